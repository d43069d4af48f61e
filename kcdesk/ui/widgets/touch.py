"""Touch: one finger scrolls, two change the text size, a long press opens the menu.

The mouse keeps its own ways: it selects text.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QGestureEvent,
    QPinchGesture,
    QScroller,
    QScrollerProperties,
    QTapAndHoldGesture,
    QWidget,
)

_STEP = 1.2
"""How far two fingers move apart for the next text size, as a factor."""


def scroll_by_touch(area: QAbstractScrollArea) -> None:
    """Scroll the area by touch, without bouncing at its ends."""
    Finger(area)
    viewport = area.viewport()
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, never)
    scroller.setScrollerProperties(properties)


def scroll_areas_by_touch(window: QWidget) -> None:
    """Scroll every area of the window by touch that is not scrolled so already."""
    for area in window.findChildren(QAbstractScrollArea):
        if area.findChild(Finger, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
            scroll_by_touch(area)


class Finger(QObject):
    """Swallows the mouse moves that Qt synthesizes from touch, so that a drag scrolls and never selects."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.viewport = area.viewport()
        self.by_finger = False
        self._pressed_at = QPointF()
        self._moved = False
        self.viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._should_swallow(event)
        if event.type() == QEvent.Type.TouchBegin:
            self.by_finger = True
        return super().eventFilter(watched, event)

    def _should_swallow(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.by_finger = event.device().type() == QInputDevice.DeviceType.TouchScreen
            self._pressed_at, self._moved = event.position(), False
        elif self.by_finger and event.type() == QEvent.Type.MouseMove:
            way = (event.position() - self._pressed_at).manhattanLength()
            self._moved = self._moved or way > QApplication.startDragDistance()
            return True
        return self.by_finger and self._moved and event.type() == QEvent.Type.MouseButtonRelease


class PageTouch(Finger):
    """Recognizes pinches and long presses on a page."""

    pinched = Signal(int)
    """Two fingers moved apart (1) or together (-1) by a step."""

    def __init__(self, page: QAbstractScrollArea) -> None:
        super().__init__(page)
        self._factor = 1.0
        self.viewport.grabGesture(Qt.GestureType.PinchGesture)
        self.viewport.grabGesture(Qt.GestureType.TapAndHoldGesture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            return self._gesture(event)
        return super().eventFilter(watched, event)

    def _gesture(self, event: QGestureEvent) -> bool:
        for gesture in event.gestures():
            if isinstance(gesture, QPinchGesture):
                self.pinch(gesture.totalScaleFactor(), gesture.state())
                event.accept(gesture)
            elif (
                isinstance(gesture, QTapAndHoldGesture) and gesture.state() == Qt.GestureState.GestureFinished
            ):
                self.hold(gesture.position().toPoint())
                event.accept(gesture)
        return True

    def pinch(self, factor: float, state: Qt.GestureState) -> None:
        """Two fingers are `factor` times as far apart as at first."""
        if state == Qt.GestureState.GestureStarted:
            self._factor = 1.0
        while factor >= self._factor * _STEP:
            self._factor *= _STEP
            self.pinched.emit(1)
        while factor <= self._factor / _STEP:
            self._factor /= _STEP
            self.pinched.emit(-1)

    def hold(self, place: QPoint) -> None:
        """A finger stayed at a place of the screen."""
        if self.by_finger:
            inside = self.viewport.mapFromGlobal(place)
            menu = QContextMenuEvent(QContextMenuEvent.Reason.Other, inside, place)
            QApplication.sendEvent(self.viewport, menu)
