from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSaveFile, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.qr.code import QrCode, make_code
from kcdesk.ui.panels.print_panel import (
    BRANCH,
    GUIDE,
    QUESTIONS,
    SHORT,
    WHOLE,
    WITH_CODES,
    PrintPanel,
)
from kcdesk.ui.paper.paper_page import LARGE_PT
from kcdesk.ui.paper.printer_search import Printers
from tests.conftest import MakeReader, show
from tests.pdf import sheets_of
from tests.reader_guide import LONG
from tests.ui.heard import Heard
from tests.ui.own_states import settle
from tests.ui.printers import known


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of its own, and a computer without a printer."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.NONE))
    return tmp_path


def ask(reader: Reader, topic: str) -> PrintPanel:
    """Open a page and wish to print it."""
    reader.navigator.open(Location(topic))
    reader.window.actions_["print"].trigger()
    panel = reader.window.reading.page_panels.printing.panel
    assert panel is not None
    return panel[1]


def choose(panel: PrintPanel, part: str) -> None:
    """Press the button for a part of the page."""
    QTest.mouseClick(panel.part.buttons[part], Qt.MouseButton.LeftButton)


def number(panel: PrintPanel) -> int:
    """How many sheets it says that it takes."""
    return int(next(word for word in panel.count.text().split() if word.isdigit()))


def test_it_says_how_many_sheets_it_takes(reader: Reader, home: Path) -> None:
    """As many as there are then."""
    panel = ask(reader, LONG)
    said = number(panel)
    assert panel.count.text() == f"This takes {said} sheets of A4."
    panel.pdf_button.click()
    assert len(sheets_of(home / "Tiredness (fatigue).pdf")) == said


def test_large_print_takes_more_paper(reader: Reader) -> None:
    """And says so before anything is printed."""
    panel = ask(reader, LONG)
    usual = number(panel)
    QTest.mouseClick(panel.print_size.buttons[LARGE_PT], Qt.MouseButton.LeftButton)
    assert number(panel) > usual


def test_a_page_is_printed_in_short_and_without_its_sources(reader: Reader, home: Path) -> None:
    """What is left out is listed by its headings, as on the screen."""
    panel = ask(reader, "surgery")
    choose(panel, SHORT)
    QTest.mouseClick(panel.sources.buttons[False], Qt.MouseButton.LeftButton)
    panel.pdf_button.click()
    text = " ".join(sheets_of(home / "Surgery.pdf"))
    assert "More detail on this page" in text
    assert "https" not in text


def test_the_questions_can_be_printed_alone(reader: Reader, home: Path) -> None:
    """For the pocket: the title and the questions; there are no sources to choose."""
    panel = ask(reader, "surgery")
    choose(panel, QUESTIONS)
    assert panel.sources.isHidden()
    panel.pdf_button.click()
    (sheet,) = sheets_of(home / "Surgery.pdf")
    assert sheet.startswith("Surgery Questions to ask your team")
    assert "About this page" not in sheet


def test_what_a_page_has_not_is_not_asked(reader: Reader) -> None:
    """A page without a short version, or without questions."""
    parts = set(ask(reader, "start").part.buttons)
    assert WHOLE in parts
    assert SHORT not in parts


def test_large_print_is_chosen_for_whoever_reads_large_text(reader: Reader) -> None:
    """And can be chosen off."""
    reader.appearance.set_zoom(150)
    assert ask(reader, "surgery").wish.text_pt == LARGE_PT


def test_without_a_printer_a_pdf_is_offered(reader: Reader) -> None:
    """And it is said why."""
    panel = ask(reader, "surgery")
    assert panel.print_button.isHidden()
    assert panel.pdf_button.isVisible()
    assert "No printer is set up on this computer" in panel.no_printer.text()


def test_a_print_service_that_does_not_answer_is_told(reader: Reader) -> None:
    """It may be down for an hour; a PDF does not need it."""
    panel = ask(reader, "surgery")
    panel.show_printers(Printers.SILENT)
    assert panel.print_button.isHidden()
    assert panel.pdf_button.isVisible()
    assert "print service does not answer" in panel.no_printer.text()


