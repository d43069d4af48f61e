"""The language of the words on the screen, for assistive technology."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QMenu, QWidget

from kcdesk.i18n.language_tag import primary_language
from kcdesk.ui.i18n.translate import LANGUAGE

_ENGLISH = "en-GB"


def set_accessible_languages(window: QWidget, texts: Iterable[QWidget], language: str) -> None:
    """Set the language of `texts` to the guide's `language` (a tag), of the rest of the window to its own.

    Without this Qt reports the language of the computer.
    """
    own = QLocale(_language_of_window(language))
    for part in (window, *window.findChildren(QMenu)):  # a menu is a window, and asks nobody
        part.setLocale(own)
    for text in texts:
        text.setLocale(QLocale(language))


def _language_of_window(language: str) -> str:
    """The guide's own tag where the window speaks its language: it is the more exact one."""
    app = QCoreApplication.instance()
    told = str((app.property(LANGUAGE) if app is not None else None) or _ENGLISH)
    return language if primary_language(told) == primary_language(language) else told
