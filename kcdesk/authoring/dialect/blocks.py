"""A page's body as values: what the parser makes and the renderers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

SECTION_LEVEL = 2
"""A page's main headings; those below them are one deeper."""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain characters, blanks and line ends folded to one blank."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold words."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written: `topic:surgery#recovery`, `org:macmillan`, `#anchor` or a web address."""

    line: int
    target: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TermMark:
    """A glossary term, by any of its names."""

    line: int
    name: str
    words: str
    """What the page shows."""


@dataclass(frozen=True, slots=True)
class Cites:
    """Sources named at this place."""

    line: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phone:
    """An organisation's phone number."""

    line: int
    organisation: str


Span = Words | Strong | Emphasis | Link | TermMark | Cites | Phone
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3."""

    line: int
    level: int
    anchor: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together."""

    line: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list; `inner` is the list below it."""

    line: int
    spans: Spans
    inner: Listing | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `start` is the first number, None for bullets."""

    line: int
    start: int | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    line: int
    cells: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its head row; every row has as many cells as the head."""

    line: int
    head: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row of a facts box."""

    label: str
    blocks: tuple[Paragraph | Listing, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A facts box.  Only generated parts make one."""

    line: int
    rows: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out; an empty title means the kind's own words."""

    line: int
    kind: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing."""

    line: int
    id: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """Words with a small drawing beside them.  The drawing only adorns: the words say the same."""

    line: int
    drawing: str
    """A drawing's id."""
    spans: Spans


@dataclass(frozen=True, slots=True)
class DrawnWords:
    """Words row by row, each with its own drawing beside."""

    line: int
    rows: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Child:
    """A topic below this one, with its summary.  Only generated parts make one."""

    line: int
    topic: str
    title: str
    summary: str


Arguments = Mapping[str, tuple[str, ...]]
"""What a generated part is told: the values of each key, as in `for=vegf,mtor`."""


@dataclass(frozen=True, slots=True)
class Generated:
    """A place that the program fills."""

    line: int
    name: str
    arguments: Arguments = field(default_factory=dict)


Block = Heading | Paragraph | Listing | Table | Facts | Callout | Figure | DrawnWords | Child | Generated
Blocks = tuple[Block, ...]


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks and, after each call-out, those inside it."""
    for block in blocks:
        yield block
        if isinstance(block, Callout):
            yield from every_block(block.blocks)


def every_drawing(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """The line and the id of each drawing that the blocks show."""
    for block in every_block(blocks):
        if isinstance(block, Figure):
            yield block.line, block.id
        elif isinstance(block, DrawnWords):
            yield from ((row.line, row.drawing) for row in block.rows)


def every_text(blocks: Iterable[Block]) -> Iterator[tuple[int, Spans]]:
    """Each run of words - a paragraph, an item, a cell, a heading - with its line."""
    for block in every_block(blocks):
        yield from _texts(block)


def _texts(block: Block) -> Iterator[tuple[int, Spans]]:
    if isinstance(block, Heading | Paragraph):
        yield block.line, block.spans
    elif isinstance(block, Listing):
        yield from _items(block)
    elif isinstance(block, Table):
        for row in (block.head, *block.rows):
            yield from ((row.line, cell) for cell in row.cells)
    elif isinstance(block, DrawnWords):
        yield from ((drawn.line, drawn.spans) for drawn in block.rows)
    elif isinstance(block, Facts):
        for fact in block.rows:
            for inner in fact.blocks:
                yield from _texts(inner)


def _items(listing: Listing) -> Iterator[tuple[int, Spans]]:
    for item in listing.items:
        yield item.line, item.spans
        if item.inner:
            yield from _items(item.inner)


def every_span(spans: Spans) -> Iterator[Span]:
    """The spans and those inside them."""
    for span in spans:
        yield span
        if isinstance(span, Strong | Emphasis | Link):
            yield from every_span(span.spans)