def test_a_wish_to_print_waits_for_the_printers(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pressed before they are known, it is carried out when they are; meanwhile it says so."""
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.ASKED))
    panel = ask(reader, "surgery")
    assert panel.no_printer.isHidden()
    panel.print_requested.disconnect()
    wished = Heard(panel.print_requested)
    panel.print_button.click()
    assert (wished.values, panel.no_printer.text()) == ([], "Looking for printers…")
    panel.show_printers(Printers.FOUND)
    assert wished.values == [panel.wish]
    assert panel.no_printer.isHidden()


@pytest.mark.parametrize("printers", [Printers.FOUND, Printers.NONE])
def test_printers_known_late_do_not_end_what_is_being_saved(
    reader: Reader, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, printers: Printers
) -> None:
    """It had been given up without a word, and its progress stood still."""
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.ASKED))
    panel = ask(reader, "surgery")
    choose(panel, GUIDE)
    several = reader.window.reading.page_panels.printing._several
    assert several is not None
    panel.pdf_button.click()
    with qtbot.waitSignal(several.finished):
        panel.show_printers(printers)
    assert len(list(home.rglob("*.pdf"))) == 1


def test_where_the_pdf_is_is_told(reader: Reader, home: Path) -> None:
    """Among the documents, if there is such a folder; a file that is there already stays."""
    (home / "Documents").mkdir()
    (home / "config").mkdir()
    (home / "config" / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Documents"\n', encoding="utf-8")
    ask(reader, "surgery").pdf_button.click()
    assert reader.window.notice.message == f"Saved as “{home / 'Documents' / 'Surgery.pdf'}”."
    ask(reader, "surgery").pdf_button.click()
    assert reader.window.notice.message == f"Saved as “{home / 'Documents' / 'Surgery (2).pdf'}”."


def test_a_disk_that_refuses_is_told(reader: Reader, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the file; nothing half-written is left."""
    panel = ask(reader, "surgery")
    monkeypatch.setattr(QSaveFile, "commit", lambda _file: False)
    panel.pdf_button.click()
    assert f"could not be saved as “{home / 'Surgery.pdf'}”" in reader.window.notice.message
    assert not (home / "Surgery.pdf").exists()


def test_the_step_goes_with_its_page(reader: Reader) -> None:
    """With Esc, the same keys again, and another page."""
    printing = reader.window.reading.page_panels
    ask(reader, "surgery")
    QTest.keyClick(reader.window.focusWidget(), Qt.Key.Key_Escape)
    assert printing.printing.panel is None
    assert reader.window.focusWidget() is reader.window.reading.page.view
    ask(reader, "surgery")
    reader.window.actions_["print"].trigger()
    assert printing.printing.panel is None
    ask(reader, "surgery")
    reader.navigator.open(Location(LONG))
    assert printing.printing.panel is None


def seen_whole(widget: QWidget) -> bool:
    """Whether all of a widget is in sight."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("zoom", [100, 200, 400])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
@pytest.mark.parametrize("printers", [Printers.FOUND, Printers.NONE])
def test_its_buttons_are_in_sight_in_every_text_size(
    make: MakeReader,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    zoom: int,
    size: tuple[int, int],
    printers: Printers,
) -> None:
    """Print and Save were below all choices on low screens; the way that is chosen is seen beside them."""
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(printers))
    reader = make(zoom=zoom)
    show(reader, qtbot, *size)
    panel = ask(reader, "surgery")
    buttons = [panel.pdf_button, *([panel.print_button] if printers == Printers.FOUND else [])]
    qtbot.waitUntil(lambda: all(map(seen_whole, [*buttons, panel.first])))
    if zoom > 100:
        qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == 1)


@pytest.mark.parametrize("zoom", [100, 150, 200, 300, 400])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1280, 700)])
def test_no_strip_of_a_way_is_seen_above_the_buttons(
    make: MakeReader, qtbot: QtBot, shipped_pack: Pack, zoom: int, size: tuple[int, int]
) -> None:
    """The tips of letters looked like a fault: at first at least half of a way is seen, or none of it."""
    reader = make(pack=shipped_pack, zoom=zoom)
    show(reader, qtbot, *size)
    panel = ask(reader, "surgery")
    settle()
    assert strips(panel) == []
    assert panel.verticalScrollBar().value() == 0
    assert seen_whole(panel.first)


def strips(panel: PrintPanel) -> list[str]:
    """The ways and headings of which less than half is seen."""
    end, content = panel.viewport().height(), panel.widget()
    assert content is not None
    parts: list[QLabel | QRadioButton] = [*content.findChildren(QLabel, "choice_title")]
    parts += content.findChildren(QRadioButton)
    found = []
    for part in parts:
        place = QRect(part.mapTo(content, QPoint(0, 0)), part.size())
        if part.isVisible() and place.top() < end <= place.center().y():
            found.append(part.text())
    return found


# --- several pages, and booklets to fold ---------------------------------------------------------


def counted(panel: PrintPanel, qtbot: QtBot) -> str:
    """How much paper it says that a booklet takes, once that is known."""
    qtbot.waitUntil(lambda: panel.count.text().startswith("This takes"))
    return panel.count.text()


def test_the_whole_guide_is_counted_in_the_background(reader: Reader, qtbot: QtBot) -> None:
    panel = ask(reader, "surgery")
    choose(panel, GUIDE)
    assert panel.count.text() == "Counting the sheets…"
    assert "On both sides, half as many." in counted(panel, qtbot)
    assert number(panel) > 4


def test_the_pages_below_are_offered_where_there_are_any(reader: Reader) -> None:
    assert BRANCH in ask(reader, "treatments").part.buttons
    assert BRANCH not in ask(reader, "surgery").part.buttons


def test_a_branch_is_saved_with_its_contents(reader: Reader, qtbot: QtBot, home: Path) -> None:
    panel = ask(reader, "treatments")
    choose(panel, BRANCH)
    said = int(counted(panel, qtbot).split()[2])
    panel.pdf_button.click()
    file = home / "Treatments.pdf"
    qtbot.waitUntil(file.exists)
    made = sheets_of(file)
    assert len(made) == said
    assert made[1].startswith("Contents")
    assert str(file) in reader.window.notice.message
    assert reader.window.reading.page_panels.printing.panel is None


def test_a_booklet_to_fold_takes_a_quarter_of_the_paper(reader: Reader, qtbot: QtBot, home: Path) -> None:
    """Two pages a side, on both sides, lying on the long side; and it says how to print it."""
    panel = ask(reader, LONG)
    QTest.mouseClick(panel.fold.buttons[True], Qt.MouseButton.LeftButton)
    words = counted(panel, qtbot)
    sheets, pages = (int(word) for word in words.split() if word.isdigit())
    assert sheets == -(-pages // 4)
    assert panel.fold_note.isVisibleTo(panel)
    panel.pdf_button.click()
    file = home / "Tiredness (fatigue).pdf"
    qtbot.waitUntil(file.exists)
    assert len(sheets_of(file)) == 2 * sheets


def test_what_cannot_be_folded_is_not_offered_so(reader: Reader) -> None:
    panel = ask(reader, "surgery")
    choose(panel, SHORT)
    assert panel.fold.isHidden()


def test_it_can_be_stopped(reader: Reader, qtbot: QtBot, home: Path) -> None:
    """Nothing of it stays on the disk."""
    panel = ask(reader, "surgery")
    choose(panel, GUIDE)
    panel.pdf_button.click()
    qtbot.waitUntil(lambda: panel.stop_button.isVisible() and panel.progress.maximum() > 0)
    assert not panel.pdf_button.isVisible()
    panel.stop_button.click()
    assert reader.window.notice.message.startswith("Stopped.")
    assert list(home.glob("*.pdf*")) == []


def test_with_another_page_it_is_stopped_too(reader: Reader, qtbot: QtBot, home: Path) -> None:
    panel = ask(reader, "surgery")
    choose(panel, GUIDE)
    panel.pdf_button.click()
    qtbot.waitUntil(lambda: panel.progress.maximum() > 0)
    reader.navigator.open(Location("sunitinib"))
    assert reader.window.reading.page_panels.printing.panel is None
    assert list(home.glob("*.pdf*")) == []


def test_a_folder_that_refuses_is_told_of(reader: Reader, qtbot: QtBot, home: Path) -> None:
    panel = ask(reader, "treatments")
    choose(panel, BRANCH)
    home.chmod(0o500)
    try:
        panel.pdf_button.click()
        qtbot.waitUntil(lambda: bool(reader.window.notice.message))
    finally:
        home.chmod(0o700)
    if os.geteuid():  # nothing is refused to root
        assert "could not be saved" in reader.window.notice.message


def test_with_a_printer_it_is_printed_in_the_background(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The printer turns the sheets over at their short edge."""
    asked: list[QPrinter] = []

    def choose_printer(
        _title: str,
        printer: QPrinter,
        _window: QWidget,
        accepted: Callable[[], None],
        _tell: Callable[[str], None],
        _gone: Callable[[str], None],
    ) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        asked.append(printer)
        accepted()

    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.FOUND))
    monkeypatch.setattr("kcdesk.ui.panels.print_step.ask_for_printer", choose_printer)
    panel = ask(reader, LONG)
    QTest.mouseClick(panel.fold.buttons[True], Qt.MouseButton.LeftButton)
    panel.print_button.click()
    qtbot.waitUntil(lambda: bool(reader.window.notice.message))
    assert "printed.pdf" in reader.window.notice.message
    assert asked[0].pageLayout().orientation() == QPageLayout.Orientation.Landscape
    assert len(sheets_of(tmp_path / "printed.pdf")) > 1


