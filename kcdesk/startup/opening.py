"""Opening the guide beside the loading of Qt, which takes longer: the start need not wait for both."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack, always
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.packs.beside import Beside
from kcdesk.paths import bundled_pack, guide_folders

_INSTEAD = QT_TRANSLATE_NOOP("guide", "{problem} You are reading the guide that came with the program.")
_SLOW = QT_TRANSLATE_NOOP(
    "guide", "The guide could not be read in time. The disk or the network may not answer."
)

INSTALLED = "installed"
"""The folder of installed guides; `kcdesk.startup.editions` is loaded only where it holds one."""

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
        self._is_awaited = True
        """Whether what is opened will be painted."""
        self._beside = Beside(self._open, "opening the guide")

    def result(self, seconds: float = LONGEST_START) -> tuple[Pack, Message]:
        """Wait for what `open_guide` gives or raises; after so many seconds, take the bundled guide."""
        try:
            return self._beside.result(seconds)
        except TimeoutError:
            self._is_awaited = False
            return bundled_instead(GuideError(Message(_SLOW, {})))

    def shown(self, file: Path) -> None:
        """Say that the window with the guide in `file` was painted: its edition has been tried."""
        if file != bundled_pack():
            from kcdesk.startup import editions  # noqa: PLC0415 - most starts do without

            editions.shown(file)

    def _open(self) -> tuple[Pack, Message]:
        pack, notice = open_guide(self.file or self._remembered())
        if pack.file != bundled_pack() and self._is_awaited:
            from kcdesk.startup import editions  # noqa: PLC0415 - most starts do without

            editions.begin(pack.file)
        return pack, notice


def open_guide(file: Path | None) -> tuple[Pack, Message]:
    """The wanted guide, or the bundled one and a sentence that says why.

    None wants the newest edition of the bundled guide: one that was installed and is signed by a trusted
    publisher, or the bundled one itself.  Raises GuideError if that is needed and cannot be read.
    """
    try:
        if file is None:
            return _newest(is_painted=True)
        if file == bundled_pack():
            return open_bundled(), Message("")
        if file.parent.parent.parent.name == INSTALLED:
            from kcdesk.startup import editions  # noqa: PLC0415 - most starts do without

            return editions.open_to_paint(file)
        return open_checked(file), Message("")
    except GuideError as error:
        return bundled_instead(error)


def open_newest() -> Pack:
    """What a start without a wish would read, for a command, which paints nothing.  Raises GuideError."""
    try:
        return _newest(is_painted=False)[0]
    except GuideError:
        return open_bundled()


def _newest(*, is_painted: bool) -> tuple[Pack, Message]:
    """The bundled guide, or a newer edition of it, to be painted or not."""
    bundled = open_bundled()
    if not any(_holds_anything(folder / INSTALLED) for folder in guide_folders()):
        return bundled, Message("")
    from kcdesk.startup import editions  # noqa: PLC0415 - most starts do without

    try:
        newest, notice = editions.newest_of(bundled, is_painted=is_painted)
    except GuideError:
        bundled.close()
        raise
    if newest is not bundled:
        bundled.close()
    return newest, notice


def _holds_anything(folder: Path) -> bool:
    """Whether there is a name that does not begin with a dot; by `glob` it takes ten times as long."""
    try:
        return any(not name.startswith(".") for name in os.listdir(folder))  # noqa: PTH208
    except OSError:
        return False


def open_bundled() -> Pack:
    """The guide that came with the program; whoever packed the program has checked it.  Raises GuideError."""
    return Pack.open(bundled_pack(), always)


def open_checked(file: Path) -> Pack:
    """Any guide, once it has passed the gate, now or before.  Raises GuideError."""
    if file == bundled_pack():
        return open_bundled()
    from kcdesk.startup import editions  # noqa: PLC0415 - most starts do without

    return editions.prove(file)


def open_in_time(file: Path, meanwhile: Callable[[], None]) -> Pack:
    """Any guide, opened beside the window, which does `meanwhile` until then.

    Raises GuideError, also for a guide that takes too long.
    """
    beside = Beside(lambda: open_checked(file), "opening another guide")
    if not beside.wait(_LONGEST_CHANGE, meanwhile):
        raise GuideError(Message(_SLOW, {}))
    return beside.result(0)


def bundled_instead(error: GuideError) -> tuple[Pack, Message]:
    """The bundled guide, and a sentence that says why it is that one."""
    return open_bundled(), Message(_INSTEAD, {"problem": error.wording})
