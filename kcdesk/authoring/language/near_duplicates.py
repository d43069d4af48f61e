"""The rule that two pages do not say the same thing in the same words.

What stands twice is mended once: a reader who comes to the other page reads what is no longer true.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kcdesk.authoring.dialect.sentences import words
from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.problems import Problem

SHORTEST = 25
"""Words.  Shorter paragraphs are alike by nature: “Ring 999 for chest pain.”"""
ALIKE = 0.6
"""Jaccard index of two paragraphs' runs of words, from which they count as the same."""
_RUN = 3
"""Words in a run."""
_COMMONPLACE = 50
"""Paragraphs that share a run of words; more are not remembered, so no folder can make the check crawl."""
_NOT_LETTERS = re.compile(r"[^\w]+")

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    file: str
    line: int
    shingles: frozenset[Shingle]


def near_duplicates(writings: Iterable[Writing]) -> Iterator[Problem]:
    """Each long paragraph that is nearly another page's, at the later of the two.

    Only paragraphs that share a run of words are compared, so that a large guide takes no longer than
    a few times a small one.
    """
    paragraphs = [found for writing in writings if writing.is_page for found in _long_ones(writing)]
    holders: dict[Shingle, list[int]] = {}
    for at, paragraph in enumerate(paragraphs):
        shared = Counter(earlier for shingle in paragraph.shingles for earlier in holders.get(shingle, ()))
        for earlier, count in sorted(shared.items()):
            other = paragraphs[earlier]
            union = len(paragraph.shingles) + len(other.shingles) - count
            if other.file != paragraph.file and count / union >= ALIKE:
                yield _problem(paragraph, other)
                break
        for shingle in paragraph.shingles:
            if len(known := holders.setdefault(shingle, [])) < _COMMONPLACE:
                known.append(at)


def _long_ones(writing: Writing) -> Iterator[_Paragraph]:
    for run in writing.runs:
        found = [_NOT_LETTERS.sub("", word.casefold()) for word in words(run.text)]
        if run.is_paragraph and len(found) >= SHORTEST:
            shingles = frozenset(tuple(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1))
            yield _Paragraph(writing.file, run.line, shingles)


def _problem(paragraph: _Paragraph, other: _Paragraph) -> Problem:
    message = f"The paragraph is nearly that of {other.file}:{other.line}. Say it once, and link to it."
    return Problem(paragraph.file, paragraph.line, "near-duplicate", message, is_warning=True)