_GONE = "The printer “Office” is not there any more. Nothing was printed."


@pytest.mark.parametrize(("part", "asks"), [(SHORT, "ask_and_print"), (GUIDE, "ask_for_printer")])
@pytest.mark.parametrize("left", [Printers.FOUND, Printers.NONE])
def test_for_a_printer_that_has_gone_there_is_what_is_left(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, part: str, asks: str, left: Printers
) -> None:
    """The same wish is asked again, with another printer or a PDF."""

    def choose(*_given: object) -> None:
        monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(left))
        gone = _given[-1]
        assert callable(gone)
        gone(_GONE)

    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.FOUND))
    monkeypatch.setattr(f"kcdesk.ui.panels.print_step.{asks}", choose)
    first = ask(reader, "surgery")
    QTest.mouseClick(first.part.buttons[part], Qt.MouseButton.LeftButton)
    QTest.mouseClick(first.print_size.buttons[LARGE_PT], Qt.MouseButton.LeftButton)
    first.print_button.click()
    asked = reader.window.reading.page_panels.printing.panel
    assert asked is not None
    panel = asked[1]
    assert panel.wish == first.wish
    assert panel.no_printer.isVisible()
    words = panel.no_printer.text()
    assert words.startswith(_GONE)
    assert ("You can save the page as a PDF" in words) == (left == Printers.NONE)
    assert panel.print_button.isVisible() == (left == Printers.FOUND)
    assert panel.pdf_button.isVisible()
    asked[0].close_panel()  # else its sheets are counted on


