"""The words an author chose, run by run: what the rules of language look at.

Names are not the author's words: of medicines, of organisations, of people quoted, of glossary terms that
are marked.  `Prose.own` has an `N` (or `n`) in their places, so that a rule never blames them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kcdesk.authoring.dialect.blocks import (
    Block,
    Callout,
    Emphasis,
    Figure,
    Heading,
    Link,
    Paragraph,
    Span,
    Spans,
    Strong,
    TermMark,
    Words,
    every_block,
    every_span,
    every_text,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage

PROSE_KEYS = frozenset(
    (
        "text how_often says means helps note line greeting review compared_with status"
        " short long may_be except"
    ).split()
)
"""What data files hold in sentences; the rest is names, dates, addresses and what people type."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PROPER_NAME = re.compile(r"(?:[A-Z][a-z]+ )+[A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class Prose:
    """One run of words: a paragraph, an item, a cell, a heading, a text of a data file."""

    line: int
    text: str
    """As it is shown."""
    own: str
    """The same, with names in quotes, of medicines and organisations, and marked terms masked."""
    marks: tuple[str, ...] = ()
    """Names and words of marked terms, and words of links to topics: one press away from an explanation."""
    is_heading: bool = False
    """A title, or what stands above a part or a column."""
    is_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """What one reader sees in one piece: a page, or a single text of a data file."""

    file: str
    runs: tuple[Prose, ...]
    """In reading order; the first two of a page are its title and summary."""
    is_page: bool


class Names:
    """Finds names in a text, to leave them out."""

    def __init__(self, names: Iterable[str]) -> None:
        longest_first = sorted({name for name in names if name}, key=len, reverse=True)
        any_name = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._names = re.compile(rf"(?<!\w)(?:{any_name})(?!\w)", re.IGNORECASE)

    def masked(self, text: str) -> str:
        """The text with an N for each name and each quotation, n where it starts with a small letter."""
        return _masked(self._names, _masked(_QUOTED, text))


def names_of(guide: GuideSource) -> Names:
    """Medicines, brands, organisations, trials, and other proper names such as `Cancer Drugs Fund`."""
    medicines = guide.data.medicines.medicines
    return Names(
        [
            *(medicine.name for medicine in medicines),
            *(brand.name for medicine in medicines for brand in medicine.brands),
            *(organisation.name for organisation in guide.data.organisations.values()),
            *(pair.trial.name for pair in guide.data.combinations.combinations),
            *(term.term for term in guide.data.terms.values() if _PROPER_NAME.match(term.term)),
        ]
    )


_NOT_OURS = frozenset(("sources.yaml", "lexicon.yaml", "asked.yaml"))
"""Files of others' words: titles of sources, and what people type."""


def writings(guide: GuideSource) -> Iterator[Writing]:
    """Every page, then every text of the data files."""
    names = names_of(guide)
    for page in guide.pages.values():
        yield page_writing(page, names)
    for file, root in guide.data.nodes.items():
        if file in _NOT_OURS:
            continue
        for key, line, text in root.texts():
            if key in PROSE_KEYS:
                yield Writing(file, (Prose(line, text, names.masked(text)),), is_page=False)


def page_writing(page: SourcePage, names: Names) -> Writing:
    """A page's own words, without those of generated parts."""
    title, summary = page.front.title, page.front.summary
    runs = [
        Prose(page.line("title"), title, names.masked(title), is_heading=True),
        Prose(page.line("summary"), summary, names.masked(summary)),
    ]
    for block in every_block(page.blocks):
        runs += _runs(block, names)
    return Writing(page.file, tuple(runs), is_page=True)


def _runs(block: Block, names: Names) -> Iterator[Prose]:
    """A block's own runs; those inside a call-out are blocks of their own."""
    if isinstance(block, Callout):
        if block.title:
            yield Prose(block.line, block.title, names.masked(block.title), is_heading=True)
        return
    if isinstance(block, Figure):
        for text in filter(None, (block.alt, block.caption)):
            yield Prose(block.line, text, names.masked(text))
        return
    for line, spans in every_text([block]):
        marks = tuple(name for span in every_span(spans) for name in _explained(span))
        own = names.masked(plain_words(_without_marks(spans)))
        is_heading = isinstance(block, Heading)
        yield Prose(line, plain_words(spans), own, marks, is_heading, isinstance(block, Paragraph))


def _explained(span: Span) -> tuple[str, ...]:
    if isinstance(span, TermMark):
        return span.name, span.words
    if isinstance(span, Link) and span.target.startswith("topic:"):
        return (plain_words(span.spans),)
    return ()


def _without_marks(spans: Spans) -> Spans:
    return tuple(_unmarked(span) for span in spans)


def _unmarked(span: Span) -> Span:
    if isinstance(span, TermMark):
        return Words(_letter_for(span.words))
    if isinstance(span, Strong | Emphasis | Link):
        return replace(span, spans=_without_marks(span.spans))
    return span


def _masked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: _letter_for(match[0]), text)


def _letter_for(name: str) -> str:
    """A small letter keeps what stands before from looking like the end of a sentence."""
    return "n" if name.lstrip('“"')[:1].islower() else "N"
