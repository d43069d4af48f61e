"""What commands share: the guide they read, where they write, what is said where a part is missing."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack

_NO_AUTHORING = (
    "Checking and building guides needs the authoring libraries, which this copy of kcdesk does not have "
    "({}). In a checkout, “make setup” installs them."
)
_NO_QT = (
    "The window cannot open: {}. On Debian and Ubuntu these packages hold what Qt needs: {}. "
    "kcdesk topics, search, read and doctor work without a window."
)
_NO_QT_ELSEWHERE = (
    "The window cannot open: {}. It needs Windows 10 or macOS 13, or newer, and every file of the program: "
    "copy it here anew. kcdesk topics, search, read and doctor work without a window."
)
_QT_PACKAGES = "libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0"


def open_pack(chosen: Namespace) -> Pack:
    """Open the guide of `--pack`, or else the one that a start would read.  Raises GuideError."""
    from kcdesk.startup.opening import open_checked, open_newest

    return open_checked(chosen.pack) if chosen.pack else open_newest()


def today() -> date:
    """The day on this computer's clock."""
    return datetime.now().astimezone().date()


def saved(output: Path, write: Callable[[Path], object]) -> int:
    """Write a file, and say where it is; or why it could not be written."""
    try:
        write(output)
    except OSError as error:
        message = f"“{output}” cannot be written: {error.strerror}."
        raise GuideError(message) from error
    print(output)
    return 0


def saved_text(output: Path, text: str) -> int:
    """The same with a text, of which a full disk leaves no part."""
    from kcdesk.export.whole_file import write_whole

    return saved(output, lambda file: write_whole(file, lambda draft: draft.write_text(text, "utf-8")))


def no_qt(error: ImportError) -> GuideError:
    """Why there is no window, and what to do."""
    if not sys.platform.startswith("linux"):
        return GuideError(_NO_QT_ELSEWHERE.format(error))
    packages = _QT_PACKAGES
    if getattr(sys, "frozen", False):
        from kcdesk.startup.system_libraries import missing_packages

        packages = " ".join(missing_packages()) or _QT_PACKAGES
    return GuideError(_NO_QT.format(error, packages))


@contextmanager
def authoring_libraries() -> Iterator[None]:
    """Say in plain words which library is missing, where an import inside does not find it."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise GuideError(_NO_AUTHORING.format(error.name)) from error
