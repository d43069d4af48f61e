"""A window, opened for a moment to see whether it can be: for `kcdesk doctor`."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from kcdesk.app.application import NO_DISPLAY, make_application

_PATIENCE = 10.0


def try_window() -> str:
    """How it came out: empty if the screen shows it, else a sentence."""
    app = QApplication.instance() or make_application()
    if app is None:
        return NO_DISPLAY
    window = QWidget()
    window.setWindowTitle("kcdesk")
    window.resize(64, 64)
    window.show()
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 100)
        if window.windowHandle().isExposed():
            return ""
    return "A window was opened, and the screen did not show it."
