from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.highlighter import Highlighter
from kcdesk.search.search_language import ENGLISH, forget_words, search_language
from kcdesk.search.tokens import split_words
from tests.raw_pack import RawTopic, write_pack


@pytest.mark.parametrize(
    ("words", "telling"),
    [
        (["what", "is", "sunitinib"], ["sunitinib"]),
        (["what", "is", "it"], ["what", "is", "it"]),
        (["off", "my", "food"], ["off", "food"]),
        ([], []),
    ],
)
def test_stop_words_fall_away_unless_they_are_all_there_is(words: list[str], telling: list[str]) -> None:
    """A question is about its other words."""
    assert ENGLISH.content_words(words) == telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nivolumab and ipilimumab", "ipilimumab with nivolumab"),
        ("hot flushes", "hot flush"),
        ("What metastatic kidney cancer is", "what is metastatic kidney cancer"),
    ],
)
def test_names_that_mean_the_same_share_a_key(one: str, other: str) -> None:
    """Order, small words and word endings do not tell names apart."""
    assert ENGLISH.key(split_words(one)) == ENGLISH.key(split_words(other))


def test_names_that_differ_in_a_word_have_other_keys() -> None:
    """One medicine is not the pair of two."""
    assert ENGLISH.key(["nivolumab"]) != ENGLISH.key(["nivolumab", "ipilimumab"])


@pytest.mark.parametrize(
    ("tag", "is_english"), [("en", True), ("en-GB", True), ("de", False), ("cy-GB", False)]
)
def test_a_guide_has_the_words_of_its_own_language(tag: str, is_english: bool) -> None:
    language = search_language(tag)
    assert language.is_english is is_english
    assert bool(language.stop_words) is is_english


@pytest.mark.parametrize(
    ("tag", "one", "other"),
    [
        ("de", "operationen", "operation"),
        ("fr", "traitements", "traitement"),
        ("pl-PL", "lekami", "lekach"),
        ("en-US", "therapies", "therapy"),
    ],
)
def test_a_language_has_its_own_stemmer(tag: str, one: str, other: str) -> None:
    stem = search_language(tag).stem
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("tag", "word"), [("en-GB", "peeling"), ("de", "Tabletten")])
def test_words_whose_stems_are_kept_can_be_forgotten(tag: str, word: str) -> None:
    stem = search_language(tag).stem
    stem(word)
    assert _kept(stem) > 0
    forget_words(tag)
    assert _kept(stem) == 0


def _kept(stem: object) -> int:
    """How many stems are kept."""
    size: int = stem.cache_info().currsize  # type: ignore[attr-defined]
    return size


def test_a_language_without_a_stemmer_keeps_no_words() -> None:
    """So there is nothing to forget, and nothing that fails."""
    forget_words("cy")
    assert not hasattr(search_language("cy").stem, "cache_info")


def test_words_of_a_language_without_a_stemmer_stay_as_they_are() -> None:
    assert search_language("cy").stem("arennau") == "arennau"


@pytest.fixture
def german(tmp_path: Path) -> Iterator[Engine]:
    topics = [
        RawTopic("niere", "Die Niere", "Was eine Niere tut.", "Zwei Nieren filtern das Blut."),
        RawTopic("notfall", "In der Not", "Wen man anruft.", "Was zu tun ist."),
    ]
    with Pack.open(write_pack(tmp_path / "de.kcpack", topics, meta={"language": "de"})) as pack:
        yield Engine(pack)


@pytest.mark.parametrize(
    ("typed", "found"), [("Nieren", "niere"), ("Not", "notfall"), ("tut ", "niere"), ("anrufe ", "notfall")]
)
def test_a_german_guide_is_not_searched_in_english(german: Engine, typed: str, found: str) -> None:
    """`Not` is an emergency, not `not`, and words have German endings."""
    assert german.search(typed).hits[0].topic == found


def test_words_are_highlighted_by_the_stems_of_their_language() -> None:
    german = search_language("de")
    assert Highlighter.for_words(["operationen"], german).spans("Operation am Herzen") == ((0, 9),)
