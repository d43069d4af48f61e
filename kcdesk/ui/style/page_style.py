"""The page's own style sheet, for one theme and text size."""

from __future__ import annotations

import re

from kcdesk.ui.style.theme import FONT_FAMILY, OTHER_FONT_FAMILY, Theme, with_font
from kcdesk.user_data.settings import TextLayout

BODY_PX = 19
"""PaneLayout text at 100 %, in pixels (the NHS design system's size for large screens)."""

_ANY_WIDTH = 10_000
_OTHER_FONT_LINES = 0.78
"""OpenDyslexic's own lines are higher by so much; the same distance in percent would tear the text apart."""
_LINES = re.compile(r"line-height: (?!100%)(\d+)%")
"""Not a drawing's line, which is as high as the drawing."""

_SHEET = """
body, p, li, td, th { font-family: '{font}'; font-size: {19}px; color: {text}; }
p, li { line-height: 120%; }
p { margin-top: 0; margin-bottom: {12}px; }
ul, ol { margin-top: 0; margin-bottom: {12}px; }
li { margin-bottom: {6}px; }
h1, h2, h3 { font-family: '{font}'; color: {text}; font-weight: 600; }
h1 { margin-top: {8}px; margin-bottom: {12}px; }
h2 { margin-top: {32}px; margin-bottom: {12}px; }
h3 { margin-top: {24}px; margin-bottom: {8}px; }
a { color: {accent}; text-decoration: underline; }
a.cite { text-decoration: none; }
.lede { font-size: {22}px; line-height: 118%; color: {muted}; margin-bottom: {20}px; }
hr { margin-top: {32}px; margin-bottom: {8}px; }
.child { margin-bottom: {16}px; }

table { margin-top: {4}px; margin-bottom: {20}px; }
td, th { line-height: 115%; }
table.data th { background-color: {accent_ground}; font-weight: 600; border-bottom: 2px solid {accent}; }
table.data td { border-bottom: 1px solid {line}; }
table.facts th { background-color: {accent_ground}; font-weight: 600; border-bottom: 1px solid {page}; }
table.facts td { background-color: {card}; border-bottom: 1px solid {line}; }
td.bar { background-color: {note_bar}; }
table.callout p, table.callout li { margin-bottom: {8}px; }
.callout-title { font-weight: 600; }
td.picture { background-color: {figure_ground}; line-height: 100%; }
td.caption { font-size: {17}px; color: {muted}; padding-top: {8}px; }
ol.foot li, .foot { font-size: {17}px; color: {muted}; }
"""

_SPACED = """
p, li, td, th, h1, h2, h3 {{ letter-spacing: {spacing}px; }}
"""

HEADING_PX = {1: 34, 2: 25, 3: 21}
"""Size of each level of heading at 100 %, in pixels.  Not in the sheet: where a heading has a size in
steps, as QTextDocument gives every heading, Qt heeds no size in pixels."""

_CALLOUTS = {
    "urgent": ("urgent_bar", "urgent_ground"),
    "call": ("call_bar", "call_ground"),
    "today": ("call_bar", "card"),
    "note": ("note_bar", "note_ground"),
    "tip": ("tip_bar", "tip_ground"),
}
"""The theme's roles for the bar and the ground of each kind of call-out; `today` is a calmer `call`."""
_FIGURE = re.compile(r'(<a [^>]*>)?(<img src="(figure:[^"]*)"[^>]*>)')
"""Each becomes a link, so that Tab reaches it, and Enter and a click enlarge it."""
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b.*?</t[hd]>", re.DOTALL)
_NORMAL = TextLayout()


def column_width(layout: TextLayout, scale: float) -> int:
    """The widest a column of text is to be, in pixels: at first about 70 characters."""
    return round((layout.column or _ANY_WIDTH) * BODY_PX * scale)


def page_style(theme: Theme, scale: float, layout: TextLayout = _NORMAL) -> str:
    """Style sheet for QTextDocument; `scale` 1.0 is the normal text size."""
    sheet = _SHEET + _SPACED.format(spacing=f"{BODY_PX * scale * layout.letter_spacing / 100:.1f}")
    other = layout.font == "opendyslexic"
    lines = layout.line_spacing / 100 * (_OTHER_FONT_LINES if other else 1)
    sheet = _LINES.sub(lambda found: f"line-height: {round(int(found[1]) * lines)}%", sheet)
    sheet = with_font(sheet, OTHER_FONT_FAMILY if other else FONT_FAMILY)
    sheet = sheet.replace("{figure_ground}", theme.figure["#FFFFFF"])
    for role, colour in theme.roles.items():
        sheet = sheet.replace("{" + role + "}", colour)
    for pixels in range(2, 49):
        sheet = sheet.replace("{" + str(pixels) + "}", str(round(pixels * scale)))
    return sheet


def page_html(
    html: str, theme: Theme, scale: float, figure_width: int, *, right_to_left: bool = False
) -> str:
    """A pack's page made ready for QTextDocument, which knows no descendant-of-a-class backgrounds.

    `right_to_left` sets every paragraph, list and table so, whatever letters they start with.
    """
    for kind in _CALLOUTS:
        html = html.replace(f'<table class="callout {kind}"', f'<table class="callout" kind="{kind}"')
    parts = html.split('<table class="callout" kind="')
    made = [parts[0]]
    for part in parts[1:]:
        kind, rest = part.split('"', 1)
        bar, ground = (theme.roles[role] for role in _CALLOUTS[kind])
        rest = rest.replace(
            '<td class="bar" width="6">', f'<td bgcolor="{bar}" width="{round(6 * scale)}">', 1
        )
        pad = round(14 * scale)
        rest = rest.replace(
            '<td class="body">',
            f'<td style="background-color: {ground}; padding: {pad}px {pad}px {round(6 * scale)}px {pad}px">',
            1,
        )
        made.append(f'<table class="callout"{rest}')
    html = "".join(made).replace('width="640"', f'width="{figure_width}"')
    html = _FIGURE.sub(lambda img: img[0] if img[1] else f'<a href="{img[3]}">{img[2]}</a>', html)
    return f'<div dir="rtl">{_mirrored(html)}</div>' if right_to_left else html


def _mirrored(html: str) -> str:
    """The first cell of each row last, at the right: QTextDocument lays columns out from the left, always."""
    return _ROW.sub(lambda row: f"<tr>{_turned(row[0])}</tr>", html)


def _turned(row: str) -> str:
    return "".join(reversed(_CELL.findall(row))).replace('<th align="left"', '<th align="right"')
