"""Term weights: how much a word says of what is looked for.

The inverse document frequency in the guide, less for words that are no more frequent here than in any English
text: of "my daughter gets married in June and I am constipated" only the last word is about this guide.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from kcdesk.search.tables import SearchTables

_MOST_REMEMBERED = 20_000

USUAL = 1.0
"""The keyness from which a word counts in full: ten times as frequent in the guide as elsewhere."""

SLOPE = 0.25
"""What a word counts less for each power of ten below that."""

LEAST = 0.3
"""What a word counts at least, as a share of its idf."""


def inverse_document_frequency(sections: int, holding: int) -> float:
    """The natural logarithm of 1 + N/n, for a word that `holding` of all `sections` hold.

    A word that no section holds counts as one that a single section holds.
    Source: K. Spärck Jones, "A statistical interpretation of term specificity", J. Doc. 28 (1972).
    """
    return math.log(1 + sections / max(1, holding))


def topicality(keyness: float) -> float:
    """The share of its idf that a word of this keyness (see `SearchTables.stems`) counts for."""
    return max(LEAST, 1 + SLOPE * min(0.0, keyness - USUAL))


class TermWeights:
    """The weights of a guide's stems; remembers those it was asked for."""

    def __init__(self, tables: SearchTables) -> None:
        self._tables = tables
        self._known: dict[str, tuple[int, float, float]] = {}
        """Stem -> in how many sections it stands, its weight, and its topicality."""

    def load(self, stems: Iterable[str]) -> None:
        """Look up many stems in one query."""
        new = {stem for stem in stems if stem not in self._known}
        if len(self._known) + len(new) > _MOST_REMEMBERED:
            self._known.clear()
        if new:
            sections = self._tables.section_count
            known = dict.fromkeys(new, (0, inverse_document_frequency(sections, 0), 1.0))
            for stem, (count, keyness) in self._tables.stems(new).items():
                share = topicality(keyness)
                known[stem] = count, inverse_document_frequency(sections, count) * share, share
            self._known.update(known)

    def sections_with(self, stem: str) -> int:
        """In how many sections the stem stands."""
        if stem not in self._known:
            self.load((stem,))
        return self._known[stem][0]

    def weight(self, stem: str) -> float:
        """The weight of a stem; one that the guide does not have weighs as if a single section had it."""
        if stem not in self._known:
            self.load((stem,))
        return self._known[stem][1]

    def topicality(self, stem: str) -> float:
        """The share of its idf that a stem counts for, LEAST to 1; 1 for one that the guide does not have."""
        if stem not in self._known:
            self.load((stem,))
        return self._known[stem][2]
