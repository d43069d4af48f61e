"""Takes out of ICU's data what a reader of guides never asks for: 30 of 32 MB.

Qt asks ICU for the order of letters (QCollator) and for the case of letters; dates, numbers and names of
languages come from Qt's own tables, and breaks of lines and words from Qt itself.  What ICU does not find it
takes from the root of its orders; the root of all else is asked for by none of that.

    trim_icu.py libicudata.so.73

The file is replaced.  Needs objdump, as and ld (Debian: binutils, which PyInstaller needs too).
The format: ICU's User Guide, "ICU Data"; icu4c/source/common/ucmndata.h.
"""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

_MAGIC = b"\xda\x27"
_ALIGNED = 16
_ASSEMBLER = """
    .section .note.GNU-stack,"",%progbits
    .section .rodata
    .balign 4096
    .globl {symbol}
    .type {symbol}, %object
    .size {symbol}, {size}
{symbol}:
    .incbin "{data}"
"""
_KEPT = re.compile(
    r"""
    (?!unames|cnvalias|ulayout|uemoji)[^/]+\.icu       # properties of characters, not their names
    | res_index\.res                                   # which languages there are
    | coll/(?!(?:zh|ja|ko)(?:_|\.)).*                   # the order of letters, but for the largest three
    """,
    re.VERBOSE,
)


class _Item(NamedTuple):
    name: str
    data: bytes


def trimmed(data: bytes) -> bytes:
    """ICU's data with the items that are kept.  Raises ValueError for what is not ICU's data."""
    (start,) = struct.unpack_from("<H", data)
    if data[2:4] != _MAGIC:
        message = "this is not ICU's data"
        raise ValueError(message)
    kept = [item for item in _items(data, start) if _KEPT.fullmatch(item.name.partition("/")[2])]
    names = b"".join(item.name.encode() + b"\0" for item in kept)
    at_name = 4 + 8 * len(kept)
    at_data = _up(at_name + len(names))
    table, blob = struct.pack("<I", len(kept)), b""
    for item in kept:
        table += struct.pack("<II", at_name, at_data + len(blob))
        at_name += len(item.name) + 1
        blob += item.data.ljust(_up(len(item.data)), b"\0")
    return data[:start] + (table + names).ljust(at_data, b"\0") + blob


def _items(data: bytes, start: int) -> list[_Item]:
    (count,) = struct.unpack_from("<I", data, start)
    places = [struct.unpack_from("<II", data, start + 4 + 8 * number) for number in range(count)]
    ends = [place for _, place in places[1:]] + [len(data) - start]
    found = []
    for (name, place), end in zip(places, ends, strict=True):
        at = start + name
        found.append(_Item(data[at : data.index(0, at)].decode(), data[start + place : start + end]))
    return found


def _up(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own words alone


def trim(library: Path) -> None:
    """Replace the library by one with the items that are kept."""
    symbol, address = _symbol(library)
    size, base, offset = _read_only_section(library)
    at = offset + address - base
    data = trimmed(library.read_bytes()[at : offset + size])
    soname = re.search(r"SONAME\s+(\S+)", _said("objdump", "-p", str(library)))
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        (folder / "data.bin").write_bytes(data)
        (folder / "data.s").write_text(
            _ASSEMBLER.format(symbol=symbol, size=len(data), data=folder / "data.bin")
        )
        _said("as", "-o", str(folder / "data.o"), str(folder / "data.s"))
        named = soname[1] if soname else library.name
        made = folder / "made.so"
        _said("ld", "-shared", "--build-id=none", "-soname", named, "-o", str(made), str(folder / "data.o"))
        library.write_bytes(made.read_bytes())


def _symbol(library: Path) -> tuple[str, int]:
    for line in _said("objdump", "-T", str(library)).splitlines():
        if found := re.match(r"([0-9a-f]+) .*\s(icudt[0-9]+_dat)$", line):
            return found[2], int(found[1], 16)
    message = f"{library} has none of ICU's data"
    raise ValueError(message)


def _read_only_section(library: Path) -> tuple[int, int, int]:
    """(size, address, place in the file) of `.rodata`."""
    for line in _said("objdump", "-h", str(library)).splitlines():
        words = line.split()
        if len(words) > 5 and words[1] == ".rodata":  # noqa: PLR2004 - as objdump writes it
            return int(words[2], 16), int(words[3], 16), int(words[5], 16)
    message = f"{library} has no read-only data"
    raise ValueError(message)


if __name__ == "__main__":
    trim(Path(sys.argv[1]))
