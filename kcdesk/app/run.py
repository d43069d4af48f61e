"""The program with its window, from its start to its exit status."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from kcdesk.app.application import NO_DISPLAY, make_application
from kcdesk.app.composition import LazyPersonal
from kcdesk.app.crash_log import CrashLog
from kcdesk.app.guide_switcher import GuideSwitcher
from kcdesk.guide.errors import GuideError
from kcdesk.paths import personal_file, settings_dir, site_files
from kcdesk.startup.opening import Opening
from kcdesk.ui.i18n.translate import translate
from kcdesk.user_data.settings import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

_AFTER_FIRST_PAINT_MS = 100

_COLLECTING = (700, 10, 100)
"""How often Python looks for cycles.  All objects are looked at a tenth as often as it would by itself: it
takes longer than a search, and is done anyway once pages rest (`kcdesk/app/memory_rest.py`).
"""


def run(opening: Opening, offered: Path | None = None) -> int:
    """Open the reader's window, and return its exit status when it closes.

    `offered` is the file of a guide that the window offers to install.
    A guide that cannot be read is replaced by the one that came with the program; if that cannot be
    read either, one sentence says so and the status is 1.
    """
    app = make_application()
    if app is None:
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    try:
        pack, notice = opening.result()
    except GuideError as error:
        return _refuse(app, error)
    folder = settings_dir()
    switcher = GuideSwitcher(
        app,
        SettingsFile(folder / "settings.toml"),
        folder / "recent-searches.txt",
        LazyPersonal(personal_file(), site_files()),
    )
    sys.excepthook = CrashLog(folder / "errors.log", switcher.tell)
    try:
        switcher.start(pack, notice, is_chosen=opening.file is None)
    except GuideError as error:
        return _refuse(app, error)
    QTimer.singleShot(_AFTER_FIRST_PAINT_MS, app, lambda: _follow_signals(app, switcher))
    QTimer.singleShot(_AFTER_FIRST_PAINT_MS, app, lambda: _rest_the_caret(app))
    QTimer.singleShot(_AFTER_FIRST_PAINT_MS, app, lambda: opening.shown(switcher.file))
    if offered is not None:
        QTimer.singleShot(_AFTER_FIRST_PAINT_MS, app, lambda: switcher.offer_guide(offered))
    gc.freeze()  # what is there now stays: looking at it again takes longer than a search may
    gc.set_threshold(*_COLLECTING)
    gc.enable()
    status = app.exec()
    switcher.close()
    return status


def _follow_signals(app: QApplication, switcher: GuideSwitcher) -> None:
    """End in good order on Ctrl+C in a terminal, at log-out, and when somebody ends the process."""
    from kcdesk.app.signals import EndingSignals

    def end(status: int) -> None:
        switcher.reader.window.close_anyway()
        app.exit(status)

    EndingSignals(end, app)


def _rest_the_caret(app: QApplication) -> None:
    from kcdesk.ui.window.caret_rest import CaretRest

    CaretRest(app, app)


def _refuse(app: QApplication, error: GuideError) -> int:
    """Say in a window and on the terminal that there is nothing to read."""
    from kcdesk.app.refusal import refusal_box

    print(error, file=sys.stderr)
    settings = SettingsFile(settings_dir() / "settings.toml").load()
    refusal_box(app, translate(error.wording), settings, app.primaryScreen().size()).exec()
    return 1
