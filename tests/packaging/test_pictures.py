"""Pictures to look at are taken, and put on sheets, by packaging/pictures.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kcdesk.guide.pack import Pack
from kcdesk.ui.window.main_window import MainWindow
from tests.packaging_script import packaging_script
from tests.reader_guide import LONG, LONG_SECTIONS

pictures = packaging_script("pictures")

COLOURS = ("red", "green", "blue", "yellow", "black")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Five pictures, each of one colour, 40 by 20 pixels."""
    made = []
    for colour in COLOURS:
        picture = QImage(40, 20, QImage.Format.Format_RGB32)
        picture.fill(QColor(colour))
        made.append(tmp_path / f"{colour}.png")
        assert picture.save(str(made[-1]))
    return made


def colours(sheet: Path) -> list[str]:
    """Of the middles of the pictures on a sheet, row by row, so far as there are any."""
    image = QImage(str(sheet))
    middles = [(x, y) for y in range(10, image.height(), 28) for x in range(20, image.width(), 48)]
    names = {QColor(colour).rgb(): colour for colour in COLOURS}
    return [names[rgb] for x, y in middles if (rgb := image.pixelColor(x, y).rgb()) in names]


def test_every_picture_is_on_a_sheet(files: list[Path], tmp_path: Path) -> None:
    """In order, and the last sheet is as high as what is left asks for."""
    sheets = pictures.put_on_sheets(files, 4, tmp_path / "sheet")
    assert [sheet.name for sheet in sheets] == ["sheet-00.png", "sheet-01.png"]
    assert [colours(sheet) for sheet in sheets] == [["red", "green", "blue", "yellow"], ["black"]]
    assert [QImage(str(sheet)).height() for sheet in sheets] == [56, 28]


def test_a_picture_that_could_not_be_taken_is_left_out(files: list[Path], tmp_path: Path) -> None:
    """And the next one has its place."""
    files[1].unlink()
    (sheet,) = pictures.put_on_sheets(files, 4, tmp_path / "sheet")
    assert colours(sheet) == ["red", "blue", "yellow", "black"]


def test_without_pictures_there_is_no_sheet(tmp_path: Path) -> None:
    """As where a process failed."""
    assert pictures.put_on_sheets([tmp_path / "none.png"], 4, tmp_path / "sheet") == []


class Stage(Protocol):
    """A window that is brought into one state after the other."""

    window: MainWindow

    def scenes(self, names: list[str]) -> Iterator[str]:
        """Each of them, as long as it is shown."""


@pytest.fixture
def stage(qapp: QApplication, reader_pack: Pack) -> Iterator[Stage]:
    """A window that pictures would be taken of."""
    made = pictures._Stage(
        qapp, pictures._open_reader(qapp, reader_pack, "light", 100, "1280x800"), reader_pack
    )
    yield made
    made.window.close()
    made.window.deleteLater()
    pictures.settle(qapp)


def test_the_picture_of_the_guides_shows_them(stage: Stage) -> None:
    """It showed the home page: the window knew of no guides to look after."""
    shown = [
        stage.window.other_guides is not None
        and stage.window.other_guides.panel.controller.panel.list.isVisible()
        for _ in stage.scenes(["guides"])
    ]
    assert shown == [True]


def test_nothing_of_one_picture_is_left_in_the_next(stage: Stage) -> None:
    """The bar to find words in was, and the picture of the topics had put them away."""
    bar = [stage.window.reading.page.find_bar.isVisible() for _ in stage.scenes(["find", "topics"])]
    assert bar == [True, False]
    assert [stage.window.topics.isVisible() for _ in stage.scenes(["topics", "keys"])] == [True, True]


def test_a_picture_can_begin_at_a_section(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one of a table showed another heading where the table stood row by row."""
    monkeypatch.setitem(pictures.SCENES, "section", (f"{LONG}#{LONG_SECTIONS[2]}", "", ""))
    at = [stage.window.reading.page.view.passed_sections()[-1] for _ in stage.scenes(["section"])]
    assert at == [LONG_SECTIONS[2]]
