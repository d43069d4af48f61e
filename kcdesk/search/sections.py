"""Sections looked up by their words, ranked by BM25."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from typing import NamedTuple

from kcdesk.search.interpretation import QueryTerm, TermGroup, Variant
from kcdesk.search.tables import MOST_OF_A_WORD, SearchTables, in_names, phrase
from kcdesk.search.term_weights import TermWeights
from kcdesk.search.tokens import SHORT_WORD

_COMMON = 1200
"""A word in more sections than this is looked for in titles, names and headings alone: nobody reads
thousands of answers, and the search must stay quick in the largest guide."""

_MOST_ROWS = 1200
"""Sections looked at for one word, in reading order."""

_LONG, _LARGE, _FEWER_ROWS = 5, 20_000, 160
"""Of a text of more groups than this, in a guide of more sections than this, so many are looked at for each:
a section that counts has several of them, and all are merged."""

_NOTHING = (0.0, 0.0)

_LEAST_SHARE = 0.35
"""The least weight of matched words, as a share of the best section's, with which a section is an answer."""


class SectionMatch(NamedTuple):
    """A section that has words of the query."""

    section: int
    topic: str
    anchor: str
    heading: str
    rank: float
    """How well its text answers, 0 to 1."""
    coverage: float
    """The share of the query's weight that it has, 0 to 1."""


class Sections:
    """Looks up sections in the full-text index."""

    def __init__(self, tables: SearchTables, weights: TermWeights) -> None:
        self._tables, self._weights = tables, weights
        self._most = _MOST_ROWS

    def find(self, groups: tuple[TermGroup, ...], most: int) -> tuple[SectionMatch, ...]:
        """At most so many sections with most of the query, best first."""
        total = sum(group.weight for group in groups)
        if not total:
            return ()
        alone = len(groups) == 1
        self._most = (
            _FEWER_ROWS if len(groups) > _LONG and self._tables.section_count > _LARGE else _MOST_ROWS
        )
        ranks: dict[int, float] = defaultdict(float)
        covered: dict[int, float] = defaultdict(float)
        for group in groups:
            if len(group.terms) == 1 and not group.meanings:
                weight = group.terms[0].weight
                for section, rank in self._of_term(group.terms[0], alone=alone).items():
                    ranks[section] += rank
                    covered[section] += weight
            else:
                for section, (rank, weight) in self._of_group(group, alone=alone).items():
                    ranks[section] += rank
                    covered[section] += weight
        least = max(covered.values(), default=0.0) * _LEAST_SHARE
        scored = [
            (
                -(rank := ranks[section] / total / MOST_OF_A_WORD) * (share := weight / total),
                section,
                rank,
                share,
            )
            for section, weight in covered.items()
            if weight >= least
        ]
        return self._with_names(nsmallest(most, scored))

    def _with_names(self, scored: list[tuple[float, int, float, float]]) -> tuple[SectionMatch, ...]:
        rows = self._tables.sections([section for _, section, _, _ in scored])
        return tuple(
            SectionMatch(
                section, rows[section].topic, rows[section].anchor, rows[section].title, rank, coverage
            )
            for _, section, rank, coverage in scored
        )

    def _of_group(self, group: TermGroup, *, alone: bool) -> dict[int, tuple[float, float]]:
        """Section -> (rank, weight of what it has of the group): by its words, or by their meaning."""
        found: dict[int, tuple[float, float]] = {}
        for term in group.terms:
            weight = term.weight
            for section, rank in self._of_term(term, alone=alone).items():
                before = found.get(section, _NOTHING)
                found[section] = (before[0] + rank, before[1] + weight)
        for variant in group.meanings:
            share = variant.weight
            whole = group.weight * share
            for section, rank in self._of_variant(variant, alone=False).items():
                meaning = (rank * share, whole)
                before = found.get(section, _NOTHING)
                if meaning > before:
                    found[section] = meaning
        return found

    def _of_term(self, term: QueryTerm, *, alone: bool) -> Mapping[int, float]:
        """Section -> the best rank of any variant of the term."""
        best: dict[int, float] = {}
        for variant in term.variants:
            weight = variant.weight
            found = self._of_variant(variant, alone=alone)
            if len(term.variants) == 1 and weight == 1:
                return found
            if not best:
                best = {section: rank * weight for section, rank in found.items()}
                continue
            for section, rank in found.items():
                here = rank * weight
                if here > best.get(section, 0.0):
                    best[section] = here
        return best

    def _of_variant(self, variant: Variant, *, alone: bool) -> Mapping[int, float]:
        """Section -> rank.  A short unfinished word, `alone`, is looked for in names and headings only."""
        last = variant.words[-1]
        unfinished = alone and variant.prefix and len(last) <= SHORT_WORD
        if unfinished and len(last) == 1 and last.isalpha():
            return {}
        expression = phrase(variant.stems, prefix=variant.prefix)
        if unfinished or self._is_common(variant):
            expression = in_names(expression)
        return self._tables.matches(expression, self._most)

    def _is_common(self, variant: Variant) -> bool:
        return min(map(self._weights.sections_with, variant.stems)) > _COMMON


def best_of_each(sections: Iterable[SectionMatch]) -> dict[str, SectionMatch]:
    """Topic id -> the first of its sections."""
    best: dict[str, SectionMatch] = {}
    for found in sections:
        best.setdefault(found.topic, found)
    return best
