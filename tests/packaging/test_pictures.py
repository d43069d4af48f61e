"""Pictures to look at are put on sheets by packaging/pictures.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.packaging_script import packaging_script

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
