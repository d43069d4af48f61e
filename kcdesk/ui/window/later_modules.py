"""What the first paint did without, loaded a few modules at a time: together they would stop the window.

Naming a class of Qt for the first time makes it, and all of its enums: what takes long is named by itself.
"""

# ruff: noqa: F401, PLC0415 - that they are loaded is all
from __future__ import annotations


def _tree() -> None:
    import kcdesk.ui.topics.topic_tree


def _language() -> None:
    import kcdesk.ui.i18n.accessible_language
    import kcdesk.ui.widgets.announce


SEEN_MODULES = (_tree, _language)
"""For what is seen in the window, and heard."""


def _keys() -> None:
    from PySide6.QtCore import Qt

    _ = Qt.Key


def _style() -> None:
    from PySide6.QtWidgets import QStyle


def _results() -> None:
    import kcdesk.ui.window.results_connections


RESULTS_MODULES = (_keys, _style, _results)
"""For what is found."""


def _dialogs() -> None:
    from PySide6.QtWidgets import (
        QCalendarWidget,
        QGraphicsView,
        QInputDialog,
        QMessageBox,
        QWizard,
    )


def _widgets() -> None:
    """All others of Qt's, which the binding looks through when it meets a widget that C++ made."""
    from PySide6.QtWidgets import QScrollArea

    QScrollArea().viewport()


def _formats() -> None:
    from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument


def _places() -> None:
    import kcdesk.ui.page.places
    import kcdesk.ui.page.reading_caret


def _links() -> None:
    import kcdesk.ui.page.own_marks
    import kcdesk.ui.page.page_links


def _page() -> None:
    import kcdesk.ui.page.page_view


def _column() -> None:
    import kcdesk.ui.page.page_column


def _reading() -> None:
    import kcdesk.ui.window.reading_area


def _voices() -> None:
    import kcdesk.ui.speech.spoken_process


def _personal() -> None:
    import kcdesk.ui.window.personal_connections


READING_MODULES = (
    _dialogs,
    _widgets,
    _formats,
    _places,
    _links,
    _page,
    _column,
    _reading,
    _voices,
    _personal,
)
"""For what is read."""
