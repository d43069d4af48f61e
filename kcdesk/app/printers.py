"""The printers of this computer, asked without a window."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kcdesk.app.application import NO_DISPLAY, make_application, set_language
from kcdesk.guide.errors import GuideError
from kcdesk.kiosk.print_order import PrintOrder, PrintOutcome
from kcdesk.paths import resources_dir
from kcdesk.ui.paper.printing import printer_names, usual_paper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def list_printers() -> tuple[str, ...]:
    """Ask for the printers, which may take long; raises GuideError where Qt cannot start."""
    _application()
    return printer_names()


def ask_as_dialog() -> str:
    """Ask all that the print dialog asks: the usual printer’s paper, as in `A4`."""
    return usual_paper()


def print_order(order: PrintOrder) -> PrintOutcome:
    """Print what a kiosk asks for, which may take long; raises GuideError where Qt cannot start."""
    from kcdesk.startup.opening import open_checked
    from kcdesk.ui.kiosk.page_print import PagePrint
    from kcdesk.ui.style.appearance import Appearance

    app = _application()
    try:
        with open_checked(order.guide) as pack:
            set_language(app, pack.info.language)
            appearance = Appearance(app, resources_dir(), "light", 100)
            appearance.complete()  # the guide's own font, which the system has not
            return PagePrint(order, pack, appearance.paper_theme()).do()
    except GuideError:
        return PrintOutcome.REFUSED


def _application() -> QApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    if app is None:
        raise GuideError(NO_DISPLAY)
    return app
