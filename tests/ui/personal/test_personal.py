"""Through the real window, with keys: what a reader keeps, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from errno import ENOSPC
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.page.accessibility.node import PageNode
from kcdesk.ui.page.accessibility.parts import PageParts
from kcdesk.ui.page.own_marks import is_question_box
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.paper.printer_search import Printers
from kcdesk.ui.personal.panels import PersonalPanels
from kcdesk.user_data.personal_store import PersonalFile
from kcdesk.user_data.records import BOOKMARK, LATER, MOST_RECORDS, NOTE, QUESTION, Record, as_text
from kcdesk.user_data.settings import Settings
from tests.conftest import delete_the_dismissed
from tests.pdf import sheets_of
from tests.ui.conftest import Ear
from tests.ui.own_states import unsaved_of
from tests.ui.personal.conftest import MakeOwn
from tests.ui.printers import known

_NOTE = Record(NOTE, "a", "Sore", "kidney", "sunitinib", "", "Sunitinib", 1)
SURGERY = Location("surgery", "questions")


def press(reader: Reader, keys: str) -> None:
    """Press a combination of keys wherever the keyboard is."""
    QTest.keySequence(reader.window.focusWidget(), QKeySequence(keys))


def panels_of(reader: Reader) -> PersonalPanels:
    """The panels of what is kept."""
    panels = reader.window.reading.personal.panels
    assert isinstance(panels, PersonalPanels)
    return panels


def view_of(reader: Reader) -> PageView:
    """The page."""
    return reader.window.reading.page.view


def boxes_of(view: PageView) -> list[tuple[int, str, str]]:
    """Where each box on the page stands, its link and its picture."""
    found = []
    block = view.document().begin()
    while block.isValid():
        piece = block.begin()
        if not piece.atEnd() and is_question_box(piece.fragment().charFormat().anchorHref()):
            form = piece.fragment().charFormat().toImageFormat()
            found.append((piece.fragment().position(), form.anchorHref(), form.name()))
        block = block.next()
    return found


def tab_to_a_box(reader: Reader, number: int = 0) -> None:
    """Press Tab until this box of the page has the keyboard."""
    view = view_of(reader)
    target = boxes_of(view)[number][1]
    for _ in range(60):
        press(reader, "Tab")
        cursor = view.textCursor()
        first = view.textCursor()
        first.setPosition(cursor.selectionStart() + 1)
        if cursor.hasSelection() and first.charFormat().anchorHref() == target:
            return
    raise AssertionError("Tab never came to it")


def kept(file: Path, kind: str) -> list[str]:
    """The texts of a kind in the file, as the next start reads them; titles of what has no text."""
    return [record.text or record.title for record in PersonalFile(file).of(kind)]


# --- questions


def test_a_question_is_ticked_by_keyboard_and_kept(make_own: MakeOwn, file: Path, ear: Ear) -> None:
    """The space bar ticks, Enter takes the tick away; both are said."""
    reader = make_own()
    reader.navigator.open(SURGERY)
    tab_to_a_box(reader)
    press(reader, "Space")
    assert len(kept(file, QUESTION)) == 1
    assert "box-ticked" in boxes_of(view_of(reader))[0][2]
    assert ear.heard[-1].startswith("On your list: ")
    press(reader, "Return")
    assert kept(file, QUESTION) == []
    assert "box-empty" in boxes_of(view_of(reader))[0][2]
    assert ear.heard[-1].startswith("Off your list: ")


def test_a_question_that_was_added_is_the_one_that_is_removed(make_own: MakeOwn, file: Path) -> None:
    """Whoever took back what was written a moment ago lost the first question of the list."""
    reader = make_own()
    press(reader, "Ctrl+Shift+A")
    panel = panels_of(reader).questions
    for words in ("What is my risk group?", "Can I fly to Spain?"):
        QTest.keyClicks(panel.box, words)
        QTest.keyClick(panel.box, Qt.Key.Key_Return)
    panel.remove.click()
    assert kept(file, QUESTION) == ["What is my risk group?"]


def test_ticking_keeps_the_page_where_it_is(make_own: MakeOwn, qtbot: QtBot) -> None:
    """And lays nothing out anew."""
    reader = make_own()
    reader.navigator.open(SURGERY)
    view = view_of(reader)
    place = view.verticalScrollBar().value()
    with qtbot.assertNotEmitted(view.rendered):
        view.tool_requested.emit(boxes_of(view)[0][1])
    assert view.verticalScrollBar().value() == place


def test_a_box_is_a_named_check_box_to_assistive_technology(make_own: MakeOwn) -> None:
    """Named by its question, with its state as it is now."""
    reader = make_own()
    reader.navigator.open(SURGERY)
    view = view_of(reader)
    QAccessible.queryAccessibleInterface(view)
    parts = view.findChild(PageParts)
    assert parts is not None
    assert parts.page is not None
    boxes = [part for part in _all(parts.page) if part.role() == QAccessible.Role.CheckBox]
    assert len(boxes) == len(boxes_of(view)) == 2
    box = boxes[0]
    assert box.text(QAccessible.Text.Name).endswith("?")
    assert box.state().checkable
    assert not box.state().checked
    view.tool_requested.emit(box.node.target)
    assert box.state().checked


def _all(part: PageNode) -> list[PageNode]:
    return [part, *(inner for child in part.children() for inner in _all(child))]


def test_the_same_question_is_ticked_on_every_page(make_own: MakeOwn) -> None:
    reader = make_own()
    reader.navigator.open(SURGERY)
    view_of(reader).tool_requested.emit(boxes_of(view_of(reader))[0][1])
    reader.navigator.open(Location("questions-to-ask"))
    assert sum("box-ticked" in picture for _, _, picture in boxes_of(view_of(reader))) == 1


def test_own_questions_are_added_ordered_and_removed_by_keyboard(make_own: MakeOwn, file: Path) -> None:
    reader = make_own()
    press(reader, "Ctrl+Shift+A")
    for words in ("First?", "Second?", "Third?"):
        box = panels_of(reader).questions.box
        box.setFocus()
        QTest.keyClicks(box, words)
        press(reader, "Return")
    rows = panels_of(reader).questions.list
    rows.setFocus()
    rows.setCurrentRow(2)
    press(reader, "Alt+Up")
    press(reader, "Alt+Up")
    assert kept(file, QUESTION) == ["Third?", "First?", "Second?"]
    assert rows.currentRow() == 0
    press(reader, "Alt+Down")
    assert kept(file, QUESTION) == ["First?", "Third?", "Second?"]
    press(reader, "Delete")
    assert kept(file, QUESTION) == ["First?", "Second?"]


def test_clearing_all_can_be_taken_back(make_own: MakeOwn, file: Path) -> None:
    reader = make_own()
    for words in ("First?", "Second?"):
        reader.window.reading.personal.add_question(words)
    press(reader, "Ctrl+Shift+A")
    panels_of(reader).questions.clear.click()
    assert kept(file, QUESTION) == []
    panels_of(reader).questions.undo.click()
    assert kept(file, QUESTION) == ["First?", "Second?"]


def test_the_list_is_copied_as_text(make_own: MakeOwn) -> None:
    reader = make_own()
    reader.window.reading.personal.add_question("How long?")
    press(reader, "Ctrl+Shift+A")
    panels_of(reader).questions.copy.click()
    assert QGuiApplication.clipboard().text() == "Questions for my appointment\n\n1. How long?"


@pytest.mark.parametrize(("printers", "opens"), [(Printers.FOUND, True), (Printers.SILENT, False)])
def test_printers_are_looked_for_before_the_list_is_printed(
    make_own: MakeOwn, monkeypatch: pytest.MonkeyPatch, printers: Printers, opens: bool
) -> None:
    """A print service that does not answer is told of, instead of holding the window."""
    monkeypatch.setattr("kcdesk.ui.paper.printer_search.PrinterSearch", known(printers))
    reader = make_own()
    panels_of(reader).print_questions()
    assert bool(reader.window.findChildren(QPrintDialog)) == opens
    assert ("does not answer" in reader.window.notice.message) != opens


class SlowSearch(QObject):
    """Stands in for PrinterSearch: tells nothing until it is told to."""

    def __init__(self, tell: Callable[[Printers], None], parent: QObject, *, for_dialog: bool) -> None:
        super().__init__(parent)
        assert for_dialog
        self.tell = tell


def test_printing_pressed_twice_asks_once(
    make_own: MakeOwn, monkeypatch: pytest.MonkeyPatch, ear: Ear
) -> None:
    """While printers are looked for it says so; no search is left over from the times before."""
    monkeypatch.setattr("kcdesk.ui.paper.printer_search.PrinterSearch", SlowSearch)
    reader = make_own()
    reader.window.reading.personal.add_question("How long?")
    press(reader, "Ctrl+Shift+A")
    panels = panels_of(reader)
    for times in (1, 2):
        panels.questions.print.click()
        panels.questions.print.click()
        delete_the_dismissed()
        (search,) = panels.findChildren(SlowSearch)
        assert panels.questions.doing.isVisible()
        assert ear.heard[-1] == "Looking for printers…"
        search.tell(Printers.FOUND)
        assert not panels.questions.doing.isVisible()
        dialogs = reader.window.findChildren(QPrintDialog)
        assert len(dialogs) == 1, times
        dialogs[0].close()
        delete_the_dismissed()


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_list_goes_on_one_sheet(make_own: MakeOwn, tmp_path: Path, zoom: int) -> None:
    """With the sentence to say, and the number to ring."""
    reader = make_own()
    reader.appearance.set_zoom(zoom)
    personal = reader.window.reading.personal
    personal.choose_number("0161 446 3658")
    for number in range(5):
        personal.add_question(f"Question {number}?")
    dialog = panels_of(reader).open_print_dialog()
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    box = dialog.findChild(QLineEdit, "filename")
    assert box is not None
    box.setText(str(tmp_path / "list.pdf"))
    dialog.accept()
    sheets = sheets_of(tmp_path / "list.pdf")
    assert len(sheets) == 1
    assert "Please could we go through this list?" in sheets[0]
    assert "5. Question 4?" in sheets[0]
    assert "24-hour number: 0161 446 3658" in sheets[0]


# --- bookmarks, notes, pages to read later


def test_a_bookmark_is_set_seen_and_opened(make_own: MakeOwn, file: Path) -> None:
    """By Ctrl+D, at the section that is read; from the list back to it."""
    reader = make_own()
    reader.navigator.open(SURGERY)
    press(reader, "Ctrl+D")
    assert len(kept(file, BOOKMARK)) == 1
    tools = reader.window.reading.page.tools
    assert tools is not None
    button = next(one for one in tools.findChildren(QPushButton) if one.text() == "Bookmark")
    assert button.isChecked()
    reader.navigator.open_home()
    press(reader, "Ctrl+B")
    rows = panels_of(reader).my_pages.lists[BOOKMARK]
    assert reader.window.focusWidget() is rows
    press(reader, "Return")
    assert reader.navigator.location.topic == "surgery"
    press(reader, "Ctrl+D")
    assert kept(file, BOOKMARK) == []


def test_a_page_is_kept_to_read_later(make_own: MakeOwn, file: Path) -> None:
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+Shift+D")
    assert kept(file, LATER) == ["Surgery"]
    press(reader, "Ctrl+Shift+D")
    assert kept(file, LATER) == []


@pytest.mark.parametrize(
    ("keys", "zoom", "said"),
    [
        ("Ctrl+Shift+D", 100, ["On your list to read later", "Off your list to read later"]),
        ("Ctrl+D", 250, ["Bookmark set", "Bookmark removed"]),
        ("Ctrl+D", 100, ["", ""]),
    ],
)
def test_that_a_page_is_kept_is_seen(
    make_own: MakeOwn, qtbot: QtBot, keys: str, zoom: int, said: list[str]
) -> None:
    """Nothing was, but for the bookmark's button, which large text hides: who pressed again undid it."""
    reader = make_own()
    reader.window.resize(1366, 700)
    reader.appearance.set_zoom(zoom)
    reader.navigator.open(SURGERY)
    tools = reader.window.reading.personal._tools
    qtbot.waitUntil(lambda: tools.shows_bookmark is (zoom == 100))
    notice, heard = reader.window.notice, []
    for _ in said:
        press(reader, keys)
        heard.append(notice.message if notice.isVisible() else "")
    assert heard == said
    reader.navigator.open(Location("get-help-now"))
    assert not notice.isVisible()


