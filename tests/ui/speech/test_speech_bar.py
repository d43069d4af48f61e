from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.speech.reader_aloud import State
from kcdesk.ui.speech.speech_bar import SpeechBar
from kcdesk.ui.style.appearance import Appearance
from tests.ui.heard import Heard

_FINGER = 44


@pytest.fixture
def bar(qtbot: QtBot, dressed: Appearance) -> Iterator[SpeechBar]:
    """A bar in a window 800 pixels wide."""
    assert dressed is not None
    window = QWidget()
    qtbot.addWidget(window)
    made = SpeechBar(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    made.show()
    made.show_percent(100)
    window.resize(800, 200)
    with qtbot.waitExposed(window):
        window.show()
    made.fit()
    yield made
    window.hide()


def named(bar: SpeechBar, name: str) -> QPushButton:
    """The button of that accessible name."""
    return next(one for one in bar.findChildren(QPushButton) if one.accessibleName() == name)


@pytest.mark.parametrize(
    ("name", "signal", "value"),
    [
        ("Pause reading aloud", "toggle_requested", ()),
        ("Stop reading aloud", "stop_requested", ()),
        ("Sentence before", "step_requested", -1),
        ("Next sentence", "step_requested", 1),
        ("Slower", "speed_requested", -1),
        ("Faster", "speed_requested", 1),
    ],
)
def test_each_button_is_a_wish(bar: SpeechBar, name: str, signal: str, value: object) -> None:
    heard = Heard(getattr(bar, signal))
    QTest.mouseClick(named(bar, name), Qt.MouseButton.LeftButton)
    assert heard.values == [value]


def test_the_first_button_says_what_it_does_now(bar: SpeechBar) -> None:
    assert bar.toggle.text() == "Pause"
    bar.show_state(State.PAUSED)
    assert (bar.toggle.text(), bar.toggle.accessibleName()) == ("Play", "Play: go on reading aloud")
    bar.show_state(State.PLAYING)
    assert bar.toggle.text() == "Pause"


@pytest.mark.parametrize(
    ("percent", "slower", "faster"), [(50, False, True), (100, True, True), (200, True, False)]
)
def test_the_speed_is_shown(bar: SpeechBar, percent: int, slower: bool, faster: bool) -> None:
    bar.show_percent(percent)
    assert bar.speed.text() == f"{percent} %"
    interface = QAccessible.queryAccessibleInterface(bar.speed)
    assert interface.text(QAccessible.Text.Name) == f"Speed {percent} percent"
    assert (bar.slower.isEnabled(), bar.faster.isEnabled()) == (slower, faster)


@pytest.mark.parametrize(
    ("zoom", "width", "shown"),
    [(100, 800, 6), (100, 480, 6), (200, 480, 6), (400, 480, 4), (400, 900, 4), (200, 1280, 6)],
)
def test_every_button_is_there_and_whole_in_any_width(
    bar: SpeechBar, dressed: Appearance, qtbot: QtBot, zoom: int, width: int, shown: int
) -> None:
    """In as many rows as it takes, all large enough; the speed goes where the page has few lines left."""
    dressed.set_zoom(zoom)
    bar.window().resize(width, 1000)

    def settled() -> None:
        buttons = [one for one in bar.findChildren(QPushButton) if one.isVisible()]
        assert bar.window().width() == width
        assert len(buttons) == shown
        for one in buttons:
            assert one.width() >= max(_FINGER, one.minimumSizeHint().width())
            assert one.height() >= _FINGER
            assert bar.rect().contains(one.geometry()), one.text()
        places = [one.geometry() for one in buttons]
        assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])

    qtbot.waitUntil(settled)


def test_there_are_words_where_they_fit(bar: SpeechBar, qtbot: QtBot) -> None:
    """Signs only where not; back to words when there is room again."""
    assert (bar.after.text(), bar.faster.text()) == ("Next sentence ›", "Faster")
    bar.window().resize(400, 300)
    qtbot.waitUntil(lambda: bar.after.text() == "›")
    assert bar.after.accessibleName() == "Next sentence"
    bar.window().resize(1000, 300)
    qtbot.waitUntil(lambda: bar.after.text() == "Next sentence ›")


def test_tab_goes_through_it_in_order(bar: SpeechBar) -> None:
    bar.toggle.setFocus()
    names = []
    for _ in range(6):
        focus = bar.window().focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [
        "Pause reading aloud",
        "Stop reading aloud",
        "Sentence before",
        "Next sentence",
        "Slower",
        "Faster",
    ]
    assert names == wanted


def test_the_speed_is_there_where_signs_leave_room(bar: SpeechBar) -> None:
    """Even on a page with few lines: it takes no second row."""
    words = sum(one.sizeHint().width() for one in bar.findChildren(QPushButton))
    bar.resize(words - 60, 100)
    bar.fit()
    assert bar.after.text() == "›"
    assert bar.speed.isVisible()
    assert named(bar, "Faster").isVisible()
