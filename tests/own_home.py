"""A home of its own for a program: it finds nothing that was kept before, and leaves nothing behind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def own_home(home: Path | str) -> dict[str, str]:
    """The variables of the environment with which a program keeps all of its files below `home`."""
    kinds = ("config", "data", "state", "cache")
    return {"HOME": str(home), **{f"XDG_{kind.upper()}_HOME": f"{home}/{kind}" for kind in kinds}}


@contextmanager
def in_own_home() -> Iterator[Path]:
    """This process has a home of its own from now on, which goes at the end; it paints off screen."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= own_home(home)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        yield Path(home)
