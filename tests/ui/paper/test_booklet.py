from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.paths import resources_dir
from kcdesk.ui.paper.booklet import Booklet, BookletOptions
from kcdesk.ui.paper.margins import MARGINS
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.style.theme import load_theme

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF with poppler")

Made = tuple[int, list[str]]
Make = Callable[..., Made]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, shipped_pack: Pack) -> Make:  # noqa: ARG001
    """Number of sheets as told, and the text of each side of the PDF."""
    for face in (resources_dir() / "fonts").glob("Atkinson*.ttf"):
        QFontDatabase.addApplicationFont(str(face))

    def made(topics: list[str], notice: str = "", **options: object) -> Made:
        file = tmp_path / "booklet.pdf"
        writer = QPdfWriter(str(file))
        folded = bool(options.get("folded"))
        way = QPageLayout.Orientation.Landscape if folded else QPageLayout.Orientation.Portrait
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, MARGINS, QPageLayout.Unit.Millimeter)
        )
        chosen: list[Topic] = [topic for topic in shipped_pack.topics if topic.id in topics]
        booklet = Booklet(
            shipped_pack,
            chosen,
            load_theme(resources_dir() / "themes", "light"),
            BookletOptions(**options),  # type: ignore[arg-type]
            lambda _topic: notice,
        )
        count = booklet.print_on(writer, lambda _done, _all: True)
        del writer
        done = subprocess.run(
            ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
        )
        # Letters that the font sets as one (ff) are told apart again.
        return count, unicodedata.normalize("NFKC", done.stdout).split("\f")[:-1]

    return made


@needs_poppler
def test_contents_name_the_sheet_that_each_page_begins_on(make: Make, shipped_pack: Pack) -> None:
    topics = ["sunitinib", "diarrhoea", "tiredness", "get-help-now", "surgery"]
    count, sheets = make(topics)
    assert len(sheets) == count
    listed = dict(re.findall(r"^\s*(\S.*?\S)\s{3,}([0-9]+)$", sheets[1], re.MULTILINE))
    chosen = [topic.title for topic in shipped_pack.topics if topic.id in topics]
    assert list(listed)[: len(chosen)] == chosen
    assert {"Words explained", "Sources"} <= set(listed)
    for title, number in listed.items():
        begins = rf"^\s*{re.escape(title)}(\s{{3,}}In short)?\s*$"
        assert re.search(begins, sheets[int(number) - 1], re.MULTILINE), title


@needs_poppler
def test_every_heading_is_there(make: Make, shipped_pack: Pack) -> None:
    topics = ["sunitinib", "diarrhoea", "surgery"]
    _count, sheets = make(topics)
    words = " ".join(" ".join(sheets).split())
    for topic in topics:
        for section in shipped_pack.sections(topic):
            if section.anchor not in {"page-sources"}:
                assert " ".join(section.title.split()) in words, (topic, section.title)


@needs_poppler
def test_danger_signs_stand_on_the_first_sheet_of_a_page(make: Make) -> None:
    _count, sheets = make(["sunitinib"], with_cover=False)
    assert "Urgent" in sheets[0]


@needs_poppler
def test_in_a_booklet_too_danger_signs_stand_on_the_first_sheet_of_their_page(
    make: Make, shipped_pack: Pack
) -> None:
    """Also where a page begins below another one."""
    topics = [topic.id for topic in shipped_pack.topics if topic.parent == "medicines"]
    _count, sheets = make(topics, sources=False)
    listed = dict(re.findall(r"^\s*(\S.*?\S)\s{3,}([0-9]+)$", sheets[1], re.MULTILINE))
    for topic in topics:
        first = sheets[int(listed[shipped_pack.topic(topic).title]) - 1]
        below = first[first.index(shipped_pack.topic(topic).title) :]
        assert re.search("Call 999|Ring your", below), topic


@needs_poppler
def test_the_pair_that_somebody_was_offered_takes_four_sheets(make: Make) -> None:
    """Without its sources, and with all that it says of danger on the first two."""
    count, sheets = make(["pembrolizumab-axitinib"], with_cover=False, sources=False)
    assert count <= 4
    assert "Before your next cancer tablet" in sheets[1]


