"""What the parts of a page need to know of the view that shows it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QLocale, QPoint, QRect
from PySide6.QtGui import QWindow

from kcdesk.ui.page.accessibility.nodes import Node


class Surface(Protocol):
    """Where the page is shown, as far as its parts need to know.  All places are in the document."""

    @property
    def is_there(self) -> bool:
        """Whether anything is shown at all; if not, nothing else may be asked."""

    def range_rect(self, start: int, end: int) -> QRect:
        """Where this range of text is on the screen."""

    def character(self, position: int) -> QRect:
        """Where this character is on the screen."""

    def position_at(self, point: QPoint) -> int:
        """The character at this place of the screen."""

    def line_starts(self, position: int) -> list[int]:
        """Where the lines begin of the paragraph there, without its first."""

    def caret(self) -> int:
        """Where the caret is."""

    def selection(self) -> tuple[int, int]:
        """What is selected; the same number twice for nothing."""

    def select(self, start: int, end: int) -> None:
        """Select a range, and scroll to it."""

    def is_seen(self, place: QRect) -> bool:
        """Whether any of this place of the screen shows the page now."""

    focus: Node | None
    """The part where the reader is."""

    def has_focus(self) -> bool:
        """Whether the page has the focus."""

    def choose_link(self, start: int, end: int) -> None:
        """Give a link the focus."""

    def follow(self, target: str) -> None:
        """Do what a click on a link does, soon."""

    def is_ticked(self, target: str) -> bool:
        """Whether the box with this target is ticked."""

    def window(self) -> QWindow | None:
        """The window around it."""

    def locale(self) -> QLocale | None:
        """The language of its words; None when it is not there any more."""
