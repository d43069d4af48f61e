"""What a library asks for: what only the system's own libraries need stays out of the frozen reader."""

from __future__ import annotations

from pathlib import Path

from tests.made_library import made_library
from tests.packaging_script import packaging_script

elf = packaging_script("elf")


def test_a_library_asks_for_what_it_names_and_not_for_what_that_one_needs(tmp_path: Path) -> None:
    atomic = made_library(tmp_path / "libatomic.so", "-soname", "libatomic.so.1")
    glib = made_library(tmp_path / "libglib.so", "-soname", "libglib-2.0.so.0", atomic)
    ours = made_library(tmp_path / "ours.so", glib)
    assert elf.needed_by(ours.read_bytes()) == {"libglib-2.0.so.0"}
    assert elf.needed_by(glib.read_bytes()) == {"libatomic.so.1"}


def test_what_is_no_library_asks_for_nothing() -> None:
    for data in (b"", b"GIF89a", b"\x7fELF\x01\x01" + bytes(60)):
        assert elf.needed_by(data) == frozenset()
