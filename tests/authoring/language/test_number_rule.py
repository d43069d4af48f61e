"""Numbers, dates and short forms."""

from __future__ import annotations

import pytest

from kcdesk.authoring.language.number_rule import number_faults
from tests.authoring.writing import lines_of


@pytest.mark.parametrize(
    "text",
    [
        "There are twelve beds.",
        "About forty-two people came.",
        "About a hundred people came.",
        "Wait for two weeks.",
        "Take two tablets.",
        "It takes two to four weeks.",
        "It takes 2-4 weeks.",
        "It takes 2 – 4 weeks.",
        "It is open 9am-5pm.",
        "There is a two-week break.",
        "Some fruit, eg apples.",
        "Some fruit, e.g. apples.",
        "Bread, rice, etc.",
        "Take 400mg.",
        "Take 5 mcg.",
        "It changed on 6th August 2026.",
        "It changed on August 6.",
        "It changed on 06/08/2026.",
        "It helps 14 per cent.",
        "It helps 14% of people.",
    ],
)
def test_other_styles_are_warned_of(text: str) -> None:
    """Once for each."""
    assert lines_of(number_faults, text)[:1] == [10]


@pytest.mark.parametrize(
    "text",
    [
        "There are 12 beds and two nurses.",
        "Two weeks later it was gone.",
        "It takes 2 to 4 weeks.",
        "Take 400 mg, 2 tablets, once a day.",
        "One day you may drive again, perhaps one day soon.",
        "It changes from one month to the next.",
        "It helps 1 in 7 people (14%).",
        "It helps about 14 of 100 people, or 14%.",
        "It changed on 6 August 2026. In August 2026 it began.",
        "The trial CheckMate-214 and COVID-19 are names. Ring 116 123.",
    ],
)
def test_the_guides_own_style_is_fine(text: str) -> None:
    """Names, idioms and the start of a sentence included."""
    assert lines_of(number_faults, text) == []


def test_only_the_first_percentage_needs_people() -> None:
    """The rest of the page has been told."""
    assert lines_of(number_faults, "It helps 1 in 7 (14%).", "It harms 3%.") == []
    assert lines_of(number_faults, "It harms 3%.", "It harms 4%.") == [10]
