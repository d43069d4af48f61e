"""Shortcuts where the keyboard writes no Latin letters: a key is then known by its place."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
"""Scan code of each row's first letter with X11 and Wayland, and the letters of a usual keyboard there.

X.Org's `evdev` key codes (xkeyboard-config, keycodes/evdev: AD01 = 24, AC01 = 38, AB01 = 52).
"""
_LAST_LATIN, _FIRST_SPECIAL = 0x24F, 0x01000000
_ELSEWHERE = frozenset(("windows", "cocoa"))
"""Platforms where Qt finds the Latin letter itself."""


def letter_at(scan_code: int) -> str:
    """The Latin letter on the key of a usual keyboard; empty for another key."""
    for first, letters in _ROWS:
        if first <= scan_code < first + len(letters):
            return letters[scan_code - first]
    return ""


def press_by_place(event: QKeyEvent, window: QWidget) -> bool:
    """Do what the key means by its place, if it is one with Ctrl that writes no Latin letter.

    That is an action of the window, or else left to what has the focus, as Ctrl+C is.
    """
    with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    foreign = _LAST_LATIN < event.key() < _FIRST_SPECIAL
    letter = letter_at(event.nativeScanCode())
    if not (with_ctrl and foreign and letter) or QGuiApplication.platformName() in _ELSEWHERE:
        return False
    key = Qt.Key(ord(letter))
    sequence = QKeySequence(QKeyCombination(event.modifiers(), key))
    for action in window.actions():
        if action.isEnabled() and sequence in action.shortcuts():
            action.trigger()
            return True
    focus = window.focusWidget()
    if focus is not None:
        QApplication.sendEvent(focus, QKeyEvent(event.type(), key, event.modifiers()))
    return True
