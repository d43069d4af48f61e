"""Reading one of an author's files: never too large, never outside the folder, always clean text."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from kcdesk.authoring.problems import Report

_MEGABYTE = 1_000_000
MAX_BYTES = 2 * _MEGABYTE
"""No page, data file or drawing of a guide comes near it."""

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, characters that some programs count as line ends and others do not, those that turn
the direction of reading, and those that hide within a word.  (Persian and Arabic need U+200C to 200F.)"""
_BREAKS, _TURNS = "\x0b\x0c\x85\u2028\u2029", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _read_bytes(root: Path, file: Path, report: Report, limit: int) -> bytes | None:
    """The bytes of a file inside `root`; None, with a problem reported, where they cannot be had."""
    if not _is_inside(root, file):
        report(1, "path", "This is a link that leads out of the guide's folder. Put the file itself here.")
        return None
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            report(1, "path", "This is not an ordinary file.")
            return None
        if status.st_size > limit:
            message = f"The file has {_in_words(status.st_size)}; at most {_in_words(limit)} are allowed."
            report(1, "size", message)
            return None
        return file.read_bytes()
    except OSError as error:
        report(1, "path", f"The file cannot be read: {error.strerror}.")
        return None


def read_text(root: Path, file: Path, report: Report, limit: int = MAX_BYTES) -> str | None:
    """The text of a file with line ends as `\\n`; None, with a problem reported, if it is not clean text."""
    data = _read_bytes(root, file, report, limit)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report(line, "text", "There are bytes here that are not UTF-8 text. Save the file as UTF-8.")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if is_clean(text, report) else None


def is_clean(text: str, report: Report) -> bool:
    """Whether the text is free of invisible control characters; the first one found is reported."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return True
    line = text.count("\n", 0, found.start()) + 1
    name = f"There is an invisible character here (U+{ord(found[0]):04X})."
    if found[0] in _BREAKS:
        report(line, "text", f"{name} Put a blank or a new line in its place.")
    elif found[0] in _TURNS:
        report(line, "text", f"{name} It turns the direction of reading: 05 would look like 50. Delete it.")
    else:
        report(line, "text", f"{name} Delete it.")
    return False


def _is_inside(root: Path, file: Path) -> bool:
    """Whether the file, all links followed, lies in the folder.  A loop of links does not."""
    try:
        return file.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _in_words(size: int) -> str:
    return f"{size / _MEGABYTE:.1f} MB" if size >= _MEGABYTE else f"{size // 1000} KB"
