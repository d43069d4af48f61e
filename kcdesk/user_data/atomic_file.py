"""A person's own files: replaced in one step, and readable by that person alone."""

from __future__ import annotations

import os
from pathlib import Path

_FILE_MODE, _FOLDER_MODE = 0o600, 0o700


def write_private(file: Path, text: str) -> None:
    """Replace `file` by `text` in UTF-8; after a power cut it holds either the old text or the new one.

    The folder is made if it is not there.  Each call has a draft of its own, so two windows that save at
    once never mix.  Raises OSError if the disk refuses, UnicodeError for what UTF-8 cannot hold; the file is
    then as it was, and no draft is left.
    """
    data = text.encode()
    above = _make_folder(file.parent)
    draft = file.with_name(f"{file.name}.{os.urandom(6).hex()}.new")
    try:
        _write(draft, data)
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    for folder in (file.parent, *above):
        flush_folder(folder)


def _make_folder(folder: Path) -> list[Path]:
    """Make it if it is not there, and give the folders that have a new name in them by that."""
    above, missing = [], folder
    while not missing.exists() and missing != missing.parent:
        missing = missing.parent
        above.append(missing)
    folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    return above


def read_private(file: Path, largest: int) -> str:
    """The text of such a file.  Raises OSError, and ValueError for more than `largest` bytes, or no text.

    What is no ordinary file is not opened: a pipe would keep the window waiting for its other end.
    """
    _must_be_ordinary(file)
    with file.open("rb") as stream:
        data = stream.read(largest + 1)
    if len(data) > largest:
        message = "too large"
        raise ValueError(message)
    return data.decode().replace("\r\n", "\n")


def append_private(file: Path, text: str, *, largest: int) -> None:
    """Add `text` to a log in UTF-8, which begins anew once it has `largest` bytes; raises OSError.

    The log before is kept beside it, as `<name>.old`.
    """
    file.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    _must_be_ordinary(file)
    if file.is_file() and file.stat().st_size >= largest:
        file.replace(file.with_name(f"{file.name}.old"))
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _FILE_MODE)
    with os.fdopen(descriptor, "ab") as log:
        if hasattr(os, "fchmod"):  # not on Windows; a log of an earlier version was readable by everybody
            os.fchmod(log.fileno(), _FILE_MODE)
        log.write(text.encode(errors="backslashreplace"))


def _must_be_ordinary(file: Path) -> None:
    if file.exists() and not file.is_file():
        raise OSError(0, "no ordinary file", str(file))


def forget_private(file: Path) -> bool:
    """Take a file away, or empty it where its folder is locked against that; False if neither can be done."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        try:
            file.write_bytes(b"")
        except OSError:
            return False
    return True


def flush_folder(folder: Path) -> None:
    """Have the names in a folder on the disk.  Windows cannot open a folder, and some disks refuse."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)


def _write(draft: Path, data: bytes) -> None:
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _FILE_MODE)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
