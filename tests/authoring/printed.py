"""Blocks printed as a tree, so that a test can show what it expects."""

from __future__ import annotations

from collections.abc import Iterator

from kcdesk.authoring.dialect.block_parser import BlockParser
from kcdesk.authoring.dialect.blocks import (
    Block,
    Blocks,
    Callout,
    DrawnWords,
    Figure,
    Generated,
    Heading,
    Listing,
    Paragraph,
    Table,
)
from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.dialect.plain_text import plain_words
from tests.authoring.reports import Reports


def parsed(text: str, reports: Reports | None = None) -> Blocks:
    """The blocks of a body that starts on line 1."""
    return BlockParser(InlineParser(), (reports or Reports()).report).parse(text)


def printed(blocks: Blocks) -> list[str]:
    """One line a block, indented by what it lies in; the line number first."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{block.line} h{block.level} {plain_words(block.spans)} #{block.anchor}"
        case Paragraph():
            yield f"{block.line} p {plain_words(block.spans)}"
        case Listing():
            yield from _list_lines(block)
        case Table():
            for row in (block.head, *block.rows):
                yield f"{row.line} | " + " | ".join(plain_words(cell) for cell in row.cells)
        case Callout():
            yield f"{block.line} {block.kind} {block.title}".rstrip()
            yield from (f"  {line}" for inner in block.blocks for line in _lines(inner))
        case Figure():
            yield f"{block.line} figure {block.id}: {block.alt} ({block.caption})"
        case DrawnWords():
            yield from (f"{row.line} {row.drawing}: {plain_words(row.spans)}" for row in block.rows)
        case Generated():
            yield f"{block.line} generated {block.name}"
        case _:
            yield type(block).__name__


def _list_lines(listing: Listing) -> Iterator[str]:
    for item in listing.items:
        sign = "-" if listing.start is None else "1."
        yield f"{item.line} {sign} {plain_words(item.spans)}"
        if item.inner:
            yield from (f"  {line}" for line in _list_lines(item.inner))
