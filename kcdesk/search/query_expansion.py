"""Query expansion: each word typed, in all the variants that the guide may have it in.

    words typed -> as typed, completed, of the same family, corrected, joined or split, or their meaning

A variant has a weight from 0 to 1; the word as typed has 1.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import nsmallest
from itertools import pairwise

from kcdesk.search.danger import DangerReader
from kcdesk.search.interpretation import (
    COMPLETED,
    CORRECTED,
    FAMILY,
    JOINED,
    MEANING,
    NEIGHBOURED,
    SPLIT,
    TYPED,
    Interpretation,
    QueryTerm,
    TermGroup,
    Variant,
)
from kcdesk.search.lexicon import Lexicon, lexicon_stem
from kcdesk.search.query import LONGEST_TEXT, Part, Query
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.spelling import Spelling
from kcdesk.search.tables import SearchTables, phrase
from kcdesk.search.term_weights import TermWeights
from kcdesk.search.tokens import SHORT_WORD, composed, fold, split_words
from kcdesk.search.word_families import SHORTEST_ROOT, root

_MEANING_SHARE = 0.9
"""The least weight of a group, as a share of the weight of its meaning."""

MOST_TERMS = 6
"""Words of a text that are looked for, those that say most."""

WEAK_SHARE = 0.25
"""The weight of words that only say who asks, against that of others."""

_BESIDE = 0.8
"""Of a long text what a word counts that stands outside of what it asks."""

_MEANT_ALONE = 0.85
"""Of a long text what a meaning counts of whose words none was among those that say most: "on his own"."""

_NUMBER = 0.3
"""Of a long text what a number counts: an age or a year, mostly."""

_FEW_OTHERS = 2
"""Other groups of a query in which words for a kind of section say little of its subject."""

_UNKNOWN_SHARE = 0.5
"""What a word that nobody knows may say, before its spelling is put right."""

SHORTEST_CORRECTED = 4
_MOST_SPELLINGS = 6
_MOST_CORRECTED = 12
"""Misspelt words of a text, the last, that are put right to look for danger: each takes time."""
_COMPLETIONS = 40
_SHORTEST_HALF = 3
_SHORTEST_BEGUN = 4
"""Letters from which an unfinished word may already be one that people say for something else."""
_SHORTEST_SUGGESTED, _MOST_SUGGESTIONS = 4, 4
_NEXT_TO_IT, _WITH_IT = 0.6, 0.2
"""What a correction is preferred by that the guide has next to a word typed beside it, or in one section."""
_COST_MARGIN = 0.3
"""Corrections that cost so much more than the nearest one are still looked for."""


class Interpreter:
    """Expands the queries of one guide's readers."""

    def __init__(self, tables: SearchTables, weights: TermWeights, language: SearchLanguage) -> None:
        self._tables, self._weights, self._language = tables, weights, language
        self._lexicon = Lexicon(tables, language)
        self._spelling = Spelling(tables, language)
        self.danger_reader = DangerReader(
            self._lexicon, language, self._likely_spellings, tables.help_topic()
        )

    def interpret(
        self, query: Query, *, literal: bool = False, section_words: frozenset[str] = frozenset()
    ) -> Interpretation:
        """Expand a query; with `literal`, without correcting its spelling.

        `section_words`: folded words that name a kind of section; in a short query they count less.
        """
        content = self._most_telling(
            query, _without_first_letters(query.without(self._language.stop_words).parts)
        )
        forms = {part: self._forms(part) for part in content}
        self._load(variant for some in forms.values() for variant in some)
        self._load_unfound(content)
        if not literal:
            self._load_corrections(
                query, [part for part, some in forms.items() if not self._any_in_guide(some)]
            )
        terms = {part: self._term(query, part, some, literal=literal) for part, some in forms.items()}
        corrections = {
            part.words[0]: term.variants[0].words
            for part, term in terms.items()
            if term.variants and term.variants[0].origin in {CORRECTED, NEIGHBOURED, SPLIT}
        }
        groups = _heaviest(self._as_told(query, tuple(self._grouped(query.parts, terms))))
        return Interpretation(
            self._weighed(groups, section_words),
            _respelt_text(query, corrections) if corrections else "",
            self.danger_reader.find(query.text),
            tuple(self._unknown(groups)),
            tuple(dict.fromkeys(map(" ".join, corrections.values()))),
        )

    def _most_telling(self, query: Query, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """The parts that say most, in the order typed: of a long text not every word is looked for.

        Of those that say as much the last: among the misspelt these are put right to look for danger too.
        """
        if len(parts) <= MOST_TERMS:
            return parts
        self._weights.load(self._language.stem(word) for part in parts for word in part.words)
        self._load_unfound(parts)
        weights = [-self._share(query, part) * max(map(self._part_weight, part.words)) for part in parts]
        best = nsmallest(MOST_TERMS, reversed(range(len(parts))), key=weights.__getitem__)
        return tuple(parts[at] for at in sorted(best))

    def _as_told(self, query: Query, groups: tuple[TermGroup, ...]) -> tuple[TermGroup, ...]:
        """The groups with the share of their weight that they have in a long text, each meaning once."""
        if not query.is_long:
            return groups
        return _each_meaning_once(tuple(self._told(query, group) for group in groups))

    def _told(self, query: Query, group: TermGroup) -> TermGroup:
        if not group.meanings:
            return _scaled(group, max(self._share(query, term.part) for term in group.terms))
        words = {word for term in group.terms for word in term.part.words}
        return _scaled(group, _here(query, words) * (1.0 if words else _MEANT_ALONE))

    def _share(self, query: Query, part: Part) -> float:
        """The share of its weight that a word has in a text: in a long one the less, the more usual it is.

        "June" and "garden" are rarer in this guide than "scan", and say nothing of what somebody asks.
        """
        if not query.is_long:
            return 1.0
        if "".join(part.words).isdigit():
            return _here(query, part.words) * _NUMBER
        return _here(query, part.words) * max(
            map(self._weights.topicality, map(self._language.stem, part.words))
        )

    def _load_unfound(self, parts: Iterable[Part]) -> None:
        """Look up together the words that stand in no section: they may be common, or misspelt."""
        stem, sections_with = self._language.stem, self._weights.sections_with
        self._tables.load_words(
            word for part in parts for word in part.words if not sections_with(stem(word))
        )

    def _load_corrections(self, query: Query, unfound: Iterable[Part]) -> None:
        """Look up together what the misspelt ones of these parts may stand for."""
        wrong = [part for part in unfound if self._may_be_misspelt(query, part)]
        self._load(halves for part in wrong for halves in self._cuts(part.words[0]))
        whole = [part for part in wrong if not self._halves(part.words[0])]
        self._spelling.hear(part.words[0] for part in whole)
        self._load(
            self._variant((near.word,), CORRECTED)
            for part in whole
            for near in self._spelling.nearest(part.words[0], unfinished=part.prefix)
        )

    def _any_in_guide(self, variants: Iterable[Variant]) -> bool:
        return any(map(self._is_in_guide, variants))

    def _part_weight(self, word: str) -> float:
        """The weight of a word before it is expanded; 0 for common words that the guide does not have."""
        if word in self._language.weak_words:
            return 0.0
        stem = self._language.stem(word)
        if self._weights.sections_with(stem):
            return self._weights.weight(stem)
        return 0.0 if self._tables.is_common(word) else self._weights.weight(stem) * _UNKNOWN_SHARE

    def _weighed(self, groups: tuple[TermGroup, ...], section_words: frozenset[str]) -> tuple[TermGroup, ...]:
        """The groups, with less weight for those that only say who asks, if another has any."""
        weak = [_is_weak(group, self._language.weak_words) for group in groups]
        named = [_is_weak(group, section_words) for group in groups]
        if sum(map(bool, named)) and 0 < len(groups) - sum(named) - sum(weak) <= _FEW_OTHERS:
            weak = [one or other for one, other in zip(weak, named, strict=True)]
        if not any(group.weight and not is_weak for group, is_weak in zip(groups, weak, strict=True)):
            return groups
        return tuple(
            _scaled(group, WEAK_SHARE) if is_weak else group
            for group, is_weak in zip(groups, weak, strict=True)
        )

    def _unknown(self, groups: tuple[TermGroup, ...]) -> Iterator[str]:
        """Words of which the guide has no variant and no meaning."""
        for group in groups:
            for term in group.terms if not group.meanings else ():
                if not term.variants and not term.part.is_one_of(self._language.weak_words):
                    yield " ".join(term.part.words)

    def _likely_spellings(self, words: Sequence[str]) -> dict[str, list[str]]:
        """The spellings that misspelt words may stand for, of the last that are; words are folded."""
        may = [word for word in words if len(word) >= SHORTEST_CORRECTED and not self._spelling.has(word)]
        known = self._tables.known_words(may)
        wrong = [word for word in may if word not in known][-_MOST_CORRECTED:]
        self._spelling.hear(wrong)
        return {word: [near.word for near in self._spelling.nearest(word, _MOST_SPELLINGS)] for word in wrong}

    def _is_spelt_right(self, word: str) -> bool:
        return self._tables.has_word(word) or self._tables.is_common(word)

    def suggestions(self, query: Query) -> tuple[str, ...]:
        """Words of the guide that resemble those typed, for a query that found nothing."""
        words = self._language.content_words(query.words)
        long = [word for word in words if len(word) >= _SHORTEST_SUGGESTED][:_MOST_SUGGESTIONS]
        alike = dict.fromkeys(near for word in long for near in self._spelling.alike(word))
        return tuple(alike)[:_MOST_SUGGESTIONS]

    def loading(self) -> Sequence[Callable[[], object]]:
        """What is to be done before the first search, step by step."""
        return self._lexicon.loading()

    def loading_spelling(self) -> Sequence[Callable[[], object]]:
        """What is to be done before the first misspelling and the first words of danger, step by step."""
        return *self._spelling.loading(), *self.danger_reader.loading()

    def take_over(self, other: Interpreter) -> None:
        """Use what another has read of the same guide, whatever was typed."""
        self._lexicon.take_over(other._lexicon)
        self._spelling.take_over(other._spelling)
        self.danger_reader.take_over(other.danger_reader)

    # --- one word

    def _forms(self, part: Part) -> list[Variant]:
        """The forms in which the guide may have it as it is spelt."""
        forms = [self._variant(part.words, TYPED, prefix=part.prefix)]
        if len(part.words) > 1:
            return [*forms, self._variant(("".join(part.words),), JOINED, prefix=part.prefix)]
        return forms + self._other_forms(part)

    def _load(self, variants: Iterable[Variant]) -> None:
        """Look up the stems of many variants in one query."""
        self._weights.load(stem for variant in variants for stem in variant.stems)

    def _term(self, query: Query, part: Part, candidates: list[Variant], *, literal: bool) -> QueryTerm:
        variants = tuple(sorted(filter(self._is_in_guide, candidates), key=lambda one: -one.weight))
        if not variants and not literal and self._may_be_misspelt(query, part):
            variants = self._corrected(query, part)
        return QueryTerm(part, variants, self._weight(variants))

    def _may_be_misspelt(self, query: Query, part: Part) -> bool:
        """Whether it is one word that nobody knows, and no abbreviation."""
        if len(part.words) > 1 or part.words[0] in query.capitals:
            return False
        return not self._is_spelt_right(part.words[0])

    def _variant(self, words: tuple[str, ...], origin: str, *, prefix: bool = False) -> Variant:
        return Variant(words, origin, tuple(map(self._language.stem, words)), prefix)

    def _other_forms(self, part: Part) -> list[Variant]:
        word = part.words[0]
        forms = [self._variant((other,), FAMILY) for other in self._family(word)]
        if part.prefix and len(word) > SHORT_WORD:
            forms += [self._variant((other,), COMPLETED) for other in self._completions(word)]
        return forms

    def _completions(self, typed: str) -> list[str]:
        """Words that start with what is typed though their stems do not: operati -> operation, stem oper."""
        start = self._language.stem(typed)
        ends = {self._language.stem(word): word for word in self._words_from(typed)}
        return [word for stem, word in ends.items() if not stem.startswith(start)]

    def _family(self, word: str) -> list[str]:
        """Words of the guide with the same root but another stem; none but in English."""
        if not self._language.is_english or len(base := root(word)) < SHORTEST_ROOT:
            return []
        own, stem = self._language.stem(word), self._language.stem
        found = {stem(other): other for other in self._words_from(base) if root(other) == base}
        return [other for stemmed, other in found.items() if stemmed != own]

    def _words_from(self, prefix: str) -> list[str]:
        return self._tables.words_from(prefix, _COMPLETIONS)

    # --- words that the guide does not have

    def _corrected(self, query: Query, part: Part) -> tuple[Variant, ...]:
        """The word in two, if the guide has both halves side by side, or else its likeliest spellings."""
        typed = part.words[0]
        halves = self._halves(typed)
        if halves:
            return (self._variant(halves, SPLIT),)
        near = self._spelling.nearest(typed, unfinished=part.prefix)
        if len(near) < 2:  # noqa: PLR2004 - there is nothing to choose
            return tuple(self._variant((one.word,), CORRECTED) for one in near)
        beside = self._beside(query, typed)
        costs = {one.word: one.cost - self._kinship(one.word, beside) for one in near}
        origin = {one.word: NEIGHBOURED if costs[one.word] < one.cost else CORRECTED for one in near}
        likely = sorted(costs, key=lambda word: costs[word])
        close = (word for word in likely if costs[word] <= costs[likely[0]] + _COST_MARGIN)
        return tuple(self._variant((word,), origin[word]) for word in close)

    def _beside(self, query: Query, typed: str) -> list[tuple[str, bool]]:
        """(stem, whether it comes before) of the words next to this one that say something to the guide."""
        words = self._language.content_words(query.words)
        if typed not in words:
            return []
        at = words.index(typed)
        found = [(word, True) for word in words[max(0, at - 1) : at]]
        found += [(word, False) for word in words[at + 1 : at + 2]]
        stems = [(self._language.stem(word), before) for word, before in found]
        return [(stem, before) for stem, before in stems if self._weights.sections_with(stem)]

    def _kinship(self, word: str, beside: Sequence[tuple[str, bool]]) -> float:
        """What a spelling is preferred by: the guide has it next to a word beside it, or in one section."""
        stem = self._language.stem(word)
        best = 0.0
        for other, before in beside:
            if self._tables.has_match(phrase((other, stem) if before else (stem, other))):
                return _NEXT_TO_IT
            if self._tables.has_match(f"{phrase((other,))} AND {phrase((stem,))}"):
                best = _WITH_IT
        return best

    def _cuts(self, typed: str) -> list[Variant]:
        """A word in two, wherever that may be."""
        cuts = range(_SHORTEST_HALF, len(typed) - _SHORTEST_HALF + 1)
        return [self._variant((typed[:cut], typed[cut:]), SPLIT) for cut in cuts]

    def _halves(self, typed: str) -> tuple[str, ...]:
        for halves in self._cuts(typed):
            if self._is_in_guide(halves) and self._tables.has_match(phrase(halves.stems)):
                return halves.words
        return ()

    # --- words side by side

    def _grouped(self, parts: tuple[Part, ...], terms: dict[Part, QueryTerm]) -> Iterable[TermGroup]:
        """Each run of words that has a meaning as one group, every other word by itself."""
        spoken = [
            (part, term)
            for part, term in ((part, terms.get(part)) for part in parts)
            if term is not None or part.words[0] not in self._language.fillers
        ]
        entries = self._lexicon.meanings([self._lexicon_stem(part, term) for part, term in spoken])
        meant = [[self._variant(words, MEANING) for words in entry.means] for entry in entries]
        self._load(variant for variants in meant for variant in variants)
        runs: list[tuple[list[QueryTerm], tuple[Variant, ...]]] = []
        end = 0
        for entry, variants in zip(entries, meant, strict=True):
            meanings = tuple(filter(self._is_in_guide, variants))
            if meanings:
                runs.append((_terms(spoken[end : entry.start]), ()))
                runs.append((_terms(spoken[entry.start : entry.end]), meanings))
                end = entry.end
        runs.append((_terms(spoken[end:]), ()))
        pairs = [[] if meanings else self._pairs(some) for some, meanings in runs]
        self._load(pair for some in pairs for pair in some)
        for (some, meanings), joined in zip(runs, pairs, strict=True):
            if meanings:
                yield self._group(some, meanings)
            else:
                yield from self._joined(some, joined)

    def _lexicon_stem(self, part: Part, term: QueryTerm | None) -> str:
        """A single word as the lexicon has it, corrected or in its likeliest completion; '' for a phrase."""
        if len(part.words) > 1:
            return ""
        word = part.words[0]
        variants = term.variants if term is not None else ()
        if variants and variants[0].origin in {CORRECTED, NEIGHBOURED}:
            return lexicon_stem(variants[0].words[0], self._language)
        if part.prefix and len(word) >= _SHORTEST_BEGUN and not self._tables.has_word(word):
            word = next(iter(self._words_from(word)), word)
        return lexicon_stem(word, self._language)

    def _pairs(self, terms: Sequence[QueryTerm]) -> list[Variant]:
        """Each term joined to the next one."""
        return [
            self._variant(("".join((*one.part.words, *other.part.words)),), JOINED)
            for one, other in pairwise(terms)
        ]

    def _joined(self, terms: Sequence[QueryTerm], pairs: Sequence[Variant]) -> Iterable[TermGroup]:
        """Each term as a group, or two together where the guide writes them as one word: pain killers."""
        at = 0
        while at < len(terms):
            if at < len(pairs) and self._is_in_guide(pairs[at]):
                yield self._group(terms[at : at + 2], (pairs[at],))
                at += 2
            else:
                yield TermGroup((terms[at],), terms[at].weight)
                at += 1

    def _group(self, terms: Sequence[QueryTerm], meanings: tuple[Variant, ...]) -> TermGroup:
        """A group; words that the guide does not have count as much as their meaning."""
        weight = self._weight(meanings)
        weighed = tuple(
            term if term.variants else replace(term, weight=weight / len(terms)) for term in terms
        )
        return TermGroup(
            weighed, max(sum(term.weight for term in weighed), _MEANING_SHARE * weight), meanings
        )

    # --- the guide's words

    def _is_in_guide(self, variant: Variant) -> bool:
        """Whether the guide has every word of the variant, or for a prefix a word that starts with it."""
        if not all(map(self._weights.sections_with, variant.stems[:-1])):
            return False
        if self._weights.sections_with(variant.stems[-1]):
            return True
        return variant.prefix and bool(self._words_from(variant.words[-1]))

    def _weight(self, variants: tuple[Variant, ...]) -> float:
        """The weight of the word that says most in the first variant; 0 for none."""
        if not variants:
            return 0.0
        known = [stem for stem in variants[0].stems if self._weights.sections_with(stem)]
        return max(map(self._weights.weight, known or variants[0].stems))


def _here(query: Query, words: Collection[str]) -> float:
    """What words of a long text count by where they stand."""
    return _BESIDE if query.asking and query.asked.isdisjoint(words) else 1.0


def _terms(spoken: Iterable[tuple[Part, QueryTerm | None]]) -> list[QueryTerm]:
    """The terms among what was typed: of a long text many a word is not looked for."""
    return [term for _, term in spoken if term is not None]


def _is_weak(group: TermGroup, words: frozenset[str]) -> bool:
    return bool(group.terms) and all(set(term.part.words) <= words for term in group.terms)


def _respelt_text(query: Query, corrections: Mapping[str, tuple[str, ...]]) -> str:
    """The words typed, those too that were typed twice, with these in place of the misspelt."""
    typed = split_words(fold(composed(query.text[:LONGEST_TEXT])))
    return " ".join(word for one in typed for word in corrections.get(one, (one,)))


def _heaviest(groups: tuple[TermGroup, ...]) -> tuple[TermGroup, ...]:
    """The groups that count most, in the order typed."""
    best = sorted(range(len(groups)), key=lambda at: -groups[at].weight)[:MOST_TERMS]
    return tuple(groups[at] for at in sorted(best))


def _each_meaning_once(groups: tuple[TermGroup, ...]) -> tuple[TermGroup, ...]:
    """Of several that mean the same ("my dad", "mum") the one that counts most; all others as they are."""
    heaviest: dict[tuple[Variant, ...], TermGroup] = {}
    for group in groups:
        if group.meanings and group.weight > heaviest.setdefault(group.meanings, group).weight:
            heaviest[group.meanings] = group
    return tuple(group for group in groups if heaviest.get(group.meanings, group) is group)


def _scaled(group: TermGroup, share: float) -> TermGroup:
    terms = tuple(replace(term, weight=term.weight * share) for term in group.terms)
    return replace(group, terms=terms, weight=group.weight * share)


def _without_first_letters(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without a last word of one or two letters that is still being typed, if there are others."""
    if len(parts) > 1 and parts[-1].prefix:
        last = parts[-1].words[-1]
        if len(last) <= SHORT_WORD and last.isalpha():
            return parts[:-1]
    return parts
