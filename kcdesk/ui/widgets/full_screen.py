"""A window that covers its screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def cover_screen(window: QWidget) -> None:
    """Show a window in place of all else on its screen, whatever manager of windows there is or is not."""
    window.setGeometry(window.screen().geometry())
    window.showFullScreen()
    window.activateWindow()  # nobody else gives it the keyboard where there is no manager of windows
