"""What stands side by side on paper, where a sheet is wide enough for the letters on it.

A sheet of short lines is half empty; every sheet less is one less to lose, or to leave unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from PySide6.QtGui import QFontMetricsF

from kcdesk.guide.errors import GuideError
from kcdesk.guide.page_html import ABOUT_PAGE, FIGURE, FIGURE_TABLE, FIGURE_WIDTH, IN_SHORT
from kcdesk.ui.style.guide_font import guide_font
from kcdesk.ui.style.page_style import BODY_PX

LARGEST_FIGURE = 480
"""Pixels of a drawing on paper."""
INDENT = 20
"""Pixels that a list stands in, at the screen's normal size."""

_DRAWING_UNITS = 720
"""Of a drawing's own width."""
_CAPTION_PX = 17
"""As the page's style has it: no letter of a drawing is smaller on paper."""

_GUTTER = 24
"""Pixels between two columns at the screen's normal size."""
_FEWEST_LETTERS = 36
"""In a line of a column; fewer are hard to read, with gaps at each line's end."""
_FEWEST_BESIDE_DRAWING = 20
"""The same for the few words beside a drawing."""
_SUMMARY_SHARE = 0.46
_GAIN = 0.75
"""Two columns of a list are at most so much as high as one, or it stays in one."""
_MOST_LINES = 30
"""Of a list in columns; it is on one sheet, whole."""
_RAGGED = 1.04
"""Lines are so much longer than their words: the last one of a line does not fit each time."""

