"""Pages for a talk, a slide at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from kcdesk.guide import page_html
from kcdesk.guide.pages import Page

_SECTION = re.compile(r'(?=<hr/><h2 id=")|(?<!<hr/>)(?=<h2 id=")')
_HEADING = re.compile(r'(?:<hr/>)?<h2 id="([^"]*)"[^>]*>(.*?)</h2>\s*', re.DOTALL)
_FIGURE = re.compile(rf'src="{page_html.FIGURE}:([^"]*)"')
_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Slide:
    """A section of a page for a talk."""

    anchor: str
    """Its place on the page."""
    title: str
    """Its heading, as plain text."""
    html: str
    """What stands below the heading, in the pages' own HTML; with the numbers of its sources."""
    figures: tuple[str, ...]
    """Ids of its drawings, in order; empty for none."""


def slides_of(page: Page) -> tuple[Slide, ...]:
    """Each section, without the title and summary before the first and the page's foot after the last."""
    found = []
    for part in _SECTION.split(page.html)[1:]:
        heading = _HEADING.match(part)
        if heading is not None and heading[1] not in page_html.FOOT_ANCHORS:
            html = part[heading.end() :].strip()
            title = unescape(_TAGS.sub("", heading[2]))
            found.append(Slide(heading[1], title, html, tuple(dict.fromkeys(_FIGURE.findall(html)))))
    return tuple(found)
