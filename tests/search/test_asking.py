"""What a long text asks."""

from __future__ import annotations

import pytest

from kcdesk.search.asking import words_asked
from kcdesk.search.search_language import ENGLISH


def _asked(text: str) -> str:
    return " ".join(words_asked(text, ENGLISH.stop_words | ENGLISH.fillers))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("my dad is 71. how long does axitinib take to work", "how long does axitinib take to work"),
        ("the garden is lovely. can he have the flu jab", "can he have the flu jab"),
        ("he fell in june and is it normal to shake", "is it normal to shake"),
        ("we came home. any advice on mouth ulcers", "any advice on mouth ulcers"),
        ("i need to know what foods clash with pazopanib", "know what foods clash with pazopanib"),
        ("i am worried about the infusion", "worried about the infusion"),
        ("which tablets clash with alcohol", "which tablets clash with alcohol"),
        ("anyone tried salt for mouth ulcers", "anyone tried salt for mouth ulcers"),
    ],
)
def test_a_question_without_a_mark_begins_where_somebody_asks(text: str, asked: str) -> None:
    assert asked in _asked(text)
    assert "garden" not in _asked(text)
    assert "june" not in _asked(text)


def test_a_sentence_with_a_mark_asks() -> None:
    assert _asked("we moved house. hot baths safe on sunitinib?") == "hot baths safe on sunitinib"


def test_a_text_without_a_question_asks_nothing() -> None:
    assert _asked("we moved house in june. my feet burn.") == ""


def test_what_somebody_talks_about_is_no_question() -> None:
    assert _asked("he will not talk about what is happening") == ""


def test_not_wanting_to_know_is_no_question() -> None:
    assert _asked("he does not want to know") == ""


def test_asking_whether_anybody_can_help_is_no_question() -> None:
    assert _asked("i wonder if anybody can help") == ""


def test_a_question_that_names_nothing_takes_its_subject_from_the_sentence_before() -> None:
    assert _asked("it was june. my feet are burning. is this normal?") == "my feet are burning is this normal"


def test_a_question_with_a_subject_leaves_the_sentence_before_alone() -> None:
    assert "june" not in _asked("it was june. can axitinib make my feet burn?")


def test_every_question_counts() -> None:
    asked = _asked("can i drink wine? the weather is bad. what about grapefruit juice?")
    assert asked == "can i drink wine what about grapefruit juice"


def test_without_stops_a_question_has_an_end() -> None:
    asked = words_asked("how long " + "word " * 100, frozenset())
    assert len(asked) == 25