@needs_poppler
def test_every_sheet_says_what_it_is_and_until_when(make: Make) -> None:
    count, sheets = make(["sunitinib"], with_cover=False, sources=False)
    for number, sheet in enumerate(sheets, 1):
        assert f"Page {number} of {count}" in sheet
        assert re.search(r"Due for review by \d+ \w+ \d{4}|guide", sheet)
    assert "(sunitinib)" in sheets[0]


@needs_poppler
def test_a_notice_of_an_overdue_page_is_on_its_sheets(make: Make) -> None:
    _count, sheets = make(["sunitinib"], notice="This page is overdue.", with_cover=False)
    assert "This page is overdue." in sheets[0]


@needs_poppler
def test_folded_two_sheets_stand_on_a_side(make: Make) -> None:
    count, sheets = make(["sunitinib"], folded=True)
    assert len(sheets) == 2 * -(-count // 4)
    assert "Page 1 of" in sheets[0]


@needs_poppler
def test_larger_text_takes_more_sheets(make: Make) -> None:
    usual, _ = make(["diarrhoea"], with_cover=False)
    large, _ = make(["diarrhoea"], with_cover=False, text_pt=24)
    assert large > usual


@needs_poppler
def test_without_sources_it_is_shorter(make: Make) -> None:
    whole, _ = make(["sunitinib"], with_cover=False)
    short, _ = make(["sunitinib"], with_cover=False, sources=False)
    assert short < whole


def test_it_can_be_broken_off(qtbot: QtBot, tmp_path: Path, shipped_pack: Pack) -> None:  # noqa: ARG001
    writer = QPdfWriter(str(tmp_path / "booklet.pdf"))
    theme = load_theme(resources_dir() / "themes", "light")
    told: list[tuple[int, int]] = []

    def stop_at_the_third_sheet(done: int, count: int) -> bool:
        told.append((done, count))
        return done < 3

    booklet = Booklet(shipped_pack, shipped_pack.topics[:4], theme, BookletOptions(), lambda _topic: "")
    assert booklet.print_on(writer, stop_at_the_third_sheet) == 0
    assert told[-1][0] == 3


def test_nothing_is_drawn_while_pages_are_laid_out(
    qtbot: QtBot,  # noqa: ARG001
    tmp_path: Path,
    shipped_pack: Pack,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Their heights are known from their first lines; afterwards each large one is a step of its own."""
    drawn: list[str] = []
    draw = Pictures.drawing

    def counted(self: Pictures, figure: str, width: int) -> object:
        drawn.append(figure)
        return draw(self, figure, width)

    monkeypatch.setattr(Pictures, "drawing", counted)
    chosen = [shipped_pack.topic(topic) for topic in ("easy-help-now", "nivolumab-ipilimumab")]
    theme = load_theme(resources_dir() / "themes", "light")
    booklet = Booklet(shipped_pack, chosen, theme, BookletOptions(sources=False), lambda _topic: "")
    writer = QPdfWriter(str(tmp_path / "booklet.pdf"))
    for _ in booklet.laying_out(writer.pageLayout()):
        pass
    assert drawn == []
    large = [0]
    large += (
        len({figure for figure in drawn if figure.startswith("calendar")}) for _ in booklet.painting(writer)
    )
    assert large[-1] == 3
    assert all(after - before <= 1 for before, after in pairwise(large))


def test_a_long_page_is_laid_out_in_many_steps(qtbot: QtBot, shipped_pack: Pack) -> None:  # noqa: ARG001
    """The window has its turn between them."""
    topic = shipped_pack.topic("sources")
    theme = load_theme(resources_dir() / "themes", "light")
    booklet = Booklet(shipped_pack, [topic], theme, BookletOptions(sources=False), lambda _topic: "")
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    assert len(list(booklet.laying_out(layout))) > 10
    assert all(sheet for sheet in booklet.sheets)
