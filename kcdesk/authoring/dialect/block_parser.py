"""The dialect's blocks: headings, paragraphs, lists, tables, call-outs, drawings, generated parts.

Line by line, so that every problem knows its line and nothing outside the dialect slips through.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kcdesk.authoring.dialect.blocks import (
    SECTION_LEVEL,
    Block,
    Blocks,
    Callout,
    Figure,
    Generated,
    Heading,
    Paragraph,
    Words,
)
from kcdesk.authoring.dialect.drawn_words import drawn_words, is_fence
from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.dialect.list_parser import ITEM, Line, ListParser, end_of_list
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.table_parser import is_separator, table_of
from kcdesk.authoring.problems import Report
from kcdesk.guide.page_html import CALLOUT_KINDS

_ANCHOR_MARK = re.compile(r"\{#([^{}]*)\}$")
_CALLOUT = re.compile(r'!!! ?([\w-]*)(?: "(.*)")?')
_FIGURE = re.compile(r'!\[([^\[\]]*)\]\(([^()\s]*)(?:\s+"([^"]*)")?\)')
_RULE = re.compile(r" {0,3}([-*_=])(?:[ ]*\1){2,}[ ]*$|=+\s*$|-+\s*$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_SLUG_BREAK = re.compile(r"[^a-z0-9]+")
_WHOLE_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i", "’": "", "'": ""}
)
"""Letters that are no other letter with a sign, and what falls away."""
_ANCHOR = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AFTER_COMMA = re.compile(r"\s*,\s*")
_INDENT = 4
_PHOTOGRAPHS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")
_BULLET = re.compile(r"^\s*[•·▪◦‣]\s")
"""What word processors put before an item."""
_TABS = re.compile(r"\w\t+\S")


@dataclass(frozen=True, slots=True)
class BlockParser:
    """Reads the body of one page."""

    inline: InlineParser
    report: Report

    def parse(self, text: str, first_line: int = 1) -> Blocks:
        """The blocks of a body; what is not of the dialect is reported and left out."""
        for at, line in enumerate(text.split("\n"), start=first_line):
            if _TABS.search(line):
                words = "There is a tab between words. A table is written with | between its cells."
                self.report(at, "dialect", words)
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
        if is_fence(text):
            return drawn_words(lines, at, self.inline, self.report)
        if _is_table(lines, at):
            end = _end_of_paragraph(lines, at)
            return table_of(lines[at:end], self.inline, self.report), end
        if ITEM.match(text) and not _RULE.match(text) and not text.startswith(" " * _INDENT):
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

    def _heading(self, number: int, text: str, *, is_inside: bool) -> Heading:
        after = text.lstrip("#")
        level, words = len(text) - len(after), after.strip()
        if is_inside:
            self.report(number, "heading", "A call-out holds no headings.")
        if level not in (SECTION_LEVEL, SECTION_LEVEL + 1):
            more = "The title is in the page's head." if level < SECTION_LEVEL else "There is none below ###."
            self.report(number, "heading", f"Headings are written ## or ###. {more}")
        mark = _ANCHOR_MARK.search(words)
        shown = words[: mark.start()].rstrip() if mark else words
        if not shown or not after.startswith(" "):
            self.report(number, "heading", "A heading is written ## and a blank before its words.")
        spans = self.inline.parse(shown, number, self.report)
        anchor = mark[1] if mark else slug(plain_words(spans))
        if not (anchor or mark):
            message = "No anchor can be made of these words. Write one behind them: {#in-short}."
            self.report(number, "heading", message)
        elif not _ANCHOR.fullmatch(anchor):
            message = "An anchor is lower-case letters, digits and hyphens: {#in-short}."
            self.report(number, "heading", message)
        return Heading(number, min(max(level, SECTION_LEVEL), SECTION_LEVEL + 1), anchor, spans)

    def _callout(self, lines: list[Line], at: int, *, is_inside: bool) -> tuple[Block | None, int]:
        number, text = lines[at]
        end = _end_of_indented(lines, at + 1)
        inner = [(line, words[_INDENT:]) for line, words in lines[at + 1 : end]]
        if is_inside:
            self.report(number, "callout", "A call-out holds no other call-out.")
            return None, end
        kind, title = self._callout_head(number, text)
        blocks = self._blocks(inner, is_inside=True)
        if not blocks:
            self.report(number, "callout", "The call-out is empty. Its text is indented by four spaces.")
        return Callout(number, kind, title, blocks), end

    def _callout_head(self, number: int, text: str) -> tuple[str, str]:
        """The kind and title of a call-out; those of a note where they cannot be read."""
        match = _CALLOUT.fullmatch(" ".join(text.split()))
        if match is None or match[1] not in CALLOUT_KINDS:
            kinds = ", ".join(CALLOUT_KINDS)
            message = f'A call-out is written !!! and its kind ({kinds}): !!! note "Title"'
            self.report(number, "callout", message)
            return "note", ""
        return match[1], self._plain(match[2] or "", number, "callout")

    def _plain(self, text: str, number: int, rule: str) -> str:
        """A title or caption as it is; markup in it is reported."""
        if any(not isinstance(span, Words) for span in self.inline.parse(text, number, self.report)):
            self.report(number, rule, "Titles and captions are plain words, without links, terms or bold.")
        return text.strip()

    def _listing(self, lines: list[Line], at: int) -> tuple[Block | None, int]:
        end = end_of_list(lines, at, _starts_block)
        return ListParser(self.inline, self.report, lines[at:end]).parse(), end

    def _paragraph(self, lines: list[Line], at: int) -> tuple[Block | None, int]:
        end = _end_of_paragraph(lines, at)
        number = lines[at][0]
        text = "\n".join(words.strip() for _, words in lines[at:end])
        if (inside := _generated(text)) is not None:
            return self._generated(number, inside), end
        if match := _FIGURE.fullmatch(text):
            return self._figure(number, match), end
        self._tell_bullets(lines[at:end])
        return Paragraph(number, self.inline.parse(text, number, self.report)), end

    def _tell_bullets(self, lines: list[Line]) -> None:
        for number, text in lines:
            if _BULLET.match(text):
                words = "A list is written with a hyphen and a blank before each item."
                self.report(number, "dialect", words)

    def _generated(self, number: int, inside: str) -> Generated:
        """A generated part; what is no `key=value` after its name is reported and left out."""
        name, *told = _AFTER_COMMA.sub(",", inside).split() or [""]
        arguments = {}
        for each in told:
            key, equals, values = each.partition("=")
            if not (key and equals and values) or key in arguments:
                message = f"“{each}” is not understood. A generated part is told key=value, each key once."
                self.report(number, "generated", message)
                continue
            arguments[key] = tuple(filter(None, values.split(",")))
        return Generated(number, name, arguments)

    def _figure(self, number: int, match: re.Match[str]) -> Figure:
        alt, target, caption = (" ".join((part or "").split()) for part in match.groups())
        name = target.removeprefix("figure:")
        if target.lower().endswith(_PHOTOGRAPHS):
            message = f"“{target}” cannot be shown: a guide has drawings (SVG) only, named figure:id."
            self.report(number, "path", message)
            name = ""
        elif not name or not target.startswith("figure:"):
            self.report(number, "path", f"A figure is named figure:id, not by a path such as “{target}”.")
            name = ""
        return Figure(number, name, alt, self._plain(caption, number, "figure"))


def slug(words: str) -> str:
    """An anchor made from a heading's words: `What is it?` gives `what-is-it`, `À côté` gives `a-cote`."""
    letters = unicodedata.normalize("NFKD", words.casefold().translate(_WHOLE_LETTERS))
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return _SLUG_BREAK.sub("-", plain).strip("-")[:80].strip("-")


def _generated(text: str) -> str | None:
    """`children` for `{{ children }}`; None for other text, and for a phone number."""
    if not text.startswith("{{") or text.find("}}") != len(text) - 2:
        return None
    inside = " ".join(text[2:-2].split())
    return inside if inside and not inside.startswith("phone ") else None


def _is_table(lines: list[Line], at: int) -> bool:
    text = lines[at][1]
    following = lines[at + 1][1] if at + 1 < len(lines) else ""
    return text.lstrip().startswith("|") or ("|" in text and is_separator(following))


def _starts_block(text: str) -> bool:
    """Whether a line starts something new even right after a paragraph."""
    if text.startswith(("#", "!!!", "|")) or is_fence(text) or _FENCE.match(text) or _RULE.match(text):
        return True
    match = ITEM.match(text)
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
