"""Enlarged view of a drawing of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kcdesk.ui.page.drawing import drawing
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.focus_return import FocusReturn
from kcdesk.ui.widgets.plain_label import PlainLabel

_STEP = 1.25
_SMALLEST, _LARGEST = 0.5, 8.0


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
        self.words.setWordWrap(True)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scroll_area = QScrollArea()
        self.scroll_area.setAccessibleName(self.tr("Drawing"))
        self.scroll_area.setWidget(self.picture)
        self.scroll_area.setWidgetResizable(True)
        self.smaller = _button("−", self.tr("Smaller drawing"), lambda: self._resize_by(1 / _STEP))
        self.larger = _button("+", self.tr("Larger drawing"), lambda: self._resize_by(_STEP))
        self.close_button = _button(self.tr("Close"), self.tr("Close the drawing"), self.close_view)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(row)
        column.addWidget(self.scroll_area, 1)
        column.addWidget(self.words)

    def show_figure(self, figure_id: str, words: str, theme: Theme) -> bool:
        """Show a drawing as wide as the window; `words` say what it shows.  False if there is none."""
        svg = self._figure(figure_id)
        if svg is None:
            return False
        self._svg, self._theme, self._factor = svg, theme, 1.0
        self.words.setText(words)
        self.picture.setAccessibleName(words)
        self.setAccessibleName(self.tr("Drawing: {words}").format(words=words))
        if self.isHidden():
            self._focus_return.remember()
        self.place()
        self.show()
        self.raise_()
        self.scroll_area.setFocus()
        return True

    def restyle(self, theme: Theme) -> None:
        """Draw it in another theme."""
        self._theme = theme
        self.place()

    def place(self) -> None:
        """Cover the window, which may have another size now."""
        self.setGeometry(self._area.rect())
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._draw()

    def close_view(self) -> None:
        """Hide it; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        self._focus_return.give_back()
        self.closed.emit()

    def _resize_by(self, factor: float) -> None:
        self._factor = min(max(self._factor * factor, _SMALLEST), _LARGEST)
        self._draw()

    def _draw(self) -> None:
        if self._theme is None:
            return
        width = (self.scroll_area.width() - 24) * self._factor
        image = drawing(self._svg, self._theme, width, self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.smaller.setEnabled(self._factor > _SMALLEST)
        self.larger.setEnabled(self._factor < _LARGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_view()
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._resize_by(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self._resize_by(1 / _STEP)
        else:
            super().keyPressEvent(event)


def _button(words: str, name: str, do: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(name)
    button.setProperty("look", "outlined")
    button.clicked.connect(do)
    return button
