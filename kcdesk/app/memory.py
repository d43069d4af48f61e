"""The memory of a process that runs for months."""

from __future__ import annotations

import gc
import sys


def give_memory_back() -> bool:
    """Let go of what nothing refers to any more, and give the room back to the system; whether it took it.

    The C library keeps what was freed for later: after visits with long pages, tens of megabytes in pieces
    that fit nothing.  Only that of GNU can be asked for it (`malloc_trim`).  The binding reads the source of
    each module that is loaded, where there is one, and Python keeps the lines for error messages: megabytes.
    """
    lines = sys.modules.get("linecache")
    if lines is not None:
        lines.clearcache()
    gc.collect()
    try:
        import ctypes

        return bool(ctypes.CDLL(None).malloc_trim(0))
    except (ImportError, AttributeError, OSError, TypeError):  # another C library, or no way to it
        return False
