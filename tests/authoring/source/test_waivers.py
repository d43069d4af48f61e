"""Waivers: one rule excused on one line, with a reason."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.source.waivers import Waiver, take_waivers, yaml_waivers
from tests.small_guide import SMALL_GUIDE, guide_folder, make_pack, page, problems, sections

_CITED = "So it is.[@nhs_kidney; @nice_sunitinib]\n\n"
_LONG = " ".join(["word"] * 21) + "."
_TOO_LONG = " ".join(["word"] * 31) + "."


def _support(text: str, **more: str) -> dict[str, str]:
    return {
        "support/support.md": page("support", "Support", sections("in-short", body=_CITED + text), **more)
    }


def _found(tmp_path: Path, text: str, **more: str) -> list[tuple[int, str]]:
    found = check_guide(guide_folder(tmp_path, _support(text, **more))).problems.all
    return [(each.line, each.rule) for each in found if each.file == "support/support.md"]


def test_waivers_are_taken_out_and_no_line_moves() -> None:
    """One on a line of its own excuses the next line with words; one at a line's end its own line."""
    lines = ["<!-- allow passive: One. -->", "", "Text. <!-- allow absolute: Two. -->", "More."]
    bare, found = take_waivers(lines, 10)
    assert bare == ["", "", "Text.", "More."]
    assert found == (Waiver(10, 12, "passive", "One."), Waiver(12, 12, "absolute", "Two."))


def test_waivers_in_yaml_are_comments() -> None:
    """Two may stand one above the other; other comments are left alone."""
    lines = ["# Every term.", "# allow passive: One.", "  # allow absolute: Two.", "terms: []"]
    assert yaml_waivers(lines) == (Waiver(2, 4, "passive", "One."), Waiver(3, 4, "absolute", "Two."))


def test_a_waiver_that_nothing_follows_excuses_no_line() -> None:
    """Line 0 is nowhere."""
    assert yaml_waivers(["# allow passive: One."]) == (Waiver(1, 0, "passive", "One."),)


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- allow long-sentence: It is a test. -->\n{_LONG}",
        f"<!-- allow long-sentence: It is a test. -->\n\n{_LONG}",
        f"{_LONG} <!-- allow long-sentence: It is a test. -->",
        f"- One.\n<!-- allow long-sentence: It is a test. -->\n- {_LONG}\n- Two.",
        f"| A | B |\n|---|---|\n| {_LONG} | b | <!-- allow long-sentence: It is a test. -->",
        f"!!! note\n    <!-- allow long-sentence: It is a test. -->\n    {_LONG}",
        f"<!-- allow sentence: It is a test. -->\n{_TOO_LONG}",
    ],
)
def test_a_reason_excuses_the_line(tmp_path: Path, text: str) -> None:
    """Before it or at its end; in paragraphs, lists, tables and call-outs; errors of writing too."""
    assert _found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"<!-- allow long-sentence: -->\n{_LONG}", ["waiver", "long-sentence"]),
        (f"<!-- allow long-sentence -->\n{_LONG}", ["waiver", "long-sentence"]),
        (f"<!-- allow long-sentences: Misspelt. -->\n{_LONG}", ["waiver", "long-sentence"]),
        (f"<!-- allow passive: Another rule. -->\n{_LONG}", ["waiver", "long-sentence"]),
        ("<!-- allow long-sentence: It is short now. -->\nA short one.", ["waiver"]),
        (f"{_LONG}\n\n<!-- allow long-sentence: Too late. -->", ["long-sentence", "waiver"]),
        ("<!-- allow link: I like it. -->\n[Words](topic:nowhere)", ["waiver", "link"]),
        ("<!-- a note to myself -->\n\nWords.", ["html"]),
        ("<!-- allow long-sentence: never closed\n\nWords.", ["html"]),
    ],
)
def test_what_is_no_good_reason_is_an_error(tmp_path: Path, text: str, rules: list[str]) -> None:
    """Nor is one for a rule that does not exist, for nothing, or for what would break the guide."""
    assert [rule for _, rule in _found(tmp_path, text)] == rules


def test_the_front_matter_has_waivers_too(tmp_path: Path) -> None:
    """As YAML comments, at their own lines."""
    more = f"# allow sentence: None.\nalso: [{_LONG}]\n"
    assert _found(tmp_path, "Words.", more=more) == [(10, "waiver")]


def test_data_files_have_waivers_too(tmp_path: Path) -> None:
    """An idle one is an error there as well."""
    files = {"questions.yaml": "# allow passive: None.\n" + str(SMALL_GUIDE["questions.yaml"])}
    assert problems(tmp_path, files) == [
        "questions.yaml:1: waiver: Nothing here breaks “passive”. Delete the waiver."
    ]


def test_a_reason_excuses_a_text_of_a_data_file_and_the_front_matter(tmp_path: Path) -> None:
    """At the line of its key; without the reason both are warned of."""
    reason = "# allow plain-word: The label says so.\n"
    term = "terms:\n- id: oedema\n  term: oedema\n{}  means: Adverse effects.\n"
    summary = "summary: A short answer."

    def found(waiver: str) -> list[tuple[str, int]]:
        text = str(SMALL_GUIDE["support/support.md"]).replace(summary, f"{waiver}summary: Utilise it.")
        files = {"glossary.yaml": term.format(waiver), "support/support.md": text}
        rules = ("plain-word", "waiver")
        problems = check_guide(guide_folder(tmp_path, files)).problems.all
        return [(each.file, each.line) for each in problems if each.rule in rules]

    assert found("") == [("glossary.yaml", 4), ("support/support.md", 5)]
    assert found(reason) == []


def test_no_trace_of_a_waiver_is_in_the_pack(tmp_path: Path) -> None:
    """Neither in what is shown nor in what is searched."""
    pack = make_pack(tmp_path, _support(f"<!-- allow long-sentence: Xylophone. -->\n{_LONG}"))
    with sqlite3.connect(pack) as connection:
        dump = "\n".join(connection.iterdump()).casefold()
    connection.close()
    assert "xylophone" not in dump
    assert "word word word" in dump
