"""The rules for how much there may be: on a page, in a heading, in a word.

The reader takes no more of any guide (`kcdesk.guide.gate`, `kcdesk.guide.page_grammar`); an author hears of
it here, at the line.  The sizes of single keys are those of their schemas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.dialect.blocks import (
    Block,
    Callout,
    DrawnWords,
    Facts,
    Figure,
    Heading,
    Link,
    Table,
    every_block,
    every_span,
    every_text,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.generated.registry import expand
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault, Problem
from kcdesk.authoring.source.folder import ASKED_FILE
from kcdesk.guide.page_grammar import MAX_CELLS, MAX_HEADINGS, MAX_TABLES, MAX_WORD

MAX_PAGE_TEXT = 300_000
"""Characters of words on a page."""
MAX_HEADING = 500
MAX_ADDRESS = 2_000
MAX_LETTERS, MAX_LETTERS_ASKED = 200, 90
"""Letters and digits of one word; of a word in a question, which is kept in pairs."""
_NOT_READ = frozenset(("url", "web", "web_home", "share_base"))
"""Keys of addresses: their words are not searched for."""

_OWN_HEADINGS = 10
"""Headings that every page is given besides: its title, its questions, its foot."""
_RULE = "size"


def page_size_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Words, headings and links that are too long; too many tables, cells, headings or words."""
    blocks = expand(page, guide)
    yield from _head_faults(page)
    letters = 0
    for line, text in _texts(blocks):
        letters += len(text)
        yield from _word_faults(line, text)
    yield from _link_faults(blocks)
    yield from _heading_faults(blocks, guide)
    yield from _count_faults(blocks)
    if letters > MAX_PAGE_TEXT:
        yield 1, _RULE, f"The page has {letters} characters of text; at most {MAX_PAGE_TEXT} are allowed."


def data_size_problems(guide: GuideSource) -> Iterator[Problem]:
    """Words of data files that are too long."""
    for file, root in guide.data.nodes.items():
        longest = MAX_LETTERS_ASKED if file == ASKED_FILE else MAX_LETTERS
        for key, line, text in root.texts():
            if key not in _NOT_READ:
                yield from (Problem(file, *fault) for fault in _letter_faults(line, text, longest))


def _head_faults(page: SourcePage) -> Iterator[Fault]:
    front = page.front
    for key, text in (("title", front.title), ("summary", front.summary), ("reviewed_by", front.reviewed_by)):
        yield from _word_faults(page.line(key), text)
    for at, words in enumerate(front.also):
        yield from _word_faults(page.line("also", at), words)


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """Every text that stands on the page, with its line."""
    for line, spans in every_text(blocks):
        yield line, plain_words(spans)
    for block in every_block(blocks):
        if isinstance(block, Callout):
            yield block.line, block.title
        elif isinstance(block, Figure):
            yield block.line, block.caption


def _word_faults(line: int, text: str) -> Iterator[Fault]:
    yield from _letter_faults(line, text, MAX_LETTERS)
    for word in text.split():
        # As readers count it: & < > are written as names in a page's HTML.
        if len(word) + 4 * len(re.findall("[&<>]", word)) > MAX_WORD:
            yield line, _RULE, _too_long("word", word, MAX_WORD, "Put blanks into it.")


def _letter_faults(line: int, text: str, most: int) -> Iterator[Fault]:
    for found in re.findall(rf"\w{{{most + 1},}}", text):
        yield line, _RULE, _too_long("word", found, most, "Put blanks or hyphens into it.")


def _link_faults(blocks: Iterable[Block]) -> Iterator[Fault]:
    for line, spans in every_text(blocks):
        for span in every_span(spans):
            if isinstance(span, Link) and len(span.target) > MAX_ADDRESS:
                yield line, _RULE, _too_long("address", span.target, MAX_ADDRESS, "Link to a shorter one.")


def _heading_faults(blocks: Iterable[Block], guide: GuideSource) -> Iterator[Fault]:
    phones = {name: entry.phone or "" for name, entry in guide.data.organisations.items()}
    headings = [block for block in blocks if isinstance(block, Heading)]
    for heading in headings:
        words = plain_words(heading.spans, phones)
        if len(words) > MAX_HEADING:
            yield heading.line, _RULE, _too_long("heading", words, MAX_HEADING, "Say the rest below it.")
    yield from _too_many("headings", len(headings), MAX_HEADINGS - _OWN_HEADINGS)


def _count_faults(blocks: Iterable[Block]) -> Iterator[Fault]:
    held = [_cells(block) for block in every_block(blocks)]
    yield from _too_many("tables, boxes and drawings", sum(cells > 0 for cells in held), MAX_TABLES)
    yield from _too_many("cells of tables and boxes", sum(held), MAX_CELLS)


def _cells(block: Block) -> int:
    """How many cells a block has in HTML; 0 for one that is no table there."""
    match block:
        case Table():
            return sum(len(row.cells) for row in (block.head, *block.rows))
        case Facts() | DrawnWords():
            return 2 * len(block.rows)
        case Callout() | Figure():
            return 2
        case _:
            return 0


def _too_many(what: str, count: int, most: int) -> Iterator[Fault]:
    if count > most:
        yield 1, _RULE, f"The page has {count} {what}; at most {most} are allowed. Make two pages of it."


def _too_long(what: str, text: str, most: int, do: str) -> str:
    return f"The {what} “{text[:30]}…” has {len(text)} characters; at most {most} are allowed. {do}"
