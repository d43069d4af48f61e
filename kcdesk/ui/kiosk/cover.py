"""What covers a visit keeps the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    """Covers what lies under it, for the keys too: Tab goes round inside.

    It led on to what is covered, where nobody sees it, and Esc did not close the cover any more.
    """

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go to the next part that takes the keyboard, in Qt's order; from the last to the first."""
        focus: QWidget | None = self.focusWidget()
        here = self if focus is None else focus
        reasons = Qt.FocusReason
        reason = reasons.TabFocusReason if next else reasons.BacktabFocusReason
        part = _beside(here, forward=next)
        while part is not None and part is not here:
            if self._is_stop(part):
                part.setFocus(reason)
                return True
            part = _beside(part, forward=next)
        return True

    def _is_stop(self, part: QWidget) -> bool:
        takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return takes and part.isEnabled() and part.isVisible() and self.isAncestorOf(part)


def _beside(part: QWidget, *, forward: bool) -> QWidget | None:
    return part.nextInFocusChain() if forward else part.previousInFocusChain()
