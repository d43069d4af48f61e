"""What is said of the part of the window that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QWidget

from kcdesk.guide.page_html import PICTURE
from kcdesk.ui.page.link_focus import is_a_link
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.widgets.mnemonic import without_mnemonic


def spoken_part(part: QWidget) -> str:
    """Its name, what it is, and what can be done with it; empty for what has neither."""
    if isinstance(part, PageView):
        return _of_page(part)
    name = part.accessibleName() or _shown(part)
    if isinstance(part, QLineEdit):
        typed = part.text() or QCoreApplication.translate("KioskSpeech", "empty")
        return QCoreApplication.translate("KioskSpeech", "{name}, box to type in: {typed}").format(
            name=name or QCoreApplication.translate("KioskSpeech", "Search"), typed=typed
        )
    if isinstance(part, QListView):
        return spoken_row(part) or name
    if isinstance(part, QAbstractButton):
        return _of_button(part, name)
    return name


def spoken_row(rows: QListView) -> str:
    """The row of a list that would be chosen, as a screen reader hears it; empty for none."""
    index = rows.currentIndex()
    if not index.isValid():
        chosen = rows.selectionModel().selectedIndexes() if rows.selectionModel() is not None else []
        if not chosen:
            return ""
        index = chosen[0]
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def _of_page(view: PageView) -> str:
    cursor = view.textCursor()
    if is_a_link(cursor):
        words = " ".join(cursor.selectedText().split(PICTURE)).strip()
        return QCoreApplication.translate("KioskSpeech", "Link: {words}").format(words=words)
    return view.summary if view.page is not None else ""


def _of_button(button: QAbstractButton, name: str) -> str:
    words = QCoreApplication.translate("KioskSpeech", "{name}, button").format(name=name)
    if not button.isEnabled():
        return QCoreApplication.translate("KioskSpeech", "{words}, not now").format(words=words)
    return words


def _shown(part: QWidget) -> str:
    """The words on a widget."""
    if isinstance(part, QAbstractButton | QLabel):
        return " ".join(without_mnemonic(part.text()).replace("&&", "&").split())
    return ""
