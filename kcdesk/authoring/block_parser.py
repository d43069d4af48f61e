"""The dialect's blocks: headings, paragraphs, lists, tables, call-outs, figures, generated parts.

Line by line, so that every problem knows its line and nothing outside the dialect slips through.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kcdesk.authoring.blocks import (
    Block,
    Blocks,
    Callout,
    Figure,
    Generated,
    Heading,
    Item,
    Listing,
    Paragraph,
)
from kcdesk.authoring.inline_parser import InlineParser
from kcdesk.authoring.plain_text import plain_words
from kcdesk.authoring.problems import Report
from kcdesk.authoring.table_parser import is_separator, table_of

Line = tuple[int, str]
"""Its number in the file, and its text."""

_HEADING = re.compile(r"(#+)(\s*)(.*?)(?:\s*\{#([^{}]*)\})?\s*$")
_CALLOUT = re.compile(r'!!!\s*([\w-]*)\s*(?:"(.*)")?\s*$')
_GENERATED = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}\s*$")
_FIGURE = re.compile(r'!\[([^\[\]]*)\]\(([^()\s]*)(?:\s+"([^"]*)")?\s*\)\s*$')
_ITEM = re.compile(r"( *)([-*+]|\d{1,4}[.)])(?:\s+(.*)|$)")
_RULE = re.compile(r" {0,3}([-*_=])(?:[ ]*\1){2,}[ ]*$|=+\s*$|-+\s*$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_SLUG_BREAK = re.compile(r"[^a-z0-9]+")
_ANCHOR = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_INDENT = 4

CALLOUT_KINDS = ("urgent", "call", "note", "tip")


@dataclass(frozen=True, slots=True)
class BlockParser:
    """Reads the body of one page."""

    inline: InlineParser
    report: Report

    def parse(self, text: str, first_line: int = 1) -> Blocks:
        """The blocks of a body; what is not of the dialect is reported and left out."""
        lines = [(first_line + at, line.expandtabs(_INDENT)) for at, line in enumerate(text.split("\n"))]
        return self._blocks(lines, is_inside=False)

    def _blocks(self, lines: list[Line], *, is_inside: bool) -> Blocks:
        blocks: list[Block] = []
        at = 0
        while at < len(lines):
            if not lines[at][1].strip():
                at += 1
                continue
            block, at = self._block(lines, at, is_inside=is_inside)
            if block is not None:
                blocks.append(block)
        return tuple(blocks)

    def _block(self, lines: list[Line], at: int, *, is_inside: bool) -> tuple[Block | None, int]:
        """The block that starts at `at`, and where the next one may start."""
        number, text = lines[at]
        if text.startswith("#"):
            return self._heading(number, text, is_inside=is_inside), at + 1
        if text.startswith("!!!"):
            return self._callout(lines, at, is_inside=is_inside)
        if _is_table(lines, at):
            end = _end_of_paragraph(lines, at)
            return table_of(lines[at:end], self.inline, self.report), end
        if _ITEM.match(text) and not _RULE.match(text) and not text.startswith(" " * _INDENT):
            return self._listing(lines, at)
        if self._is_foreign(number, text):
            return None, _end_of_paragraph(lines, at)
        return self._paragraph(lines, at)

    def _is_foreign(self, number: int, text: str) -> bool:
        """Whether a block starts here that Markdown has and the dialect has not."""
        message = ""
        if text.startswith(" " * _INDENT):
            message = "This line is indented, but belongs to no list or call-out."
        elif text.lstrip().startswith(">"):
            message = "Quotes (>) are not used in this guide."
        elif _FENCE.match(text):
            message = "Blocks of code are not used in this guide."
        elif _RULE.match(text):
            message = "Lines of hyphens or stars are not used; a heading starts with ##."
        if message:
            self.report(number, "dialect", message)
        return bool(message)

    def _heading(self, number: int, text: str, *, is_inside: bool) -> Heading | None:
        match = _HEADING.match(text)
        if match is None:  # pragma: no cover - the pattern fits whatever starts with #
            return None
        level, blank, words, anchor = len(match[1]), match[2], match[3], match[4]
        if is_inside:
            self.report(number, "heading", "A call-out holds no headings.")
        if level not in (2, 3):
            self.report(number, "heading", "Headings are written ## or ###. The title is in the page's head.")
        if not blank or not words:
            self.report(number, "heading", "A heading is written ## and a blank before its words.")
        spans = self.inline.parse(words, number, self.report)
        if anchor is None:
            anchor = slug(plain_words(spans))
        if not _ANCHOR.fullmatch(anchor):
            self.report(number, "heading", "An anchor is lower-case letters, digits and hyphens: {#in-short}.")
        return Heading(number, min(max(level, 2), 3), anchor, spans)

    def _callout(self, lines: list[Line], at: int, *, is_inside: bool) -> tuple[Block | None, int]:
        number, text = lines[at]
        match = _CALLOUT.match(text)
        end = _end_of_indented(lines, at + 1)
        inner = [(line, words[_INDENT:]) for line, words in lines[at + 1 : end]]
        if is_inside:
            self.report(number, "callout", "A call-out holds no other call-out.")
            return None, end
        if match is None or match[1] not in CALLOUT_KINDS:
            kinds = ", ".join(CALLOUT_KINDS)
            self.report(number, "callout", f'A call-out is written !!! and its kind ({kinds}): !!! note "Title"')
        blocks = self._blocks(inner, is_inside=True)
        if not blocks:
            self.report(number, "callout", "The call-out is empty. Its text is indented by four spaces.")
        kind, title = (match[1], match[2] or "") if match else ("note", "")
        return Callout(number, kind, title.strip(), blocks), end

    def _listing(self, lines: list[Line], at: int) -> tuple[Block | None, int]:
        end = _end_of_list(lines, at)
        return _ListParser(self.inline, self.report, lines[at:end]).parse(), end

    def _paragraph(self, lines: list[Line], at: int) -> tuple[Block | None, int]:
        end = _end_of_paragraph(lines, at)
        number = lines[at][0]
        text = "\n".join(words.strip() for _, words in lines[at:end])
        if (match := _GENERATED.match(text)) and not match[1].startswith("phone "):
            return Generated(number, match[1]), end
        if match := _FIGURE.match(text):
            return self._figure(number, match), end
        return Paragraph(number, self.inline.parse(text, number, self.report)), end

    def _figure(self, number: int, match: re.Match[str]) -> Figure:
        alt, target, caption = (" ".join((part or "").split()) for part in match.groups())
        if not target.startswith("figure:"):
            self.report(number, "path", f"A figure is named figure:id, not by a path such as “{target}”.")
        return Figure(number, target.removeprefix("figure:"), alt, caption)


@dataclass(frozen=True, slots=True)
class _ListParser:
    """Reads one list: its items, and at most one list inside each."""

    inline: InlineParser
    report: Report
    lines: list[Line]

    def parse(self) -> Listing:
        first = _ITEM.match(self.lines[0][1])
        margin = len(first[1]) if first else 0
        starts = [at for at in range(len(self.lines)) if self._starts_item(at, margin)]
        ends = [*starts[1:], len(self.lines)]
        items = tuple(self._item(start, end) for start, end in zip(starts, ends, strict=True))
        return Listing(self.lines[0][0], _number(first), items)

    def _starts_item(self, at: int, margin: int) -> bool:
        match = _ITEM.match(self.lines[at][1])
        return match is not None and len(match[1]) <= margin + 1

    def _item(self, start: int, end: int) -> Item:
        number, text = self.lines[start]
        inner_start = next((at for at in range(start + 1, end) if _ITEM.match(self.lines[at][1])), end)
        match = _ITEM.match(text)
        words = [(match[3] or "") if match else ""]
        for line, more in self.lines[start + 1 : inner_start]:
            if not more.strip():
                continue
            if not self.lines[line - self.lines[0][0] - 1][1].strip():
                self.report(line, "dialect", "An item of a list is one paragraph.")
            words.append(more.strip())
        spans = self.inline.parse("\n".join(words).strip(), number, self.report)
        if not spans:
            self.report(number, "dialect", "This item of the list is empty.")
        return Item(number, spans, self._inner(inner_start, end))

    def _inner(self, start: int, end: int) -> Listing | None:
        if start == end:
            return None
        inner = _ListParser(self.inline, self.report, self.lines[start:end]).parse_flat()
        return inner

    def parse_flat(self) -> Listing:
        """The same for an inner list, whose items may hold no further list."""
        margins = [len(match[1]) for _, text in self.lines if (match := _ITEM.match(text))]
        for number, text in self.lines:
            match = _ITEM.match(text)
            if match and len(match[1]) > margins[0] + 1:
                self.report(number, "dialect", "A list may hold a list, but that one holds no further one.")
        flat = [(number, text.lstrip() if _ITEM.match(text) else text) for number, text in self.lines]
        return _ListParser(self.inline, self.report, flat).parse()


def slug(words: str) -> str:
    """An anchor made from a heading's words: `What is it?` gives `what-is-it`."""
    return _SLUG_BREAK.sub("-", words.casefold().replace("’", "").replace("'", "")).strip("-")[:80].strip("-")


