"""Porter's stemmer, as SQLite's FTS5 has it.

The index stems inside SQLite; this twin tells which words of a text the index took for the same
word, so that they can be marked.  Source: M. F. Porter, "An algorithm for suffix stripping",
Program 14 (1980), with the changes to step 2 (`bli`, `logi`) that Porter later made himself.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_SHORTEST = 3
_LONGEST = 64
"""FTS5 leaves words alone that are shorter or longer, in letters."""

_VOWELS = frozenset("aeiou")
_PAST_OR_PRESENT = frozenset("dg")
"""Last letters of -ed and -ing."""
_FINAL = frozenset("el")
"""Last letters that go at the very end."""

_STEP_2 = """
    ational ate  tional tion  enci ence  anci ance  izer ize  logi log  bli ble  alli al  entli ent  eli e
    ousli ous  ization ize  ation ate  ator ate  alism al  iveness ive  fulness ful  ousness ous
    aliti al  iviti ive  biliti ble
""".split()
_STEP_3 = "icate ic ative _ alize al iciti ic ical ic ful _ ness _".split()
_STEP_4 = """
    al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize
""".split()


class _Ends(NamedTuple):
    """Endings that end with the same letter."""

    every: tuple[str, ...]
    replaced: tuple[tuple[str, str], ...]
    """(ending, what replaces it)"""


def _table(pairs: list[str]) -> dict[str, _Ends]:
    """Last letter of an ending -> the endings that have it, in the order of the pairs."""
    table: dict[str, tuple[tuple[str, str], ...]] = {}
    for end, instead in zip(pairs[::2], (end.strip("_") for end in pairs[1::2]), strict=True):
        table[end[-1]] = (*table.get(end[-1], ()), (end, instead))
    return {letter: _Ends(tuple(end for end, _ in ends), ends) for letter, ends in table.items()}


_STEPS_2_AND_3 = (_table(_STEP_2), _table(_STEP_3))
_ENDS = _table([part for end in _STEP_4 for part in (end, "_")])
"""Of step 4, each replaced by nothing."""

_SHAPES = str.maketrans(
    {letter: "v" if letter in _VOWELS else "c" for letter in map(chr, range(128)) if letter != "y"}
)
"""Each letter but y as `c` or `v`."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of a folded word: `peeling` is peel, `therapies` is therapi."""
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isascii():
        return word
    # The last letter tells for most words that a step has nothing to do.
    if word[-1] == "s":
        word = _plural(word)
    if word[-1:] in _PAST_OR_PRESENT:
        word = _past_and_present(word)
    if word[-1:] == "y" and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    for table in _STEPS_2_AND_3:
        ends = table.get(word[-1:])
        if ends is not None and word.endswith(ends.every):
            word = _replace_ending(word, ends)
    ends = _ENDS.get(word[-1:])
    if ends is not None and word.endswith(ends.every):
        word = _without_ending(word, ends)
    return _final_letters(word) if word[-1:] in _FINAL else word


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")) and len(word) > (4 if word.endswith("sses") else 3):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past_and_present(word: str) -> str:
    if word.endswith("eed") and len(word) > len("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for end in ("ed", "ing"):
        rest = word.removesuffix(end)
        if rest and rest != word and _has_vowel(rest):
            return _mended(rest)
    return word


def _mended(word: str) -> str:
    """Give a word that lost -ed or -ing the end it has by itself: hop(p), siz(e)."""
    if word.endswith(("at", "bl", "iz")) and len(word) > len("at"):
        return word + "e"
    if len(word) > 1 and word[-1] == word[-2] and word[-1] not in "aeioulsz":
        return word[:-1]
    return word + "e" if _measure(word) == 1 and _ends_short(word) else word


def _replace_ending(word: str, ends: _Ends) -> str:
    for end, instead in ends.replaced:
        if word.endswith(end) and len(word) > len(end):
            rest = word[: -len(end)]
            return rest + instead if _measure(rest) > 0 else word
    return word


def _without_ending(word: str, ends: _Ends) -> str:
    for end in ends.every:
        if word.endswith(end) and len(word) > len(end):
            rest = word[: -len(end)]
            fits = _measure(rest) > 1 and (end != "ion" or rest[-1] in "st")
            return rest if fits else word
    return word


def _final_letters(word: str) -> str:
    if word.endswith("e"):
        measure = _measure(word[:-1])
        if measure > 1 or (measure == 1 and not _ends_short(word[:-1])):
            word = word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word


def _shape(word: str) -> str:
    """`c` for each consonant and `v` for each vowel; y is a vowel after a consonant."""
    shape = word.translate(_SHAPES)
    while "y" in shape:
        before, _, after = shape.partition("y")
        shape = before + ("v" if before.endswith("c") else "c") + after
    return shape


def _measure(word: str) -> int:
    """How many times a vowel is followed by a consonant."""
    return _shape(word).count("vc")


def _has_vowel(word: str) -> bool:
    return not _VOWELS.isdisjoint(word) or "y" in word[1:]


def _ends_short(word: str) -> bool:
    """Consonant, vowel, consonant - the last not w, x or y."""
    return _shape(word)[-3:] == "cvc" and word[-1] not in "wxy"
