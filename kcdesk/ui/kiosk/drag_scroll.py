"""Scrolling by a drag, with a finger or the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties, QWidget

_TAP_M = 0.006
"""How far a finger may slip and still have tapped, in metres: hands shake."""
_SLOWEST_S = 4.0
"""How long a finger may rest before it moves, in seconds, and still scrolls: not everybody is quick.  Qt
would take it for a press after a quarter of one; a tap is passed on when the finger lifts, however soon."""


class DragScroll:
    """Scrolls areas by a drag, without bouncing at their ends.

    There is one for all areas of a kiosk: `QScroller.grabGesture` makes a gesture of a new kind each time, of
    which neither Qt nor Python ever lets go (14 kB a visit).
    """

    def __init__(self, owner: QWidget) -> None:
        """`owner` lives as long as the kiosk."""
        # A press goes on to what lies there only when it has proved no drag: nothing is pressed by a scroll.
        self._kind = QScroller.grabGesture(owner, QScroller.ScrollerGestureType.LeftMouseButtonGesture)

    def __call__(self, area: QAbstractScrollArea) -> None:
        """Have a drag scroll an area.

        Touches come as a mouse too where nobody takes them, so the one gesture serves both.
        """
        viewport = area.viewport()
        viewport.grabGesture(self._kind)
        scroller = QScroller.scroller(viewport)
        properties = scroller.scrollerProperties()
        metrics = QScrollerProperties.ScrollMetric
        never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        properties.setScrollMetric(metrics.VerticalOvershootPolicy, never)
        properties.setScrollMetric(metrics.HorizontalOvershootPolicy, never)
        properties.setScrollMetric(metrics.DragStartDistance, _TAP_M)
        properties.setScrollMetric(metrics.MousePressEventDelay, _SLOWEST_S)
        scroller.setScrollerProperties(properties)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
