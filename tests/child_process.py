"""Python in a process of its own: what a test finds loaded there, nothing else has loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

_PATIENCE = 60
"""Seconds, on a busy machine."""


def run_python(
    code: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a piece of code off screen, in the project's folder; `environment` is added to that of the test."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=_PATIENCE,
    )
