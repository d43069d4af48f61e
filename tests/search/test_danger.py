from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.danger import DangerReader
from kcdesk.search.lexicon import Lexicon
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import DANGER, HARMLESS, SearchTables
from tests.raw_pack import RawTopic, write_pack

_PHRASES = (
    ("chest pain", DANGER, "help"),
    ("cannot feel my legs", DANGER, "help"),
    ("passed out", DANGER, "help"),
    ("had a fit", DANGER, "help"),
    ("fever", DANGER, "help"),
    ("stroke", DANGER, "help"),
    ("cough|spit blood", DANGER, "help"),
    ("legs|arm weak|numb", DANGER, "help"),
    ("ambulance", DANGER, "help"),
    ("fever tree", HARMLESS, ""),
    ("blood test|tests", HARMLESS, ""),
    ("passed out of", HARMLESS, ""),
)
_SPELLINGS = {"coffing": ["coughing", "coping"]}


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[DangerReader]:
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [RawTopic("help", "Help")], phrases=_PHRASES))
    yield DangerReader(
        Lexicon(SearchTables(pack), ENGLISH),
        ENGLISH,
        lambda words: {word: _SPELLINGS[word] for word in words if word in _SPELLINGS},
    )
    pack.close()


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("I have Chest Pain now", "Chest Pain"),
        ("pain in my chest", "pain in my chest"),
        ("I can't feel my legs", "can't feel my legs"),
        ("legs - I cannot feel them!", "legs - I cannot feel"),
        ("she passed out", "passed out"),
        ("he had a fit", "had a fit"),
        ("coughed up blood", "coughed up blood"),
        ("coffing up blood", "coffing up blood"),
        ("spitting blood", "spitting blood"),
        ("feeling fine. then chest pain", "chest pain"),
        ("I do not know why I have chest pain", "chest pain"),
        ("my arm has gone numb", "arm has gone numb"),
        ("weak legs", "weak legs"),
        ("ambulance", "ambulance"),
        ("I think we need to send for an ambulance from the village", "ambulance"),
    ],
)
def test_words_of_danger_are_heard(reader: DangerReader, typed: str, heard: str) -> None:
    """All words of a phrase near one another, in any order; a `not` may make the difference."""
    danger = reader.find(typed)
    assert danger is not None
    assert (danger.topic, danger.heard) == ("help", heard)


@pytest.mark.parametrize(
    "typed",
    [
        "I feel my legs",
        "passed my test",
        "fit note",
        "pain in my knee, foot, back and arm, but a good chest",
        "My chest is fine. No news on the pain clinic",
        "cough before my blood test",
        "fever tree tonic",
        "ambulance volunteer training weekend",
        "passed out of date tablets on",
        "",
    ],
)
def test_other_words_are_not(reader: DangerReader, typed: str) -> None:
    """A harmless phrase, another sentence, or words too far apart."""
    assert reader.find(typed) is None


@pytest.mark.parametrize(
    "typed", ["no chest pain", "I have not had any chest pain", "no cough or fever", "without fever"]
)
def test_what_is_denied_is_no_danger(reader: DangerReader, typed: str) -> None:
    assert reader.find(typed) is None


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("mum had a stroke ten years ago", False),
        ("a stroke in 2019", False),
        ("history of stroke", False),
        ("stroke two hours ago", True),
        ("a stroke in 2019 and now another stroke", True),
    ],
)
def test_what_is_long_past_is_no_danger(reader: DangerReader, typed: str, is_danger: bool) -> None:
    assert (reader.find(typed) is not None) is is_danger


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("37.5", True),
        ("38,2", True),
        ("39", True),
        ("38 degrees", True),
        ("it was 38.4 last night", True),
        ("37.4", False),
        ("36.8", False),
        ("37.5 mg", False),
        ("37.5mg", False),
        ("38 weeks", False),
        ("I am 38", False),
        ("42", False),
        ("138.5", False),
    ],
)
def test_a_temperature_from_37_5_is_a_fever(reader: DangerReader, typed: str, is_danger: bool) -> None:
    assert (reader.find(typed) is not None) is is_danger


def test_danger_is_heard_in_all_of_a_long_text(reader: DangerReader) -> None:
    before = "We went for a walk by the sea and had our tea. " * 300
    danger = reader.find(f"{before}Now he has chest pain. {before}")
    assert danger is not None
    assert danger.heard == "chest pain"


def test_a_word_stands_in_one_place_of_a_phrase_only(tmp_path: Path) -> None:
    phrases = (("sick|vomit sick|blood", DANGER, "help"),)
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [RawTopic("help", "Help")], phrases=phrases))
    reader = DangerReader(Lexicon(SearchTables(pack), ENGLISH), ENGLISH, lambda _: {})
    assert reader.find("I feel sick") is None
    assert reader.find("I was sick and there was blood") is not None
    pack.close()
