"""The words of a guide on their way to readers: quotation marks and apostrophes are set as in print.

The checks before it, and whatever names a thing, have the words as their author typed them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kcdesk.authoring.dialect.blocks import (
    Block,
    Blocks,
    Callout,
    Child,
    DrawnWords,
    FactRow,
    Facts,
    Figure,
    Generated,
    Heading,
    Listing,
    Paragraph,
    Row,
    Spans,
    Table,
)
from kcdesk.authoring.dialect.quote_marks import with_set_marks, with_set_spans
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage

_DRAWN_WORDS = re.compile("(?<=>)[^<>]+(?=<)")


@dataclass(frozen=True, slots=True)
class Typesetting:
    """Sets the words of one guide.  Only of English it knows the marks: others stay as they are typed."""

    is_english: bool

    def text(self, text: str) -> str:
        """A text that stands by itself: a title, a summary, a fact."""
        return with_set_marks(text) if self.is_english else text

    def spans(self, spans: Spans) -> Spans:
        """A paragraph's words; targets of links and names of terms are left as they are."""
        return with_set_spans(spans) if self.is_english else spans

    def blocks(self, blocks: Blocks) -> Blocks:
        """A page's blocks, and all that stands in them."""
        return tuple(map(self._block, blocks)) if self.is_english else blocks

    def page(self, page: SourcePage) -> SourcePage:
        """A page with the words of its head set; of its blocks some are still to be generated."""
        front = page.front
        shown = {key: self.text(getattr(front, key)) for key in ("title", "summary", "reviewed_by")}
        return replace(page, front=front.model_copy(update=shown))

    def drawing(self, drawing: bytes) -> bytes:
        """A drawing, the words in it set; its attributes are left as they are."""
        if not self.is_english:
            return drawing
        svg = drawing.decode()
        return _DRAWN_WORDS.sub(lambda found: with_set_marks(found[0]), svg).encode()

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, spans=self.spans(block.spans))
            case Listing():
                return self._listing(block)
            case Table():
                return replace(block, head=self._row(block.head), rows=tuple(map(self._row, block.rows)))
            case Facts():
                return replace(block, rows=tuple(map(self._fact, block.rows)))
            case DrawnWords():
                rows = tuple(replace(row, spans=self.spans(row.spans)) for row in block.rows)
                return replace(block, rows=rows)
            case Callout() | Figure() | Child() | Generated():
                return self._titled(block)

    def _titled(self, block: Callout | Figure | Child | Generated) -> Block:
        """A block with texts beside or in place of spans."""
        match block:
            case Callout():
                return replace(block, title=self.text(block.title), blocks=self.blocks(block.blocks))
            case Figure():
                return replace(block, alt=self.text(block.alt), caption=self.text(block.caption))
            case Child():
                return replace(block, title=self.text(block.title), summary=self.text(block.summary))
            case Generated():
                return block

    def _listing(self, listing: Listing) -> Listing:
        items = (
            replace(item, spans=self.spans(item.spans), inner=item.inner and self._listing(item.inner))
            for item in listing.items
        )
        return replace(listing, items=tuple(items))

    def _row(self, row: Row) -> Row:
        return replace(row, cells=tuple(map(self.spans, row.cells)))

    def _fact(self, row: FactRow) -> FactRow:
        blocks = (
            self._listing(one) if isinstance(one, Listing) else replace(one, spans=self.spans(one.spans))
            for one in row.blocks
        )
        return FactRow(self.text(row.label), tuple(blocks))


def typesetting_of(guide: GuideSource) -> Typesetting:
    """How the words of this guide are set."""
    return Typesetting(guide.data.is_english)
