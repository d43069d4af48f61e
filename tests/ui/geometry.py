"""What is wrong with where the parts of a window stand: found by measuring, for any state of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLayout,
    QLineEdit,
    QWidget,
)

from kcdesk.ui.widgets.wrapping import widest_word

FINGER = 44
"""Pixels that a control has at least, either way."""


def faults_of(window: QWidget) -> list[str]:
    """One sentence for each fault: cut words, what lies over another or outside, what is too small."""
    return [*_cut_words(window), *_overlaps(window), *_outside(window), *_small(window), *_two_bars(window)]


def _shown(window: QWidget) -> Iterator[QWidget]:
    """The parts that can be seen, or scrolled to."""
    yield from (part for part in window.findChildren(QWidget) if part.isVisible())


def _cut_words(window: QWidget) -> Iterator[str]:
    for part in _shown(window):
        if isinstance(part, QLineEdit) and not part.text():
            needed, has = part.fontMetrics().horizontalAdvance(part.placeholderText()), _room_for_words(part)
            if has < needed:
                yield f"{_name(part)} has {has} of {needed} pixels for its hint"
        if not isinstance(part, QAbstractButton | QLabel) or not part.text():
            continue
        wrapped = part.hasHeightForWidth()
        needed = part.heightForWidth(part.width()) if wrapped else part.sizeHint().width()
        has = part.height() if wrapped else part.width()
        if has < needed:
            yield f"{_name(part)} has {has} of {needed} pixels {'of height' if wrapped else ''}"
        if isinstance(part, QLabel) and part.wordWrap():
            widest = widest_word(part.text().replace("\u200b", " "), part.fontMetrics().horizontalAdvance)
            if widest > part.contentsRect().width():
                yield f"{_name(part)} has a word of {widest} in {part.contentsRect().width()} pixels"


def _room_for_words(line: QLineEdit) -> int:
    """Of an empty line, whose caret stands where its hint begins."""
    caret: QRect = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return line.width() - 2 * caret.center().x()


def _overlaps(window: QWidget) -> Iterator[str]:
    """Of parts that one layout has placed: none may lie over another."""
    for parent in (window, *_shown(window)):
        parts = [one for one in _laid_out(parent) if one.isVisible()]
        for one, other in combinations(parts, 2):
            common = one.geometry() & other.geometry()
            if not common.isEmpty():
                yield f"{_name(one)} and {_name(other)} overlap by {common.width()} x {common.height()}"


def _laid_out(parent: QWidget) -> list[QWidget]:
    """What the layout of `parent` has placed, and the layouts within it: its children that any of them knows.

    No layout is asked for its items: see `placed_widgets`.
    """
    layout = parent.layout()
    if layout is None:
        return []
    layouts = [layout, *layout.findChildren(QLayout)]
    children = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [child for child in children if any(one.indexOf(child) >= 0 for one in layouts)]


def _outside(window: QWidget) -> Iterator[str]:
    """What stands beyond the edge of what holds it; what scrolls may be longer, and never wider."""
    for part in _shown(window):
        holder = part.parentWidget()
        if holder is None or part.isWindow():
            continue
        place = part.geometry()
        area = holder.rect()
        scrolls = isinstance(holder.parentWidget(), QAbstractScrollArea)
        if scrolls:
            place = QRect(place.left(), 0, place.width(), 0)
        if place.left() < area.left() or place.right() > area.right():
            yield f"{_name(part)} is at {place.left()} to {place.right()} of {area.width()} pixels across"
        elif not scrolls and (place.top() < 0 or place.bottom() > area.bottom()):
            yield f"{_name(part)} is at {place.top()} to {place.bottom()} of {area.height()} pixels down"


def _small(window: QWidget) -> Iterator[str]:
    for part in _shown(window):
        if isinstance(part, QAbstractButton | QLineEdit) and min(part.width(), part.height()) < FINGER:
            yield f"{_name(part)} is {part.width()} x {part.height()}"


def _two_bars(window: QWidget) -> Iterator[str]:
    for part in _shown(window):
        if isinstance(part, QAbstractScrollArea):
            both = part.horizontalScrollBar().isVisible() and part.verticalScrollBar().isVisible()
            if both and part.horizontalScrollBar().maximum() > 2:
                yield f"{_name(part)} scrolls both ways"


def _name(part: QWidget) -> str:
    words = part.text() if isinstance(part, QAbstractButton | QLabel) else part.accessibleName()
    return f"{type(part).__name__} “{words[:50]}” ({part.objectName()})"
