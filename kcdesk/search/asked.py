"""What people ask: how likely it is that a text asks for a topic, by the words of questions that it answers.

The author writes for each page what people ask of it (`asked.yaml`); with its names, its headings and its
text they tell how often each word, and each pair of words, stands in questions for this page.  A text is
likeliest asked of the page whose questions have its words more often than questions have them in general: a
language model of each page, smoothed by that of all.
Source: C. Zhai, J. Lafferty, "A study of smoothing methods for language models", SIGIR (2001).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kcdesk.search.chances import roots_of_chances
from kcdesk.search.interpretation import Interpretation, TermGroup
from kcdesk.search.query import Query
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tables import SearchTables
from kcdesk.search.tokens import split_words

TENTHS = 10
"""The weights of a pack are whole tenths."""

_PAIR = 0.5
"""What a pair of words counts: its two words count already."""

_EVENNESS = 2.0
"""By how much the sums are divided before they become chances: words that stand together are not so many
pieces of evidence."""

_MOST_WORDS = 60
"""Words of a text, or of a long one's questions, that are looked at, the last."""

_MOST_OF_LONG = 100
"""The same of a text that tells more than it asks."""

_TOLD, _QUESTION = 0.35, 0.6
"""What any word of a long text counts at least, and one of its questions, against the word that says most."""

_ALONE = 5
"""The likeliest topics that are ranked though nothing else finds them."""


class Asked:
    """Tells of one guide's topics how likely they are asked for."""

    def __init__(self, tables: SearchTables, language: SearchLanguage) -> None:
        self._tables, self._language = tables, language

    def likeness(self, query: Query, interpretation: Interpretation) -> Mapping[str, float]:
        """Topic id -> the square root of how likely it is asked for, 0 to 1; empty if no word tells."""
        sums: dict[int, float] = defaultdict(float)
        words = _words(query, interpretation)
        shares = self._shares(query, interpretation, words) if query.is_long else self._alike(words)
        for marker, (positions, weights) in self._tables.asked_words(list(shares)).items():
            share = shares[marker] * (_PAIR if " " in marker else 1.0) / TENTHS / _EVENNESS
            for position, tenths in zip(positions, weights, strict=True):
                sums[position] += share * tenths
        ids = self._tables.topic_ids if sums else {}
        return {ids[position]: root for position, root in roots_of_chances(sums).items()}

    def stems(self, query: Query, interpretation: Interpretation) -> Collection[str]:
        """The stems of the words of a text that are looked at, small ones too; of a long one, what asks."""
        words = query.asking or _words(query, interpretation)
        return frozenset(map(self._language.stem, words[-_MOST_WORDS:]))

    def telling(self, query: Query, interpretation: Interpretation) -> Collection[str]:
        """Of these, the stems of the words that say what is asked about."""
        words = query.asking or _words(query, interpretation)
        small = self._language.stop_words | self._language.fillers
        return frozenset(self._language.stem(word) for word in words[-_MOST_WORDS:] if word not in small)

    def _alike(self, words: Sequence[str]) -> dict[str, float]:
        """Each marker of some words -> 1.0."""
        return dict.fromkeys(markers_of(words[-_MOST_WORDS:], self._language), 1.0)

    def _shares(self, query: Query, interpretation: Interpretation, words: Sequence[str]) -> dict[str, float]:
        """Marker of a long text -> what it counts: the more, the more its words are looked for."""
        telling = self._telling(interpretation.groups)
        shares = {
            " ".join(stems): max(telling.get(stem, _TOLD) for stem in stems)
            for stems in _runs_of(words[-_MOST_OF_LONG:], self._language)
        }
        for marker in self._alike([word for word in words if word in query.asked]):
            shares[marker] = max(_QUESTION, shares.get(marker, 0.0))
        return shares

    def _telling(self, groups: Iterable[TermGroup]) -> dict[str, float]:
        """Stem -> the square root of what it is looked for, against the word that counts most.

        At least what any word counts.
        """
        most = max((group.weight for group in groups), default=0.0) or 1.0
        telling: dict[str, float] = defaultdict(lambda: _TOLD)
        for group in groups:
            share = math.sqrt(group.weight / most)
            for term in group.terms:
                for word in (*term.part.words, *(term.variants[0].words if term.variants else ())):
                    stem = self._language.stem(word)
                    telling[stem] = max(telling[stem], share)
        return telling


def _words(query: Query, interpretation: Interpretation) -> Sequence[str]:
    """The folded words of a text with their spelling put right; each once if any was."""
    return list(dict.fromkeys(interpretation.corrected.split())) or query.words


def likeliest(likeness: Mapping[str, float]) -> Sequence[str]:
    """The topics that are to be ranked for their likeness alone, the likeliest first."""
    return sorted(likeness, key=lambda topic: (-likeness[topic], topic))[:_ALONE]


def markers_of(words: Sequence[str], language: SearchLanguage) -> Iterator[str]:
    """What may tell in a text: each stem, and the pairs of stems that follow each other, with and without
    the small words between.  `words` are folded.
    """
    return map(" ".join, _runs_of(words, language))


def markers_of_text(text: str, language: SearchLanguage) -> frozenset[str]:
    """Each marker of a question as an author wrote it, once."""
    return frozenset(markers_of(list(dict.fromkeys(split_words(text))), language))


def _runs_of(words: Sequence[str], language: SearchLanguage) -> Iterator[tuple[str, ...]]:
    """The stems of each of these."""
    stems = [language.stem(word) for word in words]
    telling = [
        stem
        for word, stem in zip(words, stems, strict=True)
        if word not in language.stop_words and word not in language.fillers
    ]
    yield from ((stem,) for stem in stems)
    yield from pairwise(stems)
    yield from pairwise(telling)
