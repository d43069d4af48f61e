"""The voice of Speech Dispatcher, which a Linux desktop shares among its programs, by `spd-say`."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kcdesk.ui.speech.espeak_ng import time_limit
from kcdesk.ui.speech.spoken_process import SpokenProcess
from kcdesk.ui.speech.voice import Voice, language_tag

_SLOWEST, _USUAL, _FASTEST = 80, 170, 449
"""Words a minute at its rates -100, 0 and +100, straight between them: EspeakMinRate, EspeakNormalRate and
EspeakMaxRate in the espeak-ng.conf that Speech Dispatcher 0.11 comes with.  Other modules come near."""
_USUAL_VOLUME = 100
"""Percent; its option `-i` counts from there, down to -100."""
_STOP_MS = 3000
_GRACE_MS = 200
"""How long a run may take to hear that its speech was stopped.  One that has not spoken never hears it."""


class SpdSay(Voice):
    """Each text is one run of the program, which waits until the text was said.

    Ending it does not end the speech, so a second run asks for that.  That stops whatever Speech Dispatcher
    says at the moment, and leaves what other programs have still to say.  The first run ends when its speech
    has; what is said next waits for it, or the stopping could meet that instead.
    """

    def __init__(self, program: str, language: str, parent: QObject | None = None) -> None:
        """`program` is its full path; `language` as in `en-GB`."""
        super().__init__(parent)
        self._program, self._language = program, language_tag(language)
        self._process, self._silencer = SpokenProcess(self), SpokenProcess(self)
        self._waiting: tuple[str, int] | None = None
        self._is_stopping = False
        self._grace = QTimer(self, singleShot=True, interval=_GRACE_MS)
        self._grace.timeout.connect(self._stop_again)
        self._process.done.connect(self._done)
        self._silencer.done.connect(self._silent)

    def speak(self, text: str, percent: int) -> None:
        """Start it, as soon as what was said before has stopped."""
        self.stop()
        if self._is_stopping:
            self._waiting = text, percent
        else:
            self._start(text, percent)

    def stop(self) -> None:
        """Stop the speech."""
        self._waiting = None
        if self._process.is_running and not self._is_stopping:
            self._is_stopping = True
            self._silence()

    def close(self) -> None:
        """Stop the speech, and wait."""
        self.stop()
        self._silencer.wait()
        self._process.wait()
        self._grace.stop()
        self._silencer.close()
        self._process.close()

    def _start(self, text: str, percent: int) -> None:
        rate = ["-l", self._language, "-r", str(dispatcher_rate(percent))]
        if self.volume != _USUAL_VOLUME:
            rate += ["-i", str(self.volume - _USUAL_VOLUME)]
        # Short options: version 0.11 does not know `--stop` as its help has it.  And after "--" a text that
        # begins with a hyphen is no option.
        arguments = ["-w", *rate, "-N", "kcdesk", "--", text]
        self._process.start(self._program, arguments, time_limit(text, percent))

    def _silence(self) -> None:
        self._silencer.start(self._program, ["-S"], _STOP_MS)

    def _silent(self, _complaint: str) -> None:
        if self._process.is_running:
            self._grace.start()
        else:
            self._go_on()

    def _stop_again(self) -> None:
        """End a run that does not end by itself: its speech may have begun only after the stopping."""
        self._process.stop()
        self._silence()

    def _go_on(self) -> None:
        self._grace.stop()
        self._is_stopping = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._start(*waiting)

    def _done(self, complaint: str) -> None:
        if self._is_stopping:
            if not self._silencer.is_running:
                self._go_on()
        elif complaint:
            words = self.tr("The voice of this computer (spd-say) could not speak: {reason}")
            self.failed.emit(words.format(reason=complaint))
        else:
            self.finished.emit()


def dispatcher_rate(percent: int) -> int:
    """Its unit of speed, -100 to 100."""
    wanted = _USUAL * percent / 100
    span = _USUAL - _SLOWEST if wanted < _USUAL else _FASTEST - _USUAL
    return min(max(round((wanted - _USUAL) / span * 100), -100), 100)
