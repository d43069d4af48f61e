"""Paragraphs that stand on two pages."""

from __future__ import annotations

from contextlib import closing

from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.language.near_duplicates import NearDuplicates
from kcdesk.authoring.problems import Problem
from tests.authoring.writing import page_of

_WORDS = (
    "the team looks at your scan and your blood and asks how you feel before each new bag so that nothing"
    " is missed and you can ask about anything that worries you"
).split()
_TEXT = " ".join(_WORDS) + "."


def _pages(*texts: str) -> list[Writing]:
    return [Writing(f"page-{at}.md", page_of(text).runs, is_page=True) for at, text in enumerate(texts)]


def _problems(pages: list[Writing]) -> list[Problem]:
    with closing(NearDuplicates()) as seen:
        return [problem for page in pages for problem in seen.found_in(page)]


def _found(*texts: str) -> list[str]:
    return [str(problem) for problem in _problems(_pages(*texts))]


def test_the_same_paragraph_on_two_pages_is_warned_of() -> None:
    """At the later page, naming the earlier."""
    message = "The paragraph is nearly that of page-0.md:10. Say it once, and link to it."
    assert _found(_TEXT, _TEXT) == [f"page-1.md:10: near-duplicate: {message}"]
    assert all(problem.is_warning for problem in _problems(_pages(_TEXT, _TEXT)))


def test_a_few_changed_words_do_not_hide_it() -> None:
    """Nor do capitals and commas; on a third page it is reported once more."""
    changed = _TEXT.replace("new bag", "next bag").replace("scan and", "SCAN, and")
    assert len(_found(_TEXT, changed, _TEXT)) == 2


def test_the_same_words_in_another_order_are_another_paragraph() -> None:
    """What counts is runs of words."""
    assert _found(_TEXT, " ".join(sorted(_WORDS)) + ".") == []


def test_short_paragraphs_may_be_alike() -> None:
    """24 words are short, 25 are long."""
    assert _found(" ".join(_WORDS[:24]), " ".join(_WORDS[:24])) == []
    assert len(_found(" ".join(_WORDS[:25]), " ".join(_WORDS[:25]))) == 1


def test_many_copies_are_all_found() -> None:
    """However many there are: each after the first is reported."""
    assert len(_found(*[_TEXT] * 120)) == 119


def test_a_page_may_repeat_itself() -> None:
    """That is a matter of style, not of two truths."""
    assert _problems([page_of(_TEXT, _TEXT)]) == []


def test_headings_and_data_are_not_compared() -> None:
    """A fact of a data file is there once, to be shown in many places."""
    assert _found("## " + _TEXT, "## " + _TEXT) == []
    data = [Writing(f"{name}.yaml", page_of(_TEXT).runs, is_page=False) for name in "ab"]
    assert _problems(data) == []
