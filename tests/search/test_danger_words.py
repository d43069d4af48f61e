"""Tests of `kcdesk.search.danger_words`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.danger_words import DangerWords
from kcdesk.search.lexicon import Lexicon
from kcdesk.search.schema import HARMLESS
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from tests.raw_pack import RawTopic, write_pack


@pytest.fixture
def stemmed() -> list[str]:
    """What was stemmed."""
    return []


@pytest.fixture
def words(tmp_path: Path, stemmed: list[str]) -> Iterator[DangerWords]:
    """Of a guide with one harmless phrase."""

    def stem(word: str) -> str:
        stemmed.append(word)
        return ENGLISH.stem(word)

    phrases = (("fit note", HARMLESS, ""),)
    with Pack.open(write_pack(tmp_path / "a.kcpack", [RawTopic("a", "A")], phrases=phrases)) as pack:
        yield DangerWords(Lexicon(SearchTables(pack), ENGLISH), replace(ENGLISH, stem=stem))


def test_a_word_is_told_once_however_often_it_stands(words: DangerWords, stemmed: list[str]) -> None:
    """In all clauses of all texts."""
    assert words.of("fits") is words.of("fits")
    assert stemmed == ["fits"]


def test_a_word_is_its_stem_and_its_very_form(words: DangerWords) -> None:
    """It may start a harmless phrase; a small word does not count."""
    fits, small = words.of("fits"), words.of("the")
    assert fits.stems == {"fit", "=fits"}
    assert (fits.plain, fits.firsts, fits.counts, small.counts) == (["fit"], ["fit"], True, False)


def test_a_misspelt_word_is_what_it_may_stand_for_too(words: DangerWords) -> None:
    """And is not remembered so: what it may stand for hangs on the words around it."""
    assert words.of("coff", ("cough",)).plain == ["coff", "cough"]
    assert words.of("coff").plain == ["coff"]


def test_the_number_of_a_fever_stands_for_the_word(words: DangerWords) -> None:
    """That of the weather for nothing."""
    assert "=fever" in words.of_temperature("39", is_fever=True).plain
    assert not words.of_temperature("39", is_fever=False).stems
