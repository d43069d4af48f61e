"""The buttons under a page that is being read aloud."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kcdesk.personal.settings import SPEECH_SPEEDS
from kcdesk.ui.speech.reader_aloud import State

_GAP = 6
_EDGE = 16


class SpeechBar(QFrame):
    """Shows what reading aloud is doing.  In words where they fit in one row, else in signs."""

    toggle_requested = Signal()
    """Pause, or go on."""
    stop_requested = Signal()
    step_requested = Signal(int)
    """The next sentence (1) or the one before (-1)."""
    speed_requested = Signal(int)
    """Faster (1) or slower (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("speech_bar")
        self.setAccessibleName(self.tr("Reading aloud"))
        self._signs: list[tuple[QPushButton, str, str]] = []
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, 4, _EDGE, 4)
        self._column.setSpacing(0)
        self._rows: list[QHBoxLayout] = []
        self._shown: list[list[QWidget]] = []
        self.show_state(State.PLAYING)
        self._arrange([list(self._all)])
        self.hide()

    def show_state(self, state: State) -> None:
        """Name the first button for what it does now."""
        playing = state is State.PLAYING
        self.toggle.setText(self.tr("Pause") if playing else self.tr("Play"))
        name = self.tr("Pause reading aloud") if playing else self.tr("Go on reading aloud")
        self.toggle.setAccessibleName(name)

    def show_percent(self, percent: int) -> None:
        """Show the speed, in percent of the usual one."""
        self.speed.setText(self.tr("{percent} %").format(percent=percent))
        self.speed.setAccessibleName(self.tr("Speed {percent} percent").format(percent=percent))
        self.slower.setEnabled(percent > SPEECH_SPEEDS[0])
        self.faster.setEnabled(percent < SPEECH_SPEEDS[-1])

    def _button(self, words: str, sign: str, name: str, wish: object, by: int) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: wish.emit(by))  # type: ignore[attr-defined]
        self._signs.append((button, words, sign))
        return button

    # --- making room

    def fit(self) -> None:
        """Arrange the buttons for the width there is."""
        room = self.width() - 2 * _EDGE
        self._write(in_words=True)
        rows = self._rows_for(room)
        if len(rows) > 1:
            self._write(in_words=False)
            rows = self._rows_for(room)
        self._arrange(rows)

    def _write(self, *, in_words: bool) -> None:
        for button, words, sign in self._signs:
            button.setText(words if in_words else sign)

    def _rows_for(self, room: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = [[]]
        used = 0
        for one in self._all:
            width = one.sizeHint().width() + _GAP
            if rows[-1] and used + width > room:
                rows.append([])
                used = 0
            rows[-1].append(one)
            used += width
        return rows

    def _arrange(self, rows: list[list[QWidget]]) -> None:
        if rows == self._shown:
            return
        self._shown = rows
        for old in self._rows:
            while old.takeAt(0) is not None:
                pass
            self._column.removeItem(old)
            old.deleteLater()
        self._rows = []
        for widgets in rows:
            row = QHBoxLayout()
            row.setSpacing(_GAP)
            for one in widgets:
                row.addWidget(one)
            row.addStretch(1)
            self._column.addLayout(row)
            self._rows.append(row)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one button: the bar follows the page's width and never sets it."""
        widest = max(one.minimumSizeHint().width() for one in self._all)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons anew, but not while Qt may be giving every widget a new style."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)
