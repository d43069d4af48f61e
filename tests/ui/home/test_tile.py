from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Tile
from kcdesk.ui.home.tile import TileButton
from kcdesk.ui.style.icons import Icons
from tests.ui.heard import Heard

pytestmark = pytest.mark.usefixtures("dressed")

_TILE = Tile(
    "surgery", "Surgery", "Taking the cancer out, all of it or a part, by one cut or several", "surgery"
)


@pytest.fixture
def tile(qtbot: QtBot, icons: Icons) -> TileButton:
    """With its drawing."""
    made = TileButton(_TILE)
    qtbot.addWidget(made)
    made.set_picture(icons.pixmap("surgery", QColor("#00567D"), 48))
    made.resize(300, made.heightForWidth(300))
    made.show()
    return made


def test_it_says_what_it_opens(tile: TileButton) -> None:
    """To the eye and to a screen reader."""
    shown = [label.text() for label in tile.findChildren(QLabel) if label.text()]
    assert shown == [_TILE.title, _TILE.line]
    assert (tile.accessibleName(), tile.accessibleDescription()) == (_TILE.title, _TILE.line)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_mouse_and_keyboard_open_it(tile: TileButton, key: Qt.Key) -> None:
    """Wherever on it somebody clicks."""
    wishes = Heard(tile.topic_requested)
    for label in tile.findChildren(QLabel):
        QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    QTest.keyClick(tile, key)
    assert wishes.values == ["surgery"] * 4


@pytest.mark.parametrize("width", [200, 300, 500])
def test_its_words_are_never_cut_off(tile: TileButton, width: int) -> None:
    """A narrower tile is a higher one."""
    tile.resize(width, tile.heightForWidth(width))
    for label in tile.findChildren(QLabel):
        if label.text():
            assert label.height() >= label.heightForWidth(label.width())
            assert tile.rect().contains(label.geometry())


def test_it_is_large_enough_for_any_finger(tile: TileButton) -> None:
    """60 pixels at the least."""
    assert tile.minimumSizeHint().height() >= 60
    assert tile.minimumSizeHint().width() >= 60
