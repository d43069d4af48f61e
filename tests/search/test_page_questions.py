from __future__ import annotations

import pytest

from kcdesk.search.page_questions import PageQuestions, Text

_SECTIONS = (
    (),
    (frozenset("stop hiccup".split()), frozenset("hiccup all night".split())),
    (frozenset("sick on the bus".split()), frozenset("sick all night".split())),
)


def _weight(stem: str) -> float:
    return {"the": 0.1, "on": 0.1}.get(stem, 1.0)


@pytest.fixture
def questions() -> PageQuestions:
    return PageQuestions(_SECTIONS, _weight)


def _near(questions: PageQuestions, words: str) -> float:
    return questions.nearness(Text.of(words.split(), _weight))


def test_the_section_whose_questions_have_the_words_is_the_likeliest(questions: PageQuestions) -> None:
    found = questions.likeness(["hiccup", "night"])
    assert max(found, key=found.__getitem__) == 1
    assert set(found) == {1, 2}


def test_chances_are_of_all_sections_together(questions: PageQuestions) -> None:
    assert sum(chance**2 for chance in questions.likeness(["night"]).values()) == pytest.approx(1)


def test_words_that_no_question_has_tell_nothing(questions: PageQuestions) -> None:
    assert questions.likeness(["elephant"]) == {}
    assert _near(questions, "elephant") == 0


def test_a_page_of_which_nothing_is_asked_is_like_nothing() -> None:
    assert PageQuestions((), _weight).likeness(["night"]) == {}
    assert _near(PageQuestions((), _weight), "night") == 0


def test_the_two_nearest_questions_tell_how_like_a_text_is(questions: PageQuestions) -> None:
    """The same words in another order, and one word of three in common."""
    shared, longer = 1.0, 3.0
    expected = (1 + shared / (2**0.5 * longer**0.5)) / 2
    assert _near(questions, "hiccup stop") == pytest.approx(expected)


def test_words_that_weigh_little_make_nothing_alike(questions: PageQuestions) -> None:
    assert _near(questions, "the bus") > 10 * _near(questions, "the elephant") > 0


def test_one_question_must_have_all_that_was_typed(questions: PageQuestions) -> None:
    assert questions.has(["night", "sick"])
    assert not questions.has(["stop", "night"])
    assert not questions.has(["night", "elephant"])
    assert not questions.has([])


def test_nothing_typed_is_like_nothing(questions: PageQuestions) -> None:
    assert _near(questions, "") == 0
