"""The window's part of the self-test of the lock: every way out is tried, and each must be shut."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.kiosk.system_audit import Finding
from kcdesk.ui.kiosk.guard import KioskGuard

_HELD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_FIRST_UNPRINTED = 0x01000000
"""From here on Qt numbers keys that print nothing."""

_KEYS_DEAD = QT_TRANSLATE_NOOP("guide", "{count} keys with Ctrl, Alt or the Windows key are dead.")
_KEYS_LIVE = QT_TRANSLATE_NOOP("guide", "{count} keys with Ctrl, Alt or the Windows key still do something.")
_BUTTONS_DEAD = QT_TRANSLATE_NOOP("guide", "The right and the middle button are dead.")
_BUTTONS_LIVE = QT_TRANSLATE_NOOP("guide", "The right or the middle button still does something.")
_STAYS = QT_TRANSLATE_NOOP("guide", "The window refuses to close.")
_CLOSES = QT_TRANSLATE_NOOP("guide", "The window can be closed.")
_COVERS = QT_TRANSLATE_NOOP("guide", "It covers the whole screen, and is the only window.")
_UNCOVERED = QT_TRANSLATE_NOOP("guide", "It does not cover the whole screen, or has a second window.")
_NO_MENUS = QT_TRANSLATE_NOOP("guide", "No part has a menu, and nothing can be dropped on any.")
_MENUS = QT_TRANSLATE_NOOP("guide", "{count} parts have a menu, or take what is dropped on them.")
_CLEAR = QT_TRANSLATE_NOOP("guide", "The clipboard is empty.")
_COPIED = QT_TRANSLATE_NOOP("guide", "Something is in the clipboard.")


def lock_findings(window: QWidget, guard: KioskGuard) -> Iterator[Finding]:
    """Try keys, buttons, closing, menus and the clipboard; nothing is changed by it."""
    live = sum(not guard.eventFilter(window, event) for event in _chords())
    words = Message(_KEYS_LIVE if live else _KEYS_DEAD, {"count": live or sum(1 for _ in _chords())})
    yield Finding(words, not live)
    dead = all(guard.eventFilter(window, event) for event in _clicks())
    yield Finding(Message(_BUTTONS_DEAD if dead else _BUTTONS_LIVE), dead)
    stays = not window.close()
    yield Finding(Message(_STAYS if stays else _CLOSES), stays)
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    covers = window.geometry() == window.screen().geometry() and not others
    yield Finding(Message(_COVERS if covers else _UNCOVERED), covers)
    parts = (window, *window.findChildren(QWidget))
    menus = sum(one.acceptDrops() or _has_menu(one) for one in parts)
    yield Finding(Message(_MENUS if menus else _NO_MENUS, {"count": menus}), not menus)
    clear = not QGuiApplication.clipboard().text()
    yield Finding(Message(_CLEAR if clear else _COPIED), clear)


def _chords() -> Iterator[QKeyEvent]:
    """Every key that Qt knows, with each of the three held down; releases do nothing, so presses alone."""
    for key in Qt.Key:
        text = "a" if key.value < _FIRST_UNPRINTED else ""
        for held in _HELD:
            yield QKeyEvent(QEvent.Type.ShortcutOverride, key.value, held, text)


def _clicks() -> Iterator[QMouseEvent]:
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        yield QMouseEvent(
            QEvent.Type.MouseButtonPress, QPointF(), QPointF(), button, button, Qt.KeyboardModifier.NoModifier
        )


def _has_menu(part: QWidget) -> bool:
    """Whether a menu might open there; the guard lets no wish for one through, so this is the second lock."""
    policy = part.contextMenuPolicy()
    return policy in {Qt.ContextMenuPolicy.ActionsContextMenu, Qt.ContextMenuPolicy.CustomContextMenu}
