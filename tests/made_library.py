"""Libraries made out of nothing by the system's assembler and linker."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def made_library(file: Path, *options: str | Path) -> Path:
    """A library in that file, linked with these options of `ld`."""
    if not all(map(shutil.which, ("as", "ld", "objdump"))):
        pytest.skip("needs as, ld and objdump (Debian package binutils)")
    source, made = file.with_suffix(".s"), file.with_suffix(".o")
    source.write_text(".globl x\nx: .byte 0\n")
    subprocess.run(["as", "-o", made, source], check=True)
    subprocess.run(["ld", "-shared", "-o", file, *options, made], check=True)
    return file
