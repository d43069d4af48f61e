"""The reading panel: size, spacing, width, letters and colours of the text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kcdesk.personal.settings import ZOOM_MAX, ZOOM_MIN, TextLayout
from kcdesk.ui.actions import THEME_CHOICES
from kcdesk.ui.reading.choice import Choice, Value

_RIGHT = 8
"""Pixels free beside the choices."""
_LINES = ((100, "Usual"), (125, "A little wider"), (150, "Wide"), (200, "Double"))
_LETTERS = ((0, "Usual"), (6, "Wider"), (12, "Widest"))
_COLUMNS = ((26, "Narrow"), (36, "Usual"), (48, "Wide"), (0, "Whole window"))
_FONTS = (("atkinson", "Usual"), ("opendyslexic", "OpenDyslexic"))


class ReadingPanel(QScrollArea):
    """Shows what is chosen; every choice is a wish that is fulfilled at once."""

    larger_requested = Signal()
    smaller_requested = Signal()
    theme_chosen = Signal(str)
    """`system` or a theme's name."""
    layout_chosen = Signal(TextLayout)
    normal_requested = Signal()
    """Everything back as it was when the program was new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_panel")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout = TextLayout()
        self.smaller = _button("A−", "Smaller text", self.smaller_requested)
        self.larger = _button("A+", "Larger text", self.larger_requested)
        self.size_now = QLabel()
        self.size_now.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.colours = Choice("Colours", THEME_CHOICES)
        self.colours.chosen.connect(self.theme_chosen.emit)
        self.choices = {
            "line_spacing": Choice("Space between lines", _LINES),
            "letter_spacing": Choice("Space between letters", _LETTERS),
            "column": Choice("Width of the text", _COLUMNS),
            "font": Choice("Letters", _FONTS),
        }
        for name, choice in self.choices.items():
            choice.chosen.connect(lambda value, name=name: self._choose(name, value))
        self.normal = _button("Back to normal", "Back to normal", self.normal_requested)
        self.setWidget(self._lay_out())

    @property
    def first(self) -> QPushButton:
        """What takes the keyboard when the panel opens."""
        return self.larger if self.larger.isEnabled() else self.smaller

    def show_chosen(self, zoom: int, theme: str, layout: TextLayout) -> None:
        """Show what is chosen now."""
        self._layout = layout
        self.size_now.setText(f"{zoom} %")
        self.size_now.setAccessibleName(f"Text size {zoom} percent")
        self.smaller.setEnabled(zoom > ZOOM_MIN)
        self.larger.setEnabled(zoom < ZOOM_MAX)
        self.colours.show_value(theme)
        for name, choice in self.choices.items():
            choice.show_value(getattr(layout, name))
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the choices anew, but not at once.

        Qt may be giving every widget a new style just now; a layout that changes then ends the program.
        """
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        for choice in (self.colours, *self.choices.values()):
            choice.fit(self.viewport().width() - _RIGHT)

    def _choose(self, name: str, value: Value) -> None:
        self.layout_chosen.emit(replace(self._layout, **{name: value}))  # type: ignore[arg-type]

    def _lay_out(self) -> QFrame:
        content = QFrame()
        content.setObjectName("panel_content")
        title = QLabel("Text size")
        title.setObjectName("choice_title")
        sizes = QHBoxLayout()
        sizes.addWidget(self.smaller)
        sizes.addWidget(self.size_now, 1)
        sizes.addWidget(self.larger)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, _RIGHT, 8)
        column.setSpacing(4)
        column.addWidget(title)
        column.addLayout(sizes)
        column.addSpacing(8)
        for choice in (self.colours, *self.choices.values()):
            column.addWidget(choice)
        column.addWidget(self.normal)
        column.addStretch(1)
        return content


def _button(words: str, name: str, wish: object) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(name)
    button.setProperty("look", "outlined")
    button.clicked.connect(wish)
    return button
