"""A page made ready for QTextDocument, which knows no backgrounds by class and no right-to-left tables."""

from __future__ import annotations

import re

from kcdesk.guide.page_html import (
    BAR_CELL,
    BODY_CELL,
    CALLOUT,
    CALLOUT_KINDS,
    FIGURE,
    FIGURE_WIDTH,
    PICTOGRAM_PX,
    PICTOGRAM_WIDTH,
)
from kcdesk.ui.style.source_marks import with_few_source_marks
from kcdesk.ui.style.template import line_width
from kcdesk.ui.style.theme import Theme

SIGN = "callout-sign"
"""Scheme of the address of a call-out's sign, which the window draws itself: `callout-sign:urgent`."""
_SIGN_PX = 26
_BAR_PX = {"urgent": 10, "call": 6, "today": 6, "note": 6, "tip": 6}
_LARGEST_SIGN = 1.75
"""Times its usual size: in larger text it grows no more, and leaves the words their width."""

_CALLOUT = re.compile(
    rf'<table class="{CALLOUT} ({"|".join(CALLOUT_KINDS)})"([^>]*><tr>){re.escape(BAR_CELL)}</td>'
    + re.escape(BODY_CELL)
)
_FIGURE = re.compile(rf'(<a [^>]*>)?(<img src="({FIGURE}:[^"]*)"[^>]*>)')
_PARTS_OF_TABLE = re.compile(r"<tr>|</tr>|<t[hd]\b[^>]*>|</t[hd]>")


def themed_html(
    html: str,
    theme: Theme,
    scale: float,
    figure_width: int,
    *,
    pictogram_width: int = PICTOGRAM_PX,
    right_to_left: bool = False,
) -> str:
    """The page with call-outs in the theme's colours, and drawings `figure_width` pixels wide.

    Small drawings beside words are `pictogram_width` wide.

    Each drawing becomes a link to itself, so that Tab reaches it, and Enter and a click enlarge it.
    `right_to_left` sets every paragraph, list and table so, whatever letters they start with.
    """
    sides = ("right", "left") if right_to_left else ("left", "right")
    html = _CALLOUT.sub(lambda found: _callout(found[1], found[2], theme, scale, sides), html)
    html = html.replace(FIGURE_WIDTH, f'width="{figure_width}"')
    html = html.replace(PICTOGRAM_WIDTH, f'width="{pictogram_width}"')
    html = _FIGURE.sub(lambda img: img[0] if img[1] else f'<a href="{img[3]}">{img[2]}</a>', html)
    html = with_few_source_marks(html)
    return f'<div dir="rtl">{_mirrored(html)}</div>' if right_to_left else html


def sign_width(scale: float) -> int:
    """Pixels of a call-out's sign."""
    return round(_SIGN_PX * min(scale, _LARGEST_SIGN))


def _callout(kind: str, rest_of_table: str, theme: Theme, scale: float, sides: tuple[str, str]) -> str:
    """A coloured bar, the kind's sign, and the words; with a line all round where it must not be missed.

    `sides` are where lines of text start and end.
    """
    bar, ground = theme.roles[f"{kind}_bar"], theme.roles[f"{kind}_ground"]
    start, end = sides
    pad, below, sign = round(14 * scale), round(6 * scale), sign_width(scale)
    line = f"{line_width(2, scale)}px solid {bar}" if theme.outlined or kind == "urgent" else "none"
    shared = {"background-color": ground, "padding-top": f"{pad}px", "padding-bottom": f"{below}px"}
    shared |= {"border-top": line, "border-bottom": line}
    of_sign = _style(shared | {f"padding-{start}": "14px", f"padding-{end}": "0"})
    edges = {f"padding-{start}": "10px", f"padding-{end}": f"{pad}px", f"border-{end}": line}
    edge = f'<td bgcolor="{bar}" width="{round(_BAR_PX[kind] * scale)}"></td>'
    image = f'<img src="{SIGN}:{kind}" width="{sign}"/>'
    cells = f'{edge}<td width="{sign + 14}"{of_sign}>{image}</td><td{_style(shared | edges)}>'
    return f'<table class="{CALLOUT}"{rest_of_table}{cells}'


def _style(rules: dict[str, str]) -> str:
    return f' style="{";".join(f"{name}: {value}" for name, value in rules.items())}"'


def _mirrored(html: str) -> str:
    """The first cell of each row last, at the right: QTextDocument lays columns out from the left, always.

    A cell may hold a table of its own.
    """
    open_: list[list[str]] = [[]]
    """What was read of each part that is open: the page, a row's cells, a cell's text, and so on inwards."""
    at = 0
    for tag in _PARTS_OF_TABLE.finditer(html):
        inside = html[at : tag.start()]
        at = tag.end()
        if tag[0] == "</tr>":
            cells = open_.pop()
            open_[-1].append("".join(reversed(cells)) + tag[0])
        elif tag[0].startswith("</"):
            cell = "".join((*open_.pop(), inside, tag[0]))
            open_[-1].append(cell)
        elif tag[0] == "<tr>":
            open_[-1] += inside, tag[0]
            open_.append([])
        else:
            open_.append([tag[0].replace('<th align="left"', '<th align="right"')])
    return "".join((*(text for part in open_ for text in part), html[at:]))
