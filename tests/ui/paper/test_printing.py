from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.panels.print_panel import PrintPanel
from kcdesk.ui.paper.printer_search import Printers
from kcdesk.ui.paper.printing import new_printer
from tests.pdf import sheets_of
from tests.reader_guide import LONG
from tests.ui.printers import known


@pytest.fixture(autouse=True)
def printer_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a printer, as far as the step before the dialog knows."""
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.FOUND))


def ask(reader: Reader) -> PrintPanel:
    """Wish to print; the panel that asks what."""
    QTest.keySequence(reader.window.focusWidget(), QKeySequence("Ctrl+P"))
    printing = reader.window.reading.page_panels.printing.panel
    assert printing is not None
    return printing[1]


def dialog_of(reader: Reader) -> QPrintDialog:
    """The print dialog that is open."""
    return next(one for one in reader.window.findChildren(QPrintDialog) if one.isVisible())


def print_to(dialog: QPrintDialog, file: Path) -> None:
    """Choose a file instead of a printer, and print."""
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    box = dialog.findChild(QLineEdit, "filename")
    assert box is not None
    box.setText(str(file))
    dialog.accept()


def test_a_printer_knows_what_it_prints(reader: Reader) -> None:
    assert reader.window.isVisible()
    printer = new_printer("Surgery")
    assert printer.docName() == "Surgery"
    assert printer.pageLayout().margins(QPageLayout.Unit.Millimeter).left() == pytest.approx(10, abs=0.1)


def test_ctrl_p_prints_the_page(reader: Reader, tmp_path: Path) -> None:
    """In a dialog named for it; in large print for whoever reads large text."""
    reader.navigator.open(Location(LONG))
    counts = []
    for zoom in (100, 200):
        reader.appearance.set_zoom(zoom)
        counts.append(len(printed_sheets(reader, tmp_path / f"{zoom}.pdf")))
    assert counts[0] < counts[1]


def printed_sheets(reader: Reader, file: Path) -> list[str]:
    """What Ctrl+P and the dialog put on paper."""
    ask(reader).print_button.click()
    dialog = dialog_of(reader)
    assert dialog.windowTitle() == "Print: Tiredness (fatigue)"
    print_to(dialog, file)
    sheets = sheets_of(file)
    assert sheets[0].startswith("Tiredness")
    return sheets


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told(reader: Reader, tmp_path: Path) -> None:
    reader.navigator.open(Location("surgery"))
    ask(reader).print_button.click()
    dialog = dialog_of(reader)
    (tmp_path / "page.pdf").mkdir()
    dialog.printer().setOutputFileName(str(tmp_path / "page.pdf"))
    dialog.finished.emit(QDialog.DialogCode.Accepted.value)
    assert "could not be printed. Choose another printer" in reader.window.notice.message
    dialog.reject()


def test_where_a_pdf_went_is_told(reader: Reader, tmp_path: Path) -> None:
    """A page that vanishes from the screen without a word might be anywhere."""
    reader.navigator.open(Location("surgery"))
    ask(reader).print_button.click()
    print_to(dialog_of(reader), tmp_path / "mine.pdf")
    assert reader.window.notice.message == f"Saved as “{tmp_path / 'mine.pdf'}”."


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_told(reader: Reader, tmp_path: Path) -> None:
    """Qt itself says nothing of it; what it left behind is no PDF, and goes."""
    reader.navigator.open(Location("surgery"))
    ask(reader).print_button.click()
    full = tmp_path / "full.pdf"
    full.symlink_to("/dev/full")
    dialog = dialog_of(reader)
    dialog.printer().setOutputFileName(str(full))  # the dialog would ask whether to write over it
    dialog.finished.emit(QDialog.DialogCode.Accepted.value)
    dialog.reject()
    assert reader.window.notice.message.startswith(f"The PDF could not be saved as “{full}”.")
    assert not full.is_symlink()


def test_at_home_there_is_nothing_to_print(reader: Reader) -> None:
    reader.window.actions_["print"].trigger()
    assert reader.window.findChildren(QPrintDialog) == []


def test_large_text_cuts_off_no_button_of_the_dialog(reader: Reader) -> None:
    reader.appearance.set_zoom(200)
    reader.navigator.open(Location("surgery"))
    ask(reader).print_button.click()
    dialog = dialog_of(reader)
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert buttons
    assert [one.text() for one in buttons if one.width() < one.sizeHint().width()] == []
    dialog.reject()
