"""Giving the focus back to where it was, when what took it closes."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class FocusReturn:
    """Remembers what had the focus when a panel opened, with all that it stood in.

    What had it may have been deleted or hidden meanwhile, as with the breadcrumbs of another page.  Then the
    nearest widget that it stood in and that takes the focus, or hands it to one that does, gets it.
    """

    def __init__(self, panel: QWidget) -> None:
        self._panel = panel
        self._places: list[QWidget] = []

    def remember(self) -> None:
        """Remember what has the focus now, unless that is in the panel itself."""
        focus = self._focus()
        if focus is not None and self._is_outside(focus):
            self._places = _with_ancestors(focus)

    @property
    def is_due(self) -> bool:
        """Whether the focus is still in the panel, or nowhere: nothing else has taken it."""
        focus = self._focus()
        return focus is None or not self._is_outside(focus)

    def give_back(self) -> bool:
        """Give the focus back; False if nothing is left that could take it."""
        place = next((place for place in self._places if isValid(place) and _takes_focus(place)), None)
        self._places = []
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        return place is not None

    def _focus(self) -> QWidget | None:
        # The stubs forget that no widget may have it.
        return cast("QWidget | None", self._panel.window().focusWidget())

    def _is_outside(self, widget: QWidget) -> bool:
        return widget is not self._panel and not self._panel.isAncestorOf(widget)


def _with_ancestors(widget: QWidget) -> list[QWidget]:
    found, above = [widget], widget.parentWidget()
    while above is not None:
        found.append(above)
        above = above.parentWidget()
    return found


def _takes_focus(widget: QWidget) -> bool:
    taken = widget.focusProxy() or widget
    return taken.isVisible() and taken.isEnabled() and taken.focusPolicy() != Qt.FocusPolicy.NoFocus
