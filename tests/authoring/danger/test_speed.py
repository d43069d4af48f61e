from __future__ import annotations

from typing import get_args

import pytest

from kcdesk.authoring.danger.speed import Speed, fits, is_too_slow, speeds_in, speeds_of
from kcdesk.authoring.data.danger_schemas import Level
from tests.authoring.danger.test_sign_patterns import sign


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Call 999.", {Speed.CALL_999}),
        ("Call 999 or go to A&E.", {Speed.CALL_999_OR_AE}),
        ("Go to A&E.", {Speed.AE}),
        ("Ring your helpline now, day or night.", {Speed.RING_NOW}),
        ("Ring at once.", {Speed.RING_NOW}),
        ("Ring straight away.", {Speed.RING_NOW}),
        ("Ring your 24-hour helpline", {Speed.RING}),
        ("Ring the same day.", {Speed.RING_TODAY}),
        ("Report it the same day.", {Speed.RING_TODAY}),
        ("Ring your team today", {Speed.RING_TODAY}),
        ("It needs a call the same day.", {Speed.RING_TODAY}),
        ("Tell your team.", {Speed.TELL}),
        ("Tell your team the same day.", {Speed.RING_TODAY}),
        ("Tell your cancer doctor at your next visit.", {Speed.TELL}),
        ("Get help straight away.", {Speed.HELP_NOW}),
        ("This needs help the same day.", {Speed.RING_TODAY}),
        ("Call 999, or ring the helpline.", {Speed.CALL_999, Speed.RING}),
        ("Save the number today.", set()),
        ("It is common.", set()),
        ("The ward has 999 beds.", {Speed.CALL_999}),
    ],
)
def test_words_say_how_fast_and_whom(text: str, said: set[Speed]) -> None:
    """Every speed in the text."""
    assert speeds_in(text) == said


@pytest.mark.parametrize(
    ("level", "or_ae", "speed", "is_fit", "too_slow"),
    [
        ("999", False, Speed.CALL_999, True, False),
        ("999", False, Speed.CALL_999_OR_AE, False, True),
        ("999", False, Speed.AE, False, True),
        ("999", False, Speed.RING_NOW, False, True),
        ("999", True, Speed.CALL_999_OR_AE, True, False),
        ("999", True, Speed.AE, True, False),
        ("999", True, Speed.RING, False, True),
        ("ring-now", False, Speed.RING_NOW, True, False),
        ("ring-now", False, Speed.RING, True, False),
        ("ring-now", False, Speed.RING_TODAY, False, True),
        ("ring-now", False, Speed.TELL, False, True),
        ("ring-now", False, Speed.CALL_999, False, False),
        ("ring-today", False, Speed.RING_TODAY, True, False),
        ("ring-today", False, Speed.RING_NOW, False, False),
        ("ring-today", False, Speed.TELL, False, True),
        ("tell-team", False, Speed.TELL, True, False),
        ("tell-team", False, Speed.RING_NOW, False, False),
    ],
)
def test_a_sign_fits_its_own_level(
    level: Level, or_ae: bool, speed: Speed, is_fit: bool, too_slow: bool
) -> None:
    """Slower is worse than faster, and a lift to A&E is not an ambulance."""
    one = sign("one", level=level, or_ae=or_ae)
    assert fits(one, frozenset({speed})) is is_fit
    assert is_too_slow(one, frozenset({speed})) is too_slow


@pytest.mark.parametrize("level", get_args(Level))
def test_each_level_fits_the_box_of_its_own(level: Level) -> None:
    """What the generated boxes say is right by construction."""
    one = sign("one", level=level)
    assert fits(one, speeds_of(one))


def test_a_sign_for_ae_fits_its_own_box() -> None:
    """The second red box."""
    one = sign("one", or_ae=True)
    assert speeds_of(one) == {Speed.CALL_999_OR_AE}
    assert fits(one, speeds_of(one))
