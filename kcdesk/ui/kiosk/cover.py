"""What covers a visit keeps the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kcdesk.ui.widgets.tab_within import step_within

_ARROWS = {Qt.Key.Key_Up: False, Qt.Key.Key_Left: False, Qt.Key.Key_Down: True, Qt.Key.Key_Right: True}
"""Whether each leads forward."""


class Cover(QWidget):
    """Covers what lies under it, for the keys too: Tab goes round inside.

    It led on to what is covered, where nobody sees it, and Esc did not close the cover any more.
    """

    closed = Signal()
    """It was put away; whoever opened it gives the keyboard to what is seen now, for it cannot itself."""

    def put_away(self) -> None:
        """Hide it, and tell, if it is shown."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go to the next part that takes the keyboard; from the last to the first."""
        step_within(self, forward=next)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows do what Tab does, for a keypad without it; every other key ends here."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self.focusNextPrevChild(_ARROWS[key])
