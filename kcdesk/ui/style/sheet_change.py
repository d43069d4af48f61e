"""Another style sheet for windows that are there: at once for what is seen, in slices for what is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_FEW = 8
"""Widgets in a hidden one that are not put off: it may be a bar, and somebody asks whether it has room."""
_SLICE = 16
"""Widgets in one turn of the event loop: 2 ms."""


class SheetChange(QObject):
    """The application's style sheet, changed.

    Qt itself gives a new sheet to each widget as many times as there are widgets around it, for it begins
    anew with everything under each one.  Here each is given it once.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._hidden: list[QWidget] = []
        """The outermost widgets that hide others which still have the sheet before."""
        self._later: Iterator[QWidget] = iter(())
        self._next_slice = QTimer(self, singleShot=True, interval=0)
        self._next_slice.timeout.connect(self._take_slice)

    def apply(self, sheet: str) -> None:
        """Give everything this sheet, which is not the first; what closed panels hide is given it later."""
        self._let_go()
        style = self._app.style()
        style.unpolish(self._app)  # Qt forgets what it matched, and with that whom to match anew
        self._app.setStyleSheet(sheet)
        style.polish(self._app)
        for window in self._app.topLevelWidgets():
            for widget in self._seen(window):
                _give_sheet(widget)
        if self._hidden:
            self._later = (widget for root in self._hidden for widget in _under(root))
            self._next_slice.start()

    def finish(self) -> None:
        """Give the sheet to all that still waits for it."""
        for widget in self._later:
            _give_sheet(widget)
        self._let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was hidden is about to be seen."""
        if event.type() == QEvent.Type.Show:
            self.finish()
        return super().eventFilter(watched, event)

    def _take_slice(self) -> None:
        for _ in range(_SLICE):
            widget = next(self._later, None)
            if widget is None:
                self._let_go()
                return
            _give_sheet(widget)
        self._next_slice.start()

    def _let_go(self) -> None:
        self._next_slice.stop()
        for root in self._hidden:
            if isValid(root):
                root.removeEventFilter(self)
        self._hidden, self._later = [], iter(())

    def _seen(self, widget: QWidget) -> Iterator[QWidget]:
        """A widget and those in it, the outer ones first, but for what a hidden one hides.

        A hidden window or menu counts as seen: it works out its size before it is told that it is shown.
        """
        yield widget
        hides = widget.isHidden() and not widget.isWindow()
        if hides and len(widget.findChildren(QWidget)) > _FEW:
            widget.installEventFilter(self)
            self._hidden.append(widget)
            return
        for child in _children(widget):
            yield from self._seen(child)


def _children(widget: QWidget) -> list[QWidget]:
    """The widgets right in this one, which are no windows of their own."""
    inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [child for child in inside if not child.isWindow()]


def _under(widget: QWidget) -> Iterator[QWidget]:
    """The widgets in this one, the outer ones first; some may be gone when they are asked for."""
    for child in _children(widget) if isValid(widget) else ():
        if isValid(child):
            yield child
            yield from _under(child)


def _give_sheet(widget: QWidget) -> None:
    """Have a widget look as the sheet of now says; one that was never shown does so when it is."""
    if not isValid(widget) or not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
