from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.search.tokens import composed, fold, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Red wine", ["red", "wine"]),
        ("  a\tb\nc ", ["a", "b", "c"]),
        ("side-effects", ["side", "effects"]),
        ("can't", ["cant"]),
        ("can’t", ["cant"]),
        ("patient's", ["patient"]),
        ("PATIENTS’", ["patients"]),
        ("naïve café", ["naive", "cafe"]),
        ("nai\u0308ve", ["naive"]),
        ("38.5", ["38", "5"]),
        ("under_score", ["under", "score"]),
        ("IL-2 (aldesleukin)", ["il", "2", "aldesleukin"]),
        ("🙂 “quoted”…", ["quoted"]),
        ("مرحبا", ["مرحبا"]),
        ("", []),
    ],
)
def test_words_are_split_and_folded_alike_everywhere(text: str, words: list[str]) -> None:
    """Case, accents, apostrophes and signs do not matter."""
    assert split_words(text) == words


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    """Marks found in folded text are shown in the text as it stands."""
    assert len(fold(composed(text))) == len(composed(text))


@given(st.text())
def test_splitting_its_own_words_changes_nothing(text: str) -> None:
    """A word is a word however often it is read."""
    words = split_words(text)
    assert split_words(" ".join(words)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("كُتُب الدَّليل", ["كتب", "الدليل"]),
        ("שָׁלוֹם, עולם", ["שלום", "עולם"]),
        ("q̃uality", ["quality"]),
    ],
)
def test_vowel_signs_are_part_of_a_word_and_make_no_difference(text: str, words: list[str]) -> None:
    """People leave them out; a book for learners has them all."""
    assert split_words(text) == words
