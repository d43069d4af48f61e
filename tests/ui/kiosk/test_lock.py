"""Nothing a visitor does opens anything but the guide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.kiosk.guard import KioskGuard, is_allowed
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.visit import KioskVisit
from kcdesk.ui.page.own_marks import box_target, questions_of
from kcdesk.ui.widgets.plain_label import PlainLabel
from tests.ui.kiosk.conftest import PIN, MakeKiosk, press, tab_to, touch, visit_of

_NONE = Qt.KeyboardModifier.NoModifier
_HELD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)

_UNPRINTED = 0x01000000
"""From here on Qt numbers keys that print nothing."""


@pytest.mark.parametrize("held", _HELD)
def test_no_key_passes_with_control_alt_or_super(held: Qt.KeyboardModifier) -> None:
    for key in Qt.Key:
        event = QKeyEvent(QEvent.Type.KeyPress, key.value, held, "a" if key.value < _UNPRINTED else "")
        assert not is_allowed(event), key


def test_keys_that_open_something_elsewhere_are_dead() -> None:
    keys = Qt.Key
    function_keys = [Qt.Key(keys.Key_F1.value + number) for number in range(35)]
    others = [keys.Key_Menu, keys.Key_Print, keys.Key_Help, keys.Key_Insert, keys.Key_Super_L, keys.Key_Copy,
              keys.Key_Paste, keys.Key_Back, keys.Key_HomePage, keys.Key_LaunchMail, keys.Key_PowerOff,
              keys.Key_SysReq, keys.Key_Pause]  # fmt: skip
    for key in function_keys + others:
        assert not is_allowed(QKeyEvent(QEvent.Type.KeyPress, key.value, _NONE, "")), key


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_F10, Qt.Key.Key_Insert])
def test_shift_cuts_pastes_and_marks_nothing(key: Qt.Key) -> None:
    assert not is_allowed(QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.ShiftModifier, ""))


def test_a_letter_is_typed(visit: KioskVisit) -> None:
    """The list is of what is allowed: something must be."""
    touch(visit.bar.search)
    QTest.keyClicks(visit.search.box, "Se-1")
    assert visit.search.box.text() == "Se-1"


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_F4, _HELD[1]), (Qt.Key.Key_Q, _HELD[0]), (Qt.Key.Key_W, _HELD[0])]
)
def test_no_key_closes_the_window(kiosk: KioskWindow, keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    press(kiosk, *keys)
    assert kiosk.isVisible()


def test_the_window_refuses_to_close(kiosk: KioskWindow) -> None:
    assert not kiosk.close()
    assert kiosk.isVisible()


def test_the_end_of_the_program_is_swallowed(qapp: QApplication, kiosk: KioskWindow) -> None:
    """As a session manager or a menu of the system would ask for."""
    assert QApplication.sendEvent(qapp, QEvent(QEvent.Type.Quit))
    assert kiosk.isVisible()


def test_no_menu_opens(visit: KioskVisit) -> None:
    visit._navigator.open(Location("surgery"))
    for part in (visit, visit.page.view.viewport(), visit.search.box, visit.home):
        middle = part.rect().center()
        QApplication.sendEvent(
            part, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, part.mapToGlobal(middle))
        )
        QTest.mouseClick(part, Qt.MouseButton.RightButton)
    assert not QApplication.topLevelWidgets() or not any(
        isinstance(widget, QMenu) for widget in QApplication.topLevelWidgets()
    )
    assert QApplication.activePopupWidget() is None


def test_nothing_can_be_dropped(visit: KioskVisit) -> None:
    data = QMimeData()
    data.setText("dropped")
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(visit.search.box, drop)
    assert visit.search.box.text() == ""


def test_the_wheel_with_control_changes_nothing(visit: KioskVisit) -> None:
    visit._navigator.open(Location("surgery"))
    view, before = visit.page.view.viewport(), visit._appearance.zoom
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(view.mapToGlobal(QPoint(50, 50))), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    assert visit._appearance.zoom == before


def test_a_drag_scrolls_and_marks_nothing(make_one: MakeKiosk, qtbot: QtBot) -> None:
    kiosk = make_one(760, 760)  # within the screen of the tests: gestures are looked for there
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location("surgery"))
    for _ in range(3):
        touch(visit.bar.larger)
    view = visit.page.view
    window = visit.window()
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    start = view.viewport().mapTo(window, view.viewport().rect().center())
    handle, left = window.windowHandle(), Qt.MouseButton.LeftButton
    QTest.mousePress(handle, left, _NONE, start)
    for step in range(1, 9):
        QTest.mouseMove(handle, start - QPoint(0, step * 25), 10)
    QTest.mouseRelease(handle, left, _NONE, start - QPoint(0, 200))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert not view.textCursor().hasSelection()


def test_a_key_that_something_lies_on_keeps_no_visit(kiosk: KioskWindow, visit: KioskVisit) -> None:
    """It went on for ever, with what somebody had read: a key held down comes again and again."""
    assert visit.isVisible()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down.value, _NONE, "", autorep=True)
    touched: list[None] = []
    guard = kiosk.findChild(KioskGuard)
    assert guard is not None
    guard.activity.connect(lambda: touched.append(None))
    QApplication.sendEvent(kiosk, held)
    assert touched == []
    kiosk.idle._ask()
    QApplication.sendEvent(kiosk, held)
    assert kiosk.idle.is_asking
    press(kiosk, Qt.Key.Key_Down)
    assert not kiosk.idle.is_asking


def test_a_double_click_marks_no_word(visit: KioskVisit) -> None:
    visit._navigator.open(Location("surgery"))
    view = visit.page.view
    for at in range(40, 400, 30):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, _NONE, QPoint(at, 60))
    assert not view.textCursor().hasSelection()


def test_only_the_pin_lets_anybody_leave(kiosk: KioskWindow, visit: KioskVisit, qtbot: QtBot) -> None:
    for _ in range(5):
        touch(visit.header)
    assert kiosk.pin_pad is not None
    assert kiosk.pin_pad.isVisible()
    with qtbot.assertNotEmitted(kiosk.left):
        QTest.keyClicks(kiosk.pin_pad, "1111")
        press(kiosk, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(kiosk.left):
        QTest.keyClicks(kiosk.pin_pad, PIN)
        QTest.keyClick(kiosk.pin_pad, Qt.Key.Key_Return)
    assert kiosk.staff is not None
    assert kiosk.staff.isVisible()
    with qtbot.waitSignal(kiosk.left):
        touch(kiosk.staff.leave_button)


def test_four_touches_on_the_title_ask_for_nothing(kiosk: KioskWindow, visit: KioskVisit) -> None:
    for _ in range(4):
        touch(visit.header)
    assert kiosk.pin_pad is not None
    assert kiosk.pin_pad.isHidden()


def test_without_a_hash_there_is_no_way_out(make_one: MakeKiosk) -> None:
    from kcdesk.kiosk.config import KioskConfig  # noqa: PLC0415

    kiosk = make_one(config=KioskConfig())
    assert kiosk.pin_pad is None


def test_questions_have_no_box_to_tick(visit: KioskVisit) -> None:
    """Nobody keeps a list there: a box that does nothing would only puzzle."""
    pages = [visit._pack.page(topic.id) for topic in visit._pack.topics]
    asked = next(page for page in pages if questions_of(page.html))
    visit._navigator.open(Location(asked.topic.id))
    assert visit.page.view.page == asked
    assert box_target(0) not in visit.page.view.html


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.usefixtures("visit")
def test_tab_does_not_leave_the_digits_for_what_they_cover(kiosk: KioskWindow, key: Qt.Key) -> None:
    """It did, after the last of them; then Esc closed nothing, and keys worked what nobody saw."""
    pad = kiosk.pin_pad
    assert pad is not None
    pad.open_pad()
    reached = set()
    for _ in range(30):
        press(kiosk, key)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert pad.isAncestorOf(focus)
        reached.add(focus)
    assert len(reached) == 13
    press(kiosk, Qt.Key.Key_Escape)
    assert pad.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Right])
@pytest.mark.usefixtures("visit")
def test_the_pin_is_entered_by_tab_and_enter_alone(kiosk: KioskWindow, key: Qt.Key) -> None:
    """As with two switches, or a keypad of arrows: Enter on the second digit tried the first."""
    pad = kiosk.pin_pad
    assert pad is not None
    pad.open_pad()
    for words in (*PIN, "OK"):
        tab_to(kiosk, words, key)
        press(kiosk, Qt.Key.Key_Return)
    assert kiosk.staff is not None
    assert kiosk.staff.isVisible()


@pytest.mark.parametrize("words", ["Delete", "Back to the guide"])
@pytest.mark.usefixtures("visit")
def test_enter_on_a_button_of_the_pad_tries_no_pin(
    kiosk: KioskWindow, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    """Each counted towards the lock."""
    pad = kiosk.pin_pad
    assert pad is not None
    pad.open_pad()
    press(kiosk, Qt.Key.Key_1)
    tab_to(kiosk, words)
    tried: list[str] = []
    monkeypatch.setattr(pad._lock, "opens_with", tried.append)
    press(kiosk, Qt.Key.Key_Return)
    assert tried == []
    assert pad._typed == ""


@pytest.mark.parametrize("by_finger", [False, True])
@pytest.mark.usefixtures("visit")
def test_enter_after_digits_tries_them_wherever_tab_was(kiosk: KioskWindow, by_finger: bool) -> None:
    """Typed on a keyboard, or the last ones by a finger."""
    pad = kiosk.pin_pad
    assert pad is not None
    pad.open_pad()
    tab_to(kiosk, "Delete")
    typed, touched = (PIN[:2], PIN[2:]) if by_finger else (PIN, "")
    for digit in typed:
        press(kiosk, Qt.Key(ord(digit)))
    for digit in touched:
        touch(next(one for one in pad._digits if one.text() == digit))
    press(kiosk, Qt.Key.Key_Return)
    assert kiosk.staff is not None
    assert kiosk.staff.isVisible()


def test_a_key_goes_to_what_is_seen_alone(kiosk: KioskWindow, visit: KioskVisit) -> None:
    """Whatever the keyboard was left with: under the digits, or hidden."""
    pad = kiosk.pin_pad
    assert pad is not None
    touch(visit.bar.search)
    pad.open_pad()
    visit.search.box.setFocus()
    for digit in PIN:
        press(kiosk, Qt.Key(ord(digit)))
    assert visit.search.box.text() == ""
    press(kiosk, Qt.Key.Key_Return)
    staff = kiosk.staff
    assert staff is not None
    assert staff.isVisible()
    staff.number_pad.ask("0161")
    pad._digits[0].setFocus()
    press(kiosk, Qt.Key.Key_Backspace)
    assert (pad._typed, staff.number_pad._typed) == ("", "016")
    staff.number_pad.hide()
    press(kiosk, Qt.Key.Key_Escape)
    assert staff.isHidden()


def test_keys_of_the_screen_that_are_put_away_keep_no_keyboard(kiosk: KioskWindow, visit: KioskVisit) -> None:
    """With nothing found there is no list to go to: the next letter is typed into the box."""
    touch(visit.bar.search)
    done = next(key for key in visit.search.keys.findChildren(QPushButton) if key.text() == "Done")
    done.setFocus(Qt.FocusReason.TabFocusReason)
    press(kiosk, Qt.Key.Key_Space)
    assert visit.search.keys.isHidden()
    press(kiosk, Qt.Key.Key_S)
    assert visit.search.box.text() == "s"


def test_what_is_said_of_a_wrong_pin_has_air(make_one: MakeKiosk) -> None:
    """It stood tight between the digits and the button; with air, all of it still has room."""
    for width, height in ((1080, 1920), (1920, 1080), (1280, 720)):
        kiosk = make_one(width, height)
        kiosk.start_visit()
        pad = kiosk.pin_pad
        assert pad is not None
        pad.open_pad()
        QTest.keyClicks(pad, "1111")
        QTest.keyClick(pad, Qt.Key.Key_Return)
        line = next(label for label in pad.findChildren(PlainLabel) if label.text() == "That is not the PIN.")
        assert line.height() >= 1.5 * line.fontMetrics().height()
        assert pad.minimumSizeHint().height() <= height
        kiosk.hide()
