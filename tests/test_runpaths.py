"""No folder of the builder's stays in a library."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging_script import packaging_script

_FILE = Path(__file__).resolve().parents[1] / "packaging" / "runpaths.py"
runpaths = packaging_script("runpaths")


def _library(tmp_path: Path, runpath: str) -> Path:
    """Made by the system's linker out of nothing."""
    if not all(map(shutil.which, ("as", "ld", "objdump"))):
        pytest.skip("needs as, ld and objdump (Debian package binutils)")
    source, made = tmp_path / "a.s", tmp_path / "a.so"
    source.write_text(".globl x\nx: .byte 0\n")
    subprocess.run(["as", "-o", tmp_path / "a.o", source], check=True)
    options = ["-shared", "--enable-new-dtags", "-rpath", runpath]
    subprocess.run(["ld", *options, "-o", made, tmp_path / "a.o"], check=True)
    return made


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
