"""Several steps of which none may keep another from being done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack


def do_all(*steps: Callable[[], object]) -> None:
    """Do each step, in order, whatever another raises; then raise what the last to fail has raised."""
    with ExitStack() as stack:
        for step in reversed(steps):
            stack.callback(step)
