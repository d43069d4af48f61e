"""Lists of the dialect: bullets or numbers, at most one list inside each item."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kcdesk.authoring.dialect.blocks import Item, Listing
from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.problems import Report

Line = tuple[int, str]
"""Its number in the file, and its text."""

ITEM = re.compile(r"( *)([-*+]|\d{1,2}[.)])(?:\s+(.*)|$)")
"""A line that starts an item: its indentation, its sign, its words."""
_BOX = re.compile(r"\[[ xX]\](?:\s|$)")
"""What makes an item a task in other kinds of Markdown."""


@dataclass(frozen=True, slots=True)
class ListParser:
    """Reads one list: its items, and at most one list inside each."""

    inline: InlineParser
    report: Report
    lines: list[Line]

    def parse(self) -> Listing:
        """The list whose first item stands on the first line."""
        first = ITEM.match(self.lines[0][1])
        margin = len(first[1]) if first else 0
        starts = [at for at in range(len(self.lines)) if self._starts_item(at, margin)]
        ends = [*starts[1:], len(self.lines)]
        items = tuple(self._item(start, end) for start, end in zip(starts, ends, strict=True))
        return Listing(self.lines[0][0], _number(first), items)

    def _starts_item(self, at: int, margin: int) -> bool:
        match = ITEM.match(self.lines[at][1])
        return match is not None and len(match[1]) <= margin + 1

    def _item(self, start: int, end: int) -> Item:
        number, text = self.lines[start]
        inner_start = next((at for at in range(start + 1, end) if ITEM.match(self.lines[at][1])), end)
        match = ITEM.match(text)
        words = [(match[3] or "") if match else ""]
        for line, more in self.lines[start + 1 : inner_start]:
            if not more.strip():
                continue
            if not self.lines[line - self.lines[0][0] - 1][1].strip():
                self.report(line, "dialect", "An item of a list is one paragraph.")
            words.append(more.strip())
        if _BOX.match(words[0]):
            self.report(number, "dialect", "Boxes to tick ([ ]) are not used. Begin the item with its words.")
        spans = self.inline.parse("\n".join(words).strip(), number, self.report)
        if not spans:
            self.report(number, "dialect", "This item of the list is empty.")
        return Item(number, spans, self._inner(inner_start, end))

    def _inner(self, start: int, end: int) -> Listing | None:
        if start == end:
            return None
        return ListParser(self.inline, self.report, self.lines[start:end]).parse_flat()

    def parse_flat(self) -> Listing:
        """The same for an inner list, whose items may hold no further list."""
        margins = [len(match[1]) for _, text in self.lines if (match := ITEM.match(text))]
        for number, text in self.lines:
            match = ITEM.match(text)
            if match and len(match[1]) > margins[0] + 1:
                self.report(number, "dialect", "A list may hold a list, but that one holds no further one.")
        flat = [(number, text.lstrip() if ITEM.match(text) else text) for number, text in self.lines]
        return ListParser(self.inline, self.report, flat).parse()


def end_of_list(lines: list[Line], at: int, starts_block: Callable[[str], bool]) -> int:
    """Where a list ends: at a new block, or at an unindented line after an empty one."""
    end, is_after_blank = at + 1, False
    for here in range(at + 1, len(lines)):
        text = lines[here][1]
        if not text.strip():
            is_after_blank = True
            continue
        is_item = ITEM.match(text) is not None
        if not is_item and (starts_block(text) or (is_after_blank and not text.startswith("  "))):
            break
        if is_item and is_after_blank and _changes_kind(lines[at][1], text):
            break
        end, is_after_blank = here + 1, False
    return end


def _number(match: re.Match[str] | None) -> int | None:
    return int(match[2][:-1]) if match and match[2][0].isdigit() else None


def _changes_kind(first: str, text: str) -> bool:
    """Whether an unindented item is numbered where the list has bullets, or the other way round."""
    one, two = ITEM.match(first), ITEM.match(text)
    return bool(one and two and not two[1] and (_number(one) is None) != (_number(two) is None))
