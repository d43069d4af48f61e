"""Words of every day that the guide does not have are no misspellings of those that it has."""

from __future__ import annotations

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine

_WORDS = (
    "thursday tuesday saturday sunday tennis pillow blanket kettle chocolate orange curry salad vaping sauna"
    " piercing sunbathing moustache summer cornwall prison student teacher builder"
)
"""Each was once taken for another word, two for medicines: student for Sutent, sauna for sunitinib."""


@pytest.fixture(scope="module")
def engine(shipped_pack: Pack) -> Engine:
    """The search of the guide that comes with the program."""
    return Engine(shipped_pack)


def test_they_are_left_as_they_are_typed(engine: Engine) -> None:
    corrected = {word: engine.search(word).corrected for word in _WORDS.split()}
    assert {word: other for word, other in corrected.items() if other} == {}


def test_a_day_of_the_week_does_not_lead_away_from_what_is_asked(engine: Engine) -> None:
    """It had opened the page on cholesterol, as if somebody were thirsty."""
    assert engine.search("what to ask on thursday").hits[0].topic == "questions-to-ask"
