"""The mark on what is being said, kept in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QTextEdit

from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.speech.utterances import Utterance
from kcdesk.ui.style.theme import Theme

_OURS = QTextFormat.Property.UserProperty.value + 1
"""Tells this mark from those of a search."""


class SpokenMark(QObject):
    """One range of the page, marked beside the words that a search marked."""

    def __init__(self, view: PageView, theme: Callable[[], Theme]) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self._shown: Utterance | None = None
        # Said whenever the page is made or marked anew, which leaves only the search's marks.
        view.marks.changed.connect(self._paint)

    def show_at(self, utterance: Utterance | None) -> None:
        """Mark what is said now, or nothing, and scroll to it if it is not in sight."""
        self._shown = utterance
        self._paint()
        if utterance is not None:
            self._bring_in_sight(utterance)

    def _paint(self) -> None:
        marks = [one for one in self._view.extraSelections() if not one.format.hasProperty(_OURS)]
        if self._shown is not None:
            marks.append(self._selection(self._shown))
        self._view.setExtraSelections(marks)

    def _selection(self, utterance: Utterance) -> QTextEdit.ExtraSelection:
        """On a ground of its own and underlined: neither colour alone nor a line alone has to be seen."""
        selection = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(self._theme().colour("spoken"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(self._theme().colour("accent"))
        form.setProperty(_OURS, 1)
        selection.cursor = text_range(self._view.document(), utterance.start, utterance.end)
        selection.format = form
        return selection

    def _bring_in_sight(self, utterance: Utterance) -> None:
        """With some lines before it, where it is not too long for that."""
        first = self._view.cursorRect(text_range(self._view.document(), utterance.start, utterance.start))
        last = self._view.cursorRect(text_range(self._view.document(), utterance.end, utterance.end))
        height = self._view.viewport().height()
        if first.top() >= 0 and last.bottom() <= height:
            return
        before = max(0, min(height // 4, height - (last.bottom() - first.top())))
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + first.top() - before)


def place_to_start(view: PageView) -> int:
    """Where to begin to read: what is selected, else a caret that was placed in sight, else the top line."""
    cursor = view.textCursor()
    if cursor.hasSelection():
        return cursor.selectionStart()
    caret = view.cursorRect(cursor)
    if cursor.position() > 0 and caret.top() >= 0 and caret.bottom() <= view.viewport().height():
        return cursor.position()
    view.document().size()  # lays the whole page out: of a page half laid out Qt names the end
    first = view.viewport().width() if view.isRightToLeft() else 0
    return view.cursorForPosition(QPoint(first, 1)).position()
