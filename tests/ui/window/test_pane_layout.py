from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.pane_layout import PaneLayout
from tests.ui.heard import Heard


class Panes:
    """A body with something in each of its places."""

    def __init__(self, qtbot: QtBot) -> None:
        self.topics, self.middle, self.outline = QListWidget(), QLineEdit(), QWidget()
        self.body = PaneLayout(self.topics, self.middle)
        qtbot.addWidget(self.body)
        self.body.add_outline(self.outline)
        self.body.set_page_open(True)
        self.body.resize(1280, 700)
        with qtbot.waitExposed(self.body):
            self.body.show()

    def at_width(self, width: int) -> tuple[bool, bool, bool]:
        """Whether (topics, middle, outline) can be seen at a width."""
        self.body.resize(width, 700)
        return self.topics.isVisible(), self.middle.isVisible(), self.outline.isVisible()


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    """A page is open."""
    return Panes(qtbot)


@pytest.mark.parametrize(
    ("width", "seen"),
    [
        (1600, (True, True, True)),
        (1200, (True, True, True)),
        (1199, (True, True, False)),
        (900, (True, True, False)),
        (899, (False, True, False)),
        (480, (False, True, False)),
    ],
)
def test_what_is_seen_at_a_width(panes: Panes, width: int, seen: tuple[bool, bool, bool]) -> None:
    """All three, the topics and the page, or the page alone."""
    assert panes.at_width(width) == seen


@pytest.mark.parametrize(
    ("width", "seen"), [(2400, (True, True, True)), (1800, (True, True, False)), (1799, (False, True, False))]
)
def test_larger_text_needs_more_room(panes: Panes, width: int, seen: tuple[bool, bool, bool]) -> None:
    """At 200 % everything is twice as wide."""
    panes.body.set_scale(2.0)
    assert panes.at_width(width) == seen


def test_widths_come_back_with_the_room(panes: Panes) -> None:
    """After a narrow window all three are there again, as wide as before."""
    before = panes.topics.width()
    panes.at_width(500)
    assert panes.at_width(1280) == (True, True, True)
    assert panes.topics.width() == before


def test_the_home_page_has_no_outline(panes: Panes) -> None:
    """Only a page has one."""
    panes.body.set_page_open(False)
    assert not panes.outline.isVisible()


def test_in_a_narrow_window_the_topics_are_a_drawer(panes: Panes, qtbot: QtBot) -> None:
    """Over the page, as high as it, with some of the page left to see; put away again by the same wish."""
    panes.at_width(480)
    panes.body.toggle_topics()
    assert panes.topics.isVisible()
    assert panes.topics.height() == panes.body.height()
    assert panes.topics.width() <= 480 - 40
    qtbot.waitUntil(lambda: panes.middle.width() == 480)
    assert panes.body.focusWidget() is panes.topics
    panes.body.toggle_topics()
    assert not panes.topics.isVisible()


def test_opening_a_page_puts_the_drawer_away(panes: Panes) -> None:
    """Somebody chose from it."""
    panes.at_width(480)
    panes.body.toggle_topics()
    panes.body.set_page_open(True)
    assert not panes.topics.isVisible()


def test_escape_puts_the_drawer_away(panes: Panes) -> None:
    """Told once: the next Esc is somebody else's."""
    panes.at_width(480)
    panes.body.toggle_topics()
    QTest.keyClick(panes.topics, Qt.Key.Key_Escape)
    assert not panes.topics.isVisible()
    assert not panes.body.close_drawer()


def test_in_a_wide_window_the_topics_are_put_away_for_good(panes: Panes) -> None:
    """Until they are wanted again; the drawer does not change that."""
    panes.body.toggle_topics()
    assert panes.at_width(1280) == (False, True, True)
    assert not panes.body.topics_wanted
    panes.at_width(480)
    panes.body.toggle_topics()
    assert panes.at_width(1280) == (False, True, True)
    panes.body.toggle_topics()
    assert panes.at_width(1280) == (True, True, True)


def test_the_outline_can_be_put_away(panes: Panes) -> None:
    """And fetched again."""
    panes.body.toggle_outline()
    assert panes.at_width(1280) == (True, True, False)
    assert not panes.body.outline_wanted
    panes.body.toggle_outline()
    assert panes.at_width(1280) == (True, True, True)


def test_what_was_remembered_is_taken_up(panes: Panes) -> None:
    """A width at 100 %, and what was put away."""
    panes.body.restore(400, topics=True, outline=False)
    assert panes.at_width(1280) == (True, True, False)
    assert panes.topics.width() == pytest.approx(400, abs=4)
    panes.body.set_scale(1.25)
    panes.at_width(1700)
    assert panes.topics.width() == pytest.approx(500, abs=4)
    assert panes.body.topics_width == 400


def test_a_width_somebody_drags_is_remembered(panes: Panes) -> None:
    """At 100 %, whatever the text size is."""
    panes.at_width(2400)
    panes.body.set_scale(2.0)
    splitter = panes.body.findChildren(QSplitter)[0]
    splitter.moveSplitter(700, 1)
    assert panes.body.topics_width == pytest.approx(350, abs=4)


def test_it_says_whether_the_topics_are_shown(panes: Panes) -> None:
    """To whoever draws a button for them."""
    told = Heard(panes.body.topics_shown_changed)
    panes.body.toggle_topics()
    panes.body.toggle_topics()
    assert told.values == [False, True]


@pytest.mark.parametrize(
    ("scale", "width", "is_whole"), [(4.0, 1366, True), (4.0, 1024, True), (2.0, 1080, False)]
)
def test_a_drawer_leaves_no_strip_in_which_nothing_can_be_read(
    panes: Panes, scale: float, width: int, is_whole: bool
) -> None:
    """A piece of the page's scroll bar stood there."""
    panes.body.set_scale(scale)
    panes.at_width(width)
    panes.body.toggle_topics()
    left = panes.body.width() - panes.topics.geometry().right() - 1
    assert (left == 0) is is_whole
    assert left == 0 or left >= 100 * scale
