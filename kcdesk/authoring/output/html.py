"""A page's body as HTML, in the subset that Qt's text browser shows.

Classes only: the theme has the colours and the fonts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from kcdesk.authoring.data.guide_words import ENGLISH, GuideWords
from kcdesk.authoring.dialect.blocks import (
    Block,
    Callout,
    Child,
    Cites,
    DrawnWords,
    Emphasis,
    Facts,
    Figure,
    Generated,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Phone,
    Row,
    Span,
    Spans,
    Strong,
    Table,
    TermMark,
    Words,
)
from kcdesk.authoring.dialect.plain_text import callout_title
from kcdesk.guide import page_html

_BOX = 'width="100%" cellspacing="0" cellpadding="0"'
_GRID = 'width="100%" cellspacing="0" cellpadding="8"'


@dataclass(frozen=True, slots=True)
class Names:
    """What the names on a page stand for."""

    numbers: Mapping[str, int]
    """The number of each of the page's sources, from 1."""
    terms: Mapping[str, str]
    """A term's id by each of its names in lower case."""
    phones: Mapping[str, str]
    """Phone numbers by organisation."""
    words: GuideWords = ENGLISH
    help_anchors: frozenset[str] = frozenset()
    """Headings of sections that a short form of the page must keep."""
    shows_numbers: bool = True
    """Whether sources have their numbers in the text; without, they stand in the foot alone."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """Writes one page's HTML.  Every name must be known: the checks have seen to that."""

    names: Names

    def blocks(self, blocks: Iterable[Block]) -> str:
        """The blocks, one after the other."""
        return "\n".join(self._block(block) for block in blocks)

    def spans(self, spans: Spans) -> str:
        """The inside of a paragraph."""
        return "".join(self._span(span) for span in spans)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                tag = f"h{block.level}"
                keep = f' class="{page_html.HELP_SECTION}"' if block.anchor in self.names.help_anchors else ""
                return f'<{tag} id="{block.anchor}"{keep}>{self.spans(block.spans)}</{tag}>'
            case Paragraph():
                return f"<p>{self.spans(block.spans)}</p>"
            case Listing():
                return self._listing(block)
            case Table() | Facts() | DrawnWords():
                return self._rows_of(block)
            case Callout():
                return self._callout(block)
            case Figure():
                return _figure(block)
            case Child():
                link = f'<a href="{page_html.TOPIC}:{block.topic}"><b>{escape(block.title)}</b></a>'
                return f'<p class="child">{link}<br/>{escape(block.summary)}</p>'
            case Generated():
                message = f"“{block.name}” was not filled in"
                raise ValueError(message)

    def _span(self, span: Span) -> str:
        match span:
            case Words():
                return escape(span.text, quote=False)
            case Strong():
                return f"<b>{self.spans(span.spans)}</b>"
            case Emphasis():
                return f"<i>{self.spans(span.spans)}</i>"
            case Link():
                return f"<a {_link_target(span.target)}>{self.spans(span.spans)}</a>"
            case TermMark():
                term = self.names.terms[span.name.casefold()]
                return f'<a class="term" href="{page_html.TERM}:{term}">{escape(span.words, quote=False)}</a>'
            case Phone():
                # In one piece: of a number that goes on in the next line a tired eye takes one half.
                return escape(self.names.phones[span.organisation], quote=False).replace(" ", "&#160;")
            case Cites() if not self.names.shows_numbers:
                return ""
            case Cites():
                return cites(self.names.numbers[source] for source in span.sources)

    def _listing(self, listing: Listing) -> str:
        tag = "ul" if listing.start is None else "ol"
        start = "" if listing.start in (None, 1) else f' start="{listing.start}"'
        items = "".join(self._item(item) for item in listing.items)
        return f"<{tag}{start}>{items}</{tag}>"

    def _item(self, item: Item) -> str:
        inner = self._listing(item.inner) if item.inner else ""
        return f"<li>{self.spans(item.spans)}{inner}</li>"

    def _rows_of(self, block: Table | Facts | DrawnWords) -> str:
        """A block of rows, as the kind of table it is."""
        if isinstance(block, DrawnWords):
            return self._drawn(block)
        return self._facts(block) if isinstance(block, Facts) else self._table(block)

    def _table(self, table: Table) -> str:
        head = "".join(f'<th align="left">{self.spans(cell)}</th>' for cell in table.head.cells)
        rows = "\n".join(self._row(row) for row in table.rows)
        start = f'<table class="{page_html.DATA_TABLE}" {_GRID}>'
        return f"{start}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>"

    def _row(self, row: Row) -> str:
        return "<tr>" + "".join(f"<td>{self.spans(cell)}</td>" for cell in row.cells) + "</tr>"

    def _facts(self, facts: Facts) -> str:
        return (
            f'<table class="{page_html.FACTS_TABLE}" {_GRID}>\n'
            + "\n".join(self._fact_rows(facts))
            + "\n</table>"
        )

    def _fact_rows(self, facts: Facts) -> Iterator[str]:
        for row in facts.rows:
            only = row.blocks[0] if len(row.blocks) == 1 else None
            inner = self.spans(only.spans) if isinstance(only, Paragraph) else self.blocks(row.blocks)
            yield f'<tr><th align="left" width="30%">{escape(row.label)}</th><td>{inner}</td></tr>'

    def _callout(self, block: Callout) -> str:
        title = escape(callout_title(block.kind, block.title, self.names.words), quote=False)
        return (
            f"{page_html.callout_start(block.kind)} {_BOX}><tr>{page_html.BAR_CELL}</td>"
            f'{page_html.BODY_CELL}<p class="{page_html.CALLOUT_TITLE}">{title}</p>\n'
            f"{self.blocks(block.blocks)}</td></tr></table>"
        )

    def _drawn(self, block: DrawnWords) -> str:
        rows = "\n".join(
            f"<tr>{page_html.PICTOGRAM_CELL}"
            f'<img src="{page_html.PICTOGRAM}:{row.drawing}" alt="" {page_html.PICTOGRAM_WIDTH}/></td>'
            f"{page_html.DRAWN_CELL}<p>{self.spans(row.spans)}</p></td></tr>"
            for row in block.rows
        )
        return f'<table class="{page_html.DRAWN_TABLE}" {_BOX}>\n{rows}\n</table>'


def cites(numbers: Iterable[int]) -> str:
    """Citation numbers in order, each a link to the page's foot; never torn apart at a line's end."""
    links = (
        f'<a class="{page_html.CITE}" href="#{page_html.source_anchor(number)}">{number}</a>'
        for number in sorted(numbers)
    )
    return f'<sup class="{page_html.CITES}">{",&#160;".join(links)}</sup>'


def _link_target(target: str) -> str:
    if target.startswith("org:"):
        return f'href="topic:organisations#{target.removeprefix("org:")}"'
    if target.startswith(("topic:", "#")):
        return f'href="{escape(target)}"'
    return f'class="external" href="{escape(target)}"'


def _figure(figure: Figure) -> str:
    address = f"{page_html.FIGURE}:{figure.id}"
    picture = f'<img src="{address}" alt="{escape(figure.alt)}" {page_html.FIGURE_WIDTH}/>'
    caption = f'<tr><td class="caption">{escape(figure.caption)}</td></tr>' if figure.caption else ""
    return (
        f'<table class="{page_html.FIGURE_TABLE}" {_BOX}>'
        f'<tr><td class="picture" align="center">{picture}</td></tr>{caption}</table>'
    )