_LIST = re.compile(r"<ul>((?:<li>(?:(?!<ul|<ol|<table|<p|</li>).)*</li>\s*)+)</ul>", re.DOTALL)
_TABLE = re.compile(r"(<table(?:(?!</table>).)*</table>)", re.DOTALL)
_ITEM = re.compile(r"<li>.*?</li>", re.DOTALL)
_PART = re.compile(r"<(?:li|p|h2)\b.*?</(?:li|p|h2)>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_HEAD = re.compile(r"\A\s*(<h1[^>]*>.*?</h1>\s*<p class=\"lede\">.*?</p>)\s*", re.DOTALL)
_SUMMARY = re.compile(rf'<h2 id="{IN_SHORT}"[^>]*>(?:(?!<h[12r]|<table).)*(?=<h2|<hr|\Z)', re.DOTALL)
_DRAWING = re.compile(
    r"(?:(?P<words><p><b>(?:(?!</p>).){1,200}</p>)\s*)?"
    rf'<table class="{FIGURE_TABLE}"[^>]*><tr><td class="picture"[^>]*>'
    rf'(?P<image><img src="{FIGURE}:(?P<id>[^"]*)"[^>]*>)</td></tr>'
    r'(?:<tr><td class="caption"[^>]*>(?P<caption>(?:(?!</td>).)*)</td></tr>)?</table>\s*',
    re.DOTALL,
)
_WHOLE_LINE = '<p style="line-height: 100%">'
_ABOUT = re.compile(rf'<hr/>\s*<p class="{ABOUT_PAGE}">.*?</p>\s*', re.DOTALL)
_LETTERS = re.compile(rb'font-size="([0-9.]+)"')


@dataclass(frozen=True, slots=True)
class Room:
    """How much a line of text has on a sheet."""

    width: float
    """Pixels."""
    scale: float
    """As PaperLayout has it."""
    figure: Callable[[str], bytes | None]
    """A drawing as SVG by its id, or None."""

    @property
    def gutter(self) -> float:
        """Pixels between two columns."""
        return _GUTTER * self.scale

    @property
    def column(self) -> float:
        """Pixels of one of two columns."""
        return (self.width - self.gutter) / 2

    def letters(self, width: float) -> float:
        """About how many letters a line of this width has."""
        return width / (BODY_PX * self.scale * 0.5)

    def lines(self, html: str, width: float) -> int:
        """About how many lines words take in this width."""
        font = guide_font(round(BODY_PX * self.scale))
        wanted = QFontMetricsF(font).horizontalAdvance(unescape(_TAG.sub("", html)))
        return 1 + int(wanted * _RAGGED / width)

    def drawing_width(self, figure_id: str, letters_px: float) -> float:
        """Pixels that make a drawing's smallest letters so large; LARGEST_FIGURE at most, and without any."""
        try:
            sizes = [float(size) for size in _LETTERS.findall(self.figure(figure_id) or b"")]
        except GuideError:  # the drawing is missing on paper too, and its words stand
            sizes = []
        smallest = min(sizes, default=0.0)
        wanted = letters_px * self.scale * _DRAWING_UNITS / smallest if smallest else LARGEST_FIGURE
        return min(LARGEST_FIGURE, self.width, wanted)


def side_by_side(html: str, room: Room) -> str:
    """A page with what may stand side by side in such room, not one word less; in larger letters nothing."""
    html = _summary_beside_title(html, room)
    html = _drawings(html, room)
    return _lists(html, room)


def _summary_beside_title(html: str, room: Room) -> str:
    """The section "In short" beside the title and what the page is about, where that takes no more room."""
    head, summary = _HEAD.search(html), _SUMMARY.search(html)
    beside = room.width * _SUMMARY_SHARE
    own = room.width - beside - room.gutter
    if head is None or summary is None or room.letters(beside) < _FEWEST_LETTERS:
        return html
    items = _PART.findall(summary[0])
    lines = [sum(room.lines(one, width) for one in items) for width in (beside * 0.9, room.width)]
    if lines[0] > room.lines(head[1], own) + 2 * lines[1]:
        return html
    rest = html[head.end() : summary.start()] + html[summary.end() :]
    about = _ABOUT.search(rest)
    said = head[1] + (about[0].replace("<hr/>", "") if about is not None else "")
    rest = _ABOUT.sub("", rest)
    cells = ((f'width="{round(own)}"', said), _gutter(room), ('class="summary"', summary[0]))
    return f"{_row('head', cells)}\n{rest}"


def _drawings(html: str, room: Room) -> str:
    """Each drawing as wide as its letters need; two small ones that follow each other beside each other."""
    made: list[str] = []
    at = 0
    found = list(_DRAWING.finditer(html))
    while found:
        one = found.pop(0)
        made.append(html[at : one.start()])
        two = found[0] if found and found[0].start() == one.end() else None
        if two is not None and all(_is_small(each, room) for each in (one, two)):
            found.pop(0)
            made.append(_pair(one, two, room))
            at = two.end()
        else:
            made.append(_single(one, room))
            at = one.end()
    return "".join([*made, html[at:]])


def _is_small(found: re.Match[str], room: Room) -> bool:
    return room.drawing_width(found["id"], _CAPTION_PX) <= room.column and bool(found["words"])


def _pair(one: re.Match[str], two: re.Match[str], room: Room) -> str:
    width = f'width="{round(room.column)}"'
    first, second = (
        (width, f"{each['words']}{_WHOLE_LINE}{_sized(each['image'], room.column)}</p>{_caption(each)}")
        for each in (one, two)
    )
    return _row("columns", (first, _gutter(room), second))


def _single(found: re.Match[str], room: Room) -> str:
    """A drawing with the words that lead to it and its caption at its left, where they have the room."""
    drawn = room.drawing_width(found["id"], BODY_PX)
    image = _sized(found["image"], drawn)
    own = room.width - drawn - room.gutter
    if not found["words"] or room.letters(own) < _FEWEST_BESIDE_DRAWING:
        return found[0].replace(found["image"], image)
    said = (f'width="{round(own)}"', found["words"] + _caption(found))
    return _row("columns", (said, _gutter(room), ('class="picture"', image)))


def _caption(found: re.Match[str]) -> str:
    return f'<p class="foot">{found["caption"]}</p>' if found["caption"] else ""


def _sized(image: str, width: float) -> str:
    return image.replace(FIGURE_WIDTH, f'width="{round(width)}"')


def _lists(html: str, room: Room) -> str:
    """Lists of short lines in two columns; not in tables, whose cells have less room."""
    parts = _TABLE.split(html)
    parts[::2] = [_LIST.sub(lambda found: _list_in_columns(found, room), part) for part in parts[::2]]
    return "".join(parts)


def _list_in_columns(found: re.Match[str], room: Room) -> str:
    """A list in two columns, read down the first and then the second, if that is much lower."""
    items = _ITEM.findall(found[1])
    column = room.column
    if len(items) == 1:
        return found[0]
    indent = INDENT * room.scale
    whole = sum(room.lines(one, room.width - indent) for one in items)
    narrow = [room.lines(one, column - indent) for one in items]
    high, at = min((max(sum(narrow[:n]), sum(narrow[n:])), n) for n in range(1, len(items)))
    has_room = max(narrow) == 1 or room.letters(column) >= _FEWEST_LETTERS
    if high > min(whole * _GAIN, _MOST_LINES) or not has_room:
        return found[0]
    width = f'width="{round(column)}"'
    lists = ["<ul>" + "".join(part) + "</ul>" for part in (items[:at], items[at:])]
    return _row("columns", ((width, lists[0]), _gutter(room), (width, lists[1])))


def _gutter(room: Room) -> tuple[str, str]:
    return f'width="{round(room.gutter)}"', ""


def _row(name: str, cells: tuple[tuple[str, str], ...]) -> str:
    row = "".join(f"<td {attributes}>{inside}</td>" for attributes, inside in cells)
    return f'<table class="{name}" width="100%" cellspacing="0" cellpadding="0"><tr>{row}</tr></table>'
