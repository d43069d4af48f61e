"""Announcements to screen readers of what no change of focus would make them say.

Qt has an event for announcements, and on Windows and macOS it is spoken.  On the accessibility bus of Linux
Orca speaks it only since version 45.  There everything goes ways that every Orca speaks: as a changed
description of what has the focus, or else as a notification.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6 import QtCore
from PySide6.QtCore import QSysInfo
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kcdesk.ui.widgets.accessible_roles import Notice

_OWN = QtCore.Qt.FindChildOption.FindDirectChildrenOnly
_NOTICES = 4
"""Of a window, in turn: with one alone, of two announcements the second is said twice, the first never."""
_ON_THE_BUS = QSysInfo.kernelType() not in {"winnt", "darwin"}


@runtime_checkable
class Teller(Protocol):
    """A widget whose accessible description is whatever it is told just now."""

    def tell(self, words: str) -> None:
        """Have these words for a description from now on; empty for none.

        The same words as the last time become others, if only by a blank: newer Orcas say nothing twice.
        """

    def has_whole_focus(self) -> bool:
        """Whether a screen reader takes the focus to be on the widget itself, and not on a part of it."""


def is_heard() -> bool:
    """Whether assistive technology is running."""
    return QAccessible.isActive()


def announce(source: QWidget, words: str, *, at_caret: str = "") -> None:
    """Announce `words`, if assistive technology is running; empty words are not announced.

    A `source` that is a line edit with the focus keeps them as its description.  `at_caret` is what is left
    to say where the line that the caret has just moved to is spoken by itself; empty for all of it.
    """
    if not words or not QAccessible.isActive():
        return
    if not _ON_THE_BUS:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
    elif isinstance(source, QLineEdit) and source.hasFocus():
        source.setAccessibleDescription(words)
    elif isinstance(source, Teller) and source.has_whole_focus():
        source.tell(at_caret or words)
        QAccessible.updateAccessibility(QAccessibleEvent(source, QAccessible.Event.DescriptionChanged))
        source.tell("")
    else:
        _notify(source.window(), words)


def forget_announced(window: QWidget) -> None:
    """Have a window that stays keep nothing of what it was the last to announce."""
    for notice in window.findChildren(Notice, options=_OWN):
        notice.setAccessibleName("")


def _notify(window: QWidget, words: str) -> None:
    """By a notice that nobody is about to read: a screen reader asks a moment later what its words are."""
    notices = window.findChildren(Notice, options=_OWN)
    notice = min(notices, key=_turn) if len(notices) >= _NOTICES else Notice(window)
    notice.turn = 1 + max(map(_turn, notices), default=0)
    notice.setAccessibleName(words)
    QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.ObjectShow))


def _turn(notice: Notice) -> int:
    return notice.turn