def _number(match: re.Match[str] | None) -> int | None:
    return int(match[2][:-1]) if match and match[2][0].isdigit() else None


def _is_table(lines: list[Line], at: int) -> bool:
    text = lines[at][1]
    following = lines[at + 1][1] if at + 1 < len(lines) else ""
    return text.lstrip().startswith("|") or ("|" in text and is_separator(following))


def _starts_block(text: str) -> bool:
    """Whether a line starts something new even right after a paragraph."""
    if text.startswith(("#", "!!!", "|")) or _FENCE.match(text) or _RULE.match(text):
        return True
    match = _ITEM.match(text)
    return match is not None and match[2] in ("-", "*", "+", "1.", "1)") and bool(match[3])


def _end_of_paragraph(lines: list[Line], at: int) -> int:
    is_table = _is_table(lines, at)
    end = at + 1
    while end < len(lines) and lines[end][1].strip():
        if not is_table and _starts_block(lines[end][1]):
            break
        end += 1
    return end


def _end_of_indented(lines: list[Line], at: int) -> int:
    """Where the indented lines end; empty lines among them belong to them."""
    end = at
    for here in range(at, len(lines)):
        text = lines[here][1]
        if text.startswith(" " * _INDENT):
            end = here + 1
        elif text.strip():
            break
    return end


def _end_of_list(lines: list[Line], at: int) -> int:
    """Where a list ends: at a new block, or at an unindented line after an empty one."""
    end, is_after_blank = at + 1, False
    for here in range(at + 1, len(lines)):
        text = lines[here][1]
        if not text.strip():
            is_after_blank = True
            continue
        is_item = _ITEM.match(text) is not None
        if not is_item and (_starts_block(text) or (is_after_blank and not text.startswith("  "))):
            break
        if is_item and is_after_blank and _changes_kind(lines[at][1], text):
            break
        end, is_after_blank = here + 1, False
    return end


def _changes_kind(first: str, text: str) -> bool:
    """Whether an unindented item is numbered where the list has bullets, or the other way round."""
    one, two = _ITEM.match(first), _ITEM.match(text)
    return bool(one and two and not two[1] and (_number(one) is None) != (_number(two) is None))
