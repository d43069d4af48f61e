"""What every voice can do, whichever program speaks."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Signal

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Voice(QObject):
    """Says one text at a time.  Nothing is started before the first `speak`."""

    volume = 100
    """How loud, in percent of the usual; from the next text on."""

    finished = Signal()
    """The text was said to its end; not after `stop`."""
    failed = Signal(str)
    """It was not said; the sentence says why, for the reader."""

    def speak(self, text: str, percent: int) -> None:
        """Say a text instead of whatever is being said; `percent` of the usual speed, 50 to 200."""
        raise NotImplementedError

    def stop(self) -> None:
        """Say no more."""
        raise NotImplementedError

    def close(self) -> None:
        """The window closes: leave nothing running, and return only then."""
        self.stop()


class SilentVoice(Voice):
    """Takes any text and never comes to its end: for pictures, where nobody listens."""

    def speak(self, text: str, percent: int) -> None:
        """Nothing is heard."""

    def stop(self) -> None:
        """Nothing was."""


def language_tag(language: str) -> str:
    """A guide's language as a program may be given it; English where it is none."""
    return language if _LANGUAGE.fullmatch(language) else "en"
