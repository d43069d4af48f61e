"""What one search takes of the processor, key by key as people type: others' load counts little in it."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kcdesk.guide.pack import Pack, always
from kcdesk.search.engine import Engine
from kcdesk.search.relevance import read_cases
from kcdesk.search.tokens import split_words

_FTS5 = "SELECT rowid FROM section_index WHERE section_index MATCH ? ORDER BY rank LIMIT 20"
_SHORTEST_LONG, _LONGEST = 300, 2000
"""Letters of a long text."""

QUERIES = Path(__file__).parents[1] / "relevance" / "queries.tsv"


@dataclass(frozen=True, slots=True)
class LatencyFigures:
    """Processor times in ms of one `Engine.search` each."""

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


def measure(pack_file: Path, queries: Path = QUERIES, every: int = 1) -> LatencyFigures:
    """Search for each start of every n-th query of a table, misspelt ones and all, as the window does.

    Raises GuideError if the pack or the table cannot be read.
    """
    pack = Pack.open(pack_file, always)
    try:
        engine = Engine(pack)
        engine.warm_up()
        return figures(timed(engine, key_by_key(queries, every)))
    finally:
        pack.close()


def key_by_key(queries: Path, every: int = 1) -> list[str]:
    """Each start of every n-th query, each once."""
    texts = [case.query for case in read_cases(queries)][::every]
    return list(dict.fromkeys(text[:end] for text in texts for end in range(1, len(text) + 1)))


def long_texts(queries: Path, count: int = 80) -> list[str]:
    """Texts of 300 to 2,000 letters: queries of a table strung together, the same each time."""
    chance = random.Random(count)  # noqa: S311 - nothing secret
    cases = [case.query for case in read_cases(queries)]
    texts = []
    for _ in range(count):
        length = chance.randint(_SHORTEST_LONG, _LONGEST)
        text = ""
        while len(text) < length:
            text += chance.choice(cases) + chance.choice((". ", " ", ", "))
        texts.append(text[:length])
    return texts


def timed(engine: Engine, texts: list[str]) -> list[tuple[float, str]]:
    """(ms of processor time, text) of a search for each text, in their order."""
    taken = []
    for text in texts:
        start = time.thread_time()
        engine.search(text)
        taken.append(((time.thread_time() - start) * 1000, text))
    return taken


def fts5_median(pack_file: Path, queries: Path = QUERIES, every: int = 1) -> float:
    """The limit: ms of processor time, median, of one query to FTS5 for the same starts."""
    taken = []
    with Pack.open(pack_file, always) as pack:
        for text in key_by_key(queries, every):
            words = " ".join(f'"{word}"*' for word in split_words(text))
            start = time.thread_time()
            pack.rows(_FTS5, (words or '""',))
            taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken)


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
