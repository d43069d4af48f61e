"""The menu of the page itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QTextBrowser


def page_menu(view: QTextBrowser) -> QMenu:
    """Copy, select all, and the actions that others gave the view; it is deleted when it closes."""
    menu = QMenu(view)
    copy = menu.addAction(QCoreApplication.translate("PageView", "Copy"))
    copy.setEnabled(view.textCursor().hasSelection())
    copy.triggered.connect(view.copy)
    everything = menu.addAction(QCoreApplication.translate("PageView", "Select the whole page"))
    everything.triggered.connect(view.selectAll)
    menu.addActions(view.actions())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
