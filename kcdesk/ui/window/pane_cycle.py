"""F6: from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Pane:
    """One part of the window."""

    area: QWidget
    """The part; whatever in it has the focus, the pane has it."""
    first: QWidget | None = None
    """What gets the focus, if it is visible; else, and for None, the first in the area that takes it."""

    def target(self) -> QWidget | None:
        """What gets the focus; None where nothing in the part takes it now."""
        wished = (self.first, self.area, *self.area.findChildren(QWidget))
        return next((one for one in wished if one is not None and _takes_focus(one)), None)

    def has(self, focus: QWidget | None) -> bool:
        """Whether the focus is in it."""
        return focus is not None and (focus is self.area or self.area.isAncestorOf(focus))


def step_pane(panes: Sequence[Pane], focus: QWidget | None, by: int) -> None:
    """Give the focus to the visible pane `by` places (1 or -1) after the one that has it.

    Where none has it, that is the first, or the last when going back.
    """
    shown = [pane for pane in panes if pane.area.isVisible() and pane.target() is not None]
    here = next((number for number, pane in enumerate(shown) if pane.has(focus)), 0 if by < 0 else -1)
    target = shown[(here + by) % len(shown)].target() if shown else None
    if target is not None:
        target.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = QtCore.Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & by_tab)
