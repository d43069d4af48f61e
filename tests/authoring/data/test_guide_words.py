from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from kcdesk.authoring.compiler import build_guide
from kcdesk.authoring.data.guide_words import ENGLISH, GuideWords, needed_words, template
from kcdesk.authoring.source.folder import DATA_FILES
from kcdesk.guide.packed_html import unpacked
from kcdesk.search.index import write_index
from tests.arabic_guide import make_arabic_pack
from tests.small_guide import SMALL_GUIDE, make_pack, problems

ROOT = Path(__file__).resolve().parents[3]

_NAMED = re.compile(r"\{\w+\}")


def words_yaml(words: Iterable[str], changed: dict[str, str] | None = None) -> str:
    """A file of these keys: each in pointed brackets, with the names that it must hold."""
    lines = {}
    for key in words:
        english = getattr(ENGLISH, key)
        named = "".join(_NAMED.findall(english))
        parts = len(english.split(",")) if key == "months" else 1
        lines[key] = ", ".join([f"<{key}>{named}"] * parts)
    return "".join(f"{key}: {json.dumps(text)}\n" for key, text in {**lines, **(changed or {})}.items())


def in_another_language(words: str | None) -> dict[str, str | None]:
    """The small guide as if it were Welsh."""
    guide = SMALL_GUIDE["guide.yaml"]
    assert isinstance(guide, str)
    return {"guide.yaml": _welsh(guide), "words.yaml": words}


def _welsh(guide: str) -> str:
    other = guide.replace("language: en-GB", "language: cy")
    assert other != guide
    return other


def told_in(pack: Path) -> str:
    """Everything in a pack that people read."""
    connection = sqlite3.connect(pack)
    columns = (
        "text FROM section",
        "words FROM made_word",
        "title FROM aspect",
        "listed FROM subject",
        "text FROM fact",
        "facet FROM choice",
        "words FROM choice",
    )
    rows = connection.execute(" UNION ALL ".join(f"SELECT {column}" for column in columns))
    texts = [str(text) for (text,) in rows]
    texts += [unpacked(html) for (html,) in connection.execute("SELECT html FROM page")]
    texts += [bytes(svg).decode() for (svg,) in connection.execute("SELECT svg FROM figure")]
    connection.close()
    return "\n".join(texts)


def test_an_english_guide_needs_no_words(tmp_path: Path) -> None:
    """They are the compiler's own."""
    assert problems(tmp_path) == []
    told = told_in(make_pack(tmp_path))
    for words in ("About this page", "Questions to ask your team", "How to say it", "Read more"):
        assert words in told


def test_every_word_comes_from_the_guide_s_own_file(tmp_path: Path) -> None:
    """The shipped guide as if it were Welsh: headings, rows, call-outs, dates, calendars told and drawn."""
    folder = tmp_path / "cy"
    shutil.copytree(ROOT / "content" / "en-GB", folder)
    file = folder / "guide.yaml"
    file.write_text(_welsh(file.read_text(encoding="utf-8")), encoding="utf-8")
    for page in folder.rglob("*.md"):  # the rules that these waive are those of English
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"<!-- allow .*? -->", "", text), encoding="utf-8")
    (folder / "words.yaml").write_text(words_yaml(GuideWords.model_fields), encoding="utf-8")
    build_guide(folder, tmp_path / "cy.kcpack", write_index)
    told = told_in(tmp_path / "cy.kcpack").replace("&lt;", "<").replace("&gt;", ">")
    unused = {"reviewed_by", "injection"}  # nobody has reviewed a page; no medicine is an injection alone
    assert {key for key in GuideWords.model_fields if f"<{key}>" not in told} <= unused
    for words in ("About this page", "Next review by", "How to say it", "An example."):
        assert words not in told


def test_no_english_word_of_the_compiler_is_in_the_arabic_guide(tmp_path: Path) -> None:
    """Its months are its own too."""
    told = told_in(make_arabic_pack(tmp_path))
    assert "23 نوفمبر 2026" in told
    for words in ("About", "Sources", "Updated", "Note", "Tip", "Read more", "Also called", "November 2026."):
        assert words not in told


def test_without_its_words_a_guide_in_another_language_is_refused(tmp_path: Path) -> None:
    """With where to find them."""
    (said,) = problems(tmp_path, in_another_language(None))
    assert said.startswith("words.yaml:1: words: ")
    assert "“cy”" in said
    assert "“kcdesk new A-NEW-FOLDER --language cy”" in said
    assert "docs/words.yaml" in said


