from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.search.highlighter import Highlighter
from kcdesk.search.query import Part, parse
from kcdesk.search.stemmer import stem
from kcdesk.search.tokens import split_words


def _marked(typed: str, text: str) -> list[str]:
    highlighter = Highlighter(parse(typed).parts)
    return [text[start:end] for start, end in highlighter.spans(text)]


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("peeling ", "Peel, peeled; peeling skin peels.", ["Peel", "peeled", "peeling", "peels"]),
        ("peel", "Peelings and appeal", ["Peelings"]),
        ("peel ", "Peelings and appeal", ["Peelings"]),
        ("wi", "Wine in winter", ["Wine", "winter"]),
        ("wi ", "Wine in winter", []),
        ("therapy ", "Therapies", ["Therapies"]),
        ("cafe ", "A Café", ["Café"]),
        ("cant ", "You can’t", ["can’t"]),
        ("patient ", "the patient's", ["patient's"]),
        ("treat treatment ", "Treated by treatment", ["Treated", "treatment"]),
        ("operati", "An operation", ["operation"]),
        ("", "Anything", []),
        ("pain ", "… Pain, painting and a pain_pain: no-pain …", ["Pain", "pain", "pain", "pain"]),
        ("patient pain ", "… Pain is the patient's …", ["Pain", "patient's"]),
    ],
)
def test_every_form_of_a_word_is_marked(typed: str, text: str, marked: list[str]) -> None:
    """Whole words, in the text's own spelling."""
    assert _marked(typed, text) == marked


def test_words_given_as_typed_are_marked_whole() -> None:
    """The page marks what a search looked for."""
    assert Highlighter.for_words(["Side-effects", "SORE"]).spans("sore side effect") == (
        (0, 4),
        (5, 9),
        (10, 16),
    )


@pytest.mark.parametrize(
    ("typed", "covered"), [("sore hands ", True), ("hands hand ", True), ("sore feet ", False)]
)
def test_a_title_covers_a_query_with_all_its_words(typed: str, covered: bool) -> None:
    """One form of each word is enough."""
    assert Highlighter(parse(typed).parts).covers("Sore hands") is covered


def test_no_title_covers_a_query_of_no_words() -> None:
    """As where the guide has none of those that were typed."""
    assert not Highlighter(()).covers("Sore hands")


_ENGLISH = st.text("abcdeilnosty", min_size=3, max_size=8)
_ENDING = st.sampled_from("s es ing ed ization ational ability iveness ly ment ies y ically".split())


@given(_ENGLISH, _ENDING, _ENDING)
def test_words_of_one_stem_find_each_other(start: str, one: str, other: str) -> None:
    """No form is missed by looking at how words begin first."""
    first, second = start + one, start + other
    if stem(first) == stem(second):
        assert Highlighter(parse(f"{first} ").parts).spans(second) == ((0, len(second)),)


@given(st.text(), st.text())
def test_marks_are_whole_words_in_order(typed: str, text: str) -> None:
    """Whatever is typed and wherever it is looked for."""
    end = 0
    for mark in Highlighter(parse(typed).parts).find(text):
        assert end <= mark.start < mark.end <= len(text)
        assert len(split_words(text[mark.start : mark.end])) >= 1
        end = mark.end


@pytest.mark.parametrize("text", ["هذه كتب كثيرة", "هذه كُتُبٌ كثيرة"])
def test_a_word_is_marked_with_its_vowel_signs(text: str) -> None:
    """Typed with them or without."""
    for typed in ("كتب", "كُتب"):
        (span,) = Highlighter.for_words((typed,)).spans(text)
        assert text[slice(*span)] == text.split()[1]


def test_small_words_of_a_meaning_are_not_marked() -> None:
    """Whoever asks about a husband is answered by "For carers": every "for" of the page was marked."""
    marks = Highlighter((Part(("for", "carers")), Part(("end", "of", "life"))))
    assert [mark.stem for mark in marks.find("For carers at the end of a life")] == ["carer", "end", "life"]


def test_small_words_alone_are_marked() -> None:
    assert len(Highlighter((Part(("for",)),)).find("For carers, for you")) == 2
