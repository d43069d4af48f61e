"""A kiosk for people who listen: the page, and whatever has the keyboard, said by one key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QListView, QWidget

from kcdesk.ui.kiosk.services import LOUDEST, QUIETEST
from kcdesk.ui.kiosk.spoken_parts import spoken_part, spoken_row
from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.speech.reader_aloud import ReaderAloud, State
from kcdesk.ui.speech.spoken_mark import SpokenMark, place_to_start
from kcdesk.ui.speech.utterances import foot_of, utterances
from kcdesk.ui.speech.voice import Voice
from kcdesk.ui.style.theme import Theme

_USUAL_SPEED = 100
STEP = 15
"""Percent."""


class KioskSpeech(QObject):
    """Speaks from when somebody asks for it until the visit ends.  Nothing is started before that."""

    changed = Signal()
    """It was turned on or off, or is as loud as it can be, or as quiet."""
    failed = Signal(str)
    """The voice could not speak; the sentence for the visitor."""

    def __init__(
        self,
        voice: Voice,
        view: PageView,
        theme: Callable[[], Theme],
        screen: Callable[[], str],
        *,
        language: str,
        volume: int,
        parent: QWidget,
    ) -> None:
        """`screen` says what is shown now, in a sentence; `volume` in percent."""
        super().__init__(parent)
        self._window, self._view, self._screen, self._language = parent, view, screen, language
        self._voice = voice
        voice.setParent(self)
        voice.volume = volume
        voice.failed.connect(self._fail)
        voice.finished.connect(self._go_on)
        self._reader = ReaderAloud(voice, _USUAL_SPEED, self)
        self._mark = SpokenMark(view, theme)
        self._reader.at_changed.connect(self._mark.show_at)
        self._waiting: list[str] = []
        self.is_on = False
        """Whether somebody listens."""
        self._said_of: QWidget | None = None

    @property
    def volume(self) -> int:
        """In percent."""
        return self._voice.volume

    # --- on and off

    @Slot()
    def press(self) -> None:
        """The one key: begin to listen; then be silent, or read the page, or say again where one is."""
        if not self.is_on:
            self.turn_on()
        elif self._reader.state is State.PLAYING:
            self._reader.stop()
        elif not self.read_page():
            self.say(self._screen(), self._here())

    @Slot()
    def turn_on(self) -> None:
        """Begin to listen: say how it goes, and what is shown."""
        if self.is_on:
            return
        self.is_on = True
        self.changed.emit()
        how = self.tr(
            "Reading aloud is on. Tab or the arrow keys go from one thing to the next. Enter chooses. "
            "The listen key reads the page, and stops."
        )
        self.say(how, self._screen(), self._here())

    @Slot()
    def turn_off(self) -> None:
        """Be silent until somebody asks again."""
        self.is_on = False
        self._hush()
        self.changed.emit()

    def close(self) -> None:
        """The visit ends: leave nothing running."""
        self.is_on = False
        self._waiting.clear()
        self._reader.close()

    def step_volume(self, by: int) -> None:
        """Speak louder (1) or more quietly (-1), and say how loud that is."""
        self._voice.volume = min(max(self._voice.volume + by * STEP, QUIETEST), LOUDEST)
        self.changed.emit()
        self.say(self.tr("Volume {number} percent").format(number=self._voice.volume))

    # --- what is said

    def say(self, *sentences: str) -> None:
        """Say something at once, instead of what is being said; nothing while nobody listens."""
        if not self.is_on:
            return
        self._hush()
        self._waiting = [sentence for sentence in sentences if sentence]
        self._go_on()

    def ask(self, question: str) -> None:
        """Say a question at once; a page that is being read waits until it is answered."""
        if not self.is_on or self._reader.state is State.STOPPED:
            self.say(question)
            return
        self._reader.pause()
        self._voice.stop()
        self._waiting = [question]
        self._go_on()

    def be_answered(self) -> None:
        """Read on where a question was asked in between."""
        if self.is_on and self._reader.state is State.PAUSED:
            self._waiting.clear()
            self._voice.stop()
            self._reader.resume()

    def read_page(self) -> bool:
        """Read the page from where it is; whether there is one to be seen."""
        view = self._view
        if view.page is None or not view.isVisible():
            return False
        tree = page_tree(view.document(), view.html, view.page.topic.title)
        said = utterances(tree, end=foot_of(view.document()), language=self._language)
        self._hush()
        self._reader.play(said, place_to_start(view))
        return True

    def arrive(self) -> None:
        """Another page or screen is shown: a page is read, of a screen is said what it is."""
        if self.is_on and not self.read_page():
            self.say(self._screen(), self._here())

    def say_typed(self, before: str, now: str) -> None:
        """Say what was typed or taken back; after a blank, the word before it."""
        if len(now) < len(before):
            self.say(self.tr("{letter} deleted").format(letter=before[len(now)] if now else before))
        elif now.endswith(" "):
            self.say(now.rsplit(maxsplit=1)[-1] if now.split() else self.tr("Space"))
        else:
            self.say(now[len(before) :] if now.startswith(before) else now)

    def follow_rows(self, rows: QListView) -> None:
        """Say each row of a list that the keyboard comes to."""
        rows.selectionModel().currentChanged.connect(
            lambda _now, _before: self.say(spoken_row(rows)) if rows.hasFocus() else None
        )

    def follow_links(self) -> None:
        """Say each link of the page that Tab comes to."""
        self._view.link_chosen.connect(lambda: self.say(spoken_part(self._view)))

    def _here(self) -> str:
        part: QWidget | None = self._window.window().focusWidget()
        self._said_of = part
        return spoken_part(part) if part is not None else ""

    @Slot()
    def follow_focus(self) -> None:
        """Say where the keyboard is, if it has moved.

        To be called after every key: of a window that nobody manages Qt may take none to have the focus, and
        tell of no change.
        """
        now: QWidget | None = self._window.window().focusWidget()
        if not self.is_on or now is self._said_of:
            return
        self._said_of = now
        if now is not None and now is not self._view and now is not self._window:
            self.say(spoken_part(now))

    def _hush(self) -> None:
        self._waiting.clear()
        self._reader.stop()
        self._voice.stop()

    def _go_on(self) -> None:
        if self._reader.state is not State.PLAYING and self._waiting:
            self._voice.speak(self._waiting.pop(0), _USUAL_SPEED)

    def _fail(self, sentence: str) -> None:
        self.is_on = False
        self._waiting.clear()
        self.changed.emit()
        self.failed.emit(sentence)
