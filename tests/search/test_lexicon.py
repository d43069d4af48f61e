from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.lexicon import Lexicon, Meaning, alternatives, danger_stems, entry_stems, lexicon_stem
from kcdesk.search.schema import DANGER, HARMLESS, MEANS
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from tests.raw_pack import RawTopic, write_pack

_PHRASES = (
    ("knackered", MEANS, "tired"),
    ("wiped out", MEANS, "tired"),
    ("off my food", MEANS, "poor appetite"),
    ("food", MEANS, "eating"),
    ("nivo", MEANS, "nivolumab"),
    ("nivo", MEANS, "opdivo"),
    ("cannot feel my legs", DANGER, "help"),
    ("passed out", DANGER, "help"),
)


@pytest.fixture
def lexicon(tmp_path: Path) -> Iterator[Lexicon]:
    """A few phrases."""
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [RawTopic("help", "Help")], phrases=_PHRASES))
    yield Lexicon(SearchTables(pack), ENGLISH)
    pack.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("so knackered", [Meaning(1, 2, (("tired",),))]),
        ("wiped out today", [Meaning(0, 2, (("tired",),))]),
        ("out wiped", []),
        ("gone off food", [Meaning(1, 3, (("poor", "appetite"),))]),
        ("nivo food", [Meaning(0, 1, (("nivolumab",), ("opdivo",))), Meaning(1, 2, (("eating",),))]),
        ("", []),
    ],
)
def test_phrases_are_found_where_they_stand(lexicon: Lexicon, typed: str, found: list[Meaning]) -> None:
    """In their order, the longer before the shorter, with everything they mean."""
    assert list(lexicon.meanings([lexicon_stem(word, ENGLISH) for word in typed.split()])) == found


@pytest.mark.parametrize(
    ("kind", "says", "stems"),
    [
        (MEANS, "Off my food", "off food"),
        (MEANS, "cannot get up", "not up"),
        (MEANS, "it is", "it is"),
        (HARMLESS, "fit for work", "fit work"),
        (HARMLESS, "fit for", "fit for"),
    ],
)
def test_a_phrase_is_kept_as_stems_without_fillers(kind: str, says: str, stems: str) -> None:
    """A phrase of fillers alone as it is."""
    assert entry_stems(kind, says, ENGLISH) == stems


def test_a_phrase_with_choices_stands_for_each() -> None:
    assert alternatives("numb leg|arm") == ["numb leg", "numb arm"]


@pytest.mark.parametrize(
    ("says", "stems"),
    [
        ("Legs that can't move", ["leg move not"]),
        ("Had a fit", ["=a =fit =had"]),
        ("legs|arm weak|numb", ["arm|leg numb|weak"]),
        ("cannot stand|get up", ["not stand up", "=get =up not"]),
        ("cannot do this any more", ["=any =do =more =this not"]),
        ("fainted|fainting", ["=fainted", "=fainting"]),
    ],
)
def test_a_phrase_of_danger_keeps_the_choices_of_a_word_together(says: str, stems: list[str]) -> None:
    """In the alphabet's order.  Where a choice is a filler, or no other word is there, each is an entry."""
    assert danger_stems(says, ENGLISH) == stems
