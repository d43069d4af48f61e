from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from kcdesk.paths import resources_dir
from kcdesk.ui.style.icons import Icons

_FILES = sorted((resources_dir() / "icons").glob("*.svg"))
_NAMES = [file.stem for file in _FILES]


@pytest.mark.parametrize("name", _NAMES)
def test_an_icon_is_drawn_in_one_colour(qapp: QApplication, icons: Icons, name: str) -> None:
    """Sharp on dense screens, and in the colour asked for wherever it is drawn at all."""
    assert qapp is not None
    picture = icons.pixmap(name, QColor("#00567D"), 24)
    assert picture.deviceIndependentSize().toTuple() == (24, 24)
    assert picture.devicePixelRatio() == 2
    image = picture.toImage()
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert solid == {"#00567d"}


def test_an_icon_is_made_once(qapp: QApplication, icons: Icons) -> None:
    assert qapp is not None
    red, blue = QColor("#B3261E"), QColor("#00567D")
    first = icons.icon("home", red, 22, blue)
    assert icons.icon("home", red, 22, blue).cacheKey() == first.cacheKey()
    assert icons.icon("home", blue, 22, red).cacheKey() != first.cacheKey()
    assert icons.icon("home", red, 44, blue).cacheKey() != first.cacheKey()


def test_an_icon_of_no_name_is_an_empty_picture(icons: Icons) -> None:
    """A guide may name what it likes."""
    pixmap = icons.pixmap("nothing", QColor("#000000"), 24)
    assert not pixmap.isNull()
    assert pixmap.toImage().allGray()


def test_for_another_screen_they_are_drawn_again(qapp: QApplication, icons: Icons) -> None:
    """With as many pixels as it has."""
    assert qapp is not None
    colour = QColor("#00567D")
    first = icons.icon("home", colour, 22)
    assert not icons.set_pixel_ratio(2)
    assert icons.icon("home", colour, 22).cacheKey() == first.cacheKey()
    assert icons.set_pixel_ratio(3)
    assert icons.pixmap("home", colour, 22).width() == 66
    assert icons.icon("home", colour, 22).cacheKey() != first.cacheKey()
