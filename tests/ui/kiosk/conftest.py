"""A kiosk on the small guide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.kiosk import make_kiosk
from kcdesk.guide.pack import Pack
from kcdesk.kiosk.config import KioskConfig
from kcdesk.kiosk.keeper import Keeper
from kcdesk.kiosk.pin import PinHash
from kcdesk.search.completions import completions
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.kiosk.visit import KioskVisit
from tests.reader_guide import TODAY

PIN = "2468"
CONFIG = KioskConfig(pin_hash=str(PinHash.of(PIN)))
MakeKiosk = Callable[..., KioskWindow]


@pytest.fixture
def make_one(qapp: QApplication, reader_pack: Pack, qtbot: QtBot) -> Iterator[MakeKiosk]:
    """Makes kiosks and shows them; takes them away again."""
    made: list[KioskWindow] = []

    def make(
        width: int = 1080,
        height: int = 1920,
        config: KioskConfig = CONFIG,
        keeper: Keeper | None = None,
        services: Services | None = None,
        today: date = TODAY,
    ) -> KioskWindow:
        window = make_kiosk(
            qapp,
            reader_pack,
            config,
            today=lambda: today,
            shorter_side=min(width, height),
            keeper=keeper,
            services=services or Services(complete=partial(completions, reader_pack)),
        )
        made.append(window)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield make
    for window in made:
        window.allow_closing()
        window.close()
        window.deleteLater()


@pytest.fixture
def kiosk(make_one: MakeKiosk) -> KioskWindow:
    """A kiosk that nobody uses, 1080 pixels wide and 1920 high."""
    return make_one()


@pytest.fixture
def visit(kiosk: KioskWindow) -> KioskVisit:
    """A visit that has just begun."""
    touch(kiosk)
    return visit_of(kiosk)


def visit_of(kiosk: KioskWindow) -> KioskVisit:
    """The visit there is."""
    assert kiosk.visit is not None
    return kiosk.visit


def touch(widget: QWidget, place: QPoint | None = None) -> None:
    """Touch a widget, in its middle if no place is named, by way of the window as a screen does."""
    window = widget.window()
    at = widget.mapTo(window, place or widget.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def press(window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key, by way of the window as a keyboard does."""
    QTest.keyClick(window.windowHandle(), key, held)


def tab_to(kiosk: KioskWindow, words: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Press Tab, or another key, until the button with these words has the keyboard."""
    for _ in range(40):
        press(kiosk, key)
        focus = kiosk.focusWidget()
        if isinstance(focus, QPushButton) and (focus.accessibleName() or focus.text()) == words:
            return
    pytest.fail(f"Tab does not come to “{words}”")
