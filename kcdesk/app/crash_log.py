"""What is written down of a bug, while the window stays open."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from kcdesk.guide.errors import GuideError
from kcdesk.user_data.atomic_file import append_private

_LARGEST = 200_000
"""Bytes of the log, after which it begins anew; a fault in painting may write on every paint."""


class CrashLog:
    """Writes each bug to a file and to standard error; to be `sys.excepthook`.

    An error of the guide that nothing nearer caught is no bug: the file was damaged while it was read.
    """

    def __init__(self, file: Path, tell: Callable[[GuideError], object]) -> None:
        """`tell` says an error of the guide to the reader."""
        self._file, self._tell = file, tell

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write a bug down.  A disk that refuses is no second fault."""
        if isinstance(error, GuideError):
            self._tell(error)
            return
        import traceback

        lines = "".join(traceback.format_exception(kind, error, trace))
        print(lines, file=sys.stderr)
        try:
            append_private(self._file, lines + "\n", largest=_LARGEST)
        except OSError:
            return
