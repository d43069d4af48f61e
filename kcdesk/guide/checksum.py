"""A pack's own check against damage: a CRC-32 of the whole file, kept inside it.

SQLite notices a broken structure but not a changed letter, and in a medical guide one
changed digit is the worst damage of all.  A CRC-32 finds every single changed byte.  (Damage only:
who made a pack is a matter for signatures.)  The compiler writes `MARK` with eight zeros
into `meta`, and when the file is finished puts the sum of all its bytes in their place.
"""

from __future__ import annotations

import zlib
from pathlib import Path

MARK = b"kcdesk-crc32:"
PLACEHOLDER = b"00000000"
META_KEY = "checksum"

_CHUNK = 1 << 20
_SEARCHED = 1 << 16
"""`meta` is the first table made, so its mark lies within the first few SQLite pages."""


def seal(file: Path) -> str:
    """Put the sum of `file` in place of the placeholder, and return it (eight hex digits).

    Raises ValueError if the file does not hold exactly one placeholder where it belongs.
    """
    with file.open("r+b") as stream:
        head = stream.read(_SEARCHED)
        start = _mark_end(head)
        if start is None or head[start : start + 8] != PLACEHOLDER:
            message = f"{file} has no place for its checksum"
            raise ValueError(message)
        total = zlib.crc32(head)
        while chunk := stream.read(_CHUNK):
            total = zlib.crc32(chunk, total)
        digits = f"{total:08x}"
        stream.seek(start)
        stream.write(digits.encode())
    return digits


def is_intact(file: Path) -> bool:
    """Whether the file is byte for byte what `seal` left.  Raises OSError if it cannot be read."""
    with file.open("rb") as stream:
        head = stream.read(_SEARCHED)
        start = _mark_end(head)
        if start is None:
            return False
        found = head[start : start + 8]
        total = zlib.crc32(head[:start] + PLACEHOLDER + head[start + 8 :])
        # One piece of memory for all: a new one each time has the system clear 2,500 pages beside a start.
        chunk = memoryview(bytearray(_CHUNK))
        while count := stream.readinto(chunk):
            total = zlib.crc32(chunk[:count], total)
    return found == f"{total:08x}".encode()


def _mark_end(head: bytes) -> int | None:
    """Where the eight digits start; None unless the mark stands in `head` exactly once, with digits."""
    at = head.find(MARK)
    if at < 0 or head.find(MARK, at + 1) >= 0:
        return None
    start = at + len(MARK)
    return start if start + 8 <= len(head) else None
