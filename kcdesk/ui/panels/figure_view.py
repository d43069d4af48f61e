"""Enlarged view of a drawing of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kcdesk.ui.page.drawing import drawing, height_of
from kcdesk.ui.panels.figure_sheet import FigureSheet
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.focus_return import FocusReturn
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.outlined_button import outlined_button
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.tab_within import step_within

_STEP = 1.25
_LARGEST = 8.0
"""Times the size at which all of it is seen."""
_AIR = 16
"""Pixels between the drawing and the edge of its card, and between the card and the edge of the view."""
_LINE = 3
"""Pixels of the line round the card, in the largest text."""
_SMALL = 0.5
"""Of the room's width: a drawing that is narrower when all of it is seen is small."""
_CLEARLY_LARGER = 1.5
_LARGER = 1.4
"""Times its width in the page: at the second, no more is worth having to scroll sideways."""
_MOST_WORDS = 0.12
"""Of the window's height, for words that stay below the drawing; more of them scroll with it."""
_LOW_LINES = 14
"""Lines of text: in a window that is lower, the buttons take less height."""


class FigureView(QFrame):
    """Overlay on the whole window; Esc closes it, + and − change the size, arrows move the drawing."""

    closed = Signal()

    def __init__(self, figure: Callable[[str], bytes | None], area: QWidget) -> None:
        """`figure` gives a drawing as SVG by its id, or None."""
        super().__init__(area)
        self.setObjectName("figure_view")
        self._figure, self._area = figure, area
        self._svg, self._factor = b"", 1.0
        self._theme: Theme | None = None
        self._focus_return = FocusReturn(self)
        self.words = PlainLabel()
        self.words.setObjectName("figure_words")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.picture = QLabel()
        self.picture.setObjectName("figure_card")
        self.picture.setMargin(_AIR)
        self.scroll_area = QScrollArea()
        self.scroll_area.setObjectName("figure_ground")
        self.scroll_area.setAccessibleName(self.tr("Drawing"))
        self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheet = FigureSheet(self.picture)
        self.scroll_area.setWidget(self._sheet)
        self.smaller = outlined_button("−", lambda: self._resize_by(1 / _STEP), self.tr("Smaller drawing"))
        self.larger = outlined_button("+", lambda: self._resize_by(_STEP), self.tr("Larger drawing"))
        self.whole = outlined_button(self.tr("Whole"), self._show_whole, self.tr("Whole drawing"))
        self.close_button = outlined_button(self.tr("Close"), self.close_view, self.tr("Close the drawing"))
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(row)
        row.addStretch(1)
        for button in (self.smaller, self.larger, self.whole, self.close_button):
            row.addWidget(button)
        column.addWidget(self.scroll_area, 1)
        column.addWidget(self.words)

    def show_figure(self, figure_id: str, words: str, theme: Theme, in_page: float = 0) -> bool:
        """Show a drawing over the window, with its first part in sight; False if there is none.

        `words` say what it shows.  `in_page` is how wide the page shows it, in pixels.
        """
        svg = self._figure(figure_id)
        if svg is None:
            return False
        self._svg, self._theme, self._factor = svg, theme, 1.0
        self.words.setText(words)
        self.picture.setAccessibleName(words)
        self.setAccessibleName(self.tr("Drawing: {words}").format(words=words))
        if self.isHidden():
            self._focus_return.remember()
        self.setGeometry(self._area.rect())
        self.show()  # before it is drawn: its buttons are as high as large text makes them only then
        self.raise_()
        self.place()
        self._begin(in_page)
        self.scroll_area.setFocus()
        return True

    def _begin(self, in_page: float) -> None:
        """Begin with all of it, or with all of its width where that is small (a low window, large text).

        Whoever enlarges a drawing wants it clearly larger than in the page: where neither is, it begins so,
        with its first part in sight.
        """
        whole, room = self._whole_width(), self._room()[0]
        beside = room - (0 if self._sheet.has_words else self._bar_width())
        wanted = max(whole, in_page * _CLEARLY_LARGER)
        if whole < room * _SMALL:
            wanted = max(wanted, beside)
        if wanted > beside >= in_page * _LARGER:
            wanted = max(whole, beside)
        self._factor = min(wanted / whole, _LARGEST)
        self._draw()
        for bar in (self.scroll_area.horizontalScrollBar(), self.scroll_area.verticalScrollBar()):
            bar.setValue(0)

    def restyle(self, theme: Theme) -> None:
        """Draw it in another theme."""
        self._theme = theme
        self.place()

    def place(self) -> None:
        """Cover the window, which may have another size now."""
        self.setGeometry(self._area.rect())
        lines = self.height() / self.fontMetrics().lineSpacing()
        mark("low", lines < _LOW_LINES, self, self.smaller, self.larger, self.whole, self.close_button)
        layout = cast(QVBoxLayout, self.layout())
        margins = layout.contentsMargins()
        self._place_words(layout, self.width() - margins.left() - margins.right())
        layout.activate()
        self._draw()

    def _place_words(self, below: QVBoxLayout, width: int) -> None:
        """Few words stay below the drawing; more would take its room, and scroll with it."""
        self.words.ensurePolished()
        needed = self.words.heightForWidth(width) if self.words.text() else 0
        if needed > self.height() * _MOST_WORDS:
            self._sheet.take_words(self.words)
        elif self._sheet.has_words:
            self._sheet.let_go_of_words()
            below.addWidget(self.words)
        self.words.setVisible(bool(needed))

    def close_view(self) -> None:
        """Hide it; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        self._focus_return.give_back()
        self.closed.emit()

    def _show_whole(self) -> None:
        self._resize_to(1.0)

    def _resize_by(self, factor: float) -> None:
        self._resize_to(min(max(self._factor * factor, 1.0), _LARGEST))

    def _resize_to(self, factor: float) -> None:
        """Draw it so large, and say so: nobody who does not see it would know what a key did."""
        self._factor = factor
        self._draw()
        announce(self, self.tr("Size of the drawing: {number} percent").format(number=round(100 * factor)))

    def _draw(self) -> None:
        if self._theme is None:
            return
        width = self._whole_width() * self._factor
        image = drawing(self._svg, self._theme, width, self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.picture.adjustSize()
        self._sheet.arrange(self.scroll_area.maximumViewportSize().width() - self._bar_width())
        self.smaller.setEnabled(self._factor > 1.0)
        self.whole.setEnabled(self._factor > 1.0)
        self.larger.setEnabled(self._factor < _LARGEST)

    def _whole_width(self) -> float:
        """The width at which all of the drawing is seen."""
        width, height = self._room()
        return max(1.0, min(width, width * height / (height_of(self._svg, width) or height)))

    def _room(self) -> tuple[int, int]:
        """Width and height there are for the drawing, its card round it; with words below it beside a bar."""
        room, card = self.scroll_area.maximumViewportSize(), 2 * (_AIR + _LINE)
        beside = self._bar_width() if self._sheet.has_words else 0
        return max(1, room.width() - beside - card), max(1, room.height() - card)

    def _bar_width(self) -> int:
        """What the bar beside the drawing takes."""
        bar = self.scroll_area.verticalScrollBar()
        bar.ensurePolished()
        return bar.sizeHint().width()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Keep Tab among the view's own parts: what it covers is reached when it is closed."""
        step_within(self, forward=next)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_view()
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._resize_by(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self._resize_by(1 / _STEP)
        else:
            super().keyPressEvent(event)
