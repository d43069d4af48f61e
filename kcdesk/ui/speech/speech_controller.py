"""Reading aloud as the window sees it: joins the page, its bar and the voice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QWidget

from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.speech.find_voice import why_no_voice
from kcdesk.ui.speech.voice import Voice
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.announce import announce
from kcdesk.user_data.settings import SPEECH_SPEEDS

if TYPE_CHECKING:
    from kcdesk.ui.speech.reader_aloud import ReaderAloud
    from kcdesk.ui.speech.speech_bar import SpeechBar
    from kcdesk.ui.speech.spoken_mark import SpokenMark
    from kcdesk.ui.speech.utterances import Utterance

FindVoice = Callable[[str, QObject], Voice | None]
"""Finds a voice for a language, and gives it this parent."""


class SpeechController(QObject):
    """Offers reading aloud where there is a voice; makes what that takes when it is first wished for."""

    failed = Signal(str)
    """The voice could not speak; the sentence for the reader."""
    percent_changed = Signal(int)
    """The speed is another now."""

    def __init__(
        self,
        page: PageColumn,
        action: QAction,
        theme: Callable[[], Theme],
        find: FindVoice,
        *,
        language: str,
        percent: int,
    ) -> None:
        """`action` is shown where there is a voice; `language` is the guide's, as in `en-GB`."""
        super().__init__(page)
        self._page, self._theme, self._language = page, theme, language
        self._percent = percent
        self._told_of_two_voices = False
        self._voice = find(language, self)
        self._parts: tuple[ReaderAloud, SpeechBar, SpokenMark] | None = None
        action.setVisible(self.has_voice)
        action.setEnabled(self.has_voice)
        if self.has_voice:
            page.offer(action)
            page.view.addAction(self._from_here())

    @property
    def has_voice(self) -> bool:
        """Whether this computer can speak."""
        return self._voice is not None

    @property
    def why_not(self) -> str:
        """What to tell a reader whose computer has no voice; empty where it has one."""
        return "" if self.has_voice else why_no_voice()

    @property
    def percent(self) -> int:
        """The speed, in percent of the usual one."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Speak in another speed, one of SPEECH_SPEEDS."""
        if percent == self._percent:
            return
        self._percent = percent
        if self._parts is not None:
            self._parts[0].set_percent(percent)
            self._parts[1].show_percent(percent)
        self.percent_changed.emit(percent)

    @Slot()
    def toggle(self) -> None:
        """Read from here; while reading, pause; while paused, go on."""
        if self._voice is None:
            return
        from kcdesk.ui.speech.reader_aloud import State  # noqa: PLC0415 - not before somebody listens
        from kcdesk.ui.speech.spoken_mark import place_to_start  # noqa: PLC0415

        if self._speaks_over_a_screen_reader():
            return
        reader = self._ensure_parts(self._voice)[0]
        if reader.state is State.PLAYING:
            reader.pause()
        elif reader.state is State.PAUSED:
            reader.resume()
        else:
            self._start(reader, place_to_start(self._page.view))

    @Slot()
    def read_from_here(self) -> None:
        """Read from where the page's menu was opened."""
        if self._voice is None or self._speaks_over_a_screen_reader():
            return
        self._start(self._ensure_parts(self._voice)[0], self._page.view.place_asked)

    @Slot()
    def stop(self) -> bool:
        """Esc, or another page: whether there was anything to stop."""
        was_open = self.pane is not None
        if self._parts is not None:
            self._parts[0].stop()
        return was_open

    def close(self) -> None:
        """The window closes: leave nothing running."""
        if self._parts is not None:
            self._parts[0].close()

    @property
    def pane(self) -> QWidget | None:
        """What takes the keyboard while reading, for F6."""
        if self._parts is None or self._parts[1].isHidden():
            return None
        return self._parts[1].toggle

    def _speaks_over_a_screen_reader(self) -> bool:
        """Whether two voices would speak at once, and the reader has not been told; it is told now.

        Asked for a second time, the page is read.
        """
        if self._told_of_two_voices or not QAccessible.isActive():
            return False
        self._told_of_two_voices = True
        words = self.tr("A screen reader may be speaking too. Do the same again to have the page read aloud.")
        announce(self._page.view, words)
        return True

    def _from_here(self) -> QAction:
        action = QAction(self.tr("Read aloud from here"), self)
        action.triggered.connect(self.read_from_here)
        return action

    def _start(self, reader: ReaderAloud, position: int) -> None:
        from kcdesk.ui.page.accessibility.tree import page_tree  # noqa: PLC0415 - not before somebody listens
        from kcdesk.ui.speech.utterances import foot_of, utterances  # noqa: PLC0415

        view = self._page.view
        if view.page is None:
            return
        tree = page_tree(view.document(), view.html, view.page.topic.title)
        said = utterances(tree, end=foot_of(view.document()), language=self._language)
        reader.play(said, position)

    def _ensure_parts(self, voice: Voice) -> tuple[ReaderAloud, SpeechBar, SpokenMark]:
        if self._parts is None:
            self._parts = self._make_parts(voice)
        return self._parts

    def _make_parts(self, voice: Voice) -> tuple[ReaderAloud, SpeechBar, SpokenMark]:
        from kcdesk.ui.speech.reader_aloud import ReaderAloud  # noqa: PLC0415 - not before somebody listens
        from kcdesk.ui.speech.speech_bar import SpeechBar  # noqa: PLC0415
        from kcdesk.ui.speech.spoken_mark import SpokenMark  # noqa: PLC0415

        reader = ReaderAloud(voice, self._percent, self)
        bar, mark = SpeechBar(self._page), SpokenMark(self._page.view, self._theme)
        self._page.add_bar(bar)
        bar.show_percent(self._percent)
        bar.toggle_requested.connect(self.toggle)
        bar.stop_requested.connect(reader.stop)
        bar.step_requested.connect(reader.step)
        bar.speed_requested.connect(self._step_speed)
        reader.state_changed.connect(bar.show_state)
        reader.state_changed.connect(bar.tell_state)
        reader.at_changed.connect(self._follow)
        reader.failed.connect(self.failed)
        return reader, bar, mark

    def _follow(self, utterance: Utterance | None) -> None:
        """Mark what is said; the bar is there only while something is."""
        if self._parts is None:
            return
        _, bar, mark = self._parts
        self._show_bar(bar, shown=utterance is not None)
        mark.show_at(utterance)

    def _show_bar(self, bar: SpeechBar, *, shown: bool) -> None:
        """The keyboard goes from the page's button to the bar, and from the bar back to the page."""
        if shown == bar.isVisible():
            return
        focus: QWidget | None = self._page.window().focusWidget()
        if shown:
            bar.show()
            bar.fit()
            if focus is not None and focus is self._page.listen:
                bar.toggle.setFocus()
        elif focus is not None and bar.isAncestorOf(focus):
            self._page.view.setFocus()
        bar.setVisible(shown)
        self._page.arrange()

    def _step_speed(self, by: int) -> None:
        at = SPEECH_SPEEDS.index(self._percent) + by
        self.set_percent(SPEECH_SPEEDS[min(max(at, 0), len(SPEECH_SPEEDS) - 1)])
