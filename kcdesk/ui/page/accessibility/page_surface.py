"""The page view as the parts of its page see it: places of the document on the screen, caret and focus."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRect, QTimer, QUrl
from PySide6.QtGui import QWindow
from shiboken6 import isValid

from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.text_range import text_range


class PageSurface:
    """The surface of one page; `close`d when another page is shown."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._open = True
        self.focus: Node | None = None
        """The part where the reader is: the link Tab chose, or the words the caret was moved to."""

    def close(self) -> None:
        """Its page is shown no longer."""
        self._open = False

    @property
    def is_there(self) -> bool:
        """Whether its page is shown."""
        return self._open and isValid(self._view)

    def range_rect(self, start: int, end: int) -> QRect:
        """Where a range is on the screen: just its words on one line, else the paragraphs."""
        first, last = self._cursor_rect(start), self._cursor_rect(end)
        if first.top() == last.top():
            return self._on_screen(first.united(last))
        both = self._block_rect(start).united(self._block_rect(end))
        both.setTop(first.top())
        both.setBottom(last.bottom())
        return self._on_screen(both)

    def character(self, position: int) -> QRect:
        """Where a character is on the screen."""
        here, after = self._cursor_rect(position), self._cursor_rect(position + 1)
        if after.top() == here.top():
            start, end = sorted((here.left(), after.left()))
            here.setLeft(start)
            here.setRight(max(start, end - 1))
        return self._on_screen(here)

    def position_at(self, point: QPoint) -> int:
        """The character at a place of the screen."""
        return self._view.cursorForPosition(self._view.viewport().mapFromGlobal(point)).position()

    def line_starts(self, position: int) -> list[int]:
        """Where the lines begin of the paragraph there, as wide as the column is now; without its first."""
        block = text_range(self._view.document(), position, position).block()
        layout = block.layout()
        return [block.position() + layout.lineAt(line).textStart() for line in range(1, layout.lineCount())]

    def caret(self) -> int:
        """Where the caret is."""
        return self._view.textCursor().position()

    def selection(self) -> tuple[int, int]:
        """What is selected; the same number twice for nothing."""
        cursor = self._view.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def select(self, start: int, end: int) -> None:
        """Select a range, and scroll to it."""
        self._view.setTextCursor(text_range(self._view.document(), start, end))
        self._view.ensureCursorVisible()

    def is_seen(self, place: QRect) -> bool:
        """Whether any of a place of the screen shows the page now."""
        viewport = self._view.viewport()
        shown = QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())
        return viewport.isVisible() and shown.intersects(place)

    def has_focus(self) -> bool:
        """Whether the page has the focus."""
        return self.is_there and self._view.hasFocus()

    def choose_link(self, start: int, end: int) -> None:
        """Give a link the focus, as Tab does."""
        self._view.setFocus()
        self.select(start, end)
        self._view.link_chosen.emit()

    def follow(self, target: str) -> None:
        """Do what a click on a link does, when Qt is done with who asked: the page may go away by it."""
        view = self._view
        QTimer.singleShot(0, view, lambda: view.anchorClicked.emit(QUrl(target)))

    def is_ticked(self, target: str) -> bool:
        """Whether the box with this target is ticked."""
        return self._view.questions.is_ticked(target)

    def window(self) -> QWindow | None:
        """The window around it."""
        return self._view.window().windowHandle()

    def locale(self) -> QLocale | None:
        """The language of the guide; None when the page is not there any more."""
        return self._view.locale() if self.is_there else None

    def _cursor_rect(self, position: int) -> QRect:
        return self._view.cursorRect(text_range(self._view.document(), position, position))

    def _block_rect(self, position: int) -> QRect:
        """The paragraph there, where it is in the viewport."""
        block = text_range(self._view.document(), position, position).block()
        place = self._view.document().documentLayout().blockBoundingRect(block)
        scrolled = QPoint(self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value())
        return place.toAlignedRect().translated(-scrolled)

    def _on_screen(self, place: QRect) -> QRect:
        return QRect(self._view.viewport().mapToGlobal(place.topLeft()), place.size())
