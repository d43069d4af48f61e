"""Which voice this computer has.  Looking for it starts nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths

from kcdesk.ui.speech.voice import Voice

Find = Callable[[str], str]
"""The full path of a program, or an empty text."""


def find_voice(
    language: str, parent: QObject, find: Find = QStandardPaths.findExecutable, platform: str = sys.platform
) -> Voice | None:
    """The best voice for a language (as in `en-GB`), or None.

    On Linux the desktop's own (`spd-say`) comes first, then `espeak-ng`; elsewhere Qt's, for there it is the
    system's, and those programs are rare.
    """
    programs = _programs(language, parent, find)
    by_qt = _by_qt(language, parent)
    voices = (programs, by_qt) if platform.startswith(("linux", "freebsd")) else (by_qt, programs)
    return next((voice for some in voices for voice in some), None)


def why_no_voice(platform: str = sys.platform) -> str:
    """What to tell a reader whose computer has none."""
    if platform.startswith(("linux", "freebsd")):
        return QCoreApplication.translate(
            "ReadAloud",
            "Reading aloud needs a voice on this computer: install the package “espeak-ng”, "
            "then start this program again.",
        )
    return QCoreApplication.translate(
        "ReadAloud",
        "Reading aloud needs a voice on this computer: install this program with its extra “speech” "
        '(pip install "kcdesk[speech]"), then start it again.',
    )


def _programs(language: str, parent: QObject, find: Find) -> Iterator[Voice]:
    """The modules are loaded only for a program that is there."""
    if path := find("spd-say"):
        from kcdesk.ui.speech.spd_say import SpdSay  # noqa: PLC0415

        yield SpdSay(path, language, parent)
    if path := find("espeak-ng"):
        from kcdesk.ui.speech.espeak_ng import EspeakNg  # noqa: PLC0415

        yield EspeakNg(path, language, parent)


def _by_qt(language: str, parent: QObject) -> Iterator[Voice]:
    from kcdesk.ui.speech.qt_speech import QtSpeech  # noqa: PLC0415

    try:
        yield QtSpeech(language, parent)
    except ImportError:
        return
