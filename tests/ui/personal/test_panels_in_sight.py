"""What a panel asks and answers is seen without a search for it, however large the text is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import LazyPersonal, Reader
from kcdesk.guide.model import Location
from kcdesk.ui.paper.printer_search import Printers
from kcdesk.ui.personal.panels import PersonalPanels
from kcdesk.ui.widgets.side_panel import SidePanel
from tests.conftest import MakeReader, show
from tests.ui.own_states import settle, unsaved_of
from tests.ui.printers import known

_FINGER = 44


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


def at_page(make: MakeReader, qtbot: QtBot, zoom: int, size: tuple[int, int] = (1280, 800)) -> Reader:
    """A window at a page."""
    reader = make(zoom=zoom, make_personal=LazyPersonal(None))
    show(reader, qtbot, *size)
    reader.navigator.open(Location("surgery"))
    return reader


def panels_of(reader: Reader) -> PersonalPanels:
    """The panels of what is kept."""
    panels = reader.window.reading.personal.panels
    assert isinstance(panels, PersonalPanels)
    return panels


def is_seen(part: QWidget, area: QAbstractScrollArea) -> bool:
    """Whether all of a part is in sight."""
    place = QRect(part.mapTo(area.viewport(), QPoint(0, 0)), part.size())
    return part.isVisible() and area.viewport().rect().contains(place)


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_what_is_asked_before_everything_is_deleted_is_seen(
    make: MakeReader, qtbot: QtBot, zoom: int
) -> None:
    """It came up below the panel's edge: a press on the button seemed to take the button away."""
    reader = at_page(make, qtbot, zoom)
    personal = reader.window.reading.personal
    for topic in ("surgery", "sunitinib", "fatigue", "get-help-now"):
        reader.navigator.open(Location(topic))
        personal.toggle_bookmark()
        personal.toggle_later()
    reader.window.actions_["my_pages"].trigger()
    settle()
    panel = panels_of(reader).my_pages
    panel.forget.click()
    settle()
    assert all(is_seen(part, panel) for part in (panel.sure, panel.keep))
    assert panel.keep.hasFocus()
    assert panel.keep.accessibleDescription().startswith("This deletes your questions")


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_the_answers_are_seen_before_a_window_closes_over_what_is_lost(
    make: MakeReader, qtbot: QtBot, zoom: int
) -> None:
    """In the largest text they were below the panel's edge, on a small screen."""
    reader = at_page(make, qtbot, zoom, (1024, 600))
    reader.window.reading.personal.ask_to_close()
    settle()
    panel = unsaved_of(reader)
    for button in (panel.stay, panel.export, panel.close_anyway):
        assert button.visibleRegion().boundingRect() == button.rect()
    assert panel.stay.hasFocus()
    beginning = QRect(panel.says.mapTo(panel.viewport(), QPoint(0, 0)), panel.fontMetrics().size(0, "a\na"))
    assert panel.viewport().rect().contains(beginning)


@pytest.mark.parametrize("action", ["note", "questions", "own_number"])
def test_what_is_typed_at_once_is_written_into_the_box_and_seen(
    make: MakeReader, qtbot: QtBot, action: str
) -> None:
    """The keyboard was at the words above the box, and whatever was typed before somebody looked was lost."""
    reader = at_page(make, qtbot, 400, (1024, 600))
    reader.window.actions_[action].trigger()
    settle()
    focus = reader.window.focusWidget()
    assert isinstance(focus, QScrollArea)
    QTest.keyClicks(focus, "0")
    settle()
    box = reader.window.focusWidget()
    assert isinstance(box, QLineEdit | QPlainTextEdit)
    assert (box.text() if isinstance(box, QLineEdit) else box.toPlainText()) == "0"
    assert is_seen(box, focus)


@pytest.mark.parametrize("zoom", [100, 400])
def test_what_is_typed_at_the_list_of_questions_is_another_question(
    make: MakeReader, qtbot: QtBot, zoom: int
) -> None:
    """It was taken for a search among the rows, and the next Backspace removed a question."""
    reader = at_page(make, qtbot, zoom, (1024, 600))
    reader.window.actions_["questions"].trigger()
    panel = panels_of(reader).questions
    panel.added.emit("Can I drive?")
    reader.window.actions_["questions"].trigger()
    reader.window.actions_["questions"].trigger()
    settle()
    QTest.keyClicks(panel.list, "I")
    assert panel.box.hasFocus()
    QTest.keyClicks(panel.box, "s it")
    QTest.keyClick(panel.box, Qt.Key.Key_Backspace)
    assert panel.box.text() == "Is i"
    assert panel.list.count() == 1


