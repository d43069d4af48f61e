"""Pipes with names: whoever opens one waits for its other end, so a test says at once where one is opened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any, cast

import pytest

_real_open = Path.open


def make_pipe(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pipe called `file`; that any pipe is opened fails the test, where it would never end."""

    def watched(path: Path, *arguments: str, **named: str) -> IO[Any]:
        if path.is_fifo():
            pytest.fail(f"{path.name} was opened")
        return cast("IO[Any]", _real_open(path, *arguments, **named))  # type: ignore[call-overload]

    file.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(file)
    monkeypatch.setattr(Path, "open", watched)
    return file
