from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.page.reading_order import ReadingOrder


@pytest.fixture
def order(qtbot: QtBot) -> ReadingOrder:
    """700 pixels wide."""
    made = ReadingOrder()
    qtbot.addWidget(made)
    made.resize(700, 50)
    made.show()
    return made


def shown(order: ReadingOrder) -> list[tuple[str, str]]:
    """(text, accessible name) of each button that can be seen."""
    buttons = [button for button in order.findChildren(QPushButton) if button.isVisible()]
    return [(button.text(), button.accessibleName()) for button in buttons]


def test_both_buttons_say_where_they_lead(order: ReadingOrder, reader_pack: Pack) -> None:
    order.show_neighbours(*reader_pack.neighbours("treatments"))
    assert shown(order) == [
        ("‹  Previous: When to get help now", "Previous: When to get help now"),
        ("Next: Surgery  ›", "Next: Surgery"),
    ]


def test_at_either_end_of_the_guide_there_is_one(order: ReadingOrder, reader_pack: Pack) -> None:
    """The first topic has none before it, the last none after."""
    order.show_neighbours(*reader_pack.neighbours(reader_pack.topics[0].id))
    assert [name for _, name in shown(order)] == ["Next: When to get help now"]
    order.show_neighbours(*reader_pack.neighbours(reader_pack.topics[-1].id))
    assert [name for _, name in shown(order)] == ["Previous: About this guide"]


def test_a_click_is_a_wish(order: ReadingOrder, reader_pack: Pack, qtbot: QtBot) -> None:
    order.show_neighbours(*reader_pack.neighbours("surgery"))
    before, after = order.findChildren(QPushButton)
    with qtbot.waitSignal(order.previous_requested):
        QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(order.next_requested):
        QTest.mouseClick(after, Qt.MouseButton.LeftButton)


def test_long_titles_give_way_in_a_narrow_window(order: ReadingOrder, reader_pack: Pack) -> None:
    """They are cut on the screen, not for a screen reader."""
    order.show_neighbours(*reader_pack.neighbours("treatments"))
    order.resize(340, 50)
    before = shown(order)[0]
    assert before[0].endswith("…")
    assert before[1] == "Previous: When to get help now"


def test_a_title_with_no_room_for_its_letters_is_left_out(order: ReadingOrder, reader_pack: Pack) -> None:
    """The way is told; the tool tip and the name have the title."""
    order.show_neighbours(*reader_pack.neighbours("treatments"))
    order.resize(260, 50)
    assert shown(order) == [
        ("‹  Previous", "Previous: When to get help now"),
        ("Next: Surgery  ›", "Next: Surgery"),
    ]


@pytest.mark.parametrize("width", [260, 330, 400, 480, 700, 1400])
def test_no_button_is_narrower_than_its_words(
    order: ReadingOrder, reader_pack: Pack, qtbot: QtBot, width: int
) -> None:
    order.show_neighbours(*reader_pack.neighbours("treatments"))
    order.resize(width, 50)
    assert order.width() == width
    for button in order.findChildren(QPushButton):
        qtbot.waitUntil(lambda one=button: one.width() >= one.sizeHint().width())  # type: ignore[misc]
        assert order.rect().contains(button.geometry())


def test_alone_a_button_has_the_whole_row(order: ReadingOrder, reader_pack: Pack) -> None:
    """At the first topic its title stays whole where two would not have room."""
    order.show_neighbours(*reader_pack.neighbours(reader_pack.topics[0].id))
    order.resize(400, 50)
    assert [text for text, _ in shown(order)] == ["Next: When to get help now  ›"]


def test_no_description_repeats_what_a_button_says(order: ReadingOrder, reader_pack: Pack) -> None:
    """Qt gives a tool tip to screen readers as the description."""
    order.show_neighbours(*reader_pack.neighbours("treatments"))
    buttons = order.findChildren(QPushButton)
    assert [button.toolTip() for button in buttons] == ["", ""]
    order.resize(260, 50)
    assert buttons[0].toolTip() == "Previous: When to get help now"


def test_a_long_title_has_the_room_that_the_other_leaves(order: ReadingOrder, reader_pack: Pack) -> None:
    """More than its half, where both are whole so."""
    order.show_neighbours(*reader_pack.neighbours("treatments"))
    order.resize(2000, 50)
    wide = sum(button.sizeHint().width() for button in order.findChildren(QPushButton))
    order.resize(wide + 50, 50)
    assert [text for text, _ in shown(order)] == ["‹  Previous: When to get help now", "Next: Surgery  ›"]


def test_titles_have_all_the_room_from_the_first_page_on(order: ReadingOrder, reader_pack: Pack) -> None:
    """Qt gives a button that says nothing yet more room: so much less of the first titles was seen."""
    order.resize(340, 50)
    seen = []
    for _ in range(2):
        order.show_neighbours(*reader_pack.neighbours("treatments"))
        seen.append(len(shown(order)[0][0]))
    first, later = seen
    assert first >= later
