from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.qr.code import make_code
from kcdesk.ui.widgets.code_picture import CodePicture
from tests.scanner import scan

_ADDRESS = "https://www.nhs.uk/conditions/kidney-cancer/"


@pytest.fixture
def dark(qtbot: QtBot) -> QWidget:
    """A dark window."""
    area = QWidget()
    area.setStyleSheet("QWidget { background: black; color: white }")
    QVBoxLayout(area)
    qtbot.addWidget(area)
    return area


def _shown(area: QWidget, picture: CodePicture) -> QImage:
    layout = area.layout()
    assert layout is not None
    layout.addWidget(picture)
    area.show()
    return area.grab().toImage()


def test_a_decoder_reads_it_from_a_dark_window(dark: QWidget) -> None:
    picture = CodePicture()
    picture.show_code(make_code(_ADDRESS))
    assert scan(_shown(dark, picture)) == [_ADDRESS]


def test_it_keeps_its_white_all_round_on_dark(dark: QWidget) -> None:
    picture = CodePicture(square=4)
    picture.show_code(make_code(_ADDRESS))
    _shown(dark, picture)
    image = picture.grab().toImage()
    edge = [image.pixelColor(at, 4 * 4 - 1) for at in range(image.width())]
    assert set(map(QColor.name, edge)) == {"#ffffff"}


def test_each_square_is_a_whole_number_of_pixels(qtbot: QtBot) -> None:
    picture = CodePicture(square=5)
    qtbot.addWidget(picture)
    code = make_code(_ADDRESS)
    picture.show_code(code)
    assert picture.width() == picture.height() == code.full_side * 5
    picture.set_square(3)
    assert picture.width() == code.full_side * 3


def test_a_screen_reader_hears_what_it_is_and_what_it_says(qtbot: QtBot) -> None:
    picture = CodePicture()
    qtbot.addWidget(picture)
    picture.show_code(make_code(_ADDRESS))
    interface = QAccessible.queryAccessibleInterface(picture)
    assert interface.role() == QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == f"Code to scan with a phone: {_ADDRESS}"


def test_without_a_code_there_is_nothing(dark: QWidget) -> None:
    picture = CodePicture()
    picture.show_code(make_code(_ADDRESS))
    picture.show_code(None)
    assert scan(_shown(dark, picture)) == []
    assert picture.isHidden()
