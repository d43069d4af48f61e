"""Takes the builder's own folders out of where libraries look for others: `runpaths.py FOLDER`.

A Python that somebody built for themselves has their folder in its libraries (DT_RUNPATH).  On a reader's
computer that folder is nobody's, so whoever could make it would choose what the reader loads.  PyInstaller's
starter tells the libraries where to look, and `$ORIGIN/...` stays.
"""

from __future__ import annotations

import sys
from pathlib import Path

from elf import ENTRY, NULL, RPATH, RUNPATH, Dynamic, dynamic_of


def without_foreign_runpath(data: bytes) -> bytes:
    """The library without an entry that names a folder from the root; the same bytes where it has none."""
    dynamic = dynamic_of(data)
    if dynamic is None:
        return data
    kept = [entry for entry in dynamic.entries if not _is_foreign(dynamic, entry)]
    if len(kept) == len(dynamic.entries):
        return data
    kept += [(NULL, 0)] * (len(dynamic.entries) - len(kept))
    packed = b"".join(ENTRY.pack(*entry) for entry in kept)
    return data[: dynamic.at] + packed + data[dynamic.at + dynamic.size :]


def _is_foreign(dynamic: Dynamic, entry: tuple[int, int]) -> bool:
    tag, value = entry
    return tag in {RPATH, RUNPATH} and dynamic.name(value).startswith("/")


def main(folder: Path) -> int:
    """Each library below the folder."""
    for file in sorted(folder.rglob("*.so*")):
        if file.is_file() and not file.is_symlink():
            data = file.read_bytes()
            clean = without_foreign_runpath(data)
            if clean != data:
                file.write_bytes(clean)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
