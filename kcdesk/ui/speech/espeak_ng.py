"""The voice of `espeak-ng`."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kcdesk.ui.speech.spoken_process import SpokenProcess
from kcdesk.ui.speech.voice import Voice, language_tag

_USUAL_WORDS = 175
"""Words a minute at 100 %: the default of its option `-s`, which begins at 80 (espeak-ng(1))."""
_LEAST_WORDS = 80
_USUAL_VOLUME = 100
"""The default of its option `-a`, of 200."""


class EspeakNg(Voice):
    """Each text is one run of the program, which reads it from its standard input."""

    def __init__(self, program: str, language: str, parent: QObject | None = None) -> None:
        """`program` is its full path; `language` as in `en-GB`."""
        super().__init__(parent)
        self._program, self._language = program, language_tag(language).lower()
        self._process = SpokenProcess(self)
        self._process.done.connect(self._done)

    def speak(self, text: str, percent: int) -> None:
        """Start it."""
        loud = [] if self.volume == _USUAL_VOLUME else ["-a", str(self.volume)]
        rate = ["-s", str(words_a_minute(percent))]
        arguments = ["-v", self._language, *rate, *loud, "-b", "1", "--stdin"]
        self._process.start(self._program, arguments, time_limit(text, percent), text)

    def stop(self) -> None:
        """End it."""
        self._process.stop()

    def close(self) -> None:
        """End it, and wait."""
        self._process.close()

    def _done(self, complaint: str) -> None:
        if complaint:
            words = self.tr("The voice espeak-ng could not speak: {reason}").format(reason=complaint)
            self.failed.emit(words)
        else:
            self.finished.emit()


def words_a_minute(percent: int) -> int:
    """Its unit of speed."""
    return max(_LEAST_WORDS, round(_USUAL_WORDS * percent / 100))


def time_limit(text: str, percent: int) -> int:
    """Milliseconds after which a text must have been said: some five times what it should take."""
    return 20_000 + round(len(text) * 350 * 100 / percent)
