"""The Qt application: the platform it runs on, its language and its direction."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kcdesk.i18n.language_tag import is_english
from kcdesk.paths import translation_dirs
from kcdesk.ui.i18n.translate import LANGUAGE

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_ARGUMENTS = ["kcdesk", "-style", "Fusion"]
"""The style as an argument: `setStyle` would first make Python's picture of all of QStyle (7 ms)."""

_HAVE_COLOURS = frozenset({"KDE", "LXDE", "LXQT", "MATE", "UNITY", "X-CINNAMON", "XFCE"})
"""Desktops, as XDG_CURRENT_DESKTOP names them."""

NO_DISPLAY = (
    "kcdesk found no screen to open its window on; without one, "
    "use kcdesk topics, kcdesk search WORDS, kcdesk read TOPIC or kcdesk doctor."
)


def make_application() -> QApplication | None:
    """The Qt application, or None where there is no screen.

    Qt aborts the process if it finds no display.  Given a list of platforms it tries one after the other,
    so "offscreen" at its end turns the abort into something that can be seen and said.
    """
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform.startswith("linux") and not wanted.startswith(("offscreen", "minimal", "vnc")):
        first = wanted or ("wayland;xcb" if os.environ.get("WAYLAND_DISPLAY") else "xcb")
        os.environ["QT_QPA_PLATFORM"] = f"{first};offscreen"
        ask_the_portal()
        previous = qInstallMessageHandler(_ignore_message)
        app = QApplication(_ARGUMENTS)
        qInstallMessageHandler(previous)
        if app.platformName() == "offscreen":
            return None
        if app.platformName() == "wayland":
            from kcdesk.app.missed_scale import MissedScale

            MissedScale(app)
    else:
        app = QApplication(_ARGUMENTS)
    app.setApplicationName("kcdesk")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("kcdesk")
    return app


def ask_the_portal(environment: MutableMapping[str, str] = os.environ) -> None:
    """Have Qt ask the desktop's settings portal for dark or light; to be called before Qt is started.

    With GTK's libraries there, Qt's theme for GNOME takes GTK's own colours, which stay light when the
    desktop is dark from the start; and on desktops that it does not know, Qt asks nobody.  Those with colours
    of their own, which Qt reads, are left alone, and so is a theme that somebody chose.
    """
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
    if any(desktops) and _HAVE_COLOURS.isdisjoint(desktops):
        environment.setdefault("QT_QPA_PLATFORMTHEME", "gnome")


def set_language(app: QApplication, language: str) -> bool:
    """Set the language (a tag such as `cy`) and the direction of the windows made from now on.

    False where nobody translated the window into it.  English is what the code itself is written in: nothing
    is loaded for it.
    """
    if is_english(language):
        _set_direction(app, from_the_right=False)
        if app.property(LANGUAGE) is not None:
            from kcdesk.ui.i18n.translators import remove

            remove(app)
        return True
    from kcdesk.i18n.direction import is_right_to_left
    from kcdesk.ui.i18n.translators import install

    _set_direction(app, from_the_right=is_right_to_left(language))
    return install(app, language, translation_dirs())


def _set_direction(app: QApplication, *, from_the_right: bool) -> None:
    if app.isRightToLeft() != from_the_right:
        directions = QtCore.Qt.LayoutDirection
        app.setLayoutDirection(directions.RightToLeft if from_the_right else directions.LeftToRight)


def _ignore_message(_kind: QtMsgType, _context: QMessageLogContext, _message: str | None) -> None:
    """Discard Qt's own words about a missing display; kcdesk says it in one sentence instead."""
