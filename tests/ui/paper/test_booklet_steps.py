"""Work on a booklet is done in small steps: between two of them the window answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPageLayout, QPdfWriter
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.paths import resources_dir
from kcdesk.qr.code import make_code
from kcdesk.ui.paper.booklet import Booklet, BookletOptions
from kcdesk.ui.paper.paper_document import PaperLayout
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.style.theme import load_theme


@pytest.fixture
def writer(qtbot: QtBot, tmp_path: Path) -> QPdfWriter:  # noqa: ARG001 - fonts need the application
    """Where it is printed."""
    return QPdfWriter(str(tmp_path / "booklet.pdf"))


def booklet(pack: Pack, topics: Iterable[str], **options: object) -> Booklet:
    """A booklet of these pages."""
    theme = load_theme(resources_dir() / "themes", "light")
    made = BookletOptions(**options)  # type: ignore[arg-type]
    return Booklet(pack, [pack.topic(topic) for topic in topics], theme, made, lambda _topic: "")


def most_in_a_step(steps: Iterator[tuple[int, int]], done: list[object]) -> int:
    """The most that one step added to what is done."""
    counts = [len(done), *(len(done) for _ in steps)]
    return max(after - before for before, after in pairwise(counts))


def test_each_code_to_scan_is_a_step(
    shipped_pack: Pack, writer: QPdfWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hundreds of them held the window up for four seconds."""
    made: list[object] = []

    def counted(address: str) -> object:
        made.append(address)
        return make_code(address)

    monkeypatch.setattr("kcdesk.ui.paper.code_table.make_code", counted)
    steps = booklet(shipped_pack, ["pembrolizumab"], codes=True).laying_out(writer.pageLayout())
    assert most_in_a_step(steps, made) == 1
    assert len(made) > 5


def test_each_part_of_a_side_is_a_step(
    shipped_pack: Pack, writer: QPdfWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A side of a folded booklet holds two sheets, and each may hold more than one page."""
    painted: list[object] = []
    paint = PaperLayout.paint

    def counted(self: PaperLayout, *given: object) -> None:
        painted.append(given)
        paint(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(PaperLayout, "paint", counted)
    layout = writer.pageLayout()
    layout.setOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageLayout(layout)
    made = booklet(shipped_pack, ["fatigue", "nausea", "constipation"], folded=True)
    for _ in made.laying_out(writer.pageLayout()):
        pass
    assert most_in_a_step(made.painting(writer), painted) == 1
    assert len(painted) == sum(map(len, made.sheets)) > len(made.sheets)


def test_each_small_drawing_beside_words_is_a_step(
    shipped_pack: Pack, writer: QPdfWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    draw = Pictures.drawing

    def counted(self: Pictures, figure: str, width: int) -> QImage | None:
        if (figure, width) not in drawn:
            drawn.append((figure, width))
        return draw(self, figure, width)

    monkeypatch.setattr(Pictures, "drawing", counted)
    made = booklet(shipped_pack, ["easy-tablets"], text_pt=24)
    for _ in made.laying_out(writer.pageLayout()):
        pass
    drawn.clear()
    assert most_in_a_step(made.painting(writer), drawn) == 1
    assert len(drawn) > 5


def test_a_work_that_is_stopped_on_a_sheet_leaves_no_painter_open(
    shipped_pack: Pack, writer: QPdfWriter
) -> None:
    """Between any two steps: Qt would warn of a painter that was left in the middle."""
    made = booklet(shipped_pack, ["fatigue", "nausea"])
    for _ in made.laying_out(writer.pageLayout()):
        pass
    for wanted in range(6):
        steps = made.painting(writer)
        for _ in range(wanted):
            next(steps)
        steps.close()  # type: ignore[attr-defined]
