"""What is wrong in an author's files: each problem with its file, line and rule, and the ids of every rule.

The ids stand here by what an author may do about them; docs/authoring.md explains each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kcdesk.guide.errors import ContentError

Report = Callable[[int, str, str], None]
"""Takes the line (from 1), the rule's short id and a sentence; the file is known already."""

Fault = tuple[int, str, str]
"""Line (from 1), rule and message, of a file that is known already."""

STRUCTURE = frozenset(
    """
    yaml text size path schema unknown-key duplicate-key date front-matter missing-file stray-file
    missing-page stray-page tree id-mismatch title-mismatch duplicate-id link term source question
    figure generated dose orphan overdue alt heading table callout html dialect phone summary slot
    translation urgency nation waiver words source-grade talk
    """.split()
)
"""Errors that nothing excuses: with them the guide would be broken, or would say what it must not."""

WRITING = frozenset("sentence reading-grade abbreviation easy-read".split())
"""Errors in how a text is written, which a reason may excuse."""

WARNINGS = frozenset(
    """
    long-sentence long-paragraph uncited hard-page plain-word passive number-style absolute person-first
    near-duplicate refrain choppy unused easy-read-long lone-quote
    """.split()
)
"""What a strict check adds; a reason may excuse each."""

NOTES = frozenset("original no-original untranslated".split())
"""Where a translation is behind its original: told of with `--original`, errors in a strict check alone."""

EVERY_RULE = STRUCTURE | WRITING | WARNINGS | NOTES


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right.  Problems sort by file, then line."""

    file: str
    """Path inside the content folder, with forward slashes."""
    line: int
    """From 1."""
    rule: str
    """Short id of the rule, such as `link`."""
    message: str
    """A plain sentence: what is wrong and what to write instead."""
    is_warning: bool = False
    """Warnings are shown, and count, in a strict check only."""

    def __str__(self) -> str:
        text = f"{self.file}:{self.line}: {self.rule}: {self.message}"
        return "".join(sign if sign.isprintable() else "?" for sign in text)


class Problems:
    """Every problem found so far, each kept once."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def add(self, problem: Problem) -> None:
        """Keep a problem."""
        self._found.add(problem)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Keep several problems."""
        self._found.update(problems)

    def reporter(self, file: str) -> Report:
        """A function that keeps problems of this one file."""
        return lambda line, rule, message: self.add(Problem(file, max(line, 1), rule, message))

    @property
    def all(self) -> tuple[Problem, ...]:
        """Errors and warnings, sorted."""
        return tuple(sorted(self._found))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops a pack from being written, sorted."""
        return tuple(problem for problem in self.all if not problem.is_warning)


class ContentRefusedError(ContentError):
    """The folder was checked and has errors; they are in `problems`."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"The guide has {len(problems)} problems.")
        self.problems = problems
