from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.window.later_steps import LaterSteps, OwnSteps
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from tests.ui.window.conftest import WindowParts


class _Taken:
    """The steps of others, noted as they are taken."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def steps(self) -> OwnSteps:
        def note(name: str) -> None:
            self.names.append(name)

        return OwnSteps(
            fit_to_screen=lambda: note("fit"),
            complete_style=lambda: note("style"),
            tell_caution=lambda: note("caution"),
            make_page_column=lambda: note("column"),
            first_search=lambda: (lambda: note("search"),),
            later_searches=lambda: (lambda: note("later searches"),),
        )


@pytest.fixture
def taken() -> _Taken:
    return _Taken()


@pytest.fixture
def reading(parts: WindowParts) -> LazyReadingArea:
    """The area as if nothing had been read yet."""
    return LazyReadingArea(parts.reading, lambda _: None)


@pytest.fixture
def later(parts: WindowParts, reading: LazyReadingArea, taken: _Taken, qtbot: QtBot) -> LaterSteps:
    """The steps of parts that are on the screen."""
    with qtbot.waitExposed(parts.stage):
        parts.stage.show()
    return LaterSteps(parts.stage, parts.views, reading, "de", taken.steps())


def test_what_is_seen_needs_no_page(
    later: LaterSteps, parts: WindowParts, reading: LazyReadingArea, taken: _Taken
) -> None:
    for step in later.seen():
        step()
    assert taken.names == ["fit", "style", "caution"]
    assert reading.made is None
    assert parts.views.topics.tree.locale().name() == "de_DE"
    assert not parts.views.topics.tree.isHidden()


def test_a_page_is_made_ahead_and_later_searches_come_last(
    later: LaterSteps, reading: LazyReadingArea, taken: _Taken
) -> None:
    for step in later.ahead():
        step()
    assert taken.names == ["search", "column", "later searches"]
    assert reading.made is not None


def test_two_fingers_change_the_size_once_however_often_the_steps_are_taken(
    later: LaterSteps, parts: WindowParts
) -> None:
    for _ in range(2):
        for step in later.reading():
            step()
    parts.navigator.open(Location("a"))
    view = parts.reading().page.view
    assert len([child for child in view.children() if type(child).__name__ == "PageTouch"]) == 1
