"""Gives Qt the page view's own accessibility, if anything ever asks for it.

To Qt a text widget is one flat text: no headings, links, lists or tables.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface


def install_page_accessibility() -> None:
    """To be called before a page view is made.  It costs nothing until a screen reader asks.

    It holds for the whole program, and Qt cannot take it back: calling it again does no harm.
    """
    QAccessible.installFactory(_accessible_page)


def _accessible_page(class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
    if class_name != "PageView":
        return None
    from kcdesk.ui.page.accessibility.page import AccessiblePage  # noqa: PLC0415 - most people need none of it
    from kcdesk.ui.page.accessibility.parts import PageParts  # noqa: PLC0415
    from kcdesk.ui.page.page_view import PageView  # noqa: PLC0415

    if not isinstance(watched, PageView):
        return None
    parts = watched.findChild(PageParts)
    if parts is not None and parts.asks_qt:
        return None
    return AccessiblePage(watched, parts or PageParts(watched))
