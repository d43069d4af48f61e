"""A viewport made in Python takes the place of Qt's."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.own_viewport import own_viewport


def test_it_looks_like_the_one_before(qtbot: QtBot) -> None:
    """The ground of a list, in whatever colour the palette has for it; style sheets know it by its name."""
    views = QTreeView(), QTreeView()
    for view in views:
        qtbot.addWidget(view)
        palette = view.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor("#123456"))
        view.setPalette(palette)
        view.resize(80, 60)
    before = views[0].viewport()
    made = own_viewport(views[1])
    assert views[1].viewport() is made
    assert (made.objectName(), made.backgroundRole()) == (before.objectName(), before.backgroundRole())
    assert views[1].grab().toImage() == views[0].grab().toImage()
