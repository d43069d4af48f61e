"""How far a page was read aloud: the state behind the buttons.  QtCore only."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Signal, Slot

from kcdesk.ui.speech.utterances import Utterance
from kcdesk.ui.speech.voice import Voice


class State(Enum):
    """What reading aloud is doing."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"


class ReaderAloud(QObject):
    """Has a voice say one utterance after the other."""

    state_changed = Signal(State)
    at_changed = Signal(object)
    """The Utterance that is being said, or would be next; None when it stops."""
    failed = Signal(str)
    """It stopped because the voice could not speak; the sentence for the reader."""

    def __init__(self, voice: Voice, percent: int, parent: QObject | None = None) -> None:
        """`percent` of the usual speed."""
        super().__init__(parent)
        self._voice, self._percent = voice, percent
        self._utterances: tuple[Utterance, ...] = ()
        self._at = 0
        self._state = State.STOPPED
        voice.finished.connect(self._next)
        voice.failed.connect(self._fail)

    @property
    def state(self) -> State:
        """What it is doing."""
        return self._state

    @property
    def percent(self) -> int:
        """Percent of the usual speed."""
        return self._percent

    def play(self, utterances: tuple[Utterance, ...], position: int = 0) -> None:
        """Read a page, from the utterance at a place of the document or the first one after it.

        Where none is left (in the list of sources, which is not read), from the top.
        """
        self.stop()
        self._utterances = utterances
        self._at = next((number for number, one in enumerate(utterances) if one.end > position), 0)
        if utterances:
            self._say()

    @Slot()
    def pause(self) -> None:
        """Be silent, and keep the place."""
        if self._state is State.PLAYING:
            self._voice.stop()
            self._set_state(State.PAUSED)

    @Slot()
    def resume(self) -> None:
        """Go on, with the utterance that was interrupted from its start."""
        if self._state is State.PAUSED:
            self._say()

    @Slot()
    def stop(self) -> None:
        """Be silent, and forget the place."""
        if self._state is not State.STOPPED:
            self._voice.stop()
            self.at_changed.emit(None)
            self._set_state(State.STOPPED)

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next utterance (1) or the one before (-1); after the last it stops."""
        if self._state is State.STOPPED:
            return
        self._at = max(0, self._at + by)
        if self._at >= len(self._utterances):
            self.stop()
        elif self._state is State.PLAYING:
            self._say()
        else:
            self.at_changed.emit(self._utterances[self._at])

    def set_percent(self, percent: int) -> None:
        """Speak in another speed, beginning with this utterance."""
        if percent != self._percent:
            self._percent = percent
            if self._state is State.PLAYING:
                self._say()

    def close(self) -> None:
        """The window closes: be silent, and leave nothing running."""
        self.stop()
        self._voice.close()

    @Slot()
    def _next(self) -> None:
        if self._state is State.PLAYING:
            self.step(1)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        if self._state is State.PLAYING:
            self.stop()
            self.failed.emit(sentence)

    def _say(self) -> None:
        one = self._utterances[self._at]
        self._set_state(State.PLAYING)
        self.at_changed.emit(one)
        self._voice.speak(one.text, self._percent)

    def _set_state(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
