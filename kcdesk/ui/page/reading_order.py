"""Buttons to the previous and the next page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStyle, QStyleOptionButton, QWidget

from kcdesk.guide.model import Topic
from kcdesk.ui.widgets.mnemonic import without_mnemonic

_MARGIN = 16
_LEAST_LETTERS = 10
"""Of a title: with fewer it is left out."""
_WIDE = 1000
"""Pixels, wider than any style makes a button by itself."""
_ROUNDING = 2
"""Pixels by which a button may ask for more than its words measure."""


class ReadingOrder(QFrame):
    """Two buttons under the page, each named for where it leads."""

    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_order")
        self._titles = ("", "")
        self._edges = _MARGIN, _MARGIN
        self._previous = QPushButton()
        self._previous.clicked.connect(self.previous_requested)
        self._next = QPushButton()
        self._next.clicked.connect(self.next_requested)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # the words follow the width
        row.addWidget(self._previous)
        row.addStretch(1)
        row.addWidget(self._next)

    def set_edges(self, left: int, right: int) -> None:
        """Begin and end so many pixels from the sides."""
        if (left, right) != self._edges:
            self._edges = left, right
            self._row.setContentsMargins(left, 6, right, 6)
            self._fit()

    def least_width(self) -> int:
        """Pixels that both need without a title."""
        return self._widths([short for _, short in self._forms()])

    def whole_width(self) -> int:
        """Pixels that both need with their whole titles."""
        forms = zip(self._forms(), self._titles, strict=True)
        return self._widths([form.format(title=title) for (form, _), title in forms])

    def _widths(self, texts: list[str]) -> int:
        between = self._row.spacing() if all(self._titles) else 0
        return sum(self._each_width(texts)) + between

    def _each_width(self, texts: list[str]) -> list[int]:
        """Pixels of either button with its text; 0 where there is none."""
        metrics = self.fontMetrics()
        return [
            self._frame(button) + metrics.horizontalAdvance(text) + _ROUNDING if title else 0
            for button, text, title in zip((self._previous, self._next), texts, self._titles, strict=True)
        ]

    def _forms(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Of either button: with its title, and without."""
        return (
            (self.tr("‹  Previous: {title}"), self.tr("‹  Previous")),
            (self.tr("Next: {title}  ›"), self.tr("Next  ›")),
        )

    def _frame(self, button: QPushButton) -> int:
        """Pixels beside a button's words: of wide ones, for Qt gives a button with few or none more room."""
        option = QStyleOptionButton()
        button.initStyleOption(option)
        wide, kind = QSize(_WIDE, 0), QStyle.ContentsType.CT_PushButton
        return button.style().sizeFromContents(kind, option, wide, button).width() - _WIDE

    @property
    def leads_anywhere(self) -> bool:
        """Whether there is a page before or after."""
        return any(self._titles)

    def show_neighbours(self, before: Topic | None, after: Topic | None) -> None:
        """Name the neighbours; None hides a button."""
        self._titles = (before.title if before else "", after.title if after else "")
        self._previous.setVisible(before is not None)
        self._next.setVisible(after is not None)
        self._previous.setAccessibleName(self.tr("Previous: {title}").format(title=self._titles[0]))
        self._next.setAccessibleName(self.tr("Next: {title}").format(title=self._titles[1]))
        self._fit()

    def _fit(self) -> None:
        """Shorten the titles to the available width; the accessible names and tool tips stay whole.

        Only once it is shown: a screen reader is told of each change, and of too many at once reads none.
        """
        if not self.isVisible():
            return
        both = all(self._titles)
        room = self.width() - sum(self._edges) - (self._row.spacing() if both else 0)
        wholes = [
            form.format(title=title) for (form, _), title in zip(self._forms(), self._titles, strict=True)
        ]
        widths = self._each_width(wholes)
        for button, (form, short), title, whole, other in zip(
            (self._previous, self._next), self._forms(), self._titles, wholes, reversed(widths), strict=True
        ):
            available = room - min(other, room // 2)  # what the other leaves, and half at least
            shown = self._shortened(form, title, available - self._frame(button)) or short
            button.setText(without_mnemonic(shown))
            button.setToolTip("" if shown == whole else button.accessibleName())

    def _shortened(self, form: str, title: str, available: int) -> str:
        """The form with as much of the title as fits; nothing where that is too little to tell anything."""
        metrics = self.fontMetrics()
        available -= metrics.horizontalAdvance(form.format(title=""))
        fits = metrics.horizontalAdvance(title) <= available
        if not fits and available < _LEAST_LETTERS * metrics.averageCharWidth():
            return ""
        return form.format(title=metrics.elidedText(title, Qt.TextElideMode.ElideRight, available))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