def type_a_note(reader: Reader, words: str) -> None:
    """Open the note of the page, and type."""
    press(reader, "Ctrl+N")
    assert reader.window.focusWidget() is panels_of(reader).note.box
    QTest.keyClicks(panels_of(reader).note.box, words)


def test_a_note_is_saved_while_it_is_typed(make_own: MakeOwn, file: Path, qtbot: QtBot) -> None:
    """Nobody presses anything."""
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Ask about the scar")
    with qtbot.waitSignal(reader.window.reading.personal.changed):
        pass
    assert kept(file, NOTE) == ["Ask about the scar"]


def test_a_note_stands_at_its_section_and_opens_there(make_own: MakeOwn) -> None:
    """Words that look like HTML are words."""
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Scar <b>2</b> & more")
    press(reader, "Esc")
    view = view_of(reader)
    assert "Your note: Scar <b>2</b> & more" in view.toPlainText()
    view.tool_requested.emit("kcdesk:note/")
    assert panels_of(reader).note.box.toPlainText() == "Scar <b>2</b> & more"


def test_leaving_the_page_saves_what_was_typed(make_own: MakeOwn, file: Path) -> None:
    """Before the next second is over."""
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Scar")
    reader.navigator.open(Location("fatigue"))
    assert kept(file, NOTE) == ["Scar"]


