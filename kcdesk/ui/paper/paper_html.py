"""What a page's HTML needs beside for paper, where no link can be followed."""

from __future__ import annotations

import re
from collections.abc import Callable

from kcdesk.guide.page_html import (
    ABOUT_PAGE,
    CALLOUT_TITLE,
    CITES,
    FIGURE,
    HELP_KINDS,
    HELP_SECTION,
    PAGE_SOURCES,
    PICTOGRAM,
    TOPIC,
    callout_start,
)
from kcdesk.ui.style.themed_html import SIGN

_EXTERNAL = re.compile(r'<a class="external" href="([^"]*)">(.*?)</a>', re.DOTALL)
_CITES = re.compile(rf'\s*<sup class="{CITES}">.*?</sup>', re.DOTALL)
_SOURCES = re.compile(rf'<h3 id="{PAGE_SOURCES}">.*?</h3>\s*<ol class="foot">.*?</ol>', re.DOTALL)
_TO_MADE_PAGE = re.compile(rf'<p[^>]*><a href="{TOPIC}:[^"#]*/[^"]*">[^<]*</a></p>\s*')
_SIGN_CELL = re.compile(
    rf'<td width="[0-9]+"[^>]*>(<img src="{SIGN}:[^>]*>)</td>(<td[^>]*>\s*<p class="{CALLOUT_TITLE}">)'
)
_PADDING = re.compile(r'(<table class="(?:facts|data)[^>]* cellpadding=")8"')
_SIDE_HEAD = '<th align="left" width="{}%">'
_BOX = re.compile(r"(padding-(?:top|bottom)): ([0-9]+)px")
_CLOSER_BOX = 0.7
"""Of what stands above and below a box's words on the screen."""
_SECTION = re.compile(r"(?=<h2[ >])")
_ABOUT = re.compile(
    rf'(?P<rule><hr/>)?<h2 id="{ABOUT_PAGE}"[^>]*>(?P<title>.*?)</h2>\s*'
    r'(?P<lines>(?:<p class="foot">(?:(?!</p>).)*</p>\s*)+)',
    re.DOTALL,
)
_DRAWN = re.compile(rf'(<img src="(?:{FIGURE}|{PICTOGRAM}):([^"]*)"[^>]* width="([0-9]{{1,4}})")')
_FOOT_LINE = re.compile(r'<p class="foot">(.*?)</p>', re.DOTALL)
_LEDE_END = re.compile(r"</p>\s*")
_BEFORE_BREAK = re.compile(r"(?<=[/-])(?=[^/])")


def with_addresses(html: str) -> str:
    """The page with each web address after its link's words, where it may break at its strokes."""
    return _EXTERNAL.sub(lambda link: f"{link[2]} ({_BEFORE_BREAK.sub('&#8203;', link[1])})", html)


def without_ways_on(html: str) -> str:
    """The page without the lines that only lead to a page made on the screen, such as a comparison."""
    return _TO_MADE_PAGE.sub("", html)


def set_closer(html: str) -> str:
    """Themed HTML with each call-out's sign before its title, not in a column of its own, and closer tables.

    That column, a tenth of the width, cost the danger signs of a pair a quarter of a sheet.
    """
    html = _SIGN_CELL.sub(lambda found: f"{found[2]}{found[1]}&#160; ", html)
    html = _BOX.sub(lambda found: f"{found[1]}: {round(int(found[2]) * _CLOSER_BOX)}px", html)
    html = _PADDING.sub(r'\g<1>3"', html)
    return html.replace(_SIDE_HEAD.format(30), _SIDE_HEAD.format(25))


def with_heights(html: str, proportion: Callable[[str], float]) -> str:
    """Themed HTML with the height of every drawing beside its width: then none is drawn until it is painted.

    `proportion` gives a drawing's height by its width, by its id; 0 where it is not known.
    """

    def with_height(found: re.Match[str]) -> str:
        height = round(int(found[3]) * proportion(found[2]))
        return f'{found[1]} height="{height}"' if height else found[1]

    return _DRAWN.sub(with_height, html)


def with_foot_run_together(html: str) -> str:
    """The page with the lines of its foot, and their title, as one paragraph."""

    def run_together(found: re.Match[str]) -> str:
        lines = " ".join(_FOOT_LINE.findall(found["lines"]))
        return f'{found["rule"] or ""}<p class="{ABOUT_PAGE}"><b>{found["title"]}.</b> {lines}</p>\n'

    return _ABOUT.sub(run_together, html)


def without_list_of_sources(html: str) -> str:
    """The page without the list of sources in its foot; the numbers in its text stay."""
    return _SOURCES.sub("", html)


def without_sources(html: str) -> str:
    """The page without the list of sources in its foot, and without the numbers that point to it."""
    return _CITES.sub("", without_list_of_sources(html))


def danger_signs_first(html: str) -> str:
    """The page with its section of danger signs, if it has one, straight after its first paragraph.

    On paper nobody scrolls: what to do in danger stands on the first sheet.
    """
    start, *sections = _SECTION.split(html)
    signs = next((one for one in sections if _has_danger_signs(one)), None)
    lede = _LEDE_END.search(start)
    if signs is None or lede is None:
        return html
    rest = "".join(one for one in sections if one is not signs)
    return f"{start[: lede.end()]}{signs}{start[lede.end() :]}{rest}"


def _has_danger_signs(section: str) -> bool:
    head = section[: section.find(">") + 1]
    return f'class="{HELP_SECTION}"' in head and any(callout_start(kind) in section for kind in HELP_KINDS)
