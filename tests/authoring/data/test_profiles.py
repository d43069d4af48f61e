"""What a guide asks of itself, beyond the rules for every guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_guide import SMALL_GUIDE, page, problems

_LONG = "This sentence has a great many words, " * 6
_NO_PROFILE = str(SMALL_GUIDE["guide.yaml"]).replace("profile: uk-cancer\n", "")
_PAGE = "side-effects/side-effects.md"


def _text(body: str) -> str:
    return page("side-effects", "Side effects", body)


@pytest.mark.parametrize(
    ("files", "rule"),
    [
        ({"combinations.yaml": None}, "missing-file"),
        ({_PAGE: _text("Words.\n")}, "slot"),
        ({_PAGE: _text(f"{_LONG}.\n\n## In short {{#in-short}}\n\nWords.\n")}, "sentence"),
        ({_PAGE: _text("Ring 020 7946 0018.\n\n## In short {#in-short}\n\nWords.\n")}, "phone"),
        (
            {
                _PAGE: _text("## In short {#in-short}\n\nWords.\n").replace(
                    "sources: [nhs_kidney, nice_sunitinib]\n", ""
                )
            },
            "schema",
        ),
        ({"sources.yaml": str(SMALL_GUIDE["sources.yaml"]).replace("    grade: A\n", "", 1)}, "schema"),
    ],
)
def test_what_uk_cancer_asks_no_other_guide_must_keep(
    tmp_path: Path, files: dict[str, str | None], rule: str
) -> None:
    asked = problems(tmp_path / "asked", files)
    assert [found.split(": ")[1] for found in asked] == [rule]
    assert problems(tmp_path / "free", {**files, "guide.yaml": _NO_PROFILE}) == []


def test_an_unknown_profile_is_told_the_known_ones(tmp_path: Path) -> None:
    text = _NO_PROFILE + "profile: french\n"
    assert problems(tmp_path, {"guide.yaml": text})[0].endswith("“profile” must be one of uk-cancer.")


def test_a_source_that_is_not_there_is_told_where_there_is_no_file_of_them(tmp_path: Path) -> None:
    """A file that a guide may lack counts as an empty one, not as one that could not be read."""
    found = problems(tmp_path, {"guide.yaml": _NO_PROFILE, "sources.yaml": None})
    assert any("sources.yaml has no source “nhs_kidney”" in line for line in found)


def test_a_number_of_its_own_organisations_is_a_phone_number_in_any_guide(tmp_path: Path) -> None:
    organisations = str(SMALL_GUIDE["organisations.yaml"]).replace("0808 808 00 00", "+49 30 1234567")
    files = {
        "guide.yaml": _NO_PROFILE,
        "organisations.yaml": organisations,
        _PAGE: _text("Ring +49 30 1234567.\n"),
    }
    assert any(": phone: The phone number +49 30 1234567" in line for line in problems(tmp_path, files))