def test_codes_to_scan_are_printed_when_they_are_asked_for(reader: Reader, qtbot: QtBot, home: Path) -> None:
    panel = ask(reader, "surgery")
    usual = number(panel)
    QTest.mouseClick(panel.sources.buttons[WITH_CODES], Qt.MouseButton.LeftButton)
    counted(panel, qtbot)
    assert number(panel) >= usual
    panel.pdf_button.click()
    assert "Codes to scan" in " ".join(sheets_of(home / "Surgery.pdf"))


def test_codes_to_scan_are_printed_though_nobody_waited_for_them(reader: Reader, home: Path) -> None:
    panel = ask(reader, "surgery")
    QTest.mouseClick(panel.sources.buttons[WITH_CODES], Qt.MouseButton.LeftButton)
    panel.pdf_button.click()
    assert "Codes to scan" in " ".join(sheets_of(home / "Surgery.pdf"))


def test_codes_to_scan_are_made_in_the_background(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page with a hundred sources held the window up for more than half a second."""
    made: list[str] = []

    def counted_code(address: str) -> QrCode:
        made.append(address)
        return make_code(address)

    monkeypatch.setattr("kcdesk.ui.paper.code_table.make_code", counted_code)
    panel = ask(reader, "surgery")
    QTest.mouseClick(panel.sources.buttons[WITH_CODES], Qt.MouseButton.LeftButton)
    assert made == []
    assert panel.count.text() == "Counting the sheets…"
    counted(panel, qtbot)
    assert made
    once = len(made)
    QTest.mouseClick(panel.sources.buttons[True], Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.sources.buttons[WITH_CODES], Qt.MouseButton.LeftButton)
    counted(panel, qtbot)
    assert len(made) == once


def test_a_sheet_of_what_was_wanted_before_is_not_shown_while_sheets_are_counted(
    reader: Reader, qtbot: QtBot
) -> None:
    panel = ask(reader, LONG)
    qtbot.waitUntil(panel.preview.isVisible)
    QTest.mouseClick(panel.part.buttons[GUIDE], Qt.MouseButton.LeftButton)
    assert panel.preview.isHidden()
    counted(panel, qtbot)
    qtbot.waitUntil(panel.preview.isVisible)


# --- how it will look ------------------------------------------------------------------------------


def test_the_first_sheet_is_shown_and_the_others_one_press_away(reader: Reader, qtbot: QtBot) -> None:
    panel = ask(reader, LONG)
    qtbot.waitUntil(panel.preview.isVisible)
    first = panel.preview.pixmap().toImage()
    assert first.width() > 100
    assert not panel.before.isVisible()
    panel.after.click()
    assert panel.preview.accessibleName() == f"How it will look: 2 of {number(panel)}"
    assert panel.preview.pixmap().toImage() != first
    panel.before.click()
    assert panel.preview.pixmap().toImage() == first


def test_a_booklet_is_shown_once_it_is_counted(reader: Reader, qtbot: QtBot) -> None:
    """Lying on its long side, if it is to be folded."""
    panel = ask(reader, LONG)
    QTest.mouseClick(panel.fold.buttons[True], Qt.MouseButton.LeftButton)
    counted(panel, qtbot)
    picture = panel.preview.pixmap()
    assert picture.width() > picture.height()


def test_tab_comes_to_the_buttons_after_what_is_chosen(reader: Reader) -> None:
    """As they stand: who goes on from the last choice comes to them, and not out of the panel."""
    panel = ask(reader, LONG)
    QApplication.processEvents()
    stops: list[str] = []
    focus = panel.first
    while focus is not panel.pdf_button:
        assert focus is not None
        assert panel.isAncestorOf(focus), stops
        stops.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = reader.window.focusWidget()
    assert [stop.partition(":")[0] for stop in stops[:4]] == [
        "What to print",
        "Size of the print",
        "Paper",
        "List of sources",
    ]