def test_words_that_no_page_can_show_may_be_missing() -> None:
    """A guide without medicines, danger signs and side effects needs none of their words."""
    plain = needed_words({"guide.yaml", "sources.yaml", "glossary.yaml"})
    assert {"dates", "note", "read_more", "months"} <= set(plain)
    assert not {"call_999", "tablets", "side_effect", "finder", "helps_with", "an_example"} & set(plain)
    assert needed_words(DATA_FILES) == tuple(GuideWords.model_fields)
    for file, word in (
        ("danger_signs.yaml", "call_999"),
        ("organisations.yaml", "phone"),
        ("medicines.yaml", "tablets"),
        ("side_effects.yaml", "side_effect"),
        ("changes.yaml", "changed"),
        ("treatments.yaml", "compare_one"),
    ):
        assert set(needed_words({file})) > {*plain, word}


def test_every_word_that_is_missing_is_named(tmp_path: Path) -> None:
    """With its English, all at once."""
    some = [key for key in GuideWords.model_fields if key not in {"note", "dates"}]
    said = problems(tmp_path, in_another_language(words_yaml(some)))
    assert said == [
        f"words.yaml:1: words: “dates” is missing: in English “{ENGLISH.dates}”.",
        "words.yaml:1: words: “note” is missing: in English “Note”.",
    ]


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("dates", "Newid {updated}.", "schema: “dates” must hold {next_review} and {updated}"),
        ("note", "Nodyn {name}", "schema: “note” must hold no name in { }"),
        ("note", "Nodyn {", "schema: “note” must hold no name in { }"),
        ("date_form", "{day} {day} {month} {year}", "schema: “date_form” must hold {day} and {month}"),
        ("date_form", "{day:x<5000} {month} {year}", "schema: “date_form” must hold {day} and {month}"),
        ("date_form", "{day!r} {month} {year}", "schema: “date_form” must hold {day} and {month}"),
        ("date_form", "{day} {month} {year.real}", "schema: “date_form” must hold {day} and {month}"),
        ("date_form", "{{day}} {day} {month} {year}", "schema: “date_form” must hold {day} and {month}"),
        ("months", "Ionawr, Chwefror", "schema: “months” must be twelve names"),
        ("noet", "Nodyn", "unknown-key: “noet” is not a key here. Did you mean “note”?"),
        ("tip", "", "schema: “tip” "),
    ],
)
def test_a_word_that_does_not_fit_is_told_with_its_line(
    tmp_path: Path, key: str, words: str, said: str
) -> None:
    """A name that is lost, or one that nothing has; months that are too few; a key that is none."""
    text = words_yaml(GuideWords.model_fields, {key: words})
    line = next(at for at, found in enumerate(text.splitlines(), 1) if found.startswith(f"{key}:"))
    found = problems(tmp_path, in_another_language(text))
    assert any(one.startswith(f"words.yaml:{line}: {said}") for one in found), found


def test_what_is_missing_is_told_beside_what_does_not_fit(tmp_path: Path) -> None:
    """Everything in one run."""
    some = [key for key in GuideWords.model_fields if key != "dates"]
    said = problems(tmp_path, in_another_language(words_yaml(some, {"note": "Nodyn {name}"})))
    assert sorted(one.split(": ")[1] for one in said) == ["schema", "words"]


def test_an_english_guide_may_change_some(tmp_path: Path) -> None:
    """What it leaves out stays as it is."""
    told = told_in(make_pack(tmp_path, {"words.yaml": "read_more: More\n"}))
    assert ">More</a>" in told
    assert "About this page" in told


@pytest.mark.parametrize(
    ("parts", "listed"), [([], ""), (["1"], "1"), (["1", "2"], "1 and 2"), (["1", "4", "7"], "1, 4 and 7")]
)
def test_a_list_is_told_as_people_do(parts: list[str], listed: str) -> None:
    """In English."""
    assert ENGLISH.listed(parts) == listed


def test_a_month_may_be_two_words() -> None:
    """They stand between commas, an Arabic one or any other."""
    words = GuideWords(months="كانون الثاني، " + "، ".join("bcdefghijkl"))
    assert words.day_in_words(date(2026, 1, 9)) == "9 كانون الثاني 2026"
    with pytest.raises(ValidationError):
        GuideWords(months="one two three")


def test_the_template_is_what_the_compiler_says() -> None:
    """docs/words.yaml is made from the code: `kcdesk.authoring.data.guide_words.template`."""
    assert (ROOT / "docs" / "words.yaml").read_text(encoding="utf-8") == template()
