from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.banner import Banner
from tests.ui.conftest import Ear


def test_it_says_what_it_is_told(qtbot: QtBot) -> None:
    """On the screen and to a screen reader."""
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell("Check the clock.")
    assert banner.isVisible()
    assert (banner.message, banner.accessibleName()) == ("Check the clock.", "Check the clock.")


def test_nothing_to_say_takes_no_room(qtbot: QtBot) -> None:
    """At first, and again later."""
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.tell("Something")
    banner.tell("")
    assert banner.isHidden()


def test_a_notice_can_be_put_away(qtbot: QtBot) -> None:
    """And comes again with the next message."""
    banner = Banner(closable=True)
    qtbot.addWidget(banner)
    banner.tell("No such topic")
    close = banner.findChildren(QPushButton)[0]
    assert close.accessibleName() == "Close this message"
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert banner.isHidden()
    banner.tell("Another")
    assert banner.isVisible()


def test_a_page_s_review_state_cannot_be_put_away(qtbot: QtBot) -> None:
    """Nobody may read an overdue page as if it were not."""
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.findChildren(QPushButton) == []


def test_a_long_message_wraps(qtbot: QtBot) -> None:
    """Instead of making the window wider."""
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell("Some of it may be out of date. " * 10)
    assert banner.minimumSizeHint().width() < 400


def test_what_the_window_has_to_say_is_announced(qtbot: QtBot, ear: Ear) -> None:
    """A message is; the review state is part of every page, and an empty message is none."""
    notice, review = Banner(closable=True), Banner()
    for banner in (notice, review):
        qtbot.addWidget(banner)
    notice.tell("The printer is off.")
    notice.tell("")
    review.tell("Review due")
    assert ear.heard == ["The printer is off."]


def test_only_the_message_that_is_shown_is_taken_back(qtbot: QtBot) -> None:
    banner = Banner(closable=True)
    qtbot.addWidget(banner)
    banner.tell("Another")
    banner.take_back("Make the window wider.")
    assert banner.isVisible()
    banner.take_back("Another")
    assert banner.isHidden()
