"""What a library says of itself to whoever loads it: elf(5), 64 bits, little-endian."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

NULL, _NEEDED, _STRTAB, RPATH, RUNPATH = 0, 1, 5, 15, 29
"""Kinds of entry (DT_...)."""
ENTRY = struct.Struct("<qQ")
"""Its kind, and a number: of a name, how far into the table of names it begins."""
_PT_LOAD, _PT_DYNAMIC = 1, 2


@dataclass(frozen=True, slots=True)
class Dynamic:
    """The table of entries for the loader."""

    data: bytes
    """The whole file."""
    at: int
    size: int
    entries: tuple[tuple[int, int], ...]

    def name(self, value: int) -> str:
        """The name that an entry's number stands for; empty where the file holds none."""
        address = next((number for kind, number in self.entries if kind == _STRTAB), 0) + value
        for kind, offset, start, size in _segments(self.data):
            if kind == _PT_LOAD and start <= address < start + size:
                begin = offset + address - start
                return self.data[begin : self.data.index(b"\0", begin)].decode(errors="replace")
        return ""


def dynamic_of(data: bytes) -> Dynamic | None:
    """None for what is no such library."""
    if data[:6] != b"\x7fELF\x02\x01":
        return None
    for kind, at, _, size in _segments(data):
        if kind == _PT_DYNAMIC:
            return Dynamic(data, at, size, tuple(ENTRY.iter_unpack(data[at : at + size])))
    return None


def needed_by(data: bytes) -> frozenset[str]:
    """The names of the libraries that this one asks for itself: not of those that these ask for in turn."""
    dynamic = dynamic_of(data)
    if dynamic is None:
        return frozenset()
    return frozenset(dynamic.name(value) for kind, value in dynamic.entries if kind == _NEEDED)


def _segments(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Kind, place in the file, address, size in the file."""
    (table,) = struct.unpack_from("<Q", data, 32)
    length, count = struct.unpack_from("<HH", data, 54)
    for number in range(count):
        kind, offset, address, size = struct.unpack_from("<I4xQQ8xQ", data, table + number * length)
        yield kind, offset, address, size
