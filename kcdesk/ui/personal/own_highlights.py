"""The reader's own highlights on the page shown: painted beside what a search or the voice marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QTextEdit

from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.personal.quotes import PageText, Quote, page_text
from kcdesk.user_data.records import COLOURS, Record

_OURS = QTextFormat.Property.UserProperty.value + 2
"""Tells these marks from those of a search, and of what is read aloud."""
_LINES = {
    "yellow": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "green": QTextCharFormat.UnderlineStyle.DashUnderline,
    "pink": QTextCharFormat.UnderlineStyle.DotLine,
}
"""Each colour has a line of its own: who sees no colours tells them apart by it."""


class OwnHighlights(QObject):
    """Finds the kept quotes on the page, whenever it is laid out, and paints them."""

    def __init__(self, view: PageView, kept: Callable[[], Iterable[Record]]) -> None:
        """`kept` gives the highlights of the page shown."""
        super().__init__(view)
        self._view, self._kept = view, kept
        self._spans: dict[str, tuple[int, int]] = {}
        # Said whenever the page is made or marked anew.
        view.marks.changed.connect(self.show)

    @property
    def text(self) -> PageText:
        """The words of the page shown."""
        return page_text(self._view.document())

    @Slot()
    def show(self) -> None:
        """Paint what is kept now."""
        kept = tuple(self._kept())
        marks = [one for one in self._view.extraSelections() if not one.format.hasProperty(_OURS)]
        self._spans = {}
        if kept:
            text = self.text
            for record in kept:
                found = text.find(Quote(record.text, record.before, record.after))
                if found is not None:
                    self._spans[record.id] = text.span(*found)
        ours = [self._selection(record) for record in kept if record.id in self._spans]
        if ours or len(marks) != len(self._view.extraSelections()):
            self._view.setExtraSelections([*ours, *marks])

    def span(self, record: Record) -> tuple[int, int] | None:
        """Where a highlight stands in the document; None where its words are gone."""
        return self._spans.get(record.id)

    def at(self, position: int) -> str | None:
        """The id of the highlight over a place of the document; None for no highlight."""
        return next((id_ for id_, (start, end) in self._spans.items() if start <= position < end), None)

    def _selection(self, record: Record) -> QTextEdit.ExtraSelection:
        colour = record.colour if record.colour in COLOURS else COLOURS[0]
        selection = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(self._view.theme.colour(f"own_{colour}"))
        form.setUnderlineStyle(_LINES[colour])
        form.setUnderlineColor(self._view.theme.colour("text"))
        form.setProperty(_OURS, 1)
        selection.cursor = text_range(self._view.document(), *self._spans[record.id])
        selection.format = form
        return selection
