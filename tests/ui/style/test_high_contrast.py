"""A line all round tells a button, and a colour of its own what is off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.paths import resources_dir
from kcdesk.ui.style.theme import Theme, load_theme
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG
from tests.ui.style.test_theme import THEMES, contrast

_NAMES = [theme.name for theme in THEMES]
_OUTLINED = [theme.name for theme in THEMES if theme.outlined]
_LINKS = {"link", "crumb"}
"""Looks of buttons that are words to follow, told by their colour and their line."""


def _page_with_marks(make: MakeReader, qtbot: QtBot, theme: str) -> Reader:
    """A page whose words are marked, with every row of buttons that a page can have."""
    reader = make(theme=theme)
    show(reader, qtbot)
    reader.navigator.open(Location(LONG, "", ("plain",)))
    reader.window.reading.page.view.setFocus()
    return reader


@pytest.mark.parametrize("name", _NAMES)
def test_every_button_round_a_page_has_an_outline(make: MakeReader, qtbot: QtBot, name: str) -> None:
    """“Read aloud”, “Previous” and “Next” were words like any other, with nothing to tell them."""
    reader = _page_with_marks(make, qtbot, name)
    line = load_theme(resources_dir() / "themes", name).colour("control_line")
    page = reader.window.reading.page
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
    buttons = [one for one in buttons if one.property("look") not in _LINKS]
    assert len(buttons) > 5
    assert [one.text() for one in buttons if not _has_line(one, line)] == []


@pytest.mark.parametrize("name", _OUTLINED)
def test_every_button_of_the_home_page_has_an_outline(make: MakeReader, qtbot: QtBot, name: str) -> None:
    """“Clear these pages” had none, under buttons that had."""
    reader = make(theme=name)
    show(reader, qtbot)
    for topic in ("surgery", LONG):
        reader.navigator.open(Location(topic))
    reader.navigator.open_home()
    line = load_theme(resources_dir() / "themes", name).colour("control_line")
    buttons = [one for one in reader.window.home.findChildren(QPushButton) if one.isVisible()]
    assert "Clear these pages" in {one.accessibleName() for one in buttons}
    assert [one.accessibleName() for one in buttons if not _has_line(one, line)] == []


def _has_line(button: QPushButton, colour: QColor) -> bool:
    """Whether the middle of each of its edges is of a colour, within the two pixels of a line."""
    image = button.grab().toImage()
    rect = image.rect()
    across, down = rect.center().x(), rect.center().y()
    edges = (
        (QPoint(rect.left(), down), QPoint(1, 0)),
        (QPoint(rect.right(), down), QPoint(-1, 0)),
        (QPoint(across, rect.top()), QPoint(0, 1)),
        (QPoint(across, rect.bottom()), QPoint(0, -1)),
    )
    return all(
        any(image.pixelColor(start + step * far) == colour for far in range(3)) for start, step in edges
    )


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_way_that_is_closed_looks_closed(make: MakeReader, qtbot: QtBot, theme: Theme) -> None:
    """The arrow forward, with nothing to go forward to, was as white as the one back."""
    reader = _page_with_marks(make, qtbot, theme.name)
    bar = reader.window.top_bar
    back, forward = (
        next(one for one in bar.findChildren(QPushButton) if one.accessibleName() == name)
        for name in ("Back", "Forward")
    )
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)
    ground = theme.roles["chrome"]
    on, off = (max(contrast(colour, ground) for colour in _colours(one)) for one in (back, forward))
    assert on >= 7
    assert on / off >= 2


def _colours(button: QPushButton) -> set[str]:
    image: QImage = button.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
