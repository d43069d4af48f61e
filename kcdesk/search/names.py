"""Topics looked up by name: title, lay words, brands and glossary terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from kcdesk.search.interpretation import Interpretation, TermGroup, Variant
from kcdesk.search.query import Query
from kcdesk.search.schema import ALSO, HEADING, TERM, TITLE
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tables import NameRow, SearchTables
from kcdesk.search.term_weights import TermWeights
from kcdesk.search.tokens import SHORT_WORD

_WORTH = {TITLE: 1.0, ALSO: 0.9, TERM: 0.7, HEADING: 0.7}
_EXACT = {TITLE: 0.5, ALSO: 0.25, TERM: 0.1, HEADING: 0.3}
"""The weight of a name of each kind, and the bonus if it was typed to the letter."""

_TITLE_BESIDES = 0.4
"""What the title adds to another name: of two pages of one name, the one that is about it goes first."""

_START_OF_TITLE = 0.45
"""The fit of the first letters of a title, while it is being typed."""

_MOST_NAMES = 250
"""Names looked at for one word."""

_MOST_FITTED, _FEWER_FITTED = 700, 250
"""Names looked at for all words together; where there are more, fewer, for all are weighed first."""

_MOST_TITLES = 50
"""Titles looked at that start with what was typed."""

_TYPED_POWER = 1.2
"""How steeply the fit falls for a name that has not all of what was typed."""

_FIRST_LETTERS = 0.5
"""What the first letters of a word count, against the whole word."""

_LONGEST_NAME = 6
"""Words of a name that is looked for to the letter in a longer text."""

_MOST_WORDS = 60
"""Words of a text in which names are looked for to the letter, the last."""

_SHORTEST_QUESTION = 3
"""Words of a heading that may be the question typed."""

_LIKENESS_POWER = 1.0
"""How steeply the fit falls for a heading that asks something else."""

_CONTAINED = (0.0, 0.0, 0.2, 0.35, 0.5)
"""The least fit of a name of so many words that stands in a longer text to the letter; the last for more."""

_MOST_KNOWN = 8000
"""Names whose weight is remembered."""

_NOTHING: frozenset[str] = frozenset()


class NameMatch(NamedTuple):
    """The best name of a topic for a query."""

    score: float
    """How well the name fits: 1 for a whole title, more if it was typed to the letter."""
    anchor: str
    text: str
    kind: str = ALSO
    is_typed: bool = False
    """Whether it is all that was typed, to the letter."""


class Names:
    """Looks up topics by their names."""

    def __init__(self, tables: SearchTables, weights: TermWeights, language: SearchLanguage) -> None:
        self._tables, self._weights, self._language = tables, weights, language
        self._known_weights: dict[int, float] = {}

    def find(self, query: Query, interpretation: Interpretation) -> dict[str, NameMatch]:
        """Topic id -> its best name, for every topic that has one with any of the words."""
        found: dict[str, NameMatch] = {}
        titles: dict[str, float] = {}
        typed = " ".join(query.words)
        for name, fit in (
            *self._exact(query),
            *self._fitting(query, interpretation),
            *self._starting(query),
            *self._contained(query),
        ):
            is_typed = name.text == typed
            score = _WORTH[name.kind] * fit + (_EXACT[name.kind] if is_typed else 0.0)
            best = found.get(name.topic)
            if best is None or score >= best.score:  # of a topic's many names most are not its best
                match = NameMatch(score, name.anchor, name.text, name.kind, is_typed)
                found[name.topic] = match if best is None else max(match, best)
            if name.kind == TITLE:
                titles[name.topic] = max(fit, titles.get(name.topic, 0.0))
        return {
            topic: match._replace(score=match.score + _TITLE_BESIDES * titles.get(topic, 0.0))
            for topic, match in found.items()
        }

    def _exact(self, query: Query) -> list[tuple[NameRow, float]]:
        """The names that were typed to the letter, or in another order."""
        rows = self._tables.names_with_text(" ".join(query.words), self._language.key(query.words))
        return [(row, 1.0) for row in rows]

    def _fitting(self, query: Query, interpretation: Interpretation) -> list[tuple[NameRow, float]]:
        """The names that have any of the words, each with its fit."""
        groups = interpretation.groups
        total = sum(group.weight for group in groups)
        if not total:
            return []
        groups_of: dict[int, list[int]] = defaultdict(list)
        for number, group in enumerate(groups):
            variants = (*(one for term in group.terms for one in term.variants), *group.meanings)
            for held in set().union(*map(self._with, variants)):
                groups_of[held].append(number)
        names = self._tables.names(_likeliest(groups_of, groups))
        whole = self._whole_weights(names)
        wanted = [_Wanted(group, _single(group)) for group in groups]
        typed = frozenset(query.words)
        found = []
        for number, name in names.items():
            share, met = _matched(name, [wanted[at] for at in groups_of[number]], total)
            fit = share * (self._weight(met) / whole[number]) if share else 0.0
            if name.kind == HEADING and _likeness_at_most(name, typed) > fit:
                fit = max(fit, _same_question(name, typed))
            found.append((name, fit))
        return found

    def _whole_weights(self, names: Mapping[int, NameRow]) -> Mapping[int, float]:
        """The number of a name -> what all its stems weigh."""
        known = self._known_weights
        if len(known) > _MOST_KNOWN:
            known.clear()
        new = {number: name.stems for number, name in names.items() if number not in known}
        self._weights.load(stem for stems in new.values() for stem in stems)
        known.update((number, self._weight(stems)) for number, stems in new.items())
        return known

    def _weight(self, stems: Iterable[str]) -> float:
        """What some stems weigh together: the same in whatever order they come."""
        return fsum(map(self._weights.weight, stems))

    def _contained(self, query: Query) -> list[tuple[NameRow, float]]:
        """The names of several words that stand in what was typed to the letter, small words and all."""
        words = query.words[-_MOST_WORDS:]
        pairs = [f"{one} {other}" for one, other in pairwise(words)]
        starts = self._tables.starts_of_names(pairs)
        runs = {
            " ".join(run): len(run)
            for at, pair in enumerate(pairs)
            if pair in starts
            for length in range(2, _LONGEST_NAME + 1)
            if not self._language.stop_words.issuperset(run := words[at : at + length])
        }
        rows = self._tables.names_of_texts(runs)
        return [(row, _CONTAINED[min(runs[row.text], len(_CONTAINED) - 1)]) for row in rows]

    def _with(self, variant: Variant) -> list[int]:
        """The ids of names that have the variant's last word."""
        ids = self._tables.name_ids(variant.stems[-1], _MOST_NAMES)
        last = variant.words[-1]
        if variant.prefix and len(last) > SHORT_WORD:
            ids = ids + self._tables.name_ids_from(last, _MOST_NAMES)
        return ids

    def _starting(self, query: Query) -> list[tuple[NameRow, float]]:
        """The titles that start with what was typed."""
        typed = " ".join(query.words)
        if not typed:
            return []
        start = typed if query.last_word_is_prefix else f"{typed} "
        return [
            (row, _START_OF_TITLE + (1 - _START_OF_TITLE) * len(typed) / len(row.text))
            for row in self._tables.titles_from(start, _MOST_TITLES)
        ]


