"""Plain dangers in the middle of a day's chat, which tables of single texts do not show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kcdesk.guide.pack import Pack, always
from kcdesk.paths import bundled_pack
from kcdesk.search.danger import DangerReader
from kcdesk.search.engine import Engine

_BEFORE = (
    "we went to the garden centre on saturday and had a scone and a cup of tea and then our neil came round "
    "with the children and they played in the garden till it got dark and we watched the football and had an "
    "early night"
)
_AFTER = (
    "on sunday i did a roast and the washing and rang my sister in wales and she told me all about her new "
    "kitchen and the cost of the tiles and after that i had a read of my book and a bath and went up"
)
DANGERS = (
    "he has gone floppy",
    "i cant get my breath",
    "i have chest pain",
    "my wee is full of blood and clots",
    "she is burning up and shaking",
    "i dont want to be here any more",
    "his face has dropped on one side",
    "i have been sick nine times since last night",
)
WAYS = (
    f"{_BEFORE} {{}} {_AFTER}",
    f"{_BEFORE} {_AFTER} {_BEFORE} {{}} {_AFTER} {_BEFORE}",
    f"{_BEFORE}. {{}}. {_AFTER}",
    f"{_BEFORE}. {_AFTER}. {{}}. {_BEFORE} {_AFTER}",
    f"{f'{_BEFORE} {_AFTER} ' * 8}{{}}",
)


@pytest.fixture(scope="module")
def reader() -> Iterator[DangerReader]:
    """With the guide's own words of danger."""
    with Pack.open(bundled_pack(), always) as pack:
        yield Engine(pack).danger_reader


def test_a_plain_danger_is_heard_amid_chat(reader: DangerReader) -> None:
    """Weights that heard a third of these held as well on every table."""
    heard = sum(reader.find(way.format(danger)) is not None for danger in DANGERS for way in WAYS)
    assert heard >= 38  # of 40


@pytest.mark.parametrize("way", WAYS)
def test_the_chat_alone_is_no_danger(reader: DangerReader, way: str) -> None:
    assert reader.find(way.format("")) is None