def test_closing_the_window_saves_what_was_typed(make_own: MakeOwn, file: Path) -> None:
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Scar")
    reader.window.close()
    assert kept(file, NOTE) == ["Scar"]


def test_an_emptied_note_is_gone(make_own: MakeOwn, file: Path) -> None:
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Scar")
    press(reader, "Esc")
    press(reader, "Ctrl+N")
    panels_of(reader).note.box.setPlainText("")
    press(reader, "Esc")
    assert kept(file, NOTE) == []
    assert "Your note" not in view_of(reader).toPlainText()


def test_bringing_a_note_back_keeps_what_was_written_there_since(make_own: MakeOwn, file: Path) -> None:
    """Both texts are in it."""
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Feet")
    panels_of(reader).note.delete.click()
    type_a_note(reader, "Ring 0161")
    press(reader, "Ctrl+B")
    panels_of(reader).my_pages.undo.click()
    assert kept(file, NOTE) == ["Ring 0161\n\nFeet"]


def test_bringing_questions_back_leaves_those_that_were_asked_again(make_own: MakeOwn, file: Path) -> None:
    """At their new place in the order."""
    personal = make_own().window.reading.personal
    for words in ("First?", "Second?"):
        personal.add_question(words)
    personal.remove(*personal.records_of(QUESTION))
    for words in ("Third?", "FIRST?"):
        personal.add_question(words)
    personal.bring_back()
    assert sorted(kept(file, QUESTION)) == ["FIRST?", "Second?", "Third?"]


