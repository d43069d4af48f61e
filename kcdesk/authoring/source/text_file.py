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
    "\ud800-\uf8ff\ufdd0-\ufdef\ufffd-\uffff\U000f0000-\U0010ffff]"
)
"""Control characters, characters that some programs count as line ends and others do not, those that turn
the direction of reading, those that hide within a word, the mark of what a program could not read, and those
that mean something in one font alone.  (Persian and Arabic need U+200C to 200F.)"""
_BREAKS, _TURNS = "\x0b\x0c\x85\u2028\u2029", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LOST, _OF_ONE_FONT = "\ufffd", re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_MOST_TOLD = 20
"""Lines of one file: with more it is no text."""


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
    """The text of a file with line ends as `\\n`; None, with problems reported, if it is not clean text."""
    text = decoded(root, file, report, limit)
    return text if text is not None and is_clean(text, report) else None


def decoded(root: Path, file: Path, report: Report, limit: int = MAX_BYTES) -> str | None:
    """The same, with whatever characters it has."""
    data = _read_bytes(root, file, report, limit)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report(line, "text", "There are bytes here that are not UTF-8 text. Save the file as UTF-8.")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_clean(text: str, report: Report) -> bool:
    """Whether every character can be seen and read; the first of each line that cannot is reported."""
    found = unclean_lines(text)
    for line, character in found[:_MOST_TOLD]:
        report(line, "text", _explained(character))
    return not found


def unclean_lines(text: str) -> list[tuple[int, str]]:
    """Each line with a character that nobody can see or read, from 1, and the first of these on it."""
    if _UNPRINTABLE.search(text) is None:
        return []
    lines = enumerate(text.split("\n"), start=1)
    return [(at, found[0]) for at, line in lines if (found := _UNPRINTABLE.search(line))]


def cleaned(text: str) -> str:
    """The text without such characters, with blanks for those that end a line."""
    return _UNPRINTABLE.sub(lambda found: " " if found[0] in _BREAKS else "", text)


def _explained(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if character == _LOST:
        return f"A program has put {code} here for a letter that it could not read. Type it again."
    if _OF_ONE_FONT.match(character):
        return f"There is a sign here ({code}) that one font alone has. Write what it means."
    name = f"There is an invisible character here ({code})."
    if character in _BREAKS:
        return f"{name} Put a blank or a new line in its place."
    if character in _TURNS:
        return f"{name} It turns the direction of reading: 05 would look like 50. Delete it."
    return f"{name} Delete it."


def _is_inside(root: Path, file: Path) -> bool:
    """Whether the file, all links followed, lies in the folder.  A loop of links does not."""
    try:
        return file.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _in_words(size: int) -> str:
    return f"{size / _MEGABYTE:.1f} MB" if size >= _MEGABYTE else f"{size // 1000} KB"
