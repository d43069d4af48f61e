from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.i18n.accessible_language import set_accessible_languages
from kcdesk.ui.i18n.translate import LANGUAGE


@pytest.mark.parametrize(
    ("guide", "window_speaks", "text", "button"),
    [
        ("en-GB", None, "en_GB", "en_GB"),
        ("en-AU", None, "en_AU", "en_AU"),
        ("cy", "cy", "cy_GB", "cy_GB"),
        ("cy", None, "cy_GB", "en_GB"),
        ("pt-BR", "pt", "pt_BR", "pt_BR"),
    ],
)
def test_guide_and_window_tell_their_own(
    qtbot: QtBot,
    qapp: QCoreApplication,
    guide: str,
    window_speaks: str | None,
    text: str,
    button: str,
) -> None:
    """Whatever the language of the computer; a window that nobody translated is in English."""
    before = QLocale()
    QLocale.setDefault(QLocale("de-DE"))
    qapp.setProperty(LANGUAGE, window_speaks)
    window = QWidget()
    qtbot.addWidget(window)
    words, press, menu = QLabel("a", window), QPushButton("b", window), QMenu(window)
    set_accessible_languages(window, [words], guide)
    QLocale.setDefault(before)
    qapp.setProperty(LANGUAGE, None)
    assert (words.locale().name(), press.locale().name(), menu.locale().name()) == (text, button, button)
