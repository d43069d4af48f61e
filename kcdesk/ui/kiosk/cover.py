"""What covers a visit keeps the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    """Covers what lies under it, for the keys too: Tab goes round inside.

    It led on to what is covered, where nobody sees it, and Esc did not close the cover any more.
    """

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go to the next part that takes the keyboard, in the order of the parts; from the last to the first.

        Qt's own order is not asked (`nextInFocusChain`): it leads out of the cover, and the binding keeps for
        ever what it was led to, which is the visit with all that was typed.
        """
        focus: QWidget | None = self.focusWidget()
        stops = [part for part in self.findChildren(QWidget) if self._is_stop(part)]
        if not stops:
            return True
        step = 1 if next else -1
        at = stops.index(focus) + step if focus in stops else (0 if next else -1)
        reasons = Qt.FocusReason
        stops[at % len(stops)].setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
        return True

    def _is_stop(self, part: QWidget) -> bool:
        takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return takes and part.isEnabled() and part.isVisible()
