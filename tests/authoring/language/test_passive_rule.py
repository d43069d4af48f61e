"""Passives that could say who does what."""

from __future__ import annotations

import pytest

from kcdesk.authoring.language.passive_rule import passive_faults
from tests.authoring.writing import fact_of, lines_of

_ACTIVE = "The nurse checks it. " * 9
_PASSIVE = "It is checked. "


@pytest.mark.parametrize(
    "text",
    [
        "Your blood is checked by a nurse.",
        "The dose was not chosen by you.",
        "It can be eased by a pause.",
        "Both are done in the X-ray room by a doctor.",
        "The plan is often made by the whole team.",
    ],
)
def test_a_passive_that_names_the_doer_is_warned_of(text: str) -> None:
    """It turns round without loss."""
    assert lines_of(passive_faults, text) == [10]


@pytest.mark.parametrize(
    "text",
    [
        "A nurse checks your blood.",
        "You are asked to sign.",
        "It is taken by mouth.",
        "It is given by drip.",
        "Pain is eased by resting.",
        "It was decided by 6 August 2026.",
        "You are tired by noon.",
        "The eyes are red.",
        "It is called Inlyta by name.",
        "It is not known.",
        "Pairs cannot be set side by side.",
        "It may be taken out by keyhole.",
        "It is done, and by noon you go home.",
    ],
)
def test_other_passives_and_states_are_fine(text: str) -> None:
    """A single one that keeps the reader first, ways and times, and how somebody feels."""
    assert lines_of(passive_faults, text) == []


def test_a_page_of_passives_is_warned_of_at_its_title() -> None:
    """From 16 of 100 sentences; a title and a summary count."""
    assert lines_of(passive_faults, _ACTIVE, _ACTIVE, _PASSIVE * 3) == []
    assert lines_of(passive_faults, _ACTIVE, _ACTIVE, _PASSIVE * 4) == [3]
    assert lines_of(passive_faults, "The nurse checks it. " * 15, _PASSIVE * 3) == []


def test_a_short_page_has_no_share() -> None:
    """A few sentences say nothing."""
    assert lines_of(passive_faults, _PASSIVE * 17) == []
    assert lines_of(passive_faults, _PASSIVE * 18) == [3]


def test_a_text_of_a_data_file_has_none_either() -> None:
    """It is a sentence or two."""
    assert list(passive_faults(fact_of(_PASSIVE * 30))) == []
