"""What `make bench` leaves: a JSON file and a table in Markdown, beside the run recorded last."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kcdesk import __version__

RECORDED = Path(__file__).with_name("recorded.json")
"""The last run that somebody chose to keep (`run.py --record`)."""
_ENOUGH = 4
"""Values from which their middle half tells something."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, and what limits it."""

    name: str
    unit: str
    median: float
    low: float
    """The lower end of the spread: of the middle half of the values, or the median."""
    high: float
    """The upper end; 95 of 100 or 99 of 100 where `spread` says so."""
    spread: str = "middle half"
    limit: str = ""
    """What nothing of its kind could be faster than, measured in the same run; empty where there is none."""
    limit_median: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times its limit it takes; None without one."""
        return self.median / self.limit_median if self.limit_median else None


def figure(
    name: str, unit: str, values: Sequence[float], limit: str = "", limit_values: Sequence[float] = ()
) -> Figure:
    """The figure of these values, beside those of its limit.  Raises StatisticsError if there are none."""
    middle = statistics.median(values)
    quarters = statistics.quantiles(values, n=4) if len(values) >= _ENOUGH else [min(values), 0, max(values)]
    beside = statistics.median(limit_values) if limit_values else None
    return Figure(name, unit, middle, quarters[0], quarters[2], "middle half", limit, beside)


def machine() -> dict[str, Any]:
    """What it was measured on, and how busy that was."""
    import PySide6.QtCore

    cpu = "unknown"
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = (line for line in info.read_text(encoding="utf-8").splitlines() if "model name" in line)
        cpu = next(lines, ":unknown").partition(":")[2].strip()
    return {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "load": [round(one, 1) for one in os.getloadavg()],
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "qt": PySide6.QtCore.qVersion(),
        "pyside": PySide6.__version__,
        "sqlite": sqlite3.sqlite_version,
        "kcdesk": __version__,
    }


def as_run(figures: Sequence[Figure], scale: Sequence[dict[str, float]]) -> dict[str, Any]:
    """Everything of a run, as it is written down.  `scale`: a row for each size of guide."""
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "machine": machine(),
        "figures": {one.name: {**asdict(one), "ratio": one.ratio} for one in figures},
        "scale": list(scale),
    }


def write(run: dict[str, Any], folder: Path, recorded: Path = RECORDED) -> str:
    """Write bench.json and bench.md into a folder; the table, beside the recorded run if there is one."""
    before = json.loads(recorded.read_text(encoding="utf-8")) if recorded.exists() else {}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bench.json").write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")
    text = table(run, before)
    (folder / "bench.md").write_text(text, encoding="utf-8")
    return text


def table(run: dict[str, Any], before: dict[str, Any]) -> str:
    """The figures of a run as Markdown, each beside its limit and what was recorded before."""
    lines = [f"Measured on {run['day']}: {_told(run['machine'])}.", ""]
    if before:
        lines[1:1] = ["", f"Recorded on {before['day']}: {_told(before['machine'])}."]
    lines += [
        "| what | median | spread | limit | ratio to it | recorded | ratio then |",
        "|---|---|---|---|---|---|---|",
    ]
    known = before.get("figures", {})
    for name, one in run["figures"].items():
        then = known.get(name, {})
        spread = f"{one['low']:.1f} to {one['high']:.1f} ({one['spread']})"
        limit = f"{one['limit']}: {_number(one['limit_median'])} {one['unit']}" if one["limit"] else "none"
        cells = (
            name, f"{one['median']:.1f} {one['unit']}", spread, limit, _number(one["ratio"], 2),
            _number(then.get("median")), _number(then.get("ratio"), 2),
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    if run["scale"]:
        lines += ["", *_scale_table(run["scale"])]
    return "\n".join(lines) + "\n"


def _scale_table(rows: list[dict[str, float]]) -> list[str]:
    names = list(rows[0])
    lines = [f"| {' | '.join(names)} |", "|" + "---|" * len(names)]
    return lines + [f"| {' | '.join(f'{row.get(name, 0):g}' for name in names)} |" for row in rows]


def _told(values: dict[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items())


def _number(value: float | None, places: int = 1) -> str:
    return "" if value is None else f"{value:.{places}f}"