def two_windows_on_a_note(make_own: MakeOwn) -> tuple[Reader, Reader]:
    """The first has it open as "Scar"; the second has written on since."""
    one, other = make_own(), make_own()
    for reader in (one, other):
        reader.navigator.open(Location("surgery"))
    for reader, words in ((one, "Scar"), (other, "Scar, ring nurse Monday")):
        reader.window.reading.personal.toggle_note()
        panels_of(reader).note.box.setPlainText(words)
        reader.window.reading.personal.save_note()
    return one, other


def test_emptying_a_note_leaves_what_another_window_wrote_into_it(make_own: MakeOwn, file: Path) -> None:
    """The box shows it, and says why."""
    one, _ = two_windows_on_a_note(make_own)
    panel = panels_of(one).note
    panel.box.setPlainText("")
    one.window.reading.personal.save_note()
    assert kept(file, NOTE) == ["Scar, ring nurse Monday"]
    assert panel.box.toPlainText() == "Scar, ring nurse Monday"
    assert "Another window" in words_in(panel)


def test_deleting_a_note_shows_what_another_window_wrote_into_it_first(
    make_own: MakeOwn, file: Path, ear: Ear
) -> None:
    """Pressed once more it goes, and all of it can come back."""
    one, _ = two_windows_on_a_note(make_own)
    panel = panels_of(one).note
    panel.delete.click()
    assert kept(file, NOTE) == ["Scar, ring nurse Monday"]
    assert panel.box.toPlainText() == "Scar, ring nurse Monday"
    assert "Another window" in ear.heard[-1]
    panel.delete.click()
    assert kept(file, NOTE) == []
    assert not panel.isVisible()
    one.window.reading.personal.bring_back()
    assert kept(file, NOTE) == ["Scar, ring nurse Monday"]


