"""Walking a page: each danger sign in words, with what the words round it say to do.

A sentence says it itself, or the next one does (“You can hardly drink. Ring at once.”), or the line above a
list or the title of the box does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kcdesk.authoring.danger.sign_patterns import SignPatterns, Spotted
from kcdesk.authoring.danger.speed import NO_SPEED, Speed, Speeds, speeds_in
from kcdesk.authoring.dialect.blocks import (
    Block,
    Callout,
    Child,
    DrawnWords,
    Facts,
    Item,
    Listing,
    Paragraph,
    Table,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.sentences import sentences

_OF_KIND = {
    "urgent": frozenset({Speed.CALL_999}),
    "call": frozenset({Speed.RING}),
    "today": frozenset({Speed.RING_TODAY}),
}
"""What a box says without a title of its own."""


class Statement(NamedTuple):
    """A sentence with danger signs, and what is said to do about them."""

    line: int
    signs: tuple[Spotted, ...]
    speeds: Speeds


class Statements:
    """Reads blocks and texts with the patterns of one guide."""

    def __init__(self, patterns: SignPatterns) -> None:
        self._patterns = patterns

    def of_blocks(self, blocks: Iterable[Block], context: Speeds = NO_SPEED) -> Iterator[Statement]:
        """Every statement of a page, or of what is in a box that says `context`."""
        before = context
        for block in blocks:
            if isinstance(block, Paragraph):
                text = plain_words(block.spans)
                yield from self.of_text(block.line, text, context)
                before = _announced(text) or context
                continue
            if isinstance(block, Listing):
                yield from self._of_items(block.items, before)
            elif isinstance(block, DrawnWords):
                yield from self._of_drawn(block, before)
            elif isinstance(block, Callout):
                said = speeds_in(block.title) or _OF_KIND.get(block.kind, NO_SPEED)
                yield from self.of_text(block.line, block.title, NO_SPEED)
                yield from self.of_blocks(block.blocks, said)
            elif isinstance(block, Table):
                yield from self._of_table(block)
            elif isinstance(block, Child):
                yield from self.of_text(block.line, block.summary)
            elif isinstance(block, Facts):
                for row in block.rows:
                    yield from self.of_blocks(row.blocks)
            before = context

    def of_text(self, line: int, text: str, context: Speeds = NO_SPEED) -> Iterator[Statement]:
        """The statements of a run of words."""
        parts = [(self._patterns.spotted(one), speeds_in(one)) for one in sentences(text)]
        for at, (signs, said) in enumerate(parts):
            if not signs:
                continue
            after = parts[at + 1] if at + 1 < len(parts) else ([], NO_SPEED)
            speeds = said or (NO_SPEED if after[0] else after[1]) or context
            yield Statement(line, tuple(signs), speeds)

    def _of_items(self, items: Sequence[Item], context: Speeds) -> Iterator[Statement]:
        for item in items:
            text = plain_words(item.spans)
            yield from self.of_text(item.line, text, context)
            if item.inner:
                yield from self._of_items(item.inner.items, _announced(text) or context)

    def _of_drawn(self, block: DrawnWords, context: Speeds) -> Iterator[Statement]:
        """Rows are read like a paragraph's sentences; one that ends in a colon says it of those after it."""
        for at, row in enumerate(block.rows):
            text = plain_words(row.spans)
            following = plain_words(block.rows[at + 1].spans) if at + 1 < len(block.rows) else ""
            after = NO_SPEED if self._patterns.spotted(following) else speeds_in(following)
            yield from self.of_text(row.line, text, after or context)
            context = _announced(text) or context

    def _of_table(self, table: Table) -> Iterator[Statement]:
        """A cell says it itself, or its column's head does, or else another cell of its row."""
        heads = [speeds_in(plain_words(cell)) for cell in table.head.cells]
        for row in table.rows:
            texts = [plain_words(cell) for cell in row.cells]
            of_row = frozenset[Speed]().union(*(speeds_in(text) for text in texts))
            for at, text in enumerate(texts):
                # A row longer than the head is told of by `table`, once this has passed over it.
                head = heads[at] if at < len(heads) else NO_SPEED
                yield from self.of_text(row.line, text, head or of_row)


def _announced(text: str) -> Speeds:
    """What a line that ends in a colon says of the list below it."""
    if not text.endswith(":"):
        return NO_SPEED
    return speeds_in((sentences(text) or [""])[-1])
