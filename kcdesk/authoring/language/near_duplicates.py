"""The rule that two pages do not say the same thing in the same words.

What stands twice is mended once: a reader who comes to the other page reads what is no longer true.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

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

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -16000;
CREATE TABLE paragraph (number INTEGER PRIMARY KEY, file TEXT, line INTEGER, runs INTEGER);
CREATE TABLE holder (run INTEGER, paragraph INTEGER, PRIMARY KEY (run, paragraph)) WITHOUT ROWID;
"""
"""Which paragraphs hold a run of words.  A database without a name: SQLite keeps 16 MB of it in memory, and
the rest on the disk."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    file: str
    line: int
    runs: frozenset[int]
    """Each run of words as a number: two runs have the same one hardly ever."""


class NearDuplicates:
    """The long paragraphs of pages seen so far.

    Only paragraphs that share a run of words are compared, so that a large guide takes no longer than
    a few times a small one.
    """

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(_TABLES)
        self._count = 0

    def close(self) -> None:
        """Forget them."""
        self._connection.close()

    def found_in(self, writing: Writing) -> list[Problem]:
        """What of this page nearly stands on a page that was seen before; its own paragraphs are seen now."""
        if not writing.is_page:
            return []
        found: list[Problem] = []
        for paragraph in _long_ones(writing):
            found += self._like(paragraph)
            self._remember(paragraph)
        return found

    def _like(self, paragraph: _Paragraph) -> Iterator[Problem]:
        """The first paragraph of another page that is like it, if there is one."""
        length = len(paragraph.runs)
        places = ", ".join("?" * length)
        near = self._connection.execute(
            f"SELECT paragraph, count(*) AS shared FROM holder WHERE run IN ({places})"  # noqa: S608
            " GROUP BY paragraph HAVING shared >= ? ORDER BY paragraph",
            (*paragraph.runs, ceil(ALIKE * length)),
        )
        for number, shared in near.fetchall():
            file, line, runs = self._connection.execute(
                "SELECT file, line, runs FROM paragraph WHERE number = ?", (number,)
            ).fetchone()
            if file != paragraph.file and shared / (length + runs - shared) >= ALIKE:
                yield _problem(paragraph, file, line)
                return

    def _remember(self, paragraph: _Paragraph) -> None:
        places = ", ".join("?" * len(paragraph.runs))
        common = self._connection.execute(
            f"SELECT run FROM holder WHERE run IN ({places}) GROUP BY run HAVING count(*) >= ?",  # noqa: S608
            (*paragraph.runs, _COMMONPLACE),
        )
        rare = paragraph.runs.difference(run for (run,) in common)
        self._connection.execute(
            "INSERT INTO paragraph VALUES (?, ?, ?, ?)",
            (self._count, paragraph.file, paragraph.line, len(paragraph.runs)),
        )
        self._connection.executemany("INSERT INTO holder VALUES (?, ?)", [(run, self._count) for run in rare])
        self._count += 1


def _long_ones(writing: Writing) -> Iterator[_Paragraph]:
    for run in writing.runs:
        found = [_NOT_LETTERS.sub("", word.casefold()) for word in words(run.text)]
        if run.is_paragraph and len(found) >= SHORTEST:
            runs = frozenset(hash(tuple(found[at : at + _RUN])) for at in range(len(found) - _RUN + 1))
            yield _Paragraph(writing.file, run.line, runs)


def _problem(paragraph: _Paragraph, file: str, line: int) -> Problem:
    message = f"The paragraph is nearly that of {file}:{line}. Say it once, and link to it."
    return Problem(paragraph.file, paragraph.line, "near-duplicate", message, is_warning=True)
