"""No folder of the builder's stays in a library."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.made_library import made_library
from tests.packaging_script import packaging_script

runpaths = packaging_script("runpaths")


def _library(tmp_path: Path, runpath: str) -> Path:
    return made_library(tmp_path / "a.so", "--enable-new-dtags", "-rpath", runpath)


def _said(file: Path) -> str:
    return subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout


def test_a_folder_of_the_builder_goes(tmp_path: Path) -> None:
    made = _library(tmp_path, "/home/builder/lib")
    assert "RUNPATH" in _said(made)
    runpaths.main(tmp_path)
    said = _said(made)
    assert "RUNPATH" not in said
    assert "STRTAB" in said


def test_a_place_beside_the_library_stays(tmp_path: Path) -> None:
    made = _library(tmp_path, "$ORIGIN/lib")
    before = made.read_bytes()
    runpaths.main(tmp_path)
    assert made.read_bytes() == before


def test_what_is_no_library_is_left_alone() -> None:
    for data in (b"", b"GIF89a", b"\x7fELF\x01\x01" + bytes(60)):
        assert runpaths.without_foreign_runpath(data) == data
