"""A page's HTML as its pack keeps it: packed from format 2.7 on, a quarter as large; before, as text."""

from __future__ import annotations

import zlib

MAX_BYTES = 4_000_000
"""Of a page when it is unpacked: as many as the letters that it may have take at most."""


def packed(html: str) -> bytes:
    """What is kept: zlib's format, the same bytes each time for the same text."""
    return zlib.compress(html.encode(), 9)


def unpacked(kept: str | bytes) -> str:
    """The HTML.  Raises ValueError for what `packed` has not written, and for more than a page may have.

    No more than that is ever made of it, whatever it says that it holds.
    """
    if isinstance(kept, str):
        return kept
    reader = zlib.decompressobj()
    try:
        text = reader.decompress(kept, MAX_BYTES)
    except (TypeError, zlib.error) as error:
        raise ValueError("a page that cannot be unpacked") from error
    if not reader.eof or reader.unused_data:
        raise ValueError("a page that is too long, or not all of one")
    return text.decode()
