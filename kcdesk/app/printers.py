"""The names of this computer's printers, asked without a window."""

from __future__ import annotations

import os

from kcdesk.app.application import NO_DISPLAY, make_application
from kcdesk.guide.errors import GuideError
from kcdesk.ui.paper.printing import printer_names


def list_printers() -> tuple[str, ...]:
    """Ask for the printers, which may take long; raises GuideError where Qt cannot start."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    if app is None:
        raise GuideError(NO_DISPLAY)
    return printer_names()