def _likeliest(groups_of: Mapping[int, Sequence[int]], groups: Sequence[TermGroup]) -> Collection[int]:
    """The names to look at: of very many, those that have most of what was typed."""
    if len(groups_of) <= _MOST_FITTED:
        return groups_of
    weights = [-group.weight for group in groups]
    held = [(sum(map(weights.__getitem__, some)), name) for name, some in groups_of.items()]
    return [name for _, name in nsmallest(_FEWER_FITTED, held)]


def _likeness_at_most(name: NameRow, typed: frozenset[str]) -> float:
    """More than `_same_question` can give: a heading is far shorter than a long text."""
    length = name.text.count(" ") + 1
    return 2 * min(length, len(typed)) / (length + len(typed))


def _same_question(name: NameRow, typed: frozenset[str]) -> float:
    """How much a heading is the question that was typed, small words and all."""
    if name.text.count(" ") + 1 < _SHORTEST_QUESTION:
        return 0.0
    words = frozenset(name.text.split())
    alike: float = 2 * len(words & typed) / (len(words) + len(typed))
    return alike**_LIKENESS_POWER if len(words) >= _SHORTEST_QUESTION else 0.0


class _Wanted(NamedTuple):
    """A group that is looked for in names."""

    group: TermGroup
    single: tuple[str, float] | None
    """The stem that it is, and what it counts, if it can be nothing else; so most groups are."""


def _single(group: TermGroup) -> tuple[str, float] | None:
    if group.meanings or len(group.terms) != 1 or len(group.terms[0].variants) != 1:
        return None
    (variant,) = group.terms[0].variants
    if len(variant.stems) > 1 or variant.prefix:
        return None
    return variant.stems[0], group.terms[0].weight * variant.weight


def _matched(name: NameRow, wanted: Iterable[_Wanted], total: float) -> tuple[float, set[str]]:
    """The share of what was typed that the name has, as it counts, and the stems of the name that match."""
    matched = 0.0
    met: set[str] = set()
    for group, single in wanted:
        if single is None:
            matched += _match(name, group, met)
        elif single[0] in name.stems:
            met.add(single[0])
            matched += single[1]
    return float((matched / total) ** _TYPED_POWER) if matched else 0.0, met


def _match(name: NameRow, group: TermGroup, met: set[str]) -> float:
    """The weight of what the name has of the group; adds the stems of the name that match to `met`."""
    matched = 0.0
    own: set[str] = set()
    for term in group.terms:
        for variant in term.variants:  # the heaviest first
            stems, share = _held(name, variant)
            if stems:
                matched += term.weight * variant.weight * share
                own |= stems
                break
    for variant in group.meanings:
        meaning = group.weight * variant.weight
        stems, _ = _held(name, variant) if meaning > matched else (_NOTHING, 0.0)
        if stems:
            matched, own = meaning, set(stems)
    met |= own
    return matched


def _held(name: NameRow, variant: Variant) -> tuple[frozenset[str], float]:
    """The name's stems that make up the variant, and the share of the last one that was typed.

    No stems if the name does not have it.
    """
    stems, last = variant.stems, variant.stems[-1]
    if len(stems) > 1 and not name.stems.issuperset(stems[:-1]):
        return _NOTHING, 0.0
    if last in name.stems:
        return frozenset(stems), 1.0
    if variant.prefix:
        typed = variant.words[-1]
        continued = [stem for stem in name.stems if stem.startswith(typed)]
        if continued:
            whole = min(continued, key=lambda stem: (len(stem), stem))
            return frozenset((*stems[:-1], whole)), _FIRST_LETTERS + (1 - _FIRST_LETTERS) * len(typed) / len(
                whole
            )
    return _NOTHING, 0.0
