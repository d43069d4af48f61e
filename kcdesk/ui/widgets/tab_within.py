"""Tab that stays within what covers everything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step_within(area: QWidget, *, forward: bool) -> None:
    """Give the keyboard to the next part of an area that Tab stops at, or the one before; round and round.

    The parts come in the order in which they were made.  Qt's own order is not asked (`nextInFocusChain`): it
    leads out of the area, and the binding keeps for ever what it was led to, or takes later widgets for it.
    """
    focus: QWidget | None = area.focusWidget()
    stops = [part for part in area.findChildren(QWidget) if _is_stop(part)]
    if not stops:
        return
    step = 1 if forward else -1
    at = stops.index(focus) + step if focus in stops else (0 if forward else -1)
    reasons = Qt.FocusReason
    stops[at % len(stops)].setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)


def _is_stop(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isVisible() and part.isEnabled()