def test_a_note_that_is_deleted_comes_back_with_the_words_typed_last(make_own: MakeOwn, file: Path) -> None:
    """In the moment before they were saved."""
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Scar")
    reader.window.reading.personal.save_note()
    QTest.keyClicks(panels_of(reader).note.box, " and feet")
    panels_of(reader).note.delete.click()
    assert kept(file, NOTE) == []
    reader.window.reading.personal.bring_back()
    assert kept(file, NOTE) == ["Scar and feet"]


def test_two_windows_show_what_either_keeps(make_own: MakeOwn, file: Path) -> None:
    one, other = make_own(), make_own()
    for reader in (one, other):
        reader.navigator.open(Location("surgery"))
    one.window.reading.personal.add_question("Mine?")
    other.window.reading.personal.add_question("Theirs?")
    assert kept(file, QUESTION) == ["Mine?", "Theirs?"]


# --- everything together


def test_a_copy_goes_out_and_comes_in(make_own: MakeOwn, tmp_path: Path) -> None:
    """Through the dialog of the window."""
    reader = make_own()
    reader.window.reading.personal.add_question("How long?")
    press(reader, "Ctrl+B")
    copy = tmp_path / "copy.json"
    panels_of(reader).my_pages.export.click()
    _choose(copy)
    assert "copy.json" in reader.window.notice.message
    other = make_own(tmp_path / "other" / "my-pages.json")
    press(other, "Ctrl+B")
    panels_of(other).my_pages.import_.click()
    _choose(copy)
    assert other.window.notice.message == "1 entry brought in."
    assert kept(tmp_path / "other" / "my-pages.json", QUESTION) == ["How long?"]


def _choose(file: Path) -> None:
    dialogs = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()
    ]
    dialogs[0].fileSelected.emit(str(file))
    dialogs[0].close()


def test_deleting_everything_asks_once_and_does_it(make_own: MakeOwn, file: Path) -> None:
    """The number too; nothing comes back when the window closes."""
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+D")
    reader.window.reading.personal.choose_number("0161 446 3658")
    type_a_note(reader, "Scar")
    press(reader, "Esc")
    press(reader, "Ctrl+B")
    panel = panels_of(reader).my_pages
    assert not panel.sure.isVisible()
    panel.forget.click()
    assert file.exists()
    assert reader.window.focusWidget() is panel.keep
    panel.sure.click()
    assert not file.exists()
    assert "deleted" in reader.window.notice.message
    settings = reader.window.settings()
    assert (settings.own_number, settings.last_topic) == ("", "")
    reader.window.close()
    assert not file.exists()


def test_deleting_everything_deletes_a_number_below_that_of_the_site(
    make_own: MakeOwn, tmp_path: Path
) -> None:
    """It is somebody's own, on a computer that others use."""
    site = tmp_path / "site.toml"
    site.write_text('[help]\nnumber = "0300 123"\n')
    reader = make_own(site_files=(site,))
    reader.window.restore(Settings(own_number="07700 900123"))
    reader.navigator.open(Location("surgery"))
    reader.window.reading.personal.forget_everything()
    assert reader.window.settings().own_number == ""
    assert reader.window.reading.personal.number.number == "0300 123"


@pytest.mark.parametrize("of", ["recent_pages", "recent_searches"])
def test_what_the_disk_does_not_let_go_is_not_called_deleted(
    make_own: MakeOwn, monkeypatch: pytest.MonkeyPatch, of: str
) -> None:
    reader = make_own(recent_file=True)
    reader.navigator.open(Location("surgery"))
    monkeypatch.setattr(f"kcdesk.user_data.{of}.forget_private", lambda _file: False)
    reader.window.reading.personal.forget_everything()
    assert "Not everything could be deleted" in reader.window.notice.message


def test_without_a_file_nothing_is_kept_and_it_is_said(make_own: MakeOwn, tmp_path: Path) -> None:
    """As a kiosk does."""
    reader = make_own(None)
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+D")
    type_a_note(reader, "Scar")
    reader.window.close()
    assert list(tmp_path.rglob("my-pages*")) == []


