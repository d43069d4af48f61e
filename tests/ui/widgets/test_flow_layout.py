"""Widgets in as many rows as the width asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.ui.widgets.flow_layout import FlowLayout
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from tests.conftest import delete_the_dismissed


class _Block(QLabel):
    """Wishes to be 100 by 20."""

    def sizeHint(self) -> QSize:
        return QSize(100, 20)


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    """Three blocks, 10 apart, in 5 of margin all round."""
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget)
    layout.setContentsMargins(5, 5, 5, 5)
    layout.setSpacing(10)
    for name in "abc":
        block = _Block()
        block.setObjectName(name)
        layout.addWidget(block)
    return widget


def _places(widget: QWidget, width: int) -> list[tuple[int, int]]:
    layout = widget.layout()
    assert layout is not None
    widget.resize(width, layout.totalHeightForWidth(width))
    layout.invalidate()
    layout.activate()
    found = (widget.findChild(_Block, name) for name in "abc")
    return [(one.x(), one.y()) for one in found if one is not None]


@pytest.mark.parametrize(
    ("width", "height", "places"),
    [
        (330, 30, [(5, 5), (115, 5), (225, 5)]),
        (329, 60, [(5, 5), (115, 5), (5, 35)]),
        (219, 90, [(5, 5), (5, 35), (5, 65)]),
        (50, 90, [(5, 5), (5, 35), (5, 65)]),
    ],
)
def test_what_does_not_fit_begins_a_row(
    row: QWidget, width: int, height: int, places: list[tuple[int, int]]
) -> None:
    """And the height says so."""
    layout = row.layout()
    assert layout is not None
    assert _places(row, width) == places
    assert layout.totalHeightForWidth(width) == height


def test_it_is_mirrored_where_the_language_is(row: QWidget) -> None:
    """The first stands at the right."""
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _places(row, 330) == [(225, 5), (115, 5), (5, 5)]
    assert _places(row, 329) == [(224, 5), (114, 5), (224, 35)]


def test_a_hidden_widget_takes_no_room(row: QWidget) -> None:
    """Nor the space beside it."""
    block = row.findChild(_Block, "a")
    assert block is not None
    block.hide()
    assert _places(row, 330)[1:] == [(5, 5), (115, 5)]


def test_a_box_takes_what_its_row_has_to_spare(row: QWidget) -> None:
    """The rest of the line is for typing."""
    box, layout = QLineEdit(), row.layout()
    assert layout is not None
    layout.addWidget(box)
    _places(row, 800)
    assert (box.x(), box.geometry().right()) == (335, 794)
    assert layout.sizeHint().width() == 3 * 110 + box.sizeHint().width() + 10


def test_a_widget_that_goes_leaves_the_row(row: QWidget) -> None:
    """Python keeps nothing of it."""
    layout = row.layout()
    assert layout is not None
    assert (layout.count(), layout.takeAt(3), layout.itemAt(3)) == (3, None, None)
    block = row.findChild(_Block, "b")
    assert block is not None
    layout.removeWidget(block)
    assert layout.count() == 2
    assert layout.minimumSize() == QSize(
        10 + block.minimumSizeHint().width(), 10 + block.minimumSizeHint().height()
    )


def test_what_is_wider_than_the_row_is_as_high_as_its_words_in_lines(qtbot: QtBot) -> None:
    """No word of a long button is cut off in a narrow panel."""
    frame = QWidget()
    qtbot.addWidget(frame)
    layout = FlowLayout(frame)
    button = WrappingButton("Go back to the edition of the first of February")
    layout.addWidget(button)
    frame.resize(150, layout.heightForWidth(150))
    frame.show()
    assert button.width() <= 150
    assert button.height() == button.heightForWidth(button.width()) > button.sizeHint().height()


def _filled() -> tuple[QWidget, FlowLayout]:
    widget = QWidget()
    layout = FlowLayout(widget)
    for _ in range(3):
        layout.addWidget(_Block())
    return widget, layout


def test_its_items_go_with_it() -> None:
    """Qt leaves them to whoever made the layout: each kept 4 kB of memory from going back, for ever."""
    widget, layout = _filled()
    items = [layout.itemAt(number) for number in range(layout.count())]
    assert [isValid(item) for item in items] == [True] * 3
    widget.deleteLater()
    delete_the_dismissed()
    assert [isValid(item) for item in items] == [False] * 3


def test_a_part_that_goes_before_takes_its_item_along() -> None:
    widget, layout = _filled()
    widget.findChildren(_Block)[1].deleteLater()
    delete_the_dismissed()
    assert layout.count() == 2
    widget.deleteLater()
    delete_the_dismissed()
