"""Memory that was freed, and that the C library keeps all the same."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PIECE, _KEPT_OF = 4000, 100
"""Bytes of a piece, and of how many pieces one is not freed: it keeps those below it."""


@contextmanager
def pieces(size: int) -> Iterator[int]:
    """Have `size` bytes freed in pieces, with some in use between them; the bytes the process then holds."""
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    library.free.argtypes = [ctypes.c_void_p]
    made = [library.malloc(_PIECE) for _ in range(size // _PIECE)]
    for piece in made:
        ctypes.memset(piece, 1, _PIECE)
    kept = [*made[::_KEPT_OF], made.pop()]
    for number, piece in enumerate(made):
        if number % _KEPT_OF:
            library.free(piece)
    try:
        yield memory_in_use()
    finally:
        for piece in kept:
            library.free(piece)


def memory_in_use() -> int:
    """What this process holds in the computer's memory, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
