"""How long one search takes, in the process, over everything a reader may start to type."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine

_PREFIX = 3
_WARM_UP = 20


@dataclass(frozen=True, slots=True)
class LatencyFigures:
    """Times in ms of one `Engine.search` each."""

    searches: int
    p50: float
    p99: float
    worst: float
    worst_text: str
    """What was typed when it took longest."""

    def __str__(self) -> str:
        return (
            f"{self.searches} searches: p50 {self.p50:.2f} ms, p99 {self.p99:.2f} ms, "
            f"worst {self.worst:.2f} ms ({self.worst_text!r})"
        )


def measure(pack_file: Path) -> LatencyFigures:
    """Search for every title, every glossary term, and the first three letters of each.

    Raises GuideError if the pack cannot be opened.
    """
    pack = Pack.open(pack_file)
    try:
        return figures(timed(Engine(pack), list(dict.fromkeys(_texts(pack)))))
    finally:
        pack.close()


def _texts(pack: Pack) -> Iterator[str]:
    for name in (*(topic.title for topic in pack.topics), *(term.term for term in pack.terms())):
        yield name
        yield name[:_PREFIX]


def timed(engine: Engine, texts: list[str]) -> list[tuple[float, str]]:
    """(ms, text) of a search for each text, in their order; the first few are searched twice."""
    for text in texts[:_WARM_UP]:
        engine.search(text)
    taken = []
    for text in texts:
        start = time.perf_counter()
        engine.search(text)
        taken.append(((time.perf_counter() - start) * 1000, text))
    return taken


def figures(taken: Iterable[tuple[float, str]]) -> LatencyFigures:
    """What the times amount to.  Raises ValueError if there are none."""
    ordered = sorted(taken)
    if not ordered:
        message = "nothing was searched for"
        raise ValueError(message)
    worst, worst_text = ordered[-1]
    return LatencyFigures(
        searches=len(ordered),
        p50=ordered[len(ordered) // 2][0],
        p99=ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)][0],
        worst=worst,
        worst_text=worst_text,
    )
