"""Splitting text into sentences and words, as a reader would."""

from __future__ import annotations

import re

from kcdesk.i18n.abbreviations import ABBREVIATION

_END = re.compile(r"(?<=[.!?…])([\"”’')\]]*)\s+(?=[\"\u201c\u2018'(\[]*[A-Z0-9])")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph.

    `See Dr. Smith. It is 1.5 mg.` gives two: an abbreviation or a decimal point ends none.
    """
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        if ABBREVIATION.search(before[-12:] if start < match.start() - 12 else before):
            continue
        found.append(text[start : match.end(1)].strip())
        start = match.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]


def words(text: str) -> list[str]:
    """What stands between blanks and holds a letter or digit."""
    return [word for word in text.split() if _LETTER_OR_DIGIT.search(word)]