def test_the_box_for_a_question_is_seen_while_the_next_one_is_written(make: MakeReader, qtbot: QtBot) -> None:
    """Each question that was added pushed it further below the panel's edge."""
    reader = at_page(make, qtbot, 400, (1024, 600))
    reader.window.actions_["questions"].trigger()
    settle()
    panel = panels_of(reader).questions
    panel.box.setFocus()
    for words in ("Can I drive?", "Can I fly?", "Can I swim?"):
        QTest.keyClicks(panel.box, words)
        settle()
        assert is_seen(panel.box, panel)
        QTest.keyClick(panel.box, Qt.Key.Key_Return)
        settle()


def test_the_keyboard_comes_to_what_is_said_above_the_answers(make: MakeReader, qtbot: QtBot) -> None:
    """Where there is no room for all of it, the arrow keys scroll it."""
    reader = at_page(make, qtbot, 400, (1024, 600))
    reader.window.reading.personal.ask_to_close()
    settle()
    panel = unsaved_of(reader)
    QTest.keyClick(panel.stay, Qt.Key.Key_Backtab)
    assert panel.hasFocus()
    QTest.keyClick(panel, Qt.Key.Key_Down)
    assert panel.verticalScrollBar().value() > 0
    QTest.keyClick(panel, Qt.Key.Key_Tab)
    assert panel.stay.hasFocus()


def test_answers_that_take_most_of_a_low_panel_scroll_with_what_is_said(
    make: MakeReader, qtbot: QtBot
) -> None:
    """And stand below it again where there is room."""
    reader = at_page(make, qtbot, 400, (760, 480))
    reader.window.reading.personal.ask_to_close()
    settle()
    panel = unsaved_of(reader)
    content = panel.widget()
    assert content is not None
    assert content.isAncestorOf(panel.stay)
    reader.window.resize(1024, 768)
    settle()
    assert not content.isAncestorOf(panel.stay)
    assert panel.stay.visibleRegion().boundingRect() == panel.stay.rect()


def test_the_box_for_the_number_is_seen_whole(make: MakeReader, qtbot: QtBot) -> None:
    reader = at_page(make, qtbot, 400)
    reader.window.actions_["own_number"].trigger()
    settle()
    panel = panels_of(reader).number
    assert panel.box.hasFocus()
    assert is_seen(panel.box, panel)


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1080, 1920)], ids=str)
@pytest.mark.parametrize("name", ["questions", "share", "my_pages", "own_number", "reading", "print"])
def test_a_panel_begins_with_its_beginning(
    make: MakeReader, qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    """It opened scrolled to where the keyboard was; whoever uses it sees where it is, or can go there."""
    reader = at_page(make, qtbot, 400, size)
    reader.window.actions_[name].trigger()
    settle()
    side = next(one for one in reader.window.findChildren(SidePanel) if one.isVisible())
    heading = side.findChild(QLabel, "panel_title")
    assert heading is not None
    assert heading.isVisible()
    columns = [one for one in side.findChildren(QScrollArea) if one.isVisible()]
    assert [one.verticalScrollBar().value() for one in columns] == [0] * len(columns)
    focus = reader.window.focusWidget()
    assert focus is not None
    assert side.isAncestorOf(focus)
    if focus in columns:
        QTest.keyClick(focus, Qt.Key.Key_Down)
        assert columns[0].verticalScrollBar().value() > 0
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = reader.window.focusWidget()
        assert isinstance(focus, QWidget)
        assert focus not in columns
    assert is_seen(focus, columns[0])


def test_why_a_number_is_refused_is_seen(make: MakeReader, qtbot: QtBot) -> None:
    reader = at_page(make, qtbot, 400)
    reader.window.actions_["own_number"].trigger()
    settle()
    panel = panels_of(reader).number
    panel.box.setText("ring Anne")
    panel.save.click()
    settle()
    assert is_seen(panel.answer, panel)


def test_there_is_no_hole_where_nothing_is_said_of_the_number(make: MakeReader, qtbot: QtBot) -> None:
    reader = at_page(make, qtbot, 100)
    reader.window.actions_["own_number"].trigger()
    settle()
    panel = panels_of(reader).number
    below = panel.box.mapTo(panel, panel.box.rect().bottomLeft()).y()
    assert panel.save.mapTo(panel, QPoint(0, 0)).y() - below < 12


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)])
def test_the_buttons_that_print_are_seen_at_once(
    make: MakeReader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.FOUND))
    reader = at_page(make, qtbot, 100, size)
    reader.window.actions_["print"].trigger()
    settle()
    printing = reader.window.reading.page_panels.printing.panel
    assert printing is not None
    panel = printing[1]
    for part in (panel.count, panel.print_button, panel.pdf_button):
        assert panel.rect().contains(QRect(part.mapTo(panel, QPoint(0, 0)), part.size()))
    assert (
        not panel.viewport()
        .geometry()
        .intersects(QRect(panel.print_button.mapTo(panel, QPoint(0, 0)), panel.print_button.size()))
    )


