"""The rules of Easy Read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from tests.small_guide import FIGURE, FIRST_BODY_LINE, guide_folder, page

_PAGE = "support/support.md"
_ROW = FIRST_BODY_LINE + 1
"""The line of the first row of a part with which a page begins."""
_CITED = "[@nhs_kidney; @nice_sunitinib]"


def _found(
    tmp_path: Path, body: str, kind: str = "easy-read", summary: str = "A short answer."
) -> list[tuple[int, str]]:
    """(line, rule) of what the rules of Easy Read, and the one of rhythm, find on a page with this body."""
    files = {
        _PAGE: page("support", "Support", body, kind=kind, summary=summary),
        "figures/other.svg": FIGURE,
    }
    problems = check_guide(guide_folder(tmp_path, files)).problems.all
    ours = ("easy-read", "easy-read-long", "choppy", "slot")
    return [(one.line, one.rule) for one in problems if one.rule in ours and one.file == _PAGE]


def _rows(*words: str) -> str:
    drawings = ("kidney", "other", "third", "fourth")
    rows = "\n".join(f"![](figure:{name}) {text}" for name, text in zip(drawings, words, strict=False))
    return f"::: drawn\n{rows}\n:::\n"


@pytest.mark.parametrize(
    "body",
    [
        _rows("Most people have 2 kidneys.", "Your kidneys make pee."),
        "## Your kidneys {#kidneys}\n\n" + _rows("Your kidneys make pee, day and night."),
        '!!! urgent "Call 999"\n    ::: drawn\n    ![](figure:kidney) You have a fit.\n    :::\n',
        "{{ children }}\n",
        _rows(" ".join(["word"] * 11) + " end."),
        _rows("St John's wort is a herb."),
    ],
)
def test_a_page_that_keeps_the_rules_has_no_fault(tmp_path: Path, body: str) -> None:
    """And needs no “In short”: it has no other form."""
    assert _found(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Your kidneys make pee.\n", FIRST_BODY_LINE),
        ("- Your kidneys make pee.\n", FIRST_BODY_LINE),
        ("| A | B |\n|---|---|\n| c | d |\n", FIRST_BODY_LINE),
        ("![What a kidney is](figure:kidney)\n", FIRST_BODY_LINE),
        ('!!! call "Ring"\n    You feel ill.\n', FIRST_BODY_LINE + 1),
    ],
)
def test_words_without_a_drawing_beside_are_an_error(tmp_path: Path, body: str, line: int) -> None:
    assert _found(tmp_path, body) == [(line, "easy-read")]


def test_each_sentence_has_a_drawing_of_its_own(tmp_path: Path) -> None:
    """Two beside one are an error, and so is one drawing for two."""
    assert _found(tmp_path, _rows("You have kidneys. They make pee.")) == [(_ROW, "easy-read")]
    again = "::: drawn\n![](figure:kidney) One.\n![](figure:kidney) Two.\n:::\n"
    assert _found(tmp_path, again) == [(_ROW + 1, "easy-read")]


@pytest.mark.parametrize(("count", "found"), [(5, []), (6, [(FIRST_BODY_LINE, "easy-read")])])
def test_a_box_is_short_enough_for_one_sheet(
    tmp_path: Path, count: int, found: list[tuple[int, str]]
) -> None:
    """On the next one it would go on without the line that says to call."""
    rows = "".join(f"    ![](figure:d{at}) You have a fit.\n" for at in range(count))
    assert _found(tmp_path, f'!!! urgent "Call 999"\n    ::: drawn\n{rows}    :::\n') == found


@pytest.mark.parametrize(
    ("count", "rules"),
    [(12, []), (13, ["easy-read-long"]), (15, ["easy-read-long"]), (16, ["easy-read"])],
)
def test_a_sentence_has_at_most_15_words_and_better_12(tmp_path: Path, count: int, rules: list[str]) -> None:
    """In the summary as well, which lists and the search show."""
    sentence = " ".join(["word"] * (count - 1)) + " end."
    assert _found(tmp_path, _rows(sentence)) == [(_ROW, rule) for rule in rules]
    assert _found(tmp_path, _rows("One."), summary=sentence) == [(5, rule) for rule in rules]


@pytest.mark.parametrize(
    "sentence",
    [
        "You have a scan; it is loud.",
        "You have a scan, which is loud.",
        "You have a scan, a test, a visit.",
        "You have a scan (it is loud).",
        "You have a scan - it is loud.",
        "You don't have a scan.",
        "It's loud.",
        "You’ll have a scan.",
    ],
)
def test_a_second_idea_or_a_short_form_is_an_error(tmp_path: Path, sentence: str) -> None:
    assert _found(tmp_path, _rows(sentence)) == [(_ROW, "easy-read")]


def test_a_reason_excuses_a_rule(tmp_path: Path) -> None:
    """As everywhere in writing."""
    body = (
        "::: drawn\n<!-- allow easy-read: That is the name of the law. -->\n"
        "![](figure:kidney) It is the law of this; and that.\n:::\n"
    )
    assert _found(tmp_path, body) == []


def test_pages_of_other_kinds_may_have_rows_without_these_rules(tmp_path: Path) -> None:
    body = "## In short {#in-short}\n\nWords.\n\n" + _rows("You have a scan; it is loud. It hums.")
    assert _found(tmp_path, body, kind="reference") == []


def test_the_rule_of_rhythm_does_not_hold_in_easy_read(tmp_path: Path) -> None:
    """Short sentences are what it is for: the same in paragraphs would march."""
    rows = "::: drawn\n" + "".join(f"![](figure:d{at}) She helps you.\n" for at in range(40)) + ":::\n"
    assert _found(tmp_path, rows) == []
    plain = "## In short {#in-short}\n\n" + "She helps you.\n\n" * 40
    assert _found(tmp_path, plain, kind="reference") == [(3, "choppy")]
