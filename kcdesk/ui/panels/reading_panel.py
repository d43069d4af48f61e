"""The panel for size, spacing, width, letters and colours of the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.panels.choice import Choice, Value
from kcdesk.ui.style.theme_choices import theme_choices
from kcdesk.ui.widgets.outlined_button import outlined_button
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.user_data.settings import SPEECH_SPEEDS, ZOOM_MAX, ZOOM_MIN, TextLayout

_RIGHT = 8
"""Pixels free beside the choices."""
_LINES = (
    (100, QT_TRANSLATE_NOOP("ReadingPanel", "Usual")),
    (125, QT_TRANSLATE_NOOP("ReadingPanel", "A little wider")),
    (150, QT_TRANSLATE_NOOP("ReadingPanel", "Wide")),
    (200, QT_TRANSLATE_NOOP("ReadingPanel", "Double")),
)
_LETTERS = (
    (0, QT_TRANSLATE_NOOP("ReadingPanel", "Usual")),
    (6, QT_TRANSLATE_NOOP("ReadingPanel", "Wider")),
    (12, QT_TRANSLATE_NOOP("ReadingPanel", "Widest")),
)
_COLUMNS = (
    (26, QT_TRANSLATE_NOOP("ReadingPanel", "Narrow")),
    (36, QT_TRANSLATE_NOOP("ReadingPanel", "Usual")),
    (48, QT_TRANSLATE_NOOP("ReadingPanel", "Wide")),
    (0, QT_TRANSLATE_NOOP("ReadingPanel", "Whole window")),
)
_DETAIL = (
    (False, QT_TRANSLATE_NOOP("ReadingPanel", "More detail")),
    (True, QT_TRANSLATE_NOOP("ReadingPanel", "In short")),
)
_FONTS = (
    ("atkinson", QT_TRANSLATE_NOOP("ReadingPanel", "Usual")),
    ("opendyslexic", QT_TRANSLATE_NOOP("ReadingPanel", "OpenDyslexic")),
)

_STOPS = (
    (False, QT_TRANSLATE_NOOP("ReadingPanel", "Pass over")),
    (True, QT_TRANSLATE_NOOP("ReadingPanel", "Stop at each")),
)


class ReadingPanel(QScrollArea):
    """Choices of how text is shown; each takes effect at once."""

    larger_requested = Signal()
    smaller_requested = Signal()
    theme_chosen = Signal(str)
    """`system` or a theme's name."""
    layout_chosen = Signal(TextLayout)
    in_short_chosen = Signal(bool)
    """Whether pages are wanted in short."""
    speech_speed_chosen = Signal(int)
    """Of reading aloud, in percent of the usual speed."""
    normal_requested = Signal()
    """Everything back as it was when the program was new."""

    def __init__(self, why_no_voice: str = "", parent: QWidget | None = None) -> None:
        """`why_no_voice` says why nothing can be read aloud here; empty where it can."""
        super().__init__(parent)
        self.setObjectName("reading_panel")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout = TextLayout()
        self.smaller = outlined_button(self.tr("A−"), self.smaller_requested.emit, self.tr("Smaller text"))
        self.larger = outlined_button(self.tr("A+"), self.larger_requested.emit, self.tr("Larger text"))
        self.size_now = QLabel()
        self.size_now.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part, name in (
            (self.smaller, "smaller_text"),
            (self.larger, "larger_text"),
            (self.size_now, "size_now"),
        ):
            part.setObjectName(name)
        self.colours = Choice(self.tr("Colours"), theme_choices())
        self.colours.chosen.connect(self.theme_chosen.emit)
        self.choices = {
            "line_spacing": Choice(self.tr("Space between lines"), _ways(_LINES)),
            "letter_spacing": Choice(self.tr("Space between letters"), _ways(_LETTERS)),
            "column": Choice(self.tr("Width of the text"), _ways(_COLUMNS)),
            "font": Choice(self.tr("Letters"), _ways(_FONTS)),
            "source_stops": Choice(self.tr("Numbers of sources, by the Tab key"), _ways(_STOPS)),
        }
        for name, choice in self.choices.items():
            choice.chosen.connect(lambda value, name=name: self._choose(name, value))
        self.detail = Choice(self.tr("How much of a page"), _ways(_DETAIL))
        self.detail.chosen.connect(lambda value: self.in_short_chosen.emit(bool(value)))
        self.speech = self._speech(why_no_voice)
        self.more = WrappingButton(self.tr("More: spacing, width and letters"))
        self.more.setProperty("look", "switch")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_more)
        self.normal = outlined_button(self.tr("Back to normal"), self.normal_requested.emit)
        self.setWidget(self._lay_out())

    @property
    def first(self) -> QPushButton:
        """The button that gets the focus when the panel opens."""
        return self.larger if self.larger.isEnabled() else self.smaller

    def show_chosen(self, zoom: int, theme: str, layout: TextLayout) -> None:
        """Show what is chosen now."""
        self._layout = layout
        self.size_now.setText(self.tr("{number} %").format(number=zoom))
        self.size_now.setAccessibleName(self.tr("Text size {number} percent").format(number=zoom))
        self.smaller.setEnabled(zoom > ZOOM_MIN)
        self.larger.setEnabled(zoom < ZOOM_MAX)
        self.colours.show_value(theme)
        if layout != TextLayout():
            self.more.setChecked(True)  # what is not as usual is not hidden
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
        for choice in self._choices():
            choice.fit(self.viewport().width() - _RIGHT)

    def show_swatches(self, swatches: Mapping[Value, QIcon], size: QSize) -> None:
        """Show how each choice of colours looks; pictures of this size, by `system` or a theme's name."""
        self.colours.show_pictures(swatches, size)

    def _show_more(self, shown: bool) -> None:
        for choice in self.choices.values():
            choice.setVisible(shown)

    def show_detail(self, *, in_short: bool) -> None:
        """Show whether pages are wanted in short."""
        self.detail.show_value(in_short)

    def show_speech_speed(self, percent: int) -> None:
        """Show how fast is read aloud, where it is."""
        if isinstance(self.speech, Choice):
            self.speech.show_value(percent)

    def _speech(self, why_no_voice: str) -> Choice | QLabel:
        """The speed of reading aloud, or why there is none to choose."""
        if why_no_voice:
            label = QLabel(why_no_voice)
            label.setWordWrap(True)
            return label
        usual = self.tr("Usual")
        ways = [(speed, f"{speed} %" if speed != 100 else usual) for speed in SPEECH_SPEEDS]  # noqa: PLR2004
        choice = Choice(self.tr("Speed of reading aloud"), tuple(ways))
        choice.chosen.connect(self.speech_speed_chosen.emit)
        return choice

    def _choices(self) -> list[Choice]:
        spoken = [self.speech] if isinstance(self.speech, Choice) else []
        return [self.colours, *self.choices.values(), self.detail, *spoken]

    def _choose(self, name: str, value: Value) -> None:
        self.layout_chosen.emit(replace(self._layout, **{name: value}))  # type: ignore[arg-type]

    def _lay_out(self) -> QFrame:
        content = QFrame()
        content.setObjectName("panel_content")
        title = QLabel(self.tr("Text size"))
        title.setObjectName("choice_title")
        sizes = QHBoxLayout()
        sizes.setSpacing(12)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, _RIGHT, 8)
        column.setSpacing(4)
        column.addWidget(title)
        column.addLayout(sizes)
        sizes.addWidget(self.smaller)
        sizes.addWidget(self.size_now)
        sizes.addWidget(self.larger)
        sizes.addStretch(1)
        column.addSpacing(8)
        for part in (self.colours, self.detail, self.more, *self.choices.values(), self.speech):
            column.addWidget(part)
        self._show_more(False)
        column.addSpacing(4)
        column.addWidget(self.normal)
        column.addStretch(1)
        return content


def _ways(marked: tuple[tuple[Value, str], ...]) -> tuple[tuple[Value, str], ...]:
    return tuple((value, QCoreApplication.translate("ReadingPanel", words)) for value, words in marked)