def test_in_very_large_text_the_buttons_that_print_stay_below_what_scrolls(
    make: MakeReader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They were below all that there is to choose."""
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.FOUND))
    reader = at_page(make, qtbot, 400)
    reader.window.actions_["print"].trigger()
    settle()
    printing = reader.window.reading.page_panels.printing.panel
    assert printing is not None
    panel = printing[1]
    column = panel.widget()
    assert column is not None
    assert not column.isAncestorOf(panel.print_button)
    assert panel.print_button.visibleRegion().boundingRect() == panel.print_button.rect()


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800)], ids=str)
@pytest.mark.parametrize("zoom", [100, 200, 400])
@pytest.mark.parametrize("to_save", [True, False])
def test_the_dialog_for_a_copy_fits_the_window(
    make: MakeReader, qtbot: QtBot, zoom: int, to_save: bool, size: tuple[int, int]
) -> None:
    """At 400 % its buttons stood outside of the window, and its list scrolled both ways."""
    reader = at_page(make, qtbot, zoom, size)
    reader.window.actions_["my_pages"].trigger()
    settle()
    panel = panels_of(reader).my_pages
    (panel.export if to_save else panel.import_).click()
    settle()
    (dialog,) = reader.window.findChildren(QFileDialog)
    assert dialog.width() <= reader.window.width()
    assert dialog.height() <= reader.window.height()
    pressed = (*dialog.findChildren(QPushButton), *dialog.findChildren(QLineEdit))
    seen = [part for part in pressed if part.isVisible()]
    assert len(seen) >= 3
    for part in seen:
        assert dialog.rect().contains(QRect(part.mapTo(dialog, QPoint(0, 0)), part.size()))
        assert part.width() >= part.sizeHint().width() or isinstance(part, QLineEdit)
        assert min(part.width(), part.height()) >= _FINGER
        if isinstance(part, QLineEdit):
            named = QAccessible.queryAccessibleInterface(part)
            assert named.text(QAccessible.Text.Name) == "File name:"
            assert part.width() >= part.fontMetrics().horizontalAdvance("my-pages")
    for area in dialog.findChildren(QAbstractScrollArea):
        assert not area.horizontalScrollBar().isVisible()
    dialog.reject()


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_the_round_corners_of_a_panel_stay_whole(make: MakeReader, qtbot: QtBot, zoom: int) -> None:
    """The content's own corner took a piece out of the line round it, in very large text."""
    reader = at_page(make, qtbot, zoom)
    reader.window.actions_["my_pages"].trigger()
    settle()
    panel = panels_of(reader).my_pages
    side = panel.parentWidget()
    assert side is not None
    radius, line = 12 * zoom / 100, 2
    path = QPainterPath()
    path.addRoundedRect(side.rect().adjusted(line, line, -line, -line), radius - line, radius - line)
    corner = QPointF(panel.geometry().bottomRight()) + QPointF(1, 1)
    assert path.contains(corner)
