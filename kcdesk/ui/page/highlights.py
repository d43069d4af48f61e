"""The words of a search, marked on the page that it found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.page.text_units import unit_ranges
from kcdesk.ui.style.theme import Theme

_MOST = 500


class Highlights(QObject):
    """Every form of the words looked for, in the colours of a mark; one of them may be chosen."""

    changed = Signal(int)
    """The page was marked anew: how many words are marked now."""

    def __init__(self, view: QTextEdit, reading_position: Callable[[], int]) -> None:
        """`reading_position` tells the first character that can be seen."""
        super().__init__(view)
        self._view, self._reading_position = view, reading_position
        self.words: tuple[str, ...] = ()
        """What is looked for; on the page from the next `show` on."""
        self.language = "en"
        """The language of the pages, a BCP 47 tag: by it a word is known in all its forms."""
        self._spans: tuple[tuple[int, int], ...] = ()
        self._chosen = -1

    def show(self, theme: Theme) -> None:
        """Mark the words on the page as it is now, which takes away what was marked on it before."""
        self._spans, self._chosen = self._found(), -1
        found = [text_range(self._view.document(), *span) for span in self._spans]
        self._view.setExtraSelections([_marked(one, theme) for one in found])
        self.changed.emit(len(self._spans))

    def clear(self) -> None:
        """Show the page without marked words."""
        self.words, self._spans, self._chosen = (), (), -1
        self._view.setExtraSelections([])
        self.changed.emit(0)

    @property
    def count(self) -> int:
        """How many words are marked."""
        return len(self._spans)

    @Slot(int)
    def step(self, by: int) -> None:
        """Choose the next marked word (1) or the one before (-1); after the last comes the first."""
        if not self._spans:
            return
        if self._chosen < 0:
            here = self._reading_position()
            ahead = (number for number, (start, _) in enumerate(self._spans) if start >= here)
            self._chosen = next(ahead, 0) - (by < 0)
        else:
            self._chosen += by
        self._chosen %= len(self._spans)
        self._view.setTextCursor(text_range(self._view.document(), *self._spans[self._chosen]))
        self._view.ensureCursorVisible()

    def _found(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of every word on the page that is a form of a word looked for."""
        if not self.words:
            return ()
        from kcdesk.search.highlighter import Highlighter  # noqa: PLC0415 - only pages opened by a search need it
        from kcdesk.search.search_language import search_language  # noqa: PLC0415

        text = self._view.toPlainText()
        highlighter = Highlighter.for_words(self.words, search_language(self.language))
        return unit_ranges(text, highlighter.spans(text)[:_MOST])


def _marked(cursor: QTextCursor, theme: Theme) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    form = QTextCharFormat()
    form.setBackground(theme.colour("mark"))
    form.setForeground(theme.colour("on_mark"))
    selection.cursor = cursor
    selection.format = form
    return selection
