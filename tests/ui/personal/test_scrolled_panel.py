from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.personal.my_pages_panel import MyPagesPanel
from kcdesk.ui.personal.number_panel import NumberPanel
from kcdesk.ui.personal.questions_panel import QuestionsPanel
from kcdesk.user_data.help_number import HelpNumber
from kcdesk.user_data.records import BOOKMARK, NOTE, QUESTION, Record

ONE = Record(QUESTION, "a", "How long?")
MARK, WRITTEN = Record(BOOKMARK, "b", title="Surgery"), Record(NOTE, "n", "Mine", title="Surgery")


@pytest.fixture
def area(qtbot: QtBot) -> QWidget:
    """Stands for the window: Tab leads from a panel in it to a button after it."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def show(panel: QWidget, area: QWidget) -> None:
    """In the area."""
    column = QVBoxLayout(area)
    column.addWidget(panel)
    column.addWidget(QPushButton("Outside"))
    area.show()


def give_focus(qtbot: QtBot, part: QWidget) -> None:
    """To what is shown."""
    part.activateWindow()
    part.setFocus()
    qtbot.waitUntil(part.hasFocus)


@pytest.mark.parametrize("name", ["clear", "copy", "remove"])
def test_a_list_that_goes_leaves_the_keyboard_at_the_line(qtbot: QtBot, area: QWidget, name: str) -> None:
    panel = QuestionsPanel()
    panel.show_questions((ONE,), can_undo=False)
    show(panel, area)
    give_focus(qtbot, getattr(panel, name))
    panel.show_questions((), can_undo=True)
    assert panel.box.hasFocus()


def test_questions_that_come_back_have_the_keyboard(qtbot: QtBot, area: QWidget) -> None:
    panel = QuestionsPanel()
    panel.show_questions((), can_undo=True)
    show(panel, area)
    give_focus(qtbot, panel.undo)
    panel.show_questions((ONE,), can_undo=False)
    assert panel.list.hasFocus()


def test_what_else_comes_back_has_the_keyboard(qtbot: QtBot, area: QWidget) -> None:
    panel = MyPagesPanel()
    panel.show_records((), lambda one: one.title, can_undo=True)
    show(panel, area)
    give_focus(qtbot, panel.undo)
    panel.show_records((WRITTEN,), lambda one: one.title, can_undo=False)
    assert panel.lists[NOTE].hasFocus()


def test_another_list_has_the_keyboard_when_one_is_empty(qtbot: QtBot, area: QWidget) -> None:
    panel = MyPagesPanel()
    panel.show_records((MARK, WRITTEN), lambda one: one.title, can_undo=False)
    show(panel, area)
    rows = panel.lists[BOOKMARK]
    give_focus(qtbot, rows)
    panel.show_records((WRITTEN,), lambda one: one.title, can_undo=True)
    assert panel.lists[NOTE].hasFocus()


@pytest.mark.parametrize("answer", ["sure", "keep"])
def test_an_answer_leaves_the_keyboard_where_it_was_asked(qtbot: QtBot, area: QWidget, answer: str) -> None:
    """To delete everything, or to keep it."""
    panel = MyPagesPanel()
    show(panel, area)
    panel.forget.click()
    button = getattr(panel, answer)
    give_focus(qtbot, button)
    button.click()
    assert panel.forget.hasFocus()


def test_a_number_that_was_removed_leaves_the_keyboard_at_its_line(qtbot: QtBot, area: QWidget) -> None:
    panel = NumberPanel()
    panel.show_number(HelpNumber("020 7946 0000"))
    show(panel, area)
    give_focus(qtbot, panel.remove)
    panel.show_number(HelpNumber())
    assert panel.box.hasFocus()
