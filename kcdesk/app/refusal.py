"""The box that says there is nothing to read: in the reader's own colours and text size, as all else is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from kcdesk.paths import resources_dir
from kcdesk.ui.style.appearance import Appearance
from kcdesk.user_data.settings import Settings

_LETTERS = 40
"""Of a line, where the screen has the room."""
_OF_THE_SCREEN = 0.75
_WRAPS_FROM = 500
"""Pixels of a box below which Qt wraps no words, and would cut them."""
_WORDS = "qt_msgbox_label"
"""What Qt names the label in such a box."""


def refusal_box(app: QApplication, words: str, settings: Settings, room: QSize) -> QMessageBox:
    """The box, not shown yet; `room` is the size of the screen."""
    appearance = Appearance(app, resources_dir(), settings.theme, settings.zoom)
    appearance.complete()
    appearance.apply()
    box = QMessageBox(QMessageBox.Icon.Warning, "kcdesk", words)
    appearance.setParent(box)
    button = box.addButton(QMessageBox.StandardButton.Ok)
    button.setIcon(QIcon())
    button.setProperty("look", "outlined")
    for label in box.findChildren(QLabel, _WORDS):  # or Qt would have it as narrow in large text as in small
        label.ensurePolished()
        wanted = max(_WRAPS_FROM, _LETTERS * label.fontMetrics().averageCharWidth())
        label.setMinimumWidth(min(wanted, round(room.width() * _OF_THE_SCREEN)))
    return box
