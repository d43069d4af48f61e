"""Opening the guide beside the loading of Qt, which takes longer: the start need not wait for both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread
from typing import NoReturn

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.paths import bundled_pack

_INSTEAD = QT_TRANSLATE_NOOP("guide", "{problem} You are reading the guide that came with the program.")


class Opening:
    """A guide being opened in a thread of its own, from the moment this is made."""

    def __init__(self, file: Path | None, remembered: Callable[[], Path | None] = lambda: None) -> None:
        """`file` None is the guide that `remembered` names, asked in the thread; None is the bundled one."""
        self.file = file
        self._remembered = remembered
        self._result: Callable[[], tuple[Pack, Message]]
        self._thread = Thread(target=self._open, name="opening the guide", daemon=True)
        self._thread.start()

    def result(self) -> tuple[Pack, Message]:
        """Wait for what `open_guide` gives or raises."""
        self._thread.join()
        return self._result()

    def _open(self) -> None:
        try:
            opened = open_guide(self.file or self._remembered())
        except BaseException as error:  # noqa: BLE001 - whatever it is, `result` raises it
            self._result = partial(_throw, error)
        else:
            self._result = lambda: opened


def _throw(error: BaseException) -> NoReturn:
    raise error


def open_guide(file: Path | None) -> tuple[Pack, Message]:
    """The wanted guide, or the bundled one and a sentence that says why.

    Raises GuideError if the bundled one is wanted, or needed, and cannot be read.
    """
    if file is None:
        return Pack.open(bundled_pack()), Message("")
    try:
        return Pack.open(file), Message("")
    except GuideError as error:
        return Pack.open(bundled_pack()), Message(_INSTEAD, {"problem": error.wording})
