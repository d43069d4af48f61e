"""Another text, such as the page a guide replaces, measured as the guide's pages are."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median

from kcdesk.authoring.source.guide_source import GuideSource
from kcdesk.authoring.language.reading_grade import ReadingGrade
from kcdesk.authoring.source.text_file import read_text
from kcdesk.authoring.report import known_names, measure_with
from kcdesk.guide.errors import ContentError

_PARAGRAPH_END = re.compile(r"\n\s*\n")


def read_other(file: Path) -> str:
    """A plain text; an empty line ends a paragraph.  Raises ContentError if it cannot be read."""
    faults: list[str] = []
    text = read_text(file.parent, file, lambda _line, _rule, message: faults.append(message))
    if text is None:
        message = f"“{file}”: {' '.join(faults)}"
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
