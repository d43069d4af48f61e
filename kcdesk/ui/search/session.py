"""What is being searched for, and what was found.  QtCore only."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kcdesk.guide.errors import GuideError
from kcdesk.ui.i18n.translate import translate

if TYPE_CHECKING:
    from kcdesk.ui.search.search_calls import Search

FRAME = 0.016
"""Seconds.  After a search that took longer than a frame, keys already typed are taken in before the next."""


class SearchSession(QObject):
    """Searches at each key.  The newest text wins: an answer is always to what the box holds."""

    answer_changed = Signal(object)
    """What was found for the newest text: an Answer."""
    failed = Signal(str)
    """The guide could not be searched; the plain sentence to show."""
    cleared = Signal()
    """There is nothing to look for any more."""

    def __init__(
        self,
        search: Search,
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
        is_quick: Callable[[], bool] = lambda: True,
    ) -> None:
        """`clock` gives seconds, since whenever it likes.

        `is_quick`: whether `search` is ready.  Where it is not, a letter is painted before it is looked for.
        """
        super().__init__(parent)
        self._is_quick = is_quick
        self._first = self._search = search
        self._clock = clock
        self._text = ""
        self._as_you_type = True
        self._answered = True
        self._taken = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.search_now)

    @property
    def text(self) -> str:
        """The newest text."""
        return self._text

    @Slot(str)
    def set_text(self, text: str) -> None:
        """The search box holds something else now."""
        self._text = text
        self._answered = False
        if not text.strip():
            self._timer.stop()
            self.cleared.emit()
        elif self._as_you_type and (self._taken > FRAME or not self._is_quick()):
            self._timer.start()
        elif self._as_you_type:
            self._run()

    @property
    def is_answered(self) -> bool:
        """Whether the newest text was searched for, whatever came of it."""
        return self._answered

    @property
    def as_you_type(self) -> bool:
        """Whether each key is searched for; otherwise a search waits for Enter."""
        return self._as_you_type

    def set_as_you_type(self, *, on: bool) -> None:
        """Choose between searching at each key and waiting for Enter."""
        self._as_you_type = on
        self._timer.stop()

    @Slot()
    def search_now(self) -> None:
        """Search for the newest text, unless it is already answered."""
        if self._text.strip() and not self._answered:
            self._timer.stop()
            self._run()

    @Slot()
    def search_literally(self) -> None:
        """Search for the words as they were typed, however they are spelt."""
        self._run(literal=True)

    def use(self, search: Search | None) -> None:
        """Ask this from now on, and at once if there is a text; None is what the session was made with."""
        self._search = search or self._first
        self._answered = False
        self.search_now()

    @Slot()
    def clear(self) -> None:
        """Forget the text."""
        self.set_text("")

    def _run(self, *, literal: bool = False) -> None:
        self._answered = True
        began = self._clock()
        try:
            answer = self._search(self._text, literal=literal)
        except GuideError as error:
            self.failed.emit(translate(error.wording))
            return
        finally:
            self._taken = self._clock() - began
        self.answer_changed.emit(answer)
