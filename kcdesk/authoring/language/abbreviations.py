"""The rule that no abbreviation stands unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.problems import Fault

_ABBREVIATION = re.compile(
    r"(?<![\w.&-])([A-Za-z]?[A-Z][A-Z&-]*[A-Z](?:-?[A-Z]?\d)?|[A-Z]{2,}-\d)s?(?![\w&]|\.\w)"
)
"""Two capitals or more: NICE, TKIs, eGFR, A&E, PD-1, PD-L1.  Not what holds a long number, such as the
reference TA650, the form FP92A or the trial KEYNOTE-426; not a web name, such as GOV.UK."""

_SAID_BEFORE = re.compile(
    r"\w\W*\($|\b(?:called|named|known as|short for|stands for)(?: an?| the)? (?:\S+ and )?$|, or $"
)
"""Words and a bracket, as in `blood scan (BS)`; `a signal called AXL`; `jaw trouble, or JT`."""
_SAID_AFTER = re.compile(
    r"""(?x) \s\(\S+\s\S            # NICE (the body that
    | (?:\s\w+)?,\s(?:the|an?)\s    # NICE, the body that; HIF-2 alpha, a signal that
    | ,\swhich\s                    # NICE, which decides
    | \s(?:is|are)\s(?:the|an?|short)\s | \s(?:means|stands\sfor)\s"""
)
_TRIAL_BEFORE = re.compile(r"\btrials?,?(?: called)? (?:[A-Z-]+ and )?$")
_TRIAL_AFTER = re.compile(r"(?: and [A-Z-]+)? (?:trials?|study)\b")
_NEAR = 200
"""Characters before an abbreviation in which it may be said what it is."""
_MESSAGE = "“{name}” is not explained where it first stands. Write it out, or mark it as a term: [[{name}]]."

_IN_HEAD = (
    "“{name}” is not explained. Write it out here: a title and a summary are plain text, without marks."
)
_HEAD_RUNS = 2
"""The title and the summary come first of a page's runs."""


@dataclass(frozen=True, slots=True)
class AbbreviationRule:
    """An abbreviation is written out, or marked as a term, where it first stands."""

    known: frozenset[str]
    """Abbreviations that need no words."""
    terms: frozenset[str]
    """Those in names of glossary terms: data files may use them, since nothing can be marked there."""

    def faults(self, writing: Writing) -> Iterator[Fault]:
        """One for each abbreviation that is not explained where it first stands.

        A heading may come before the words that explain it.
        """
        explained = set(self.known)
        if not writing.is_page:
            explained |= self.terms
        for number, run in enumerate(writing.runs):
            message = _IN_HEAD if writing.is_page and number < _HEAD_RUNS else _MESSAGE
            explained |= abbreviations_in(run.marks)
            for found in _ABBREVIATION.finditer(run.own):
                name = found[1]
                if name in explained or (run.is_heading and not _is_said(run.own, found)):
                    continue
                explained.add(name)
                if not _is_said(run.own, found):
                    yield run.line, "abbreviation", message.format(name=name)


def abbreviations_in(names: Iterable[str]) -> frozenset[str]:
    """The abbreviations among names: VEGF for `VEGF inhibitor`."""
    return frozenset(found[1] for name in names for found in _ABBREVIATION.finditer(name))


def _is_said(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() :]
    return any(
        (
            _SAID_BEFORE.search(before),
            _SAID_AFTER.match(after),
            _TRIAL_BEFORE.search(before),
            _TRIAL_AFTER.match(after),
        )
    )
