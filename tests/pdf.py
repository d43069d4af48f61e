"""Reading printed pages back, with a program that knows nothing of this one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def sheets_of(pdf: Path) -> list[str]:
    """The text of each sheet, its white space made one.  Skips the test where pdftotext is missing."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (Debian package poppler-utils)")
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True
    )
    return [" ".join(sheet.split()) for sheet in done.stdout.decode("utf-8").split("\f")[:-1]]
