"""What a strict check adds."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from tests.small_guide import guide_folder, page, sections

_CITED = "So it is.[@nhs_kidney; @nice_sunitinib]\n\n"


def _warnings(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    files = {"support/support.md": page("support", "Support", sections("in-short", body=_CITED + text))}
    found = check_guide(guide_folder(tmp_path, files)).problems.all
    return [
        (each.line, each.rule)
        for each in found
        # A page as short as these is choppy by nature, which has tests of its own.
        if each.is_warning and each.file == "support/support.md" and each.rule != "choppy"
    ]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (" ".join(["word"] * 20) + ".", []),
        (" ".join(["word"] * 21) + ".", [(16, "long-sentence")]),
        ("One. Two. Three.", []),
        ("One. Two. Three. Four.", [(16, "long-paragraph")]),
        ("- One. Two.\n- Three. Four.", []),
    ],
)
def test_long_sentences_and_paragraphs_are_warned_of(
    tmp_path: Path, text: str, rules: list[tuple[int, str]]
) -> None:
    """At their line; a list is no paragraph."""
    assert _warnings(tmp_path, text) == rules


def test_a_source_that_nothing_cites_is_warned_of(tmp_path: Path) -> None:
    """At its own line of the front matter."""
    files = {"support/support.md": page("support", "Support", sections("in-short", body="So.[@nhs_kidney]"))}
    found = check_guide(guide_folder(tmp_path, files)).problems.all
    assert [(each.line, each.message) for each in found if each.file == "support/support.md"] == [
        (9, "Nothing on the page cites “nice_sunitinib”.")
    ]


def test_a_source_that_a_generated_part_cites_counts(tmp_path: Path) -> None:
    """Its facts are on the page."""
    found = check_guide(guide_folder(tmp_path)).problems.all
    assert not any(each.file == "medicines/sunitinib.md" for each in found)
