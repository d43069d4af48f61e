"""A page of ordinary Markdown in the dialect of this guide, line by line; what is lost is told of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kcdesk.authoring.checks.sizes import MAX_LETTERS
from kcdesk.authoring.dialect.block_parser import slug
from kcdesk.authoring.dialect.table_parser import MAX_COLUMNS, is_separator
from kcdesk.authoring.foreign_inline import ForeignInline, Resolve, as_paragraph, code_words, in_runs
from kcdesk.guide.page_html import FOOT_ANCHORS, is_source_anchor

Tell = Callable[[int, str], None]
"""Takes a line of the page, from 1, and a sentence about what was changed or left out there."""
Line = tuple[int, str]

_LONGEST = 5_000
"""Characters of a paragraph; the dialect allows a few more."""
_LONGEST_HEADING = 300
_MOST_TABLES, _MOST_CELLS = 150, 3_000
"""Tables of a page, and their cells: half of what readers take, as call-outs and drawings count too."""
_MOST_BOXES = 200
_LONG_WORD = re.compile(rf"\w{{{MAX_LETTERS}}}(?=\w)")
_LONG_RUN = re.compile(r"\S{1000}(?=\S)")
_FENCE = re.compile(r"\s*(```+|~~~+)")
_ATX = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$")
_SETEXT = re.compile(r" {0,3}(=+|-+)\s*$")
_RULE = re.compile(r" {0,3}([-*_])(?:\s*\1){2,}\s*$")
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])(?:\s+(.*)|\s*$)")
_DEFINITION = re.compile(r" {0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)>?.*$")
_NOTE = re.compile(r" {0,3}\[\^([^\]]+)\]:\s*(.*)$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CELL = re.compile(r"(?<!\\)\|")
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(\s*<?([^()\s<>]+)>?(?:\s+[\"'][^\"']*[\"'])?\s*\)")
_LONGEST_ALT = 240
"""Characters of a drawing's words; the dialect allows a few more."""
_CODE_INDENT = 4


@dataclass(frozen=True, slots=True)
class Outline:
    """What other pages must know of a page before any is turned."""

    title: str
    anchors: dict[str, str]
    """The anchor in the dialect by the one that the page had."""


def outline(text: str) -> Outline:
    """The title of a page, empty if it has none, and its anchors."""
    title = ""
    anchors: dict[str, str] = {}
    taken: set[str] = set()
    for _, level, words in _headings(_lines(text)):
        if level == 1 and not title:
            title = words
            continue
        theirs = re.sub(r"[^\w\- ]", "", words.casefold()).replace(" ", "-")
        ours = free_anchor(words, taken)
        taken.add(ours)
        anchors.setdefault(theirs, ours)
    return Outline(title, anchors)


def free_anchor(words: str, taken: set[str]) -> str:
    """An anchor from a heading's words that the page and the program have not used."""
    base = slug(words)[:70].strip("-") or "part"
    name, number = base, 2
    while name in taken or name in FOOT_ANCHORS or is_source_anchor(name):
        name, number = f"{base}-{number}", number + 1
    return name


def _lines(text: str) -> list[Line]:
    """Lines with their numbers, comments blanked out."""
    blank = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    return [(at, line.expandtabs(4)) for at, line in enumerate(blank.split("\n"), start=1)]


def _headings(lines: list[Line]) -> Iterator[tuple[int, int, str]]:
    """Line, level and bare words of each heading outside code."""
    fence = ""
    for at, (number, text) in enumerate(lines):
        if match := _FENCE.match(text):
            fence = match[1] if not fence else "" if match[1].startswith(fence) else fence
        elif not fence and (match := _ATX.match(text)):
            yield number, len(match[1]), bare(match[2] or "")
        elif not fence and at and _SETEXT.match(text) and _is_prose(lines[at - 1][1]):
            yield number - 1, 1 if "=" in text else 2, bare(lines[at - 1][1])


