"""A page's words without its looks: for search, the terminal and reading aloud."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from kcdesk.authoring.dialect.blocks import (
    Block,
    Blocks,
    Callout,
    Child,
    Cites,
    DrawnWords,
    Facts,
    Figure,
    Generated,
    Heading,
    Listing,
    Paragraph,
    Phone,
    Spans,
    Table,
    TermMark,
    Words,
)

_BLANKS = re.compile(" {2,}")
_NO_PHONES: Mapping[str, str] = {}


class BlockWords(Protocol):
    """The words of a guide's language that stand for what is not words on the page."""

    @property
    def callouts(self) -> Mapping[str, str]:
        """Names of the kinds of call-outs, by kind."""

    @property
    def picture(self) -> str:
        """A sentence about a drawing, with `{words}` where its description goes."""


def plain_words(spans: Spans, phones: Mapping[str, str] = _NO_PHONES) -> str:
    """The spans' words on one line, without citation numbers.  `phones`: numbers by organisation."""
    return _BLANKS.sub(" ", "".join(runs_of_words(spans, lambda who: phones.get(who, "")))).strip()


def runs_of_words(spans: Spans, phone: Callable[[str], str]) -> Iterator[str]:
    """The words of each span, blanks and all; `phone` gives what stands for an organisation's number."""
    for span in spans:
        if isinstance(span, Words):
            yield span.text
        elif isinstance(span, TermMark):
            yield span.words
        elif isinstance(span, Phone):
            yield phone(span.organisation)
        elif not isinstance(span, Cites):
            yield from runs_of_words(span.spans, phone)


def plain_text(blocks: Blocks, words: BlockWords, phones: Mapping[str, str] = _NO_PHONES) -> str:
    """The blocks' text: an empty line between paragraphs, list items as `- item` or `1. item`.

    Words beside drawings are a line each.  A table's rows become `Column: value; Column: value`, a call-out
    `URGENT - title: text`; a list that it begins with is on lines of its own.
    """
    return "\n\n".join(text for block in blocks if (text := _plain_block(block, words, phones)))


def _plain_block(block: Block, words: BlockWords, phones: Mapping[str, str]) -> str:
    match block:
        case Heading() | Paragraph():
            return plain_words(block.spans, phones)
        case Listing():
            return "\n".join(_plain_list(block, phones))
        case Table() | DrawnWords():
            return "\n".join(_plain_rows(block, phones))
        case Facts():
            return "\n".join(f"{row.label}: {_on_one_line(row.blocks, phones)}" for row in block.rows)
        case Callout():
            begins_with_list = any(isinstance(first, Listing | DrawnWords) for first in block.blocks[:1])
            gap = "\n" if begins_with_list else " "
            return f"{_callout_start(block, words)}:{gap}{plain_text(block.blocks, words, phones)}"
        case Figure():
            return words.picture.format(words=block.alt)
        case Child():
            return f"{block.title}: {block.summary}"
        case Generated():
            return ""


def callout_title(kind: str, title: str, words: BlockWords) -> str:
    """A call-out's first line: its kind in words, then its own title unless that already says it.

    It does where both begin with the same word: “Ring your helpline now” needs no “Ring your team” before it.
    """
    word = words.callouts[kind]
    if _first_word(title) == _first_word(word):
        return title
    return f"{word}: {title}" if title else word


def _first_word(text: str) -> str:
    return text.casefold().partition(" ")[0].rstrip(":,")


def _callout_start(block: Callout, words: BlockWords) -> str:
    word = words.callouts[block.kind]
    title = block.title
    if title.casefold().startswith(word.casefold()):
        title = title[len(word) :].strip(" :-")
    elif title and _first_word(title) == _first_word(word):
        first, blank, rest = title.partition(" ")
        return f"{first.upper()}{blank}{rest}"
    return f"{word.upper()} - {title}" if title else word.upper()


def _plain_list(listing: Listing, phones: Mapping[str, str]) -> Iterator[str]:
    for at, item in enumerate(listing.items):
        sign = "-" if listing.start is None else f"{listing.start + at}."
        yield f"{sign} {plain_words(item.spans, phones)}"
        if item.inner:
            yield from ("  " + line for line in _plain_list(item.inner, phones))


def _plain_rows(table: Table | DrawnWords, phones: Mapping[str, str]) -> Iterator[str]:
    if isinstance(table, DrawnWords):
        yield from (plain_words(row.spans, phones) for row in table.rows)
        return
    names = [plain_words(cell, phones) for cell in table.head.cells]
    for row in table.rows:
        cells = zip(names, row.cells, strict=False)
        yield "; ".join(f"{name}: {plain_words(cell, phones)}" for name, cell in cells)


def _on_one_line(blocks: tuple[Paragraph | Listing, ...], phones: Mapping[str, str]) -> str:
    texts: list[str] = []
    for block in blocks:
        spans = [block.spans] if isinstance(block, Paragraph) else [item.spans for item in block.items]
        texts += [plain_words(each, phones) for each in spans]
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text};" for text in texts).rstrip(";")
