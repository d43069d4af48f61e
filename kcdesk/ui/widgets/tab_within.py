"""Tab that stays within what covers everything else."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step_within(area: QWidget, *, forward: bool) -> None:
    """Give the keyboard to the next part of an area that Tab stops at, or the one before; round and round.

    Where there is no other, it stays where it is.
    """
    focus = cast("QWidget | None", area.window().focusWidget())
    start = area if focus is None else focus
    part = start
    while True:
        other = part.nextInFocusChain() if forward else part.previousInFocusChain()
        if other is None or other is start:
            return
        part = other
        if _is_stop(part) and area.isAncestorOf(part):
            reasons = Qt.FocusReason
            part.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
            return


def _is_stop(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isVisible() and part.isEnabled()
