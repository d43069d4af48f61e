"""The page's own style sheet, for one theme and text size."""

from __future__ import annotations

import re

from kcdesk.guide.drawing_palette import GROUND
from kcdesk.ui.style.template import fill_template, thicken_lines
from kcdesk.ui.style.theme import FONT_FAMILY, OTHER_FONT_FAMILY, Theme
from kcdesk.user_data.settings import TextLayout

BODY_PX = 19
"""Text at 100 %, in pixels (the NHS design system's size for large screens)."""

EASY_READ_PX = 24
"""Text of a page in Easy Read at 100 %, in pixels: 18 point, where the rules ask for 14 or more."""

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
ul { list-style-type: none; }
li { margin-bottom: {6}px; }
h1, h2, h3 { font-family: '{font}'; color: {text}; font-weight: 600; }
h2 { margin-top: {32}px; margin-bottom: {12}px; }
h3 { margin-top: {24}px; margin-bottom: {8}px; }
a { color: {accent}; text-decoration: underline; }
a.cite { text-decoration: none; color: {muted}; }
.lede { font-size: {22}px; line-height: 118%; color: {muted}; margin-bottom: {24}px; }
hr { margin-top: {32}px; margin-bottom: {8}px; }
.child { margin-bottom: {16}px; }

table { margin-top: {12}px; margin-bottom: {20}px; }
table.facts { margin-top: {24}px; }
td, th { line-height: 115%; }
table.data th { background-color: {accent_ground}; font-weight: 600; border-bottom: 2px solid {accent}; }
table.sides tbody th { background-color: {card}; border-bottom: 1px solid {line}; }
table.data td { border-bottom: 1px solid {line}; }
table.data td, table.data th { padding-right: {8}px; }
table.facts th { background-color: {card}; font-weight: 600; border-bottom: 1px solid {line}; }
table.facts td { border-bottom: 1px solid {line}; }
td.bar { background-color: {note_bar}; }
table.callout p, table.callout li { margin-bottom: {8}px; }
.callout-title { font-size: {21}px; font-weight: 600; }
td.picture { background-color: {figure_ground}; line-height: 100%; }
td.pictogram { line-height: 100%; padding-bottom: {14}px; }
td.beside { vertical-align: middle; padding-left: {18}px; padding-bottom: {14}px; }
td.beside p { margin-bottom: 0; }
td.caption { font-size: {17}px; color: {muted}; padding-top: {8}px; }
ol.foot li, .foot { font-size: {17}px; color: {muted}; }
"""

_TITLE = """
h1 {{ margin-top: {above:.0f}px; margin-bottom: {below:.0f}px; }}
"""

_SPACED = """
p, li, td, th, h1, h2, h3 {{ letter-spacing: {spacing}px; }}
"""

HEADING_PX = {1: 34, 2: 25, 3: 21}
"""Size of each level of heading at 100 %, in pixels.  Not in the sheet: where a heading has a size in
steps, as QTextDocument gives every heading, Qt heeds no size in pixels."""

_MOST_GROWTH = 2.0
"""Of what a heading has more than text, and of the air above a page and about its title."""

_LARGEST, _GROWTH_AT_LARGEST = 4.0, 0.8
"""The largest text, and the growth there of what a heading has more than it."""

_NORMAL = TextLayout()


def page_scale(scale: float, *, is_easy_read: bool) -> float:
    """The text size a page is set in, as a factor, where `scale` is what the reader chose."""
    return scale * EASY_READ_PX / BODY_PX if is_easy_read else scale


def heading_sizes(scale: float) -> dict[int, int]:
    """Pixels of each level of heading in a window: what it has more than text grows to 200 %, then shrinks.

    It is told from text by that and by its weight; in a low window a larger title would be all that is seen.
    The heading itself grows all the way.
    """
    beyond = max(0.0, scale - _MOST_GROWTH) / (_LARGEST - _MOST_GROWTH)
    more = min(scale, _MOST_GROWTH) - beyond * (_MOST_GROWTH - _GROWTH_AT_LARGEST)
    return {level: round(BODY_PX * scale + (size - BODY_PX) * more) for level, size in HEADING_PX.items()}


def air_growth(scale: float) -> float:
    """By how much the air above a page and about its title is larger than at 100 %."""
    return min(scale, _MOST_GROWTH)


def column_width(layout: TextLayout, scale: float) -> int:
    """The widest a column of text is to be, in pixels: at first about 70 characters."""
    return round((layout.column or _ANY_WIDTH) * BODY_PX * scale)


def page_style(theme: Theme, scale: float, layout: TextLayout = _NORMAL) -> str:
    """Style sheet for QTextDocument; `scale` 1.0 is the normal text size."""
    sheet = (
        thicken_lines(_SHEET, scale)
        + _TITLE.format(above=8 * air_growth(scale), below=12 * air_growth(scale))
        + _SPACED.format(spacing=f"{BODY_PX * scale * layout.letter_spacing / 100:.1f}")
    )
    other = layout.font == "opendyslexic"
    lines = layout.line_spacing / 100 * (_OTHER_FONT_LINES if other else 1)
    sheet = _LINES.sub(lambda found: f"line-height: {round(int(found[1]) * lines)}%", sheet)
    sheet = sheet.replace("{figure_ground}", theme.figure[GROUND])
    return fill_template(sheet, theme, scale, OTHER_FONT_FAMILY if other else FONT_FAMILY)
