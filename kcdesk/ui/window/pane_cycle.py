"""F6: from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget


def step_pane(panes: Sequence[QWidget], focus: QWidget | None, by: int) -> None:
    """Give the focus to the visible pane `by` places (1 or -1) after the one that has it.

    Where none has it, that is the first, or the last when going back.
    """
    shown = [pane for pane in panes if pane.isVisible()]
    here = next((number for number, pane in enumerate(shown) if pane is focus), 0 if by < 0 else -1)
    shown[(here + by) % len(shown)].setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
