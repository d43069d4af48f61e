"""The guides on a kiosk's stick, looked for and installed beside its window: a stick may not answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kcdesk.guide import schema
from kcdesk.guide.errors import GuideError
from kcdesk.i18n.message import Message
from kcdesk.ui.guides.background import Background
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.kiosk.staff_screen import FoundGuide

_LIMIT_MS = 10_000
"""Systemd waits a minute and a half for a stick that is not there; the watchdog ends the kiosk after 20 s."""
_MOST = 20

TellGuides = Callable[[tuple[FoundGuide, ...]], object]
TellInstalled = Callable[[bool, str], object]


class GuideStick(QObject):
    """One stick.  Each question is answered once, in the window's own thread."""

    def __init__(self, folder: str, parent: QObject) -> None:
        """`folder` is where the stick is mounted; empty for nowhere."""
        super().__init__(parent)
        self._folder = folder
        self._tell_found: TellGuides | None = None
        self._tell_installed: TellInstalled | None = None
        self._looking, self._installing = Background(self), Background(self)
        self._looking.done.connect(self._answer)
        self._looking.failed.connect(lambda _error: self._answer(()))
        self._installing.done.connect(lambda message: self._end(True, translate(message)))
        self._installing.failed.connect(lambda error: self._end(False, _why(error)))

    def look(self, tell: TellGuides) -> None:
        """Look for guides; none where there is no stick, or it does not answer in time."""
        self._tell_found = tell
        if not self._folder:
            self._answer(())
            return
        if not self._looking.is_busy:  # else the answer that is waited for already will do
            self._looking.start(partial(_guides_in, Path(self._folder)), "stick")
        QTimer.singleShot(_LIMIT_MS, self, lambda: self._answer(()) if self._tell_found is tell else None)

    def install(self, guide: FoundGuide, installed: Callable[[Path], Message], tell: TellInstalled) -> None:
        """Do `installed` with a guide, one at a time; `tell` hears whether it was done, and a sentence."""
        if not self._installing.is_busy:
            self._tell_installed = tell
            self._installing.start(partial(installed, guide.file), "guide")

    def _answer(self, found: tuple[FoundGuide, ...]) -> None:
        tell, self._tell_found = self._tell_found, None
        if tell is not None:
            tell(found)

    def _end(self, done: bool, words: str) -> None:
        tell, self._tell_installed = self._tell_installed, None
        if tell is not None:
            tell(done, words)


def _why(error: Exception) -> str:
    return translate(error.wording) if isinstance(error, GuideError) else str(error)


def _guides_in(folder: Path) -> tuple[FoundGuide, ...]:
    """The files that end as guides do, and are ordinary files."""
    found = (
        one
        for one in sorted(folder.iterdir())
        if one.suffix.lower() == schema.FILE_ENDING and one.is_file() and not one.is_symlink()
    )
    return tuple(FoundGuide(one, one.name[:80]) for one in found)[:_MOST]
