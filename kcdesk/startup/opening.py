"""Opening the guide beside the loading of Qt, which takes longer: the start need not wait for both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack, always
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.packs.beside import Beside
from kcdesk.packs.passed import PassedGuides
from kcdesk.paths import bundled_pack, passed_guides_file

_INSTEAD = QT_TRANSLATE_NOOP("guide", "{problem} You are reading the guide that came with the program.")
_SLOW = QT_TRANSLATE_NOOP(
    "guide", "The guide “{file}” could not be read in time. The disk or the network may not answer."
)

LONGEST_START = 20.0
"""Seconds that a start waits for a guide before it takes the one that came with the program."""
_LONGEST_CHANGE = 15.0
"""Seconds that a window waits for another guide before it stays with its own."""


class Opening:
    """A guide being opened in a thread of its own, from the moment this is made."""

    def __init__(self, file: Path | None, remembered: Callable[[], Path | None] = lambda: None) -> None:
        """`file` None is the guide that `remembered` names, asked in the thread; None is the bundled one."""
        self.file = file
        self._remembered = remembered
        self._beside = Beside(self._open, "opening the guide")

    def result(self, seconds: float = LONGEST_START) -> tuple[Pack, Message]:
        """Wait for what `open_guide` gives or raises; after so many seconds, take the bundled guide."""
        try:
            return self._beside.result(seconds)
        except TimeoutError:
            return bundled_instead(slow(self.file))

    def _open(self) -> tuple[Pack, Message]:
        return open_guide(self.file or self._remembered())


def open_guide(file: Path | None) -> tuple[Pack, Message]:
    """The wanted guide, or the bundled one and a sentence that says why.

    Raises GuideError if the bundled one is wanted, or needed, and cannot be read.
    """
    if file is None:
        return open_bundled(), Message("")
    try:
        return open_checked(file), Message("")
    except GuideError as error:
        return bundled_instead(error)


def open_bundled() -> Pack:
    """The guide that came with the program; whoever packed the program has checked it.  Raises GuideError."""
    return Pack.open(bundled_pack(), always)


def open_checked(file: Path) -> Pack:
    """Any guide, once it has passed the gate, now or before.  Raises GuideError."""
    if file == bundled_pack():
        return open_bundled()
    passed = PassedGuides(passed_guides_file())
    pack = Pack.open(file, passed)
    passed.remember(pack)
    return pack


def open_in_time(file: Path, meanwhile: Callable[[], None]) -> Pack:
    """Any guide, opened beside the window, which does `meanwhile` until then.

    Raises GuideError, also for a guide that takes too long.
    """
    beside = Beside(lambda: open_checked(file), "opening another guide")
    if not beside.wait(_LONGEST_CHANGE, meanwhile):
        raise slow(file)
    return beside.result(0)


def bundled_instead(error: GuideError) -> tuple[Pack, Message]:
    """The bundled guide, and a sentence that says why it is that one."""
    return open_bundled(), Message(_INSTEAD, {"problem": error.wording})


def slow(file: Path | None) -> GuideError:
    """What to say of a guide that was waited for in vain."""
    return GuideError(Message(_SLOW, {"file": file.name if file else ""}))
