"""The rule that a number which does not serve the whole UK never stands without its nations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.data.schemas import NATIONS, OrganisationEntry
from kcdesk.authoring.dialect.blocks import (
    Block,
    Callout,
    DrawnWords,
    Facts,
    Item,
    Listing,
    Paragraph,
    Phone,
    Spans,
    Table,
    every_span,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault, Problem

RULE = "nation"

_NAMES = {
    "england": "England",
    "scotland": "Scotland",
    "wales": "Wales",
    "northern-ireland": "Northern Ireland",
}
_WHOLE = "UK"
_OUTSIDE_WORDS = r"(?<![\w.,/:#-]){}(?![\w]|[.,-]\d)"


def decision_problems(guide: GuideSource) -> Iterator[Problem]:
    """In a British guide, decisions of no nation of these: each name is a row of its own."""
    known = (*_NAMES.values(), _WHOLE)
    for file, root in guide.data.nodes.items() if guide.data.profile.is_british else ():
        for key, line, text in root.texts():
            if key == "nation" and text not in known:
                yield Problem(file, line, "schema", f"“nation” must be one of {', '.join(known)}.")


class NationRule:
    """Looks for the numbers of a guide's organisations that serve some nations only."""

    def __init__(self, guide: GuideSource) -> None:
        self._local = {
            entry.id: entry
            for entry in guide.data.organisations.values()
            if entry.phone and entry.nations and set(entry.nations) != set(NATIONS)
        }
        self._numbers = [
            (entry, re.compile(_OUTSIDE_WORDS.format(re.escape(entry.phone or ""))))
            for entry in self._local.values()
        ]
        self._is_on = guide.data.is_english and guide.data.profile.is_british

    def faults(self, page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
        """Numbers of some nations that stand alone on a page."""
        if self._is_on:
            yield from self.text_faults(page.line("summary"), page.front.summary)
            yield from self._of_blocks(page.blocks, "")

    def text_faults(self, line: int, text: str) -> Iterator[Fault]:
        """Numbers of some nations that stand alone in a text."""
        if self._is_on:
            yield from self._of_run(line, text, text, ())

    def _of_blocks(self, blocks: Iterable[Block], title: str) -> Iterator[Fault]:
        """Nations count that stand in the same run of words, its box's title, or the line above its list."""
        above = title
        for block in blocks:
            if isinstance(block, Paragraph):
                text = plain_words(block.spans)
                yield from self._of_spans(block.line, block.spans, title)
                above = f"{title} {text}" if text.endswith(":") else title
                continue
            if isinstance(block, Listing):
                yield from self._of_items(block.items, above)
            elif isinstance(block, Callout):
                yield from self._of_run(block.line, block.title, block.title, ())
                yield from self._of_blocks(block.blocks, block.title)
            elif isinstance(block, Table):
                yield from self._of_table(block)
            elif isinstance(block, DrawnWords):
                for drawn in block.rows:
                    yield from self._of_spans(drawn.line, drawn.spans, above)
            elif isinstance(block, Facts):
                yield from self._of_blocks((inner for fact in block.rows for inner in fact.blocks), title)
            above = title

    def _of_table(self, table: Table) -> Iterator[Fault]:
        for row in table.rows:
            whole = " ".join(plain_words(cell) for cell in row.cells)
            for cell in row.cells:
                yield from self._of_spans(row.line, cell, whole)

    def _of_items(self, items: Sequence[Item], above: str) -> Iterator[Fault]:
        for item in items:
            yield from self._of_spans(item.line, item.spans, above)
            if item.inner:
                yield from self._of_items(item.inner.items, f"{above} {plain_words(item.spans)}")

    def _of_spans(self, line: int, spans: Spans, above: str) -> Iterator[Fault]:
        phones = [span.organisation for span in every_span(spans) if isinstance(span, Phone)]
        text = plain_words(spans)
        yield from self._of_run(line, text, f"{above} {text}", phones)

    def _of_run(self, line: int, text: str, around: str, phones: Sequence[str]) -> Iterator[Fault]:
        named = [self._local[one] for one in phones if one in self._local]
        typed = [entry for entry, number in self._numbers if number.search(text)]
        for entry in {entry.id: entry for entry in (*named, *typed)}.values():
            if not _says_where(entry, around):
                nations = ", ".join(_NAMES[nation] for nation in entry.nations or ())
                message = f"{entry.phone} serves {nations} alone. Say so beside it."
                yield line, RULE, message


def _says_where(entry: OrganisationEntry, text: str) -> bool:
    """Whether a text names a nation that it serves, or each that it does not."""
    own = entry.nations or ()
    others = [_NAMES[nation] for nation in NATIONS if nation not in own]
    return any(_NAMES[nation] in text for nation in own) or all(name in text for name in others)
