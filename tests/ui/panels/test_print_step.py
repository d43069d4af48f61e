from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.panels.print_panel import QUESTIONS, SHORT, WHOLE, PrintPanel
from kcdesk.ui.paper.printer_search import Printers
from tests.pdf import sheets_of
from tests.reader_guide import LONG
from tests.ui.heard import Heard
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
    QTest.mouseClick(panel.print_size.buttons[True], Qt.MouseButton.LeftButton)
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
    assert ask(reader, "surgery").wish.large


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

    def refuse(file: Path, _data: bytes) -> int:
        file.touch()
        raise OSError(28, "No space left on device", str(file))

    panel = ask(reader, "surgery")
    monkeypatch.setattr(Path, "write_bytes", refuse)
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
