"""Printing from a kiosk, without a dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.pack import Pack
from kcdesk.kiosk.print_limit import PrintLimit
from kcdesk.ui.kiosk.direct_print import DirectPrint
from kcdesk.ui.paper.printing import new_printer
from kcdesk.ui.style.theme import Theme


def _direct_print(pack: Pack, theme: Theme) -> DirectPrint:
    return DirectPrint("ward", pack.info, theme, pack.figure, PrintLimit(10), most_sheets=4, large=False)


def test_the_print_service_is_not_told_which_page_it_is(
    reader_pack: Pack, light: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It keeps the names of what it printed, on the disk, for weeks."""
    made: list[QPrinter] = []

    def to_a_file(title: str) -> QPrinter:
        printer = new_printer(title)
        printer.setOutputFileName(str(tmp_path / "sheets.pdf"))
        made.append(printer)
        return printer

    monkeypatch.setattr("kcdesk.ui.kiosk.direct_print.new_printer", to_a_file)
    monkeypatch.setattr("kcdesk.ui.kiosk.direct_print.has_printer", lambda _name: True)
    said = _direct_print(reader_pack, light)(reader_pack.page("surgery"), "", "")
    assert said == "Sent to the printer."
    assert [printer.docName() for printer in made] == [reader_pack.info.title]
