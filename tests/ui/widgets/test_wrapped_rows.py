"""Rows as high as their wrapped text needs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListWidget, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.wrapped_rows import WrappedRows


@pytest.fixture(params=[0, 12, 48])
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> QListWidget:
    """A list with so many pixels of padding beside each row's text."""
    made = QListWidget()
    qtbot.addWidget(made)
    made.setWordWrap(True)
    made.setStyleSheet(f"QListWidget::item {{ padding: 4px {request.param}px; }}")
    made.setItemDelegate(WrappedRows(made, 1.0))
    made.resize(300, 400)
    made.addItems(["Removing the kidney when the cancer has spread", *map(str, range(40))])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_row_is_measured_in_the_room_that_its_text_has(view: QListWidget) -> None:
    """However much the style keeps free beside it, and with the scroll bar there."""
    option, index = QStyleOptionViewItem(), view.model().index(0, 0)
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    delegate = view.itemDelegate()
    assert isinstance(delegate, WrappedRows)
    hint = delegate.sizeHint(option, index)
    delegate.initStyleOption(option, index)
    text = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
    margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, view) + 1
    assert view.verticalScrollBar().isVisible()
    assert 0 <= text.width() - 2 * margin - hint.width() <= 2
    assert hint.height() >= 2 * view.fontMetrics().height()


def test_a_title_that_just_fits_has_one_line(qtbot: QtBot) -> None:
    """Where there is no scroll bar, no room is kept free for one: the row would be as high as two."""
    view = QListWidget()
    qtbot.addWidget(view)
    view.setWordWrap(True)
    view.setItemDelegate(WrappedRows(view, 1.0))
    title = "Does this title just fit?"
    view.resize(view.fontMetrics().horizontalAdvance(title) + 2 * view.frameWidth() + 8, 400)
    view.addItems(["Does", title])
    with qtbot.waitExposed(view):
        view.show()
    assert not view.verticalScrollBar().isVisible()
    assert view.sizeHintForRow(1) == view.sizeHintForRow(0)
