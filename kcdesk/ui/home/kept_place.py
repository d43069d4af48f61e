"""Where a page made of parts is read, and how it stays in sight when the parts get other sizes and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from kcdesk.ui.widgets.accessible_roles import NamedGroup


@dataclass(frozen=True, slots=True)
class Place:
    """What is at the top of the view: the page's beginning, or so much of a part that is passed already."""

    part: QWidget | None = None
    passed: float = 0.0
    """Of the part's height; below 0 it is pixels between the top of the view and the part."""


class KeptPlace(QObject):
    """Holds a scrolled page where it is read, from before a change until somebody scrolls it.

    What has the keyboard is held in sight, too, if it was in sight before.
    """

    def __init__(self, area: QScrollArea, content: QWidget) -> None:
        """`content` has the parts, below each other, or in groups of them; `area` scrolls it."""
        super().__init__(area)
        self._area, self._content = area, content
        self._place: Place | None = None
        self._focus: QWidget | None = None
        """What had the keyboard when that was asked last."""
        self._holds_focus = False
        """Whether it was in sight then."""
        self._moves = False
        """Whether it is this that scrolls."""
        self._changing = QTimer(self, singleShot=True, interval=0)
        self._changing.timeout.connect(self._bring_back)
        area.verticalScrollBar().rangeChanged.connect(self._bring_back)
        area.verticalScrollBar().valueChanged.connect(self._note_scrolling)

    def hold(self) -> None:
        """Note where the page is read; to be called before its sizes change."""
        if self._changing.isActive():
            return  # one change leads to others, with the page half laid out
        self._changing.start()
        focus = cast("QWidget | None", self._area.window().focusWidget())
        if self._place is None or focus is not self._focus:
            self._focus = focus
            self._holds_focus = focus is not None and self._is_in_sight(focus)
        if self._place is None:
            self._place = self.now()

    def let_go(self) -> None:
        """Hold nothing any more: another place is wanted."""
        self._place = None
        self._changing.stop()

    def bring(self, place: Place) -> None:
        """Have this at the top of the view, and hold it there; the parts may get their sizes later."""
        self._place, self._holds_focus = place, False
        self._changing.start()
        self._bring_back()

    def now(self) -> Place:
        """What is at the top of the view at this moment."""
        top = self._area.verticalScrollBar().value()
        below = [part for part in self._parts() if not part.isHidden() and self._end(part) > top]
        if not top or not below:
            return Place()
        first = min(below, key=self._top)
        above = top - self._top(first)
        return Place(first, above / first.height() if above > 0 else above)

    def go_to(self, place: Place) -> None:
        """Have this at the top of the view."""
        self._area.verticalScrollBar().setValue(self._pixels(place))

    def _parts(self) -> list[QWidget]:
        parts = _children(self._content)
        groups = [part for part in parts if isinstance(part, NamedGroup)]
        inner = [part for group in groups for part in _children(group)]
        return [part for part in (*parts, *inner) if part not in groups]

    def _top(self, part: QWidget) -> int:
        return part.mapTo(self._content, QPoint(0, 0)).y()

    def _end(self, part: QWidget) -> int:
        return self._top(part) + part.height()

    def _pixels(self, place: Place) -> int:
        """Above the top of the view, with this there."""
        part, passed = place.part, place.passed
        if part is None or not any(one is part for one in self._parts()):  # it may have gone since
            return 0
        return self._top(part) + round(passed * part.height() if passed > 0 else passed)

    def _is_in_sight(self, part: QWidget) -> bool:
        top, height = self._area.verticalScrollBar().value(), self._area.viewport().height()
        return self._content.isAncestorOf(part) and self._end(part) > top and self._top(part) < top + height

    @Slot()
    def _bring_back(self) -> None:
        """The parts may have other places now."""
        if self._place is None or self._moves:
            return
        pixels = self._pixels(self._place)
        focus = self._focus
        if self._holds_focus and focus is not None and focus is self._area.window().focusWidget():
            last = self._end(focus) - self._area.viewport().height()
            pixels = min(max(pixels, last), self._top(focus))
        self._moves = True
        self._area.verticalScrollBar().setValue(pixels)
        self._moves = False

    @Slot()
    def _note_scrolling(self) -> None:
        if not self._moves:
            self.let_go()


def _children(parent: QWidget) -> list[QWidget]:
    return parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