def _is_prose(text: str) -> bool:
    """Whether a line can be the words over a line of hyphens."""
    return bool(text.strip()) and not (_ITEM.match(text) or _ATX.match(text) or text.lstrip()[0] in ">|")


def bare(text: str) -> str:
    """Words without marks, as a title or a summary needs them."""
    text = re.sub(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])?|<[^<>]*>", r"\1", text)
    return " ".join(re.sub(r"[`*\\{}<>]|\[\[|\]\]|\[@|\]\(", " ", text).split())


@dataclass(slots=True)
class Converter:
    """Turns one page; made for each page anew."""

    resolve: Resolve
    tell: Tell
    drawing: Resolve = lambda _target: None
    """Gives the id of a drawing that the guide can show, for a picture's own target; else None."""
    inline: ForeignInline = field(init=False)
    _out: list[str] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)
    _tables: int = 0
    _cells: int = 0
    _boxes: int = 0
    _has_title: bool = False
    _has_section: bool = False

    def convert(self, text: str) -> str:
        """The body in the dialect; its first level-one heading is left out, since it is the title."""
        if "<!--" in text:
            self.tell(text.count("\n", 0, text.index("<!--")) + 1, "Comments are left out.")
        lines, references = [], {}
        for number, line in _lines(text):
            kept = line
            if match := _DEFINITION.match(line):
                references[" ".join(match[1].casefold().split())] = match[2]
                kept = ""
            elif match := _NOTE.match(line):
                kept = f"Note {match[1]}: {match[2]}"
            lines.append((number, self._parted(number, kept)))
        self.inline = ForeignInline(self.resolve, references)
        self._blocks(lines, "")
        return "\n".join(self._out).strip("\n") + "\n"

    def _emit(self, text: str, indent: str) -> None:
        self._out += [f"{indent}{text}" if text else "", ""]

    def _words(self, line: int, text: str, *, is_plain: bool = False) -> str:
        return self.inline.words(text, lambda what: self.tell(line, what), is_plain=is_plain)

    def _blocks(self, lines: list[Line], indent: str) -> None:
        at = 0
        while at < len(lines):
            at = self._block(lines, at, indent)

    def _block(self, lines: list[Line], at: int, indent: str) -> int:  # noqa: PLR0911 - one for each kind
        number, text = lines[at]
        if not text.strip():
            return at + 1
        if match := _FENCE.match(text):
            end = next(
                (n for n in range(at + 1, len(lines)) if lines[n][1].strip().startswith(match[1])), len(lines)
            )
            self._code(lines[at + 1 : end], number, indent)
            return end + 1
        if match := _ATX.match(text):
            self._heading(number, len(match[1]), match[2] or "", indent)
            return at + 1
        if _RULE.match(text):
            return at + 1
        if text.lstrip().startswith(">"):
            end = _while(lines, at, lambda line: bool(line.strip()))
            inner = [(n, re.sub(r"^\s*>\s?", "", line)) for n, line in lines[at:end]]
            self._quote(inner, number, indent)
            return end
        if text.startswith(" " * _CODE_INDENT):
            end = _while(lines, at, lambda line: line.startswith("    ") or not line.strip())
            self._code(lines[at:end], number, indent)
            return end
        if _ITEM.match(text):
            return self._list(lines, at, indent)
        if "|" in text and at + 1 < len(lines) and is_separator(lines[at + 1][1]):
            end = _while(lines, at, lambda line: "|" in line)
            self._table(lines[at:end], indent)
            return end
        return self._paragraph(lines, at, indent)

    def _paragraph(self, lines: list[Line], at: int, indent: str) -> int:
        end = at + 1
        while end < len(lines) and lines[end][1].strip():
            text = lines[end][1]
            if _SETEXT.match(text):
                joined = " ".join(line.strip() for _, line in lines[at:end])
                self._heading(lines[at][0], 1 if "=" in text else 2, joined, indent)
                return end + 1
            if _FENCE.match(text) or _ATX.match(text) or _ITEM.match(text) or text.startswith(">"):
                break
            end += 1
        joined = " ".join(line.strip() for _, line in lines[at:end])
        if not indent and (picture := self._picture(lines[at][0], joined)):
            self._emit(picture, indent)
            return end
        words = self._words(lines[at][0], joined)
        for part in _parts(words):
            self._emit(as_paragraph(part), indent)
        return end

    def _picture(self, line: int, text: str) -> str:
        """A drawing alone in its paragraph; empty where it is none that the guide can show."""
        match = _PICTURE.fullmatch(text)
        found = self.drawing(match[2]) if match else None
        if match is None or found is None:
            return ""
        words = bare(match[1])
        if not re.search(r"\w", words):
            self.tell(line, "A drawing without words for those who cannot see it is left out.")
            return ""
        return f"![{words[:_LONGEST_ALT]}](figure:{found})"

    def _heading(self, line: int, level: int, text: str, indent: str) -> None:
        if level == 1 and not self._has_title and not indent:
            self._has_title = True
            return
        words, *rest = in_runs(self._words(line, text, is_plain=True), _LONGEST_HEADING) or [""]
        if indent or not words:
            self._emit(as_paragraph(words), indent)
            return
        anchor = free_anchor(bare(text), self._taken)
        self._taken.add(anchor)
        if level > 3:  # noqa: PLR2004 - the dialect has ## and ###
            self.tell(line, "A heading of level 4 or more stands as one of level 3.")
        sign = "##" if level <= 2 or not self._has_section else "###"  # noqa: PLR2004
        self._has_section = True
        self._emit(f"{sign} {words} {{#{anchor}}}", indent)
        if rest:
            self.tell(line, "The rest of a long heading stands below it.")
            self._emit(as_paragraph(" ".join(rest)), indent)

    def _parted(self, number: int, text: str) -> str:
        """A line without words that are longer than a guide's may be; addresses are left as they are."""
        if len(text) <= MAX_LETTERS:
            return text
        parted = " ".join(word if "://" in word else _cut(word) for word in text.split(" "))
        if parted != text:
            self.tell(number, "A word that is longer than a guide's may be is parted.")
        return parted

    def _code(self, lines: list[Line], number: int, indent: str) -> None:
        kept = [text.strip() for _, text in lines if text.strip()]
        if not kept:
            return
        self.tell(number, "A block of code stands as a list of its lines, without their indents.")
        if not indent and self._has_room_for_a_box():
            self._out += ['!!! note "Code"', ""]
            indent = "    "
        for text in kept:
            self._items(f"{indent}- ", as_paragraph(code_words(text)))
        self._out.append("")

    def _has_room_for_a_box(self) -> bool:
        self._boxes += 1
        return self._boxes <= _MOST_BOXES

    def _quote(self, lines: list[Line], number: int, indent: str) -> None:
        if indent:
            self._blocks(lines, indent)
            return
        if not self._has_room_for_a_box():
            self.tell(number, "A quotation stands as ordinary words: the page has too many boxes.")
            self._blocks(lines, indent)
            return
        before = len(self._out)
        self._out += ['!!! note "Quotation"', ""]
        self._blocks(lines, "    ")
        if not any(self._out[before + 2 :]):
            del self._out[before:]
            return
        self.tell(number, "A quotation stands as a note.")

    def _items(self, sign: str, words: str) -> None:
        for part in _parts(words):
            self._out.append(sign + part)

    def _list(self, lines: list[Line], at: int, indent: str) -> int:
        """Items of at most two levels, each one paragraph."""
        first = lines[at][1]
        margin = len(first) - len(first.lstrip())
        is_numbered = first.lstrip()[0].isdigit()
        found: list[tuple[int, int, bool, list[str]]] = []
        fence, blank, end = "", False, at
        while end < len(lines):
            number, text = lines[end]
            match, depth = _ITEM.match(text), len(text) - len(text.lstrip())
            if fenced := _FENCE.match(text):
                if depth <= margin and not fence:
                    break
                self.tell(number, "A block of code in a list stands as words of its item.")
                fence = "" if fence else fenced[1]
            elif fence and text.strip():
                found[-1][3].append(code_words(text.strip()))
            elif not text.strip():
                blank = True
                end += 1
                continue
            elif match and not _RULE.match(text):
                if depth <= margin and match[2][0].isdigit() != is_numbered:
                    break
                found.append((number, depth, match[2][0].isdigit(), [self._words(number, match[3] or "")]))
            elif (blank and depth <= margin) or _ATX.match(text):
                break
            else:
                if blank:
                    self.tell(number, "A further paragraph of an item of a list stands in its first one.")
                found[-1][3].append(self._words(number, text.lstrip("> ")))
            blank = False
            end += 1
        self._write_list([item for item in found if any(item[3])], margin, indent)
        return max(end, at + 1)

    def _write_list(self, found: list[tuple[int, int, bool, list[str]]], margin: int, indent: str) -> None:
        count, below, deepest = 0, False, margin + 2
        for at, (number, depth, is_numbered, words) in enumerate(found):
            is_inner = depth > margin + 1 and at > 0
            if is_inner and not below:
                deepest, numbered_inside, inner = depth, is_numbered, 0
            if is_inner and depth > deepest + 1:
                self.tell(number, "A list in a list in a list stands as one in a list.")
            below = is_inner
            text = " ".join(filter(None, words))
            if is_inner:
                inner += 1
                sign = f"    {inner}. " if numbered_inside and inner < 100 else "    - "  # noqa: PLR2004
                sign = "    - " if not numbered_inside else sign
            else:
                count += 1
                sign = f"{count}. " if found[0][2] and len(found) < 100 else "- "  # noqa: PLR2004
            self._items(indent + sign, as_paragraph(text))
        self._out.append("")

    def _table(self, lines: list[Line], indent: str) -> None:
        rows = [(number, _cells(text)) for number, text in (lines[0], *lines[2:])]
        head = [self._words(rows[0][0], cell, is_plain=True) or "-" for cell in rows[0][1]]
        body = [(number, [self._words(number, cell) for cell in cells]) for number, cells in rows[1:]]
        self._tables += 1
        self._cells += len(head) * (1 + len(body))
        is_full = self._tables > _MOST_TABLES or self._cells > _MOST_CELLS
        if len(head) > MAX_COLUMNS or not body or indent or is_full:
            self.tell(
                lines[0][0],
                "A table too wide or too much for the page, without rows or in a box stands as a list.",
            )
            for _, cells in body or [(0, head)]:
                self._items(f"{indent}- ", as_paragraph(", ".join(filter(None, cells))) or "-")
            self._out.append("")
            return
        for cells in (head, ["---"] * len(head), *(cells for _, cells in body)):
            padded = [cell.replace("|", "\\|") or "-" for cell in (*cells, *[""] * len(head))][: len(head)]
            self._out.append(f"| {' | '.join(padded)} |")
        self._out.append("")
        for number, cells in body:
            if len(cells) > len(head):
                self.tell(number, "Cells beyond the table's head are left out.")


def _cells(text: str) -> list[str]:
    inside = text.strip().removeprefix("|")
    inside = inside.removesuffix("|") if not inside.endswith("\\|") else inside
    return [cell.replace("\\|", "|").strip() for cell in _CELL.split(inside)]


def _while(lines: list[Line], at: int, holds: Callable[[str], bool]) -> int:
    end = at + 1
    while end < len(lines) and holds(lines[end][1]):
        end += 1
    return end


def _cut(word: str) -> str:
    return _LONG_RUN.sub(r"\g<0> ", _LONG_WORD.sub(r"\g<0> ", word))


def _parts(words: str) -> list[str]:
    """A text in pieces short enough for one paragraph each."""
    return in_runs(words, _LONGEST)
