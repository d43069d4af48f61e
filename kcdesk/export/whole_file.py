"""A file that somebody named: written whole, or left as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def write_whole(file: Path, write: Callable[[Path], object]) -> None:
    """Have `write` write a draft beside the file, which then takes its place; a device is written itself.

    The draft is on the disk first: a stick that is pulled then, or a computer switched off, has either.
    Raises what `write` raises, and OSError; then a file that was there is as it was, and no draft is left.
    """
    file = Path(os.path.realpath(file))
    if file.exists() and not file.is_file():
        write(file)
        return
    draft = file.with_name(f"{file.name}.{os.urandom(6).hex()}.new")
    try:
        write(draft)
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
