"""The state of a guide in a few lines: how much, how readable, how fresh; and beside another text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from statistics import median

from kcdesk.authoring.language.grade_rule import known_names, measure, measure_with
from kcdesk.authoring.language.reading_grade import ReadingGrade
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.source.text_file import read_text
from kcdesk.guide.errors import ContentError

_WORST_SHOWN = 10
_PARAGRAPH_END = re.compile(r"\n\s*\n")


def summary_of(guide: GuideSource, today: date) -> str:
    """A table for a terminal.  What generated parts add is not measured."""
    measured = measure(guide)
    if not measured:
        return "No pages yet"
    pages = guide.pages.values()
    hardest = sorted(measured, key=lambda page: (-page.grade, page.page))[:_WORST_SHOWN]
    rows = [
        ("pages", str(len(measured))),
        ("words", str(sum(page.words for page in measured))),
        ("reading grade (SMOG), median", f"{median(page.grade for page in measured):.1f}"),
        ("reading grade (SMOG), hardest", ", ".join(f"{page.page} {page.grade:.1f}" for page in hardest)),
        ("overdue for review", _names(page for page in pages if page.front.next_review < today)),
        ("not yet reviewed", str(sum(not page.front.reviewed_by for page in pages))),
    ]
    return "\n".join(f"{name:<32}{value}" for name, value in rows)


def _names(pages: Iterable[SourcePage]) -> str:
    return ", ".join(page.name for page in pages) or "none"


def read_other(file: Path) -> str:
    """A plain text; an empty line ends a paragraph.  Raises ContentError if it cannot be read."""
    faults: list[str] = []
    text = read_text(file.parent, file, lambda _line, _rule, message: faults.append(message))
    if text is None:
        message = f"“{file}”: {' '.join(faults)}"
        raise ContentError(message)
    if not text.strip():
        message = f"“{file}” is empty: there is nothing to measure."
        raise ContentError(message)
    return text


def comparison(guide: GuideSource, name: str, text: str) -> str:
    """A table of SMOG grades for a terminal: the other text, the guide's median and its hardest page.

    In two ways: with every word counted, and as the rules count, with the names and terms that the guide
    explains set aside.  The other text explains other words, so the first way is the fairer one to it.
    """
    paragraphs = _PARAGRAPH_END.split(text)
    rows: dict[str, list[float]] = {name: [], "the guide's median page": [], "the guide's hardest page": []}
    for grade in (ReadingGrade([]), ReadingGrade(known_names(guide))):
        pages = [measured.grade for measured in measure_with(grade, guide)] or [0.0]
        for row, value in zip(
            rows.values(), (grade.smog(paragraphs), median(pages), max(pages)), strict=True
        ):
            row.append(value)
    head = f"{'reading grade (SMOG)':<32}{'every word':>12}{'names and terms set aside':>28}"
    return "\n".join([head, *(f"{label:<32}{raw:>12.1f}{own:>28.1f}" for label, (raw, own) in rows.items())])
