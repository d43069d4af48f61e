"""How text is set on paper: as on the screen, with less between the lines, for paper is read closely."""

from __future__ import annotations

from kcdesk.ui.style.page_style import page_style
from kcdesk.ui.style.template import fill_template
from kcdesk.ui.style.theme import FONT_FAMILY, Theme

_CLOSER = """
p, li { line-height: 92%; }
td, th { line-height: 92%; }
p, ul, ol { margin-bottom: {6}px; }
li { margin-bottom: {1}px; }
h1 { margin-top: 0; margin-bottom: {8}px; }
h2 { margin-top: {16}px; margin-bottom: {5}px; }
h3 { margin-top: {14}px; margin-bottom: {4}px; }
.lede { font-size: {20}px; line-height: 92%; margin-bottom: {10}px; }
hr { margin-top: {8}px; margin-bottom: 0; }
.child { margin-bottom: {8}px; }
table { margin-top: {4}px; margin-bottom: {8}px; }
table.facts { margin-top: {6}px; }
table.data td, table.data th { padding-right: 3px; }
table.callout p, table.callout li { margin-bottom: {3}px; }
.callout-title { font-size: {20}px; }
table.head, table.columns { margin-top: 0; margin-bottom: {7}px; }
table.columns ul { margin-bottom: 0; }
.about-this-page { font-size: {17}px; }
td.summary { background-color: {card}; padding: {12}px; }
td.summary h2 { margin-top: 0; }
"""
"""The font's own lines are 1.3 times its size apart: so they are 1.2, as in most print."""


def paper_style(theme: Theme, scale: float) -> str:
    """Style sheet of a printed page; `scale` 1.0 is the screen's normal text size."""
    return page_style(theme, scale) + fill_template(_CLOSER, theme, scale, FONT_FAMILY)
