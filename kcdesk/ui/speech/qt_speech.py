"""The voice of the system by Qt, where the extra `speech` is installed: that of macOS and Windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from kcdesk.ui.speech.voice import Voice, language_tag

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech


class QtSpeech(Voice):
    """Speaks by QTextToSpeech, which is made at the first text."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """`language` as in `en-GB`.  Raises ImportError where Qt's speech is not installed."""
        super().__init__(parent)
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415

        self._make, self._locale = QTextToSpeech, QLocale(language_tag(language))
        self._ready = QTextToSpeech.State.Ready
        self._engine: QTextToSpeech | None = None
        self._speaks = False

    def speak(self, text: str, percent: int) -> None:
        """Speak."""
        self.stop()
        engine = self._ensure_parts()
        engine.setRate(qt_rate(percent))
        engine.setVolume(self.volume / 100)
        self._speaks = True
        engine.say(text)

    def stop(self) -> None:
        """Be silent."""
        if self._speaks and self._engine is not None:
            self._speaks = False
            self._engine.stop()

    def _ensure_parts(self) -> QTextToSpeech:
        if self._engine is None:
            self._engine = self._make(self)
            self._engine.setLocale(self._locale)
            self._engine.stateChanged.connect(self._changed)
            self._engine.errorOccurred.connect(self._wrong)
        return self._engine

    def _changed(self, state: object) -> None:
        if self._speaks and state == self._ready:
            self._speaks = False
            self.finished.emit()

    def _wrong(self, _reason: object, words: str) -> None:
        if self._speaks:
            self._speaks = False
            text = self.tr("The voice of this computer could not speak: {reason}").format(reason=words)
            self.failed.emit(text)


def qt_rate(percent: int) -> float:
    """Its unit of speed: -1.0 to 1.0 and 0.0 as usual (QTextToSpeech::rate).

    What its ends sound like is left to each system; half and double are taken for them.
    """
    return (percent - 100) / 50 if percent < 100 else (percent - 100) / 100  # noqa: PLR2004
