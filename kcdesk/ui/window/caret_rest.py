"""A caret that stands still while nobody types: blinking, it wakes the computer twice a second for ever."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot
from PySide6.QtWidgets import QApplication, QWidget

REST_AFTER_MS = 5000
"""As long as anything that moves by itself may move (WCAG 2.2, 2.2.2)."""
_OF_THE_DESKTOP = -1
"""Gives Qt back the time that the desktop wants."""


class CaretRest(QObject):
    """Lets the caret of whatever has the keyboard blink for a while, and again after each move of it.

    Resting it stays visible.  Where the desktop wants no blinking there is none.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._hints = app.styleHints()
        self._is_resting = False
        self._moved: SignalInstance | None = None
        """Tells that the caret of what has the keyboard has moved; None where there is none."""
        self._pause = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._pause.timeout.connect(self._rest)
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._moved is not None:
            try:
                self._moved.disconnect(self._wake)
            except RuntimeError:  # what had the keyboard was deleted
                self._moved = None
        self._moved = getattr(now, "cursorPositionChanged", None)
        self._pause.stop()
        if self._moved is not None:
            self._moved.connect(self._wake)
            self._wake()

    @Slot()
    def _wake(self) -> None:
        if self._is_resting:
            self._is_resting = False
            self._hints.setCursorFlashTime(_OF_THE_DESKTOP)
        self._pause.start()

    @Slot()
    def _rest(self) -> None:
        if not self._is_resting and self._hints.cursorFlashTime() > 0:
            self._is_resting = True
            self._hints.setCursorFlashTime(0)
