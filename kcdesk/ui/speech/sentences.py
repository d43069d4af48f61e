"""Where the sentences of a paragraph begin and end, as a listener would hear them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QTextBoundaryFinder

from kcdesk.i18n.abbreviations import ABBREVIATION
from kcdesk.ui.page.text_units import one_unit_each

LONGEST = 400
"""Characters said in one breath at most: a longer sentence is said in parts."""

_UNIT = re.compile(r"(?:^|\s)\d*(?:mg|ml|mL|kg|g|cm|mm|mcg)\.\s*$")
_SEAMS = ("; ", ": ", ", ", " ")
"""Where a long sentence is parted, best first."""
_BEFORE_NUMBER = re.compile(r"[a-z]{3,}[.?!]\s+(?=\d)")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence in reading order; together they are the whole text."""
    start = 0
    for end in _ends(text):
        if end < len(text) and _goes_on(text[start:end], text[end:]):
            continue
        yield from _parts(text, start, end)
        start = end


def _ends(text: str) -> Iterator[int]:
    """Sentence ends by Unicode's rules, and those before a number, which the rules leave open."""
    yield from sorted({*_by_unicode(text), *(found.end() for found in _BEFORE_NUMBER.finditer(text))})


def _by_unicode(text: str) -> Iterator[int]:
    """Unicode Standard Annex 29."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, one_unit_each(text))
    while (end := finder.toNextBoundary()) > 0:
        yield end


def _goes_on(before: str, after: str) -> bool:
    if before.endswith("\n"):
        return False
    unit = _UNIT.search(before) is not None and not after[:1].isupper()
    return unit or after[:1].islower() or ABBREVIATION.search(before) is not None


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        middle = _seam(text, start)
        yield start, middle
        start = middle
    yield start, end


def _seam(text: str, start: int) -> int:
    for seam in _SEAMS:
        at = text.rfind(seam, start + LONGEST // 4, start + LONGEST)
        if at >= 0:
            return at + len(seam)
    return start + LONGEST
