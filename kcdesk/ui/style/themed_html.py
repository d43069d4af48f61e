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
)
from kcdesk.ui.style.theme import Theme

_CALLOUT = re.compile(
    rf'<table class="{CALLOUT} ({"|".join(CALLOUT_KINDS)})"([^>]*><tr>){re.escape(BAR_CELL)}</td>'
    + re.escape(BODY_CELL)
)
_FIGURE = re.compile(rf'(<a [^>]*>)?(<img src="({FIGURE}:[^"]*)"[^>]*>)')
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b.*?</t[hd]>", re.DOTALL)


def themed_html(
    html: str, theme: Theme, scale: float, figure_width: int, *, right_to_left: bool = False
) -> str:
    """The page with call-outs in the theme's colours, and drawings `figure_width` pixels wide.

    Each drawing becomes a link to itself, so that Tab reaches it, and Enter and a click enlarge it.
    `right_to_left` sets every paragraph, list and table so, whatever letters they start with.
    """
    html = _CALLOUT.sub(lambda found: _callout(found[1], found[2], theme, scale), html)
    html = html.replace(FIGURE_WIDTH, f'width="{figure_width}"')
    html = _FIGURE.sub(lambda img: img[0] if img[1] else f'<a href="{img[3]}">{img[2]}</a>', html)
    return f'<div dir="rtl">{_mirrored(html)}</div>' if right_to_left else html


def _callout(kind: str, rest_of_table: str, theme: Theme, scale: float) -> str:
    bar, ground = theme.roles[f"{kind}_bar"], theme.roles[f"{kind}_ground"]
    pad, below = round(14 * scale), round(6 * scale)
    return (
        f'<table class="{CALLOUT}"{rest_of_table}<td bgcolor="{bar}" width="{round(6 * scale)}"></td>'
        f'<td style="background-color: {ground}; padding: {pad}px {pad}px {below}px {pad}px">'
    )


def _mirrored(html: str) -> str:
    """The first cell of each row last, at the right: QTextDocument lays columns out from the left, always."""
    return _ROW.sub(lambda row: f"<tr>{_turned(row[0])}</tr>", html)


def _turned(row: str) -> str:
    return "".join(reversed(_CELL.findall(row))).replace('<th align="left"', '<th align="right"')
