"""What a panel of the reader's own is laid out in: it scrolls as a whole where the text is large."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtWidgets import QWidget

from kcdesk.ui.personal.own_list import OwnList
from kcdesk.ui.widgets.scrolled_column import ScrolledColumn


class ScrolledPanel(ScrolledColumn):
    """Such a column with lists in it."""

    def add_list(self, rows: OwnList) -> None:
        """Add a list as high as its rows; the panel follows its current row."""
        self.column.addWidget(rows)
        rows.currentRowChanged.connect(lambda _row: self._follow(rows))

    def show_parts(self, parts: Iterable[QWidget], *, shown: bool, instead: QWidget) -> None:
        """Show or hide parts; the keyboard goes from one that is hidden to `instead`.

        Qt would lead it to whatever comes next, out of the panel too.
        """
        focus = cast("QWidget | None", self.window().focusWidget())
        for part in parts:
            if not shown and focus is not None and (part is focus or part.isAncestorOf(focus)):
                instead.setFocus()
            part.setVisible(shown)

    def _follow(self, rows: OwnList) -> None:
        index = rows.currentIndex()
        if index.isValid() and rows.hasFocus():
            place = rows.visualRect(index).translated(rows.mapTo(self._content, rows.viewport().pos()))
            self.ensureVisible(place.left(), place.bottom(), 0, 8)
            self.ensureVisible(place.left(), place.top(), 0, 8)
