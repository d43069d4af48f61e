"""Scrolling by a drag, with a finger or the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties

_TAP_M = 0.006
"""How far a finger may slip and still have tapped, in metres: hands shake."""
_SLOWEST_S = 4.0
"""How long a finger may rest before it moves, in seconds, and still scrolls: not everybody is quick.  Qt
would take it for a press after a quarter of one; a tap is passed on when the finger lifts, however soon."""


def scroll_by_drag(area: QAbstractScrollArea) -> None:
    """Scroll an area by a drag, without bouncing at its ends.

    Touches come as a mouse too where nobody takes them, so the one gesture serves both.
    """
    viewport = area.viewport()
    # A press goes on to what lies there only when it has proved no drag: nothing is pressed by a scroll.
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
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
