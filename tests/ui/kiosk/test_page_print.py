"""What a kiosk's second process prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from kcdesk.guide.pack import Pack
from kcdesk.kiosk.print_order import PrintOrder, PrintOutcome
from kcdesk.ui.kiosk.page_print import PagePrint
from kcdesk.ui.paper.printing import new_printer
from kcdesk.ui.style.theme import Theme
from tests.pdf import sheets_of


@pytest.fixture
def printers(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[QPrinter]:
    """Printers that print to a file, once they are made."""
    made: list[QPrinter] = []
    assert qapp is QApplication.instance()  # printers need it

    def to_a_file(title: str) -> QPrinter:
        printer = new_printer(title)
        printer.setOutputFileName(str(tmp_path / "sheets.pdf"))
        made.append(printer)
        return printer

    monkeypatch.setattr("kcdesk.ui.kiosk.page_print.new_printer", to_a_file)
    return made


def _order(pack: Pack, topic: str) -> PrintOrder:
    return PrintOrder(pack.file, topic, "", "", "ward", 4, large=False)


def test_the_print_service_is_not_told_which_page_it_is(
    reader_pack: Pack, light: Theme, printers: list[QPrinter]
) -> None:
    """It keeps the names of what it printed, on the disk, for weeks."""
    assert PagePrint(_order(reader_pack, "surgery"), reader_pack, light).do() == PrintOutcome.SENT
    assert [printer.docName() for printer in printers] == [reader_pack.info.title]


def test_no_more_sheets_are_printed_than_a_visitor_may_have(
    reader_pack: Pack, light: Theme, printers: list[QPrinter]
) -> None:
    assert PagePrint(_order(reader_pack, "fatigue"), reader_pack, light).do() == PrintOutcome.FIRST
    assert len(sheets_of(Path(printers[0].outputFileName()))) == 4


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("qapp")
def test_a_printer_that_is_not_there_refuses(
    reader_pack: Pack, light: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no file is left in its place."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "cups.sock"))
    monkeypatch.chdir(tmp_path)
    assert PagePrint(_order(reader_pack, "surgery"), reader_pack, light).do() == PrintOutcome.REFUSED
    assert list(tmp_path.iterdir()) == []
