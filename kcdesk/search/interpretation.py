"""What a query was taken to mean: its words in groups, each in the variants that the guide may have it in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kcdesk.search.danger import Danger
from kcdesk.search.query import Part

TYPED, COMPLETED, FAMILY, CORRECTED, NEIGHBOURED, JOINED, SPLIT, MEANING = (
    "typed",
    "completed",
    "family",
    "corrected",
    "corrected by the words beside it",
    "joined",
    "split",
    "meaning",
)
"""The origins of a variant."""

_WEIGHTS = {
    TYPED: 1.0,
    COMPLETED: 0.95,
    FAMILY: 0.8,
    CORRECTED: 0.95,
    NEIGHBOURED: 0.95,
    JOINED: 1.0,
    SPLIT: 0.95,
    MEANING: 0.95,
}


class Variant(NamedTuple):
    """A form in which a word, or several in this order, may stand in the guide."""

    words: tuple[str, ...]
    origin: str
    stems: tuple[str, ...]
    prefix: bool = False
    """Whether the last word may be unfinished."""

    @property
    def weight(self) -> float:
        """Its weight against the word as typed, 0 to 1."""
        return _WEIGHTS[self.origin]


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """A word typed, or a phrase."""

    part: Part
    variants: tuple[Variant, ...]
    """Alternatives, the heaviest first; empty if the guide has none."""
    weight: float
    """How much it counts in the query: that of its first variant; 0 if it has none."""


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms typed side by side that may have one meaning together."""

    terms: tuple[QueryTerm, ...]
    """Empty where every word typed is a stop word."""
    weight: float
    """How much it counts in the query."""
    meanings: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Interpretation:
    """An expanded query."""

    groups: tuple[TermGroup, ...]
    corrected: str
    """All words of the text with their spelling corrected; empty if nothing was."""
    danger: Danger | None
    """Words of danger, which put a topic first; None if there are none."""
    unknown: tuple[str, ...] = ()
    """Words that say something, but not to this guide."""
    respelt: tuple[str, ...] = ()
    """Those of `corrected` whose spelling is not the one typed, each once."""

    @property
    def variants(self) -> Iterator[Variant]:
        """Every variant of every term, then every meaning."""
        for group in self.groups:
            for term in group.terms:
                yield from term.variants
        for group in self.groups:
            yield from group.meanings

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every word looked for, each once, for highlighting."""
        parts = (Part((word,), one.prefix) for one in self.variants for word in one.words)
        return tuple(dict.fromkeys(parts))
