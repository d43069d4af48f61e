from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.pack import Pack
from kcdesk.ui.paper.paper_page import BODY_PT, LARGE_PT, Paper, PaperPage
from kcdesk.ui.paper.printing import new_printer
from kcdesk.ui.style.theme import Theme
from tests.pdf import sheets_of
from tests.reader_guide import LONG

pytestmark = pytest.mark.usefixtures("dressed")

Print = Callable[..., list[str]]


@pytest.fixture
def printed(reader_pack: Pack, light: Theme, tmp_path: Path) -> Print:
    """Prints a page of the small guide to a file, with a real printer, and reads it back sheet by sheet."""

    def print_one(
        topic: str,
        *,
        notice: str = "",
        large: bool = False,
        reviewed_by: str = "",
        sheets: tuple[int, int] = (0, 0),
    ) -> list[str]:
        page = reader_pack.page(topic)
        page = replace(page, topic=replace(page.topic, reviewed_by=reviewed_by))
        printer = new_printer(page.topic.title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "page.pdf"))
        printer.setFromTo(*sheets)
        paper = Paper(page, reader_pack.info, notice, LARGE_PT if large else BODY_PT)
        assert PaperPage(paper, light, reader_pack.figure).print_on(printer)
        return sheets_of(tmp_path / "page.pdf")

    return print_one


def test_all_of_a_page_is_printed(printed: Print, reader_pack: Pack) -> None:
    """Its title first, its sources last, and every section between."""
    text = " ".join(printed("surgery"))
    assert text.startswith("Surgery")
    for section in reader_pack.page("surgery").sections:
        assert section.title in text
    assert "Kidney cancer (https://www.nhs.uk/conditions/kidney-cancer/). NHS" in text.replace("\u200b", "")


def test_every_sheet_says_what_it_is(printed: Print) -> None:
    """Title, code, guide, number, and that no clinician has reviewed it."""
    sheets = printed(LONG)
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, start=1):
        assert f"Page {number} of {len(sheets)}" in sheet
        assert "Tiredness (fatigue) (fatigue) · A small guide, 1.0" in sheet
        assert "Not yet reviewed by a clinician." in sheet


def test_no_line_is_lost_or_printed_twice(printed: Print) -> None:
    text = " ".join(printed(LONG))
    for number in (0, 13, 27, 39):
        assert text.count(f"Line {number} of what you can do has") == 1


def test_a_page_that_is_overdue_says_so_on_every_sheet(printed: Print) -> None:
    notice = "This page was due for review by 1 March 2027."
    sheets = printed(LONG, notice=notice)
    assert all(notice in sheet for sheet in sheets)


def test_a_reviewed_page_does_not_say_that_it_is_not(printed: Print) -> None:
    sheets = printed(LONG, reviewed_by="A. Clinician")
    assert "Not yet reviewed" not in sheets[0]


def test_large_print_takes_more_paper(printed: Print) -> None:
    usual, large = printed(LONG), printed(LONG, large=True)
    assert len(large) > len(usual)
    assert f"Page 1 of {len(large)}" in large[0]


def test_only_the_sheets_asked_for_are_printed(printed: Print) -> None:
    count = len(printed(LONG))
    sheets = printed(LONG, sheets=(2, 3))
    assert [f"Page {number} of {count}" in sheet for number, sheet in zip((2, 3), sheets, strict=True)] == [
        True,
        True,
    ]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_prints_nothing(reader_pack: Pack, light: Theme, tmp_path: Path) -> None:
    printer = new_printer("Surgery")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    paper = Paper(reader_pack.page("surgery"), reader_pack.info, "")
    assert PaperPage(paper, light, reader_pack.figure).print_on(printer) == 0


def test_paper_takes_nothing_from_this_computer(
    reader_pack: Pack, light: Theme, tmp_path: Path, red_file: Path
) -> None:
    page = reader_pack.page("surgery")
    html = f'<p>Words</p><p><img src="{red_file.as_uri()}"></p><p><img src="{red_file}"></p>'
    paper = Paper(replace(page, html=html), reader_pack.info, "")
    printer = new_printer("A page")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    assert PaperPage(paper, light, reader_pack.figure).print_on(printer)
    assert b"/Width 40" not in (tmp_path / "page.pdf").read_bytes()


@pytest.fixture
def red_file(tmp_path: Path) -> Path:
    """A picture of this computer, 40 by 40 pixels."""
    file = tmp_path / "red.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    assert image.save(str(file))
    return file


def test_a_page_in_easy_read_is_printed_larger(reader_pack: Pack, light: Theme, tmp_path: Path) -> None:
    """16 point, where the rules of Easy Read ask for 14 or more, and so on more sheets."""
    page = reader_pack.page(LONG)
    counts = []
    for kind in (page.topic.kind, "easy-read"):
        printer = new_printer("A page")
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{kind}.pdf"))
        paper = Paper(replace(page, topic=replace(page.topic, kind=kind)), reader_pack.info, "")
        counts.append(PaperPage(paper, light, reader_pack.figure).print_on(printer))
    assert counts[1] > counts[0]
