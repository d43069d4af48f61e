"""The same by a touch screen, as Qt hears of it: no mouse is there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from tests.ui.kiosk.conftest import CONFIG, MakeKiosk, visit_of


@pytest.fixture(scope="module")
def screen(qapp: object) -> QPointingDevice:  # noqa: ARG001 - a device needs an application
    return QTest.createTouchDevice()


def _tap(screen: QPointingDevice, widget: QWidget) -> None:
    window = widget.window().windowHandle()
    place = widget.mapTo(widget.window(), widget.rect().center())
    QTest.touchEvent(window, screen).press(0, place, window).commit()
    QTest.touchEvent(window, screen).release(0, place, window).commit()


def test_a_finger_starts_reads_scrolls_and_finishes(
    make_one: MakeKiosk, screen: QPointingDevice, qtbot: QtBot
) -> None:
    kiosk = make_one(760, 760)
    _tap(screen, kiosk.attract)
    visit = visit_of(kiosk)
    _tap(screen, visit.bar.help)
    assert visit.middle.currentWidget() is visit.page
    visit._navigator.open(Location("surgery"))
    view, window = visit.page.view, kiosk.windowHandle()
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    start = view.viewport().mapTo(kiosk, view.viewport().rect().center())

    def drags() -> bool:
        """Drag, as often as a busy computer needs; whether the page has moved."""
        QTest.touchEvent(window, screen).press(0, start, window).commit()
        for step in range(1, 9):
            QTest.touchEvent(window, screen).move(0, start - QPoint(0, step * 20), window).commit()
            QTest.qWait(10)
        QTest.touchEvent(window, screen).release(0, start - QPoint(0, 160), window).commit()
        return view.verticalScrollBar().value() > 0

    qtbot.waitUntil(drags)
    assert not view.textCursor().hasSelection()
    _tap(screen, visit.bar.finish)
    assert kiosk.visit is None


def test_a_finger_answers_the_question_and_presses_nothing(
    make_one: MakeKiosk, screen: QPointingDevice
) -> None:
    kiosk = make_one(760, 760)
    _tap(screen, kiosk.attract)
    visit = visit_of(kiosk)
    kiosk.idle._idle.timeout.emit()
    _tap(screen, visit.bar.finish)
    assert kiosk.question.isHidden()
    assert kiosk.visit is visit


@pytest.mark.parametrize("listening", [False, True])
@pytest.mark.parametrize("topic", ["", "surgery"])
def test_no_word_is_broken_on_a_low_screen(make_one: MakeKiosk, topic: str, *, listening: bool) -> None:
    """“Smalle-r text”, it once said: both bars stand in one row there, and shared it badly."""
    services = Services(find_voice=lambda _parent: SilentVoice(), print_page=lambda *_: None)
    kiosk = make_one(1280, 720, replace(CONFIG, take_home="https://example.org/{topic}"), services=services)
    kiosk.start_visit()
    visit = visit_of(kiosk)
    if topic:
        visit._navigator.open(Location(topic))
    if listening:
        assert visit.speech is not None
        visit.speech.turn_on()
    QApplication.processEvents()
    buttons = [one for bar in (visit.tools, visit.bar) for one in bar.findChildren(WrappingButton)]
    shown = [one for one in buttons if one.isVisible()]
    assert len(shown) == 8 + 2 * bool(topic) + 2 * listening
    assert [one.text().replace("\n", " ") for one in shown] == [one.words for one in shown]


@pytest.mark.parametrize(
    ("width", "height", "in_one_row"), [(1920, 1080, True), (1280, 720, True), (1080, 1920, False)]
)
def test_a_screen_that_lies_keeps_its_height_for_the_page(
    make_one: MakeKiosk, width: int, height: int, *, in_one_row: bool
) -> None:
    """A page of 1080 pixels showed five lines, with three rows of buttons below."""
    kiosk = make_one(width, height, services=Services(print_page=lambda *_: None))
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location("surgery"))
    QApplication.processEvents()
    assert visit.tools.isVisible()
    assert (visit.tools.y() == visit.bar.y()) is in_one_row
