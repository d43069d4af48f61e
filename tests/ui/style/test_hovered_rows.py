"""The row that the pointer is over, as it is painted: another than the one that is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHoverEvent, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.paths import resources_dir
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.theme import Theme
from tests.ui.style.test_theme import contrast, every_theme

_VIEWS: dict[str, tuple[str, Callable[[], QAbstractItemView]]] = {
    "topics": ("topics_pane", QTreeView),
    "outline": ("outline_pane", QListView),
    "own pages": ("side_panel", QListView),
    "dialogs": ("", QListView),
}


def _rows(name: str, qtbot: QtBot) -> tuple[QAbstractItemView, list[QImage]]:
    """A plain row, one that is chosen, and one that the pointer is over, in a view of the window."""
    pane, make = _VIEWS[name]
    outer, view = QWidget(), make()
    outer.setObjectName(pane)
    QVBoxLayout(outer).addWidget(view)
    qtbot.addWidget(outer)
    model = QStandardItemModel(view)
    for words in ("Sunitinib", "Cabozantinib", "Axitinib"):
        model.appendRow(QStandardItem(words))
    view.setModel(model)
    outer.resize(800, 700)
    outer.show()
    index = [model.index(row, 0) for row in range(3)]
    view.setCurrentIndex(index[1])
    view.clearFocus()
    places = [view.visualRect(one) for one in index]
    at = QPointF(places[2].center())
    QApplication.sendEvent(view.viewport(), QHoverEvent(QEvent.Type.HoverMove, at, at, at))
    return view, [view.viewport().grab(place).toImage() for place in places]


def _colours(image: QImage) -> Counter[str]:
    return Counter(image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height()))


def _lower_edge(image: QImage) -> set[str]:
    """Below the words, in the middle of a row."""
    at, height = image.width() // 2, image.height()
    return {image.pixelColor(at, y).name() for y in range(height - 5, height)}


@every_theme
@pytest.mark.parametrize("zoom", [100, 400])
@pytest.mark.parametrize("name", _VIEWS)
def test_a_row_under_the_pointer_is_no_row_that_is_chosen(
    qtbot: QtBot, qapp: QApplication, theme: Theme, name: str, zoom: int
) -> None:
    """Both had the same ground, so that two topics seemed to be read at once."""
    Appearance(qapp, resources_dir(), theme.name, zoom).apply()
    _view, (plain, chosen, hovered) = _rows(name, qtbot)
    grounds = [_colours(image).most_common(1)[0][0] for image in (plain, chosen, hovered)]
    assert grounds[0] == grounds[2] != grounds[1]
    line = theme.colour("control_line").name()
    assert [line in _lower_edge(image) for image in (plain, chosen, hovered)] == [False, False, True]
    assert contrast(line, grounds[2]) >= 3


@every_theme
@pytest.mark.parametrize("name", _VIEWS)
def test_the_words_of_a_row_that_is_chosen_can_be_read(
    qtbot: QtBot, qapp: QApplication, theme: Theme, name: str
) -> None:
    """In dialogs they were white on nearly white: a file, and a part of the program."""
    Appearance(qapp, resources_dir(), theme.name, 100).apply()
    _view, (_plain, chosen, _hovered) = _rows(name, qtbot)
    (ground, _), *others = _colours(chosen).most_common()
    assert max(contrast(colour, ground) for colour, _ in others) >= 4.5