def test_a_disk_that_refuses_is_told_of_once_and_reading_goes_on(make_own: MakeOwn, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    reader = make_own(blocked / "kcdesk" / "my-pages.json")
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+D")
    assert "could not be saved" in reader.window.notice.message
    reader.window.notice.tell("")
    press(reader, "Ctrl+Shift+D")
    assert reader.window.notice.message == ""
    reader.navigator.open(Location("fatigue"))
    assert view_of(reader).toPlainText().startswith("Tiredness")


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the disk be full from now on."""

    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("kcdesk.user_data.personal_store.write_private", full)


def type_a_note_that_is_refused(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the page about surgery."""
    reader.navigator.open(Location("surgery"))
    with monkeypatch.context() as patch:
        refuse(patch)
        type_a_note(reader, "Scar")
        reader.window.reading.personal.save_note()
    assert "Not saved yet" in words_in(panels_of(reader).note)


def test_what_was_refused_for_a_moment_is_saved_when_the_window_closes(
    make_own: MakeOwn, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was typed since."""
    reader = make_own()
    type_a_note_that_is_refused(reader, monkeypatch)
    reader.window.close()
    assert not reader.window.isVisible()
    assert kept(file, NOTE) == ["Scar"]


def test_what_was_refused_is_tried_again_while_the_window_is_open(
    make_own: MakeOwn, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """And the panel says when it is saved, with what another window wrote there meanwhile."""
    monkeypatch.setattr("kcdesk.ui.personal.personal.AGAIN_AFTER_MS", 20)
    reader = make_own()
    type_a_note_that_is_refused(reader, monkeypatch)
    (mine,) = reader.window.reading.personal.store.of(NOTE)
    PersonalFile(file).keep(replace(mine, text="Stitches"))
    with qtbot.waitSignal(reader.window.reading.personal.saved_late):
        pass
    assert kept(file, NOTE) == ["Stitches\n\nScar"]
    panel = panels_of(reader).note
    assert panel.box.toPlainText() == "Stitches\n\nScar"
    assert "Not saved yet" not in words_in(panel)
    assert not reader.window.reading.personal._again.isActive()


def test_a_window_does_not_close_without_a_word_over_what_the_disk_still_refuses(
    make_own: MakeOwn, file: Path, monkeypatch: pytest.MonkeyPatch, ear: Ear
) -> None:
    """It asks; to stay has the keyboard, and Esc stays as well."""
    reader = make_own()
    refuse(monkeypatch)
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Scar")
    for _ in range(2):
        reader.window.close()
        panel = unsaved_of(reader)
        assert reader.window.isVisible()
        assert panel.isVisible()
        assert reader.window.focusWidget() is panel.stay
        assert "it is lost" in ear.heard[-1]
        press(reader, "Esc")
        assert not panel.isVisible()
    reader.window.close()
    unsaved_of(reader).close_anyway.click()
    assert not reader.window.isVisible()
    assert not file.exists()


def test_what_would_be_lost_can_be_saved_somewhere_else(
    make_own: MakeOwn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy on a stick has all of it."""
    reader = make_own()
    type_a_note_that_is_refused(reader, monkeypatch)
    with monkeypatch.context() as patch:
        refuse(patch)
        reader.window.close()
        unsaved_of(reader).export.click()
    _choose(tmp_path / "copy.json")
    assert kept(tmp_path / "copy.json", NOTE) == ["Scar"]


def test_what_there_is_no_room_for_is_told_of_and_asked_about(
    make_own: MakeOwn, file: Path, qtbot: QtBot
) -> None:
    """By another sentence than a disk that refuses; once something was removed it is saved."""
    PersonalFile(file).keep(*(Record(BOOKMARK, f"g:t{number}", "", "g") for number in range(MOST_RECORDS)))
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    type_a_note(reader, "Scar")
    personal = reader.window.reading.personal
    personal.save_note()
    assert "no room" in reader.window.notice.message
    assert "no room" in words_in(panels_of(reader).note)
    reader.window.close()
    assert "no room" in words_in(unsaved_of(reader))
    unsaved_of(reader).stay.click()
    with qtbot.waitSignal(personal.changed):
        personal.remove(personal.store.of(BOOKMARK)[0])
    assert kept(file, NOTE) == ["Scar"]
    reader.window.close()
    assert not reader.window.isVisible()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (as_text([_NOTE]).replace('"version": 1', '"version": 2'), "newer kcdesk"),
        (as_text([_NOTE, replace(_NOTE, id="b", text="")]), "1 entry brought in. 1 entry could not be read"),
        (as_text(Record(BOOKMARK, f"g:{one}") for one in range(MOST_RECORDS + 1)), "no room"),
    ],
    ids=["newer", "damaged in part", "too many"],
)
def test_what_of_a_copy_does_not_come_in_is_told_of(
    make_own: MakeOwn, tmp_path: Path, text: str, words: str
) -> None:
    reader = make_own()
    copy = tmp_path / "copy.json"
    copy.write_text(text, encoding="utf-8")
    reader.navigator.open(Location("surgery"))
    panels_of(reader).import_from(copy)
    assert words in reader.window.notice.message


