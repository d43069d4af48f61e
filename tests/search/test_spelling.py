from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.spelling import Spelling, allowed, sounds
from kcdesk.search.tables import SearchTables
from tests.raw_pack import RawTopic, write_pack

_WORDS = """
sunitinib pazopanib cabozantinib pembrolizumab nivolumab temsirolimus diarrhoea nausea tiredness breath
breathless appetite nauseous surgery kidney radiotherapy nephrectomy pain pains team
"""


@pytest.fixture
def spelling(tmp_path: Path) -> Iterator[Spelling]:
    """Knows a few words, and one that only lay words have."""
    topic = RawTopic("words", "Words", "", _WORDS + "kidney kidney kidney", also=("surgary",))
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [topic]))
    yield Spelling(SearchTables(pack), ENGLISH)
    pack.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sunitinbi", "sunitinib"),
        ("sutinib", "sunitinib"),
        ("cabozantnib", "cabozantinib"),
        ("pembrolizumba", "pembrolizumab"),
        ("pembrolizzumab", "pembrolizumab"),
        ("nivolimub", "nivolumab"),
        ("temsirolimas", "temsirolimus"),
        ("pazopanab", "pazopanib"),
        ("dyareea", "diarrhoea"),
        ("nawsea", "nausea"),
        ("nautious", "nauseous"),
        ("tireness", "tiredness"),
        ("breathles", "breathless"),
        ("apetite", "appetite"),
        ("surgury", "surgery"),
        ("kidny", "kidney"),
        ("nefrectomy", "nephrectomy"),
        ("raydiotherapy", "radiotherapy"),
    ],
)
def test_the_nearest_word_is_what_was_meant(spelling: Spelling, typed: str, meant: str) -> None:
    """Letters more, less, other or changed about, and words as they are heard."""
    assert spelling.nearest(typed)[0].word == meant


@pytest.mark.parametrize("typed", ["xylophone", "advagraf", "pan", "zzzz", "paws", ""])
def test_what_is_not_near_is_left_alone(spelling: Spelling, typed: str) -> None:
    """The shorter a word, the nearer it has to be."""
    assert spelling.nearest(typed) == ()


def test_words_of_the_text_go_before_lay_words(spelling: Spelling) -> None:
    """Among lay words are misspellings."""
    assert [near.word for near in spelling.nearest("surgry")][:1] == ["surgery"]


def test_a_word_still_being_typed_is_near_to_the_start_of_a_word(spelling: Spelling) -> None:
    """Only if it may go on."""
    assert spelling.nearest("radyothe", unfinished=True)[0].word == "radiotherapy"
    assert spelling.nearest("radyothe") == ()


def test_the_forms_of_one_word_count_once(spelling: Spelling) -> None:
    """Pain and pains are no choice."""
    assert len({near.word for near in spelling.nearest("painz")} & {"pain", "pains"}) == 1


def test_near_words_come_nearest_first(spelling: Spelling) -> None:
    """And no more than asked for."""
    costs = [near.cost for near in spelling.nearest("breathles", most=2)]
    assert costs == sorted(costs)
    assert len(costs) <= 2


@pytest.mark.parametrize(("length", "most"), [(0, 0.0), (3, 0.0), (4, 1.0), (5, 1.3), (10, 3.1), (40, 3.2)])
def test_longer_words_may_have_more_wrong(length: int, most: float) -> None:
    """Up to about three letters."""
    assert allowed(length) == pytest.approx(most)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nephrectomy", "nefrectomi"),
        ("pembrolizumab", "pembrollizumib"),
        ("cabometyx", "kabometics"),
        ("nausea", "nawsea"),
        ("diarrhoea", "diarhea"),
    ],
)
def test_words_that_sound_alike_are_written_alike(one: str, other: str) -> None:
    """Doubled letters, ph and f, y and i, the vowels, the ends of medicines' names."""
    heard, also_heard = sounds([one, other])
    assert abs(len(heard) - len(also_heard)) <= 1
    assert heard[:3] == also_heard[:3]


def test_words_are_heard_each_by_itself() -> None:
    """Whatever stands before or behind them: an end, a start and a double letter are those of one word."""
    words = ["ee", "e", "serious", "sunitinib", "bib", "hello", "oxe", "e", "eue", "tissue"]
    assert sounds(words) == [heard for word in words for heard in sounds([word])]
    assert sounds([]) == []


def test_good_spelling_does_not_load_what_bad_spelling_needs(tmp_path: Path) -> None:
    """The library for distances is slow to load."""
    file = write_pack(tmp_path / "a.kcpack", [RawTopic("surgery", "Surgery")])
    code = (
        "import sys; from pathlib import Path; from kcdesk.guide.pack import Pack\n"
        "from kcdesk.search.engine import Engine\n"
        f"engine = Engine(Pack.open(Path({str(file)!r}))); engine.search('surgery')\n"
        "assert 'rapidfuzz' not in sys.modules\n"
        "engine.search('surgury'); assert 'rapidfuzz' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
