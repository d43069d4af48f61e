"""Small signs of trees, menus and choices as they are painted: in the theme’s colour, and in their shape."""

from __future__ import annotations

from collections import Counter
from itertools import product
from math import cos, radians, sin, sqrt

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QRadioButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.paths import resources_dir
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.topics.topic_model import TopicModel
from kcdesk.ui.topics.topic_tree import TopicTree
from tests.ui.style.test_theme import every_theme

_FEW = 25
"""Pixels."""


@every_theme
def test_the_arrows_of_the_topics_are_in_the_theme_s_colour(
    qtbot: QtBot, qapp: QApplication, reader_pack: Pack, theme: Theme
) -> None:
    """In sepia and in high contrast, light, they were in that of the light theme."""
    Appearance(qapp, resources_dir(), theme.name, 200).apply()
    tree = TopicTree(TopicModel(reader_pack.topics))
    qtbot.addWidget(tree)
    tree.resize(500, 600)
    tree.show()
    tree.expand(tree.model().index(0, 0))
    arrows = tree.viewport().grab(QRect(0, 0, tree.indentation(), 600)).toImage()
    assert theme.colour("muted").name() in _solid(arrows)


@every_theme
def test_the_signs_of_menus_are_in_the_theme_s_colour(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    """Both the tick of what is chosen and the arrow of a menu in the menu."""
    Appearance(qapp, resources_dir(), theme.name, 200).apply()
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(" ")
    action.setCheckable(True)
    action.setChecked(True)
    menu.addMenu(" ").addAction("One")
    menu.popup(menu.pos())
    for action in menu.actions():
        inside = menu.actionGeometry(action).adjusted(8, 8, -8, -8)
        assert theme.colour("muted").name() in _solid(menu.grab(inside).toImage())


@every_theme
@pytest.mark.parametrize("zoom", [100, 200, 400])
@pytest.mark.parametrize("chosen", [False, True])
def test_the_circle_of_a_choice_is_round_and_grows_with_the_text(
    qtbot: QtBot, qapp: QApplication, theme: Theme, zoom: int, *, chosen: bool
) -> None:
    """At 200 % it was a square with soft corners.  What is chosen has a dot, and not a colour alone."""
    Appearance(qapp, resources_dir(), theme.name, zoom).apply()
    button = QRadioButton("Sepia")
    button.setAutoExclusive(False)
    button.setChecked(chosen)
    qtbot.addWidget(button)
    button.show()
    option = QStyleOptionButton()
    option.initFrom(button)
    place = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    circle = button.grab(place).toImage()
    side = circle.width()
    assert (side, circle.height()) == (round(22 * zoom / 100),) * 2
    line = theme.colour("accent" if chosen else "control_line")
    assert line.name() in _solid(circle)
    reach = [_reach(circle, radians(degrees)) for degrees in range(0, 360, 15)]
    assert max(reach) - min(reach) <= 1.5
    assert (circle.pixelColor(side // 2, side // 2) == line) is chosen


def _reach(circle: QImage, angle: float) -> float:
    """How far from the middle something is painted in one direction, in pixels."""
    ground, middle = circle.pixelColor(0, 0), circle.width() / 2
    far = middle * sqrt(2)
    while True:
        x, y = int(middle + far * cos(angle)), int(middle + far * sin(angle))
        if circle.rect().contains(x, y) and circle.pixelColor(x, y) != ground:
            return far
        far -= 0.25


def _solid(image: QImage) -> set[str]:
    """The colours of more than a few pixels: not those of soft edges."""
    places = product(range(image.width()), range(image.height()))
    counts = Counter(image.pixelColor(*place).name() for place in places)
    return {name for name, count in counts.items() if count >= _FEW}


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_the_tick_of_a_narrow_menu_stands_beside_the_words(
    qtbot: QtBot, qapp: QApplication, zoom: int
) -> None:
    """It lay over the last letters of the longest entry."""
    Appearance(qapp, resources_dir(), "light", zoom).apply()
    menu = QMenu()
    menu.setProperty("narrow", True)
    qtbot.addWidget(menu)
    entry = menu.addAction("High contrast, light")
    entry.setCheckable(True)
    menu.popup(QPoint(0, 0))
    place = menu.actionGeometry(entry)
    without = menu.grab(place).toImage()
    entry.setChecked(True)
    with_tick = menu.grab(place).toImage()
    inside = range(place.height() // 4, place.height() * 3 // 4)
    columns = range(place.width())
    words = [x for x in columns if any(without.pixelColor(x, y).lightness() < 128 for y in inside)]
    tick = [x for x in columns if any(without.pixel(x, y) != with_tick.pixel(x, y) for y in inside)]
    assert words
    assert tick
    assert max(words) < min(tick)
