"""A file that somebody named: written whole, or left as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4


def write_whole(file: Path, write: Callable[[Path], object]) -> None:
    """Have `write` write a draft beside the file, which then takes its place; a device is written itself.

    Raises what `write` raises, and OSError; then a file that was there is as it was, and no draft is left.
    """
    file = file.resolve()
    if file.exists() and not file.is_file():
        write(file)
        return
    draft = file.with_name(f"{file.name}.{uuid4().hex}.new")
    try:
        write(draft)
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
