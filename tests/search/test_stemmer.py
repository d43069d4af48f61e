from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.search.stemmer import stem


class Fts5:
    """Asks SQLite for its own stem of a word."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE text USING fts5(words, tokenize='porter unicode61')")
        self._connection.execute("CREATE VIRTUAL TABLE stems USING fts5vocab(text, row)")

    def stem(self, word: str) -> str:
        self._connection.execute("DELETE FROM text")
        self._connection.execute("INSERT INTO text VALUES (?)", (word,))
        found: list[tuple[str]] = self._connection.execute("SELECT term FROM stems").fetchall()
        return found[0][0]

    def close(self) -> None:
        self._connection.close()


@pytest.fixture(scope="module")
def fts5() -> Iterator[Fts5]:
    """SQLite's own stemmer."""
    asked = Fts5()
    yield asked
    asked.close()


_WORDS = """
    peeling sleepy tired tiredness therapies therapy metastases metastasis operation operating operations
    treated treatment nauseous bleeding swelling swollen breathlessness medicines medically hopping sized
    troubled falling feed agreed sing used dies ties caresses relational conditional rational valency
    hesitancy digitizer analogically possibly radically differently vilely analogously vietnamization
    predication operator feudalism decisiveness hopefulness callousness formality sensitivity sensibility
    triplicate formative formalize electrical hopeful goodness revival allowance inference airliner
    gyroscopic adjustable defensible irritant replacement adjustment dependent adoption communism activate
    angularity homologous effective bowdlerize probate rate cease controll roll sky happy yes is as bus
    gas eyed ion mission
""".split()


@pytest.mark.parametrize("word", _WORDS)
def test_stems_are_those_of_the_index(fts5: Fts5, word: str) -> None:
    """What the index takes for one word is marked as one word."""
    assert stem(word) == fts5.stem(word)


_ENDINGS = """
    s es ies sses ed eed ing ation ational tional izer bli logi alli entli eli ousli ization ator alism
    iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic
    able ible ant ement ment ent ion sion ou ism ate iti ous ive ize ll e y
""".split()


@given(
    st.text(ascii_lowercase, min_size=1, max_size=6),
    st.lists(st.sampled_from(_ENDINGS), max_size=3).map("".join),
)
def test_stems_of_made_up_words_are_those_of_the_index(fts5: Fts5, start: str, end: str) -> None:
    """Every rule, in every order."""
    assert stem(start + end) == fts5.stem(start + end)


@pytest.mark.parametrize("word", ["", "is", "éclairs", "x" * 65 + "ing"])
def test_words_the_rules_are_not_for_stay_as_they_are(word: str) -> None:
    """Too short, too long, or of letters that English endings do not have."""
    assert stem(word) == word
