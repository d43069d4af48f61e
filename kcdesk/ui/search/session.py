"""What is being searched for, and what was found.  QtCore only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kcdesk.guide.errors import GuideError

if TYPE_CHECKING:
    from kcdesk.search.engine import Answer

PAUSE_MS = 40
"""How long typing must pause before a search: shorter than a keystroke feels, longer than a burst of them."""


class SearchSession(QObject):
    """Searches once typing pauses.  The newest text wins: an answer is always to what the box holds."""

    answer_changed = Signal(object)
    """What was found for the newest text: an Answer."""
    failed = Signal(str)
    """The guide could not be searched; the plain sentence to show."""
    cleared = Signal()
    """There is nothing to look for any more."""

    def __init__(self, search: Callable[[str], Answer], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._run)

    @property
    def text(self) -> str:
        """The newest text."""
        return self._text

    @Slot(str)
    def set_text(self, text: str) -> None:
        """The search box holds something else now."""
        self._text = text
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self.cleared.emit()

    @Slot()
    def search_now(self) -> None:
        """Do not wait for a pause: somebody pressed Enter."""
        if self._timer.isActive():
            self._timer.stop()
            self._run()

    @Slot()
    def clear(self) -> None:
        """Forget the text."""
        self.set_text("")

    def _run(self) -> None:
        try:
            answer = self._search(self._text)
        except GuideError as error:
            self.failed.emit(str(error))
            return
        self.answer_changed.emit(answer)
