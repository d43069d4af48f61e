"""Waivers: an author's reason why one place may break one rule.

    <!-- allow passive: Nobody knows who. -->   in a page: on the line before, or at the line's end
    # allow passive: Nobody knows who.          in YAML: on the line before

They are read and taken out before anything else reads the text, so a pack never holds one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kcdesk.authoring.problems import EVERY_RULE, STRUCTURE, Problem

_COMMENT = re.compile(r"<!--\s*allow\b(.*?)-->")
_YAML_COMMENT = re.compile(r"\s*#\s*allow\b(.*)")
_PARTS = re.compile(r"\s+([\w-]+)\s*:(.*)")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One rule excused on one line."""

    line: int
    """Where the waiver stands, from 1."""
    excused: int
    """The line that may break the rule; 0 if none follows."""
    rule: str
    """Empty where the waiver cannot be understood."""
    reason: str


def take_waivers(lines: Sequence[str], first_line: int) -> tuple[list[str], tuple[Waiver, ...]]:
    """A page's lines without its waivers, as many as before, and the waivers.

    A waiver on a line of its own excuses the next line that holds something else.
    """
    bare = [_COMMENT.sub("", line).rstrip() if _COMMENT.search(line) else line for line in lines]
    found = []
    for at, line in enumerate(lines):
        excused = at if bare[at].strip() else _next_with_words(bare, at)
        found += [_waiver(match[1], at, excused, first_line) for match in _COMMENT.finditer(line)]
    return bare, tuple(found)


def yaml_waivers(lines: Sequence[str], first_line: int = 1) -> tuple[Waiver, ...]:
    """The waivers among YAML's comments; the parser leaves all comments out by itself."""
    bare = ["" if line.lstrip().startswith("#") else line for line in lines]
    return tuple(
        _waiver(match[1], at, _next_with_words(bare, at), first_line)
        for at, line in enumerate(lines)
        if (match := _YAML_COMMENT.fullmatch(line))
    )


def excuse(found: Iterable[Problem], waivers: Mapping[str, Sequence[Waiver]]) -> Iterator[Problem]:
    """The problems that no waiver excuses, and what is wrong with the waivers.  `waivers`: by file."""
    valid = {
        (file, waiver.excused, waiver.rule): waiver
        for file, here in waivers.items()
        for waiver in here
        if not _fault(waiver)
    }
    used = set()
    for problem in found:
        key = (problem.file, problem.line, problem.rule)
        if key in valid and problem.rule not in STRUCTURE:
            used.add(key)
        else:
            yield problem
    for file, here in waivers.items():
        for waiver in here:
            key = (file, waiver.excused, waiver.rule)
            message = _fault(waiver) or ("" if key in used else _idle(waiver))
            if message:
                yield Problem(file, waiver.line, "waiver", message)


def _waiver(text: str, at: int, excused: int | None, first_line: int) -> Waiver:
    parts = _PARTS.fullmatch(text)
    rule, reason = (parts[1], parts[2].strip()) if parts else ("", "")
    return Waiver(first_line + at, 0 if excused is None else first_line + excused, rule, reason)


def _next_with_words(lines: Sequence[str], after: int) -> int | None:
    return next((at for at in range(after + 1, len(lines)) if lines[at].strip()), None)


def _fault(waiver: Waiver) -> str:
    """What is wrong with a waiver by itself; empty if nothing is."""
    if not waiver.rule:
        return "A waiver is written “allow rule: reason”."
    if waiver.rule not in EVERY_RULE:
        return f"There is no rule “{waiver.rule}”."
    if waiver.rule in STRUCTURE:
        return f"Nothing excuses “{waiver.rule}”. Mend the text."
    return "" if waiver.reason else f"Say why “{waiver.rule}” may be broken here."


def _idle(waiver: Waiver) -> str:
    return f"Nothing here breaks “{waiver.rule}”. Delete the waiver."
