"""What may reach a kiosk's window at all: an event filter on the whole application."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit

_Kind = QEvent.Type
_DEAD = frozenset(
    {
        _Kind.ContextMenu, _Kind.Shortcut, _Kind.WhatsThis, _Kind.QueryWhatsThis, _Kind.EnterWhatsThisMode,
        _Kind.ToolTip, _Kind.WhatsThisClicked, _Kind.DragEnter, _Kind.DragMove, _Kind.Drop, _Kind.FileOpen,
        _Kind.Quit, _Kind.NativeGesture, _Kind.TabletPress, _Kind.TabletMove, _Kind.TabletRelease,
    }
)  # fmt: skip
_KEYS = frozenset({_Kind.KeyPress, _Kind.KeyRelease, _Kind.ShortcutOverride})
_BUTTONS = frozenset({_Kind.MouseButtonPress, _Kind.MouseButtonRelease, _Kind.MouseButtonDblClick})
_TOUCHES = frozenset({_Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd})
_WATCHED = _DEAD | _KEYS | _BUTTONS | _TOUCHES | {_Kind.MouseMove, _Kind.Wheel}

_ALLOWED = frozenset(
    {
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
        Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
    }
)  # fmt: skip
"""Besides letters, digits and signs.  Anything not here is dead."""
_SHIFT, _KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
_LEVELS = _SHIFT | _KEYPAD | Qt.KeyboardModifier.GroupSwitchModifier


class KioskGuard(QObject):
    """Lets touches, scrolling and the keys of an allow-list pass, and swallows everything else.

    What would come of a swallowed event - a menu, a shortcut, a drop, the end of the program - never comes to
    any widget.  What the desktop itself takes (Alt+Tab, Ctrl+Alt+Del) no program can keep from it.
    """

    activity = Signal()
    """Somebody touched something, were it a dead key."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.takes_next: Callable[[], bool] = bool
        """Asked of each touch and key first: True takes it away (the touch that wakes does nothing else)."""
        self.tasks: dict[int, Callable[[], object]] = {}
        """What keys do that are dead otherwise: those of an audio keypad or a headset's socket."""
        self.before_key: Callable[[], object] = bool
        """Called before any key goes anywhere: here it can be seen to whom."""
        self._pointer: QPointF | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if kind in _DEAD:
            return True
        if isinstance(event, QKeyEvent):
            return self._swallows_key(event)
        if isinstance(event, QWheelEvent):
            self.activity.emit()
            return event.modifiers() != Qt.KeyboardModifier.NoModifier
        if isinstance(event, QMouseEvent):
            return self._swallows_mouse(watched, event)
        if kind == _Kind.TouchBegin:
            return self._takes()
        return False

    def _takes(self) -> bool:
        """Tell of a touch or a key; whether it is to do no more than that."""
        taken = self.takes_next()
        self.activity.emit()
        return taken

    def _swallows_key(self, event: QKeyEvent) -> bool:
        if event.type() == _Kind.KeyPress:
            self.before_key()
            # A key that comes again tells of nobody: something may lie on it.
            if self.takes_next() if event.isAutoRepeat() else self._takes():
                return True
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat()
            if plain and event.key() in self.tasks:
                self.tasks[event.key()]()
                return True
        return not is_allowed(event)

    def _swallows_mouse(self, watched: QObject, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == _Kind.MouseMove:
            return self._swallows_move(watched, event)
        if event.button() != Qt.MouseButton.LeftButton:
            self.activity.emit()
            return True
        if kind == _Kind.MouseButtonRelease:
            return False
        # A second click in a line would mark a word; on a button it is a second press.
        return self._takes() or (kind == _Kind.MouseButtonDblClick and isinstance(watched, QLineEdit))

    def _swallows_move(self, watched: QObject, event: QMouseEvent) -> bool:
        place = event.globalPosition()
        if self._pointer is not None and place != self._pointer:
            self.activity.emit()
        self._pointer = place
        drags = event.buttons() != Qt.MouseButton.NoButton
        return drags and (isinstance(watched, QLineEdit) or event.buttons() != Qt.MouseButton.LeftButton)


def is_allowed(event: QKeyEvent) -> bool:
    """Whether a key, with what is held down beside it, is on the allow-list."""
    held = event.modifiers()
    if event.key() in _ALLOWED:
        if event.type() == _Kind.KeyRelease:
            return True  # a key let go must be let go, whatever is held down by then
        with_shift = event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space}
        return not held & ~(_KEYPAD | _SHIFT if with_shift else _KEYPAD)
    text = event.text()
    return len(text) == 1 and text.isprintable() and not held & ~_LEVELS
