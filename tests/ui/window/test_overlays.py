from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.overlays import Overlays, close_topmost
from tests.ui.window.conftest import WindowParts


def test_the_topmost_open_layer_is_closed_and_no_other() -> None:
    asked: list[str] = []

    def layer(name: str, *, is_open: bool) -> bool:
        asked.append(name)
        return is_open

    assert close_topmost(
        (
            lambda: layer("card", is_open=False),
            lambda: layer("panel", is_open=True),
            lambda: layer("results", is_open=True),
        )
    )
    assert asked == ["card", "panel"]


def test_nothing_open_is_told() -> None:
    assert not close_topmost((lambda: False,))
    assert not close_topmost(())


@pytest.fixture
def overlays(parts: WindowParts, qtbot: QtBot) -> Overlays:
    """Those over an open page, on the screen."""
    parts.navigator.open(Location("a"))
    parts.stage.resize(900, 700)
    parts.views.body.resize(900, 600)
    with qtbot.waitExposed(parts.stage):
        parts.stage.show()
    return Overlays(parts.views, parts.reading)


def _open_card(parts: WindowParts) -> QWidget:
    page = parts.reading().page
    page.show_address("https://www.example.org", QPoint(20, 20), 1.0)
    assert not page.card.isHidden()
    return page.card


def test_esc_closes_a_card_and_then_finds_nothing(overlays: Overlays, parts: WindowParts) -> None:
    card = _open_card(parts)
    assert overlays.close_top()
    assert card.isHidden()
    assert not overlays.close_top()


def test_a_card_stays_while_the_focus_is_in_it(overlays: Overlays, parts: WindowParts) -> None:
    card = _open_card(parts)
    inside = next(part for part in card.findChildren(QWidget) if card.isAncestorOf(part))
    overlays.follow_focus(inside)
    assert not card.isHidden()
    overlays.follow_focus(parts.reading().page.view)
    assert card.isHidden()


def test_a_card_goes_when_the_window_has_another_size(overlays: Overlays, parts: WindowParts) -> None:
    card = _open_card(parts)
    overlays.rearrange()
    assert card.isHidden()


def test_where_nothing_was_read_there_is_nothing_to_close(parts: WindowParts) -> None:
    """And nothing is made for it."""
    reading = LazyReadingArea(parts.reading, lambda _: None)
    overlays = Overlays(parts.views, reading)
    assert not overlays.close_top()
    overlays.follow_focus(parts.views.home.search_box)
    overlays.rearrange()
    assert reading.made is None
