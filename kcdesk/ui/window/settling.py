"""The order in which a window makes what its first paint did without."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from kcdesk.ui.widgets.announce import is_heard
from kcdesk.ui.window.first_sign import FirstSign
from kcdesk.ui.window.idle_steps import IdleSteps, Step


class Settling(QObject):
    """First what is seen, or heard; then nothing, until somebody is there; then what they may ask for next.

    Whatever is asked for before its turn is made at that moment.  Where a screen reader runs, somebody is.
    """

    settled = Signal()
    """All that is seen has been made."""
    touched = Signal()
    """The first sign of somebody is a finger, which has not been answered yet."""
    ended = Signal()
    """Everything has been made."""

    def __init__(self, window: QWidget, seen: Iterable[Step], ahead: Iterable[Step]) -> None:
        """`window` must have been painted; it owns this.  `ahead` is made once somebody is there."""
        super().__init__(window)
        self._ahead = ahead
        self._is_settled = False
        self._is_awaited = is_heard()
        sign = FirstSign(window.windowHandle(), self)
        sign.touched.connect(self.touched)
        sign.came.connect(self._greet)
        IdleSteps(seen, self).ended.connect(self._settle)

    @Slot()
    def _settle(self) -> None:
        self._is_settled = True
        self.settled.emit()
        self._go_on()

    @Slot()
    def _greet(self) -> None:
        self._is_awaited = True
        self._go_on()

    def _go_on(self) -> None:
        if self._is_settled and self._is_awaited:
            self._is_awaited = False
            IdleSteps(self._ahead, self).ended.connect(self.ended)
