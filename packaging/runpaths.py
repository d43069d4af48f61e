"""Takes the builder's own folders out of where libraries look for others: `runpaths.py FOLDER`.

A Python that somebody built for themselves has their folder in its libraries (DT_RUNPATH).  On a reader's
computer that folder is nobody's, so whoever could make it would choose what the reader loads.  PyInstaller's
starter tells the libraries where to look, and `$ORIGIN/...` stays.
The format: elf(5), 64 bits, little-endian; others are left alone.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from pathlib import Path

_PT_LOAD, _PT_DYNAMIC = 1, 2
_DT_NULL, _DT_STRTAB, _DT_RPATH, _DT_RUNPATH = 0, 5, 15, 29
_ENTRY = struct.Struct("<qQ")


def without_foreign_runpath(data: bytes) -> bytes:
    """The library without an entry that names a folder from the root; the same bytes where it has none."""
    if data[:6] != b"\x7fELF\x02\x01":
        return data
    segments = list(_segments(data))
    dynamic = next(((offset, size) for kind, offset, _, size in segments if kind == _PT_DYNAMIC), None)
    if dynamic is None:
        return data
    at, size = dynamic
    entries = list(_ENTRY.iter_unpack(data[at : at + size]))
    strings = next((value for tag, value in entries if tag == _DT_STRTAB), 0)
    kept = [entry for entry in entries if not _is_foreign(data, segments, strings, entry)]
    if len(kept) == len(entries):
        return data
    kept += [(_DT_NULL, 0)] * (len(entries) - len(kept))
    return data[:at] + b"".join(_ENTRY.pack(*entry) for entry in kept) + data[at + size :]


def _segments(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Kind, place in the file, address, size in the file."""
    (table,) = struct.unpack_from("<Q", data, 32)
    length, count = struct.unpack_from("<HH", data, 54)
    for number in range(count):
        kind, offset, address, size = struct.unpack_from("<I4xQQ8xQ", data, table + number * length)
        yield kind, offset, address, size


def _is_foreign(
    data: bytes, segments: list[tuple[int, int, int, int]], strings: int, entry: tuple[int, int]
) -> bool:
    tag, value = entry
    if tag not in {_DT_RPATH, _DT_RUNPATH}:
        return False
    address = strings + value
    for kind, offset, start, size in segments:
        if kind == _PT_LOAD and start <= address < start + size:
            return data[offset + address - start :].startswith(b"/")
    return False


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
