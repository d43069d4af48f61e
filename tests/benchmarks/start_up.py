"""From exec to the first painted page: kcdesk beside an empty PySide6 window, start by start in turn."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_CHILD = Path(__file__).with_name("start_up_child.py")


@dataclass(frozen=True, slots=True)
class StartUpFigures:
    """Medians over all starts, in milliseconds."""

    starts: int
    empty_ms: float
    kcdesk_ms: float

    @property
    def ratio(self) -> float:
        """How many times the empty window's time kcdesk takes."""
        return self.kcdesk_ms / self.empty_ms


def measure(starts: int, environment: dict[str, str]) -> StartUpFigures:
    """Start both programs in turn, so many times each, after one start of each that is not counted."""
    times = starts_in_turn(starts, environment)
    return StartUpFigures(starts, statistics.median(times["empty"]), statistics.median(times["kcdesk"]))


def starts_in_turn(starts: int, environment: dict[str, str]) -> dict[str, list[float]]:
    """The milliseconds of each start of `empty` and `kcdesk`."""
    times: dict[str, list[float]] = {"empty": [], "kcdesk": []}
    for number in range(starts + 1):
        for program, found in times.items():
            took = _start(program, environment)
            if number:
                found.append(took * 1000)
    return times


def _start(program: str, environment: dict[str, str]) -> float:
    """Seconds from exec to the first paint, as the child tells it (the clock is the machine's, for both)."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(
        [sys.executable, str(_CHILD), program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return float(done.stdout.split()[-1]) - began
