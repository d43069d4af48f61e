"""Quotes from a page: its words with those before and after them, found again on a page that was edited.

The way of the Web Annotation Data Model's text quote selector (W3C, 2017, 4.2.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextDocument

from kcdesk.guide.page_html import PICTURE, is_source_link
from kcdesk.i18n.typed_marks import as_typed
from kcdesk.ui.navigation.links import TOOL

CONTEXT = 40
"""Characters that are kept of what stands before and after a quote."""
LONGEST_QUOTE = 2_000
_SENTENCE = re.compile(r"[^\n]*?[.!?:](?=\s|$)|[^\n]+", re.MULTILINE)
_LAST_OF_ONE_UNIT = 0xFFFF
_FURTHEST = 2
"""Times a quote's length that words changed inside it may have made it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a page."""

    text: str
    before: str
    """What stands before them, as far as it is kept."""
    after: str


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page without the numbers of its sources, which another edition may count otherwise."""

    text: str
    """A line for each paragraph."""
    places: tuple[int, ...]
    """Where each character stands in the document; one more for the end."""

    def index_of(self, position: int) -> int:
        """The character of `text` that stands at a place of the document, or first after it."""
        return next((at for at, place in enumerate(self.places) if place >= position), len(self.text))

    def quote(self, start: int, end: int) -> Quote | None:
        """The words from one character to another; None where there are none."""
        chosen = self.text[start:end][:LONGEST_QUOTE]
        start += len(chosen) - len(chosen.lstrip())
        chosen = chosen.strip()
        end = start + len(chosen)
        if not chosen:
            return None
        return Quote(
            _one_line(chosen),
            _one_line(self.text[max(0, start - CONTEXT) : start]),
            _one_line(self.text[end : end + CONTEXT]),
        )

    def find(self, quote: Quote) -> tuple[int, int] | None:
        """Where a quote stands in `text`, or what was made of it; None where it is gone.

        Of several places the one with the same words around it; where the words themselves were changed,
        what stands between the words before and after them.  Quotation marks may be set anew.
        """
        line = as_typed(_one_line(self.text))
        quote = Quote(*map(as_typed, (quote.text, quote.before, quote.after)))
        found = [one.start() for one in re.finditer(re.escape(quote.text), line)]
        if found:
            start = max(found, key=lambda at: _likeness(line, at, at + len(quote.text), quote))
            return start, start + len(quote.text)
        return _between(line, quote)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The places in the document of such characters."""
        return self.places[start], self.places[end - 1] + 1

    def sentences(self) -> list[tuple[int, int]]:
        """Each sentence's first character and the one after its last, in order; a heading is one too."""
        found = ((one.start(), one.end()) for one in _SENTENCE.finditer(self.text))
        return [(start, end) for start, end in found if self.text[start:end].strip()]


def page_text(document: QTextDocument) -> PageText:
    """The words of a document."""
    letters: list[str] = []
    places: list[int] = []
    for letter, place in _letters(document):
        if letter.isspace() and (not letters or letters[-1].isspace()):
            if letter == "\n" and letters:
                letters[-1] = "\n"
            continue
        letters.append(letter if letter == "\n" or not letter.isspace() else " ")
        places.append(place)
    return PageText("".join(letters), (*places, document.characterCount()))


def _letters(document: QTextDocument) -> Iterator[tuple[str, int]]:
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if not _is_beside_the_words(piece.charFormat()):
                place = piece.position()
                for letter in piece.text():
                    if letter != PICTURE:
                        yield letter, place
                    place += 2 if ord(letter) > _LAST_OF_ONE_UNIT else 1
            pieces += 1
        yield "\n", block.position() + block.length() - 1
        block = block.next()


def _is_beside_the_words(form: QTextCharFormat) -> bool:
    """Whether it is a source's number, or what the window has put on the page for the reader."""
    raised = form.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
    return raised or is_source_link(form.anchorHref()) or form.anchorHref().startswith(f"{TOOL}:")


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def _likeness(line: str, start: int, end: int, quote: Quote) -> int:
    """How many characters before and after a place are those around the quote."""
    before, after = line[:start][-CONTEXT:], line[end : end + CONTEXT]
    return _same(before[::-1], quote.before[::-1]) + _same(after, quote.after)


def _same(one: str, other: str) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _between(line: str, quote: Quote) -> tuple[int, int] | None:
    before, after = quote.before.strip(), quote.after.strip()
    if not before or not after:
        return None
    ends = (one.end() for one in re.finditer(re.escape(before), line))
    for start in ends:
        end = line.find(after, start, start + _FURTHEST * len(quote.text) + len(after))
        inside = line[start:end].strip() if end > start else ""
        if inside:
            at = line.index(inside, start)
            return at, at + len(inside)
    return None
