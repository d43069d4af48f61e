"""A viewport made in Python for a view: the binding knows it at once."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"
"""What Qt's style sheets know a viewport by."""


def own_viewport(view: QAbstractScrollArea) -> QWidget:
    """Give a view a new viewport like the one that it has; the one before is gone.

    Asking for a widget that C++ made has the binding look through every widget class, and make all of their
    enums, the first time (9 ms).
    """
    made = QWidget()
    made.setObjectName(_NAME)
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    view.setViewport(made)
    return made