def test_a_copy_that_the_disk_refuses_is_tried_again(
    make_own: MakeOwn, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read of it is in memory alone until then."""
    reader = make_own()
    copy = tmp_path / "copy.json"
    copy.write_text(as_text([_NOTE]), encoding="utf-8")
    reader.navigator.open(Location("surgery"))
    with monkeypatch.context() as patch:
        refuse(patch)
        panels_of(reader).import_from(copy)
    assert reader.window.reading.personal._again.isActive()
    reader.window.close()
    assert kept(file, NOTE) == ["Sore"]


def test_a_damaged_file_is_told_of(make_own: MakeOwn, file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xff damaged")
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    assert "my-pages.json.damaged-1" in reader.window.notice.message


# --- the number


def words_in(widget: QWidget | None) -> str:
    """All words on the labels and buttons of a widget."""
    assert widget is not None
    return " ".join(str(one.property("text")) for one in widget.findChildren(QWidget) if one.property("text"))


def test_the_own_number_stands_everywhere(make_own: MakeOwn) -> None:
    """In the strip, on the page about getting help, and in the settings."""
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    tools = reader.window.reading.page.tools
    assert "the number on your alert card" in words_in(tools)
    press(reader, "Ctrl+Shift+H")
    QTest.keyClicks(panels_of(reader).number.box, "(0161) 446-3658")
    press(reader, "Return")
    press(reader, "Esc")
    assert "24-hour number: 0161 446 3658" in words_in(tools)
    press(reader, "Ctrl+H")
    assert "24-hour number: 0161 446 3658" in view_of(reader).toPlainText()
    assert reader.window.settings().own_number == "0161 446 3658"


def test_what_is_no_number_is_answered_gently(make_own: MakeOwn) -> None:
    reader = make_own()
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+Shift+H")
    panel = panels_of(reader).number
    QTest.keyClicks(panel.box, "ring me")
    press(reader, "Return")
    assert "does not look like" in panel.answer.text()
    assert reader.window.settings().own_number == ""


def test_the_number_of_the_settings_is_shown(make_own: MakeOwn) -> None:
    reader = make_own()
    reader.window.restore(Settings(own_number="0161 446 3658"))
    reader.navigator.open(Location("surgery"))
    assert "0161 446 3658" in words_in(reader.window.reading.page.tools)


def test_the_number_of_the_site_holds(make_own: MakeOwn, tmp_path: Path) -> None:
    """Over the reader's own, which stays in the settings."""
    site = tmp_path / "site.toml"
    site.write_text('[help]\nnumber = "0300 123"\nname = "Helpline"\n')
    reader = make_own(None, (site,))
    reader.window.restore(Settings(own_number="0161 446 3658"))
    reader.navigator.open(Location("surgery"))
    tools = reader.window.reading.page.tools
    assert "Helpline: 0300 123" in words_in(tools)
    assert reader.window.settings().own_number == "0161 446 3658"
    press(reader, "Ctrl+Shift+H")
    assert panels_of(reader).number.box.isReadOnly()


def test_all_is_reached_from_home_without_a_menu(make_own: MakeOwn) -> None:
    reader = make_own()
    for name in ("My questions", "My pages", "My 24-hour number"):
        home = reader.window.home
        next(one for one in home.findChildren(QPushButton) if one.accessibleName() == name).click()
        shown = [one for one in reader.window.findChildren(QWidget, "side_panel") if one.isVisible()]
        assert len(shown) == 1
        QTest.keyClick(reader.window.focusWidget(), Qt.Key.Key_Escape)
        assert not shown[0].isVisible()
