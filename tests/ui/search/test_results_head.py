from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.search.results_head import ResultsHead

pytestmark = pytest.mark.usefixtures("dressed")


class Column(QWidget):
    """A head in a column, as in the results."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = ResultsHead(column)
        column.addStretch(1)

    def arrange(self, width: int) -> ResultsHead:
        """As wide as this."""
        self.resize(width, 600)
        self.head.arrange(width)
        QApplication.processEvents()
        return self.head


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    """With what is said of a misspelling."""
    made = Column()
    qtbot.addWidget(made)
    made.head.say("Showing results for “sutent”", urgent=False)
    made.head.offer_as_typed("Search for “sutnt” instead", "Search as typed instead")
    made.show()
    return made


def test_another_spelling_stands_beside_what_is_said_where_there_is_room(column: Column) -> None:
    """So that a line more of hits is seen."""
    head = column.arrange(800)
    note, literal = head.note.geometry(), head.literal.geometry()
    assert literal.center().y() == pytest.approx(note.center().y(), abs=4)
    assert literal.x() > head.note.fontMetrics().horizontalAdvance(head.note.text())


def test_without_room_it_stands_below(column: Column) -> None:
    """In large text or a narrow window."""
    head = column.arrange(320)
    assert head.literal.y() >= head.note.geometry().bottom()


@pytest.mark.parametrize("width", [320, 800])
def test_it_takes_the_height_that_it_says(column: Column, width: int) -> None:
    """The results below it are given what is left."""
    head = column.arrange(width)
    ends = (head.note.geometry().bottom(), head.literal.geometry().bottom())
    assert head.height_for(width) == max(ends) + 1


def test_no_other_spelling_takes_no_room(column: Column) -> None:
    """Where what was typed was searched for."""
    column.head.offer_as_typed("", "")
    assert column.head.literal.isHidden()
    assert column.head.height_for(800) == column.head.note.heightForWidth(800)


def test_told_to_say_little_it_remembers_all(column: Column) -> None:
    """A screen reader hears all of it, and with room again everybody sees it."""
    head = column.head
    head.tell_little("Not in this guide.", 120)
    assert (head.note.text(), head.literal.text()) == ("Not in this guide.", "Search as typed instead")
    assert head.words == "Showing results for “sutent”"
    head.tell_all()
    assert (head.note.text(), head.literal.text()) == (head.words, "Search for “sutnt” instead")


def test_without_fewer_words_it_says_as_much_as_a_line_has_room_for(column: Column) -> None:
    """With the sign for what is cut."""
    head = column.head
    head.tell_little("", 200)
    assert head.note.text().endswith("…")
    assert head.note.fontMetrics().horizontalAdvance(head.note.text()) <= 200
