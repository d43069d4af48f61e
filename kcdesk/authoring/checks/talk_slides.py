"""The rules of pages for a talk: each section is a slide that people at the back can read.

A slide is measured in lines as a projector shows them: eight words fill one, and a drawing takes as much room
as four.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.dialect.blocks import (
    SECTION_LEVEL,
    Block,
    Callout,
    Cites,
    Figure,
    Generated,
    Heading,
    Listing,
    Paragraph,
    Spans,
    Table,
    every_block,
    every_span,
    every_text,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.sentences import words
from kcdesk.authoring.generated.registry import DANGER_SIGNS
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault
from kcdesk.guide.schema import TALK

RULE = "talk"

WORDS_OF_A_LINE = 8
LINES_OF_A_SLIDE = 12
LINES_OF_A_DRAWING = 4
SLIDES_OF_A_PAGE = 8
"""About as many minutes, with time for questions."""


@dataclass(frozen=True, slots=True)
class _Slide:
    """A section as written: its heading and what stands below it."""

    heading: Heading
    blocks: tuple[Block, ...]


def talk_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """On a page for a talk each section is a slide: short, and every fact on it with its source."""
    if page.front.kind != TALK:
        return
    slides = _slides(page.blocks)
    if len(slides) > SLIDES_OF_A_PAGE:
        message = f"There are {len(slides)} slides; at most {SLIDES_OF_A_PAGE}. Make two pages of them."
        yield page.line("kind"), RULE, message
    if not any(isinstance(block, Figure) for block in every_block(page.blocks)):
        yield page.line("kind"), RULE, "A page for a talk has a drawing that says what it is about."
    yield from _outside_slides(page.blocks)
    signs = {name: sign.short for name, sign in guide.data.signs_by_id.items()}
    for slide in slides:
        yield from _too_full(slide, signs)
        yield from _unsupported(slide.blocks)


def _slides(blocks: Iterable[Block]) -> list[_Slide]:
    slides: list[_Slide] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == SECTION_LEVEL:
            slides.append(_Slide(block, ()))
        elif slides:
            slides[-1] = _Slide(slides[-1].heading, (*slides[-1].blocks, block))
    return slides


def _outside_slides(blocks: Iterable[Block]) -> Iterator[Fault]:
    """What a presenter would never show: words before the first slide, and headings inside one."""
    first = next(iter(blocks), None)
    if first is not None and not (isinstance(first, Heading) and first.level == SECTION_LEVEL):
        yield first.line, RULE, "A page for a talk starts with the heading of its first slide."
    for block in blocks:
        if isinstance(block, Heading) and block.level > SECTION_LEVEL:
            yield block.line, RULE, "A slide has one heading; make a slide of its own of this part."


def _too_full(slide: _Slide, signs: Mapping[str, str]) -> Iterator[Fault]:
    lines = sum(_lines(block, signs) for block in every_block(slide.blocks))
    if lines > LINES_OF_A_SLIDE:
        message = f"This slide fills about {lines} lines of {WORDS_OF_A_LINE} words"
        yield slide.heading.line, RULE, f"{message}; at most {LINES_OF_A_SLIDE}. Make two of it."


def _lines(block: Block, signs: Mapping[str, str]) -> int:
    """How many lines a block fills; those inside a call-out are blocks of their own."""
    if isinstance(block, Figure):
        return LINES_OF_A_DRAWING
    if isinstance(block, Generated):
        shown = block.arguments.get("signs", ())
        return sum(_filled(signs.get(sign, "")) for sign in shown) or LINES_OF_A_SLIDE + 1
    if isinstance(block, Callout):
        return 1
    if isinstance(block, Table):
        return sum(max(_filled(plain_words(cell)) for cell in row.cells) for row in (block.head, *block.rows))
    return sum(_filled(plain_words(spans)) for _, spans in every_text([block]))


def _filled(text: str) -> int:
    return max(1, -(-len(words(text)) // WORDS_OF_A_LINE))


def _unsupported(blocks: Iterable[Block]) -> Iterator[Fault]:
    """Facts without a source.  Call-outs say what to do, and boxes of danger signs have theirs."""
    for block in blocks:
        if isinstance(block, Generated) and block.name != DANGER_SIGNS:
            yield block.line, RULE, "A slide has no generated part but chosen danger signs."
        if isinstance(block, Paragraph | Listing | Table):
            yield from (_unsourced(line) for line, spans in _facts(block) if not _is_supported(spans))


def _facts(block: Paragraph | Listing | Table) -> Iterator[tuple[int, Spans]]:
    """Each paragraph, item and row: a row stands on the source of any of its cells."""
    if isinstance(block, Table):
        yield from ((row.line, tuple(span for cell in row.cells for span in cell)) for row in block.rows)
    else:
        yield from every_text([block])


def _is_supported(spans: Spans) -> bool:
    """What asks, or leads into a list, states nothing."""
    asks = plain_words(spans).rstrip(" \"”'").endswith(("?", ":"))
    return asks or any(isinstance(span, Cites) for span in every_span(spans))


def _unsourced(line: int) -> Fault:
    return line, RULE, "This line of a slide has no source; what to do goes into a call-out."
