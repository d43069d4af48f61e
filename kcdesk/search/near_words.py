"""Words a letter or two from others: found among hundreds of thousands without comparing each with each.

Two words are within `n` edits (a letter more, less, other, or two that changed places) only if they become
the same when at most `n` letters are taken out of each.  So what is left of the few words looked for is
noted, and of every other word what is left of it is looked up: only the words that meet there are compared.
Source: T. Bocek, E. Hunt, B. Stiller, "Fast similarity search in large dictionaries" (2007).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from rapidfuzz.distance import OSA

_LONGEST = 64
"""Letters; nobody looks for a longer word, and what is left of it without some letters is too much."""


def near_to_any(
    words: Iterable[str],
    others: Iterable[str],
    most_edits: Callable[[str], int],
    distance: Callable[[str, str], int] = OSA.distance,
) -> Iterator[str]:
    """Those of `words` that are near to any of `others`, each once.

    `most_edits`: how many edits still make a word near, by the word.  `distance` counts them, and is asked
    only about words that may be near.  No word of more than 64 letters is near to another.
    """
    left: dict[int, dict[str, set[str]]] = {}
    lengths: dict[int, set[int]] = {}
    for word in words:
        if len(word) > _LONGEST:
            continue
        edits = most_edits(word)
        noted = left.setdefault(edits, defaultdict(set))
        lengths.setdefault(edits, set()).update(range(len(word) - edits, len(word) + edits + 1))
        for rest in without_letters(word, edits):
            noted[rest].add(word)
    found: set[str] = set()
    for other in others:
        for edits, noted in left.items():
            if len(other) > _LONGEST or len(other) not in lengths[edits]:
                continue
            met = {word for rest in without_letters(other, edits) if rest in noted for word in noted[rest]}
            for word in met - found:
                if distance(word, other) <= edits:
                    found.add(word)
                    yield word


def without_letters(word: str, most: int) -> set[str]:
    """What is left of a word when any letters, at most so many, are taken out."""
    left = {word}
    shorter = {word}
    for _ in range(most):
        shorter = {rest[:at] + rest[at + 1 :] for rest in shorter for at in range(len(rest))}
        left |= shorter
    return left
