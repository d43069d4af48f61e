"""The buttons under a page that is being read aloud."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from kcdesk.ui.speech.reader_aloud import State
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.flow_layout import FlowLayout
from kcdesk.ui.widgets.low_room import has_few_lines, wants_low_bars
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.words_or_signs import WordsOrSigns
from kcdesk.user_data.settings import SPEECH_SPEEDS

_GAP = 6
_EDGE = 16
"""Lines of text from which the page can spare a second row."""


class SpeechBar(QFrame):
    """Shows what reading aloud is doing.  In words where they fit in one row, else in signs."""

    toggle_requested = Signal()
    """Pause, or go on."""
    stop_requested = Signal()
    step_requested = Signal(int)
    """The next sentence (1) or the one before (-1)."""
    speed_requested = Signal(int)
    """Faster (1) or slower (-1)."""

    def __init__(self, area: QWidget) -> None:
        """`area` is what the bar takes its height from."""
        super().__init__(area)
        self._area = area
        self.setObjectName("speech_bar")
        self.setAccessibleName(self.tr("Reading aloud"))
        self._buttons = WordsOrSigns()
        self.toggle = QPushButton()
        self.toggle.clicked.connect(self.toggle_requested)
        stop = QPushButton(self.tr("Stop"))
        stop.setAccessibleName(self.tr("Stop reading aloud"))
        stop.clicked.connect(self.stop_requested)
        before, after = self.tr("Sentence before"), self.tr("Next sentence")
        self.before = self._button(f"‹ {before}", "‹", before, self.step_requested, -1)
        self.after = self._button(f"{after} ›", "›", after, self.step_requested, 1)
        self.slower = self._button(self.tr("Slower"), "−", self.tr("Slower"), self.speed_requested, -1)
        self.faster = self._button(self.tr("Faster"), "+", self.tr("Faster"), self.speed_requested, 1)
        self.speed = QLabel()
        for button in (self.toggle, stop, self.before, self.after, self.slower, self.faster):
            button.setProperty("look", "outlined")
        self._all = (self.toggle, stop, self.before, self.after, self.slower, self.speed, self.faster)
        row = FlowLayout(self)
        row.setContentsMargins(_EDGE, 4, _EDGE, 4)
        row.setSpacing(_GAP)
        for one in self._all:
            row.addWidget(one)
        self.show_state(State.PLAYING)
        self.hide()

    def show_state(self, state: State) -> None:
        """Name the first button for what it does now."""
        playing = state is State.PLAYING
        self.toggle.setText(self.tr("Pause") if playing else self.tr("Play"))
        name = self.tr("Pause reading aloud") if playing else self.tr("Play: go on reading aloud")
        self.toggle.setAccessibleName(name)

    def tell_state(self, state: State) -> None:
        """Have a screen reader say what cannot be heard: that reading aloud rests, or is over."""
        if state is State.PAUSED:
            announce(self, self.tr("Reading aloud paused"))
        elif state is State.STOPPED:
            announce(self, self.tr("Reading aloud stopped"))

    def show_percent(self, percent: int) -> None:
        """Show the speed, in percent of the usual one."""
        self.speed.setText(self.tr("{percent} %").format(percent=percent))
        self.speed.setAccessibleName(self.tr("Speed {percent} percent").format(percent=percent))
        self.slower.setEnabled(percent > SPEECH_SPEEDS[0])
        self.faster.setEnabled(percent < SPEECH_SPEEDS[-1])

    def _button(self, words: str, sign: str, name: str, request: object, by: int) -> QPushButton:
        button = self._buttons.button(words, sign, name)
        button.clicked.connect(lambda: request.emit(by))  # type: ignore[attr-defined]
        return button

    def fit(self) -> None:
        """Write words where they fit in one row."""
        mark("low", wants_low_bars(self._area), self, *self.findChildren(QPushButton))
        self._buttons.show(in_words=True)
        if not self._in_one_row():
            self._buttons.show(in_words=False)
        # Where few lines of the page are left, the speed is not worth a second row: the reading panel has it.
        shown = self._in_one_row() or not has_few_lines(self._area)
        for one in (self.slower, self.speed, self.faster):
            one.setVisible(shown)

    def _in_one_row(self) -> bool:
        return sum(one.sizeHint().width() + _GAP for one in self._all) + 2 * _EDGE <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew, but not while Qt may be giving every widget a new style."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)
