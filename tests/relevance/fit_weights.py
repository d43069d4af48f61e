"""Fits the weights of the ranking on labelled tables: `python -m tests.relevance.fit_weights PACK TABLE...`.

Coordinate ascent over a few values of each weight; the aim is the share of queries with a right answer first,
plus a little for the reciprocal rank.  Prints the figures for the weights in the code, for those fitted on
everything, by five-fold cross-validation (each fifth judged by weights fitted on the others), and what is
lost without each weight.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.ranking import RankedTopic, RankingWeights
from kcdesk.search.relevance import Case, read_cases

_FOLDS = 5
_ROUNDS = 3
_RECIPROCAL = 0.3
"""What the reciprocal rank counts beside the first place."""

_VALUES = {
    "name": (0.8, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0),
    "text": (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0),
    "about": (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0),
    "coverage_power": (0.5, 1.0, 1.5, 2.0, 3.0),
    "reference": (0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
    "medicine": (1.0, 1.1, 1.2),
    "index": (0.7, 0.8, 0.9, 1.0),
    "part": (0.6, 0.7, 0.8, 0.9, 1.0),
    "asked": (0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0),
    "nearest": (0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with every topic that any weights may put first."""

    case: Case
    topics: tuple[RankedTopic, ...]
    danger: str

    def place(self, weights: RankingWeights) -> int:
        """The place of the first right answer under these weights, from 1; 0 if there is none."""
        ranked = sorted(
            self.topics,
            key=lambda one: (
                one.topic.id != self.danger,
                -replace(one, weights=weights).score,
                one.topic.position,
            ),
        )
        return next((at for at, one in enumerate(ranked, start=1) if one.topic.id in self.case.topics), 0)


def judged(pack: Pack, tables: Sequence[Path]) -> list[Judged]:
    """Every query of the tables that has an answer."""
    engine = Engine(pack)
    found = []
    for case in (case for table in tables for case in read_cases(table) if case.topics):
        why = engine.explain(case.query, 40)
        danger = why.interpretation.danger.topic if why.interpretation.danger else ""
        found.append(Judged(case, why.ranked, danger))
    return found


def score(queries: Sequence[Judged], weights: RankingWeights) -> float:
    """What the fitting makes as large as it can."""
    places = [query.place(weights) for query in queries]
    first = sum(place == 1 for place in places)
    return (first + _RECIPROCAL * sum(1 / place for place in places if place)) / len(places)


def fitted(queries: Sequence[Judged], start: RankingWeights) -> RankingWeights:
    """The best weights that coordinate ascent finds."""
    best, reached = start, score(queries, start)
    for _ in range(_ROUNDS):
        before = reached
        for name, values in _VALUES.items():
            for value in values:
                other = replace(best, **{name: value})
                if (got := score(queries, other)) > reached + 1e-9:
                    best, reached = other, got
        if reached == before:
            break
    return best


def figures(queries: Sequence[Judged], weights: RankingWeights) -> str:
    """First, among three."""
    return _shares([query.place(weights) for query in queries])


def _shares(places: Sequence[int]) -> str:
    first = sum(place == 1 for place in places) / len(places)
    three = sum(1 <= place <= 3 for place in places) / len(places)
    return f"first {first:.1%}, among three {three:.1%} of {len(places)}"


def main() -> None:
    """Fit, and print."""
    file, *tables = map(Path, sys.argv[1:])
    pack = Pack.open(file)
    queries = judged(pack, tables)
    start = RankingWeights()
    print(f"as it is:   {figures(queries, start)}")
    best = fitted(queries, start)
    print(f"fitted:     {figures(queries, best)}\n  {asdict(best)}")
    for table in tables:
        own = [query for query in queries if query.case in set(read_cases(table))]
        held_out: list[int] = []
        print(f"{table.name}: as it is {figures(own, start)}; fitted {figures(own, best)}")
    held: dict[str, int] = {}
    for fold in range(_FOLDS):
        rest = [query for number, query in enumerate(queries) if number % _FOLDS != fold]
        weights = fitted(rest, start)
        held.update(
            {
                query.case.query: query.place(weights)
                for number, query in enumerate(queries)
                if number % _FOLDS == fold
            }
        )
    for table in tables:
        held_out = [held[case.query] for case in read_cases(table) if case.topics]
        print(f"{table.name}: held out {_shares(held_out)}")
    for name in _VALUES:
        without = {"coverage_power": 1.0, "reference": 1.0, "medicine": 1.0, "index": 1.0}.get(name, 0.0)
        print(f"  without {name}: {figures(queries, replace(best, **{name: without}))}")
    pack.close()


if __name__ == "__main__":
    main()
