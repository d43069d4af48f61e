from __future__ import annotations

from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.ui.style.zoom_steps import ZoomSteps
from tests.ui.heard import Heard


def test_a_step_is_taken_at_once(reader: Reader) -> None:
    """And the next one, however long after it."""
    times = iter(range(100))
    steps = ZoomSteps(reader.appearance, reader.window, lambda: float(next(times)))
    steps.step(1)
    assert reader.appearance.zoom == 110
    steps.step(-1)
    assert reader.appearance.zoom == 100


def test_steps_that_had_to_wait_are_taken_in_one(reader: Reader, qtbot: QtBot) -> None:
    """A window styled anew for each of twenty would settle seconds after the last key."""
    steps = ZoomSteps(reader.appearance, reader.window, lambda: 0.0)
    sizes = Heard(reader.appearance.zoom_changed)
    for _ in range(20):
        steps.step(1)
    qtbot.waitUntil(lambda: reader.appearance.zoom == 400)
    assert sizes.values == [110, 400]
