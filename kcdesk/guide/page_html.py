"""The HTML of a finished page: what the compiler writes, and what every reader of a page looks for in it.

Class names, anchors, the schemes of links, the kinds of call-outs and the sizes that the window replaces have
their one place here.
"""

from __future__ import annotations

import re
from typing import Final

# --- links

TOPIC: Final = "topic"
"""Scheme of a link to another page: `topic:surgery#recovery`."""
TERM: Final = "term"
"""Scheme of a link to a word of the glossary."""
FIGURE: Final = "figure"
"""Scheme of a drawing's address, and of the link that enlarges it."""

PICTOGRAM: Final = "pictogram"
"""Scheme of the address of a small drawing beside words.  It only adorns: no link leads to it."""

CITE: Final = "cite"
"""Class of a source's number in the text, a link to the source in the page's foot."""
CITES: Final = "cites"
"""Class around the numbers that stand together."""
SOURCE_ANCHOR: Final = "source-"
"""Begins the anchor of a source in the foot; its number follows."""

# --- anchors and what stands before or after them

IN_SHORT: Final = "in-short"
"""Anchor of the section that says the most important things first."""
QUESTIONS: Final = "questions"
"""Anchor of the questions to ask, which the compiler adds."""
ABOUT_PAGE: Final = "about-this-page"
"""Anchor of the foot: dates, who reviewed the page, sources."""
PAGE_SOURCES: Final = "page-sources"
"""Anchor of the list of sources in the foot."""
FOOT_ANCHORS: Final = frozenset((ABOUT_PAGE, PAGE_SOURCES, QUESTIONS))
"""Anchors that the compiler gives; no author may."""

HELP_SECTION: Final = "help"
"""Class of the heading of a section that names danger signs: no short form of a page leaves it out."""

# --- call-outs, tables, drawings

CALLOUT_KINDS: Final = ("urgent", "call", "today", "note", "tip")
"""From the most urgent on; a class beside `callout`; a theme has `<kind>_bar` and `<kind>_ground`."""
HELP_KINDS: Final = ("urgent", "call", "today")
"""Those that say when to get help: they are never left out of a page, however short."""
CALLOUT: Final = "callout"
CALLOUT_TITLE: Final = "callout-title"
BAR_CELL: Final = '<td class="bar" width="6">'
"""The coloured edge of a call-out."""
BODY_CELL: Final = '<td class="body">'
"""The words of a call-out."""
DATA_TABLE: Final = "data"
"""Class of a table with a head above its columns."""
FACTS_TABLE: Final = "facts"
"""Class of a table with a head beside each row."""
SIDES_TABLE: Final = "sides"
"""Class beside `data` of a table with heads both above its columns and beside its rows."""
SHARED_WIDTHS: Final = {2: 42, 3: 28}
"""Per cent of such a table's width for each of two or three columns beside the heads of its rows."""
FIGURE_TABLE: Final = "figure"
"""Class of the table that holds a drawing and its caption."""
FIGURE_PX: Final = 640
"""Width of every drawing as the compiler writes it, in pixels; the window puts its own in its place."""
FIGURE_WIDTH: Final = f'width="{FIGURE_PX}"'

DRAWN_TABLE: Final = "drawn"
"""Class of the table that holds words with a small drawing beside each: only a way to lay them out."""
PICTOGRAM_PX: Final = 112
"""Width of a small drawing as the compiler writes it, in pixels; the window puts its own in its place."""
PICTOGRAM_WIDTH: Final = f'width="{PICTOGRAM_PX}"'
PICTOGRAM_CELL: Final = f'<td class="pictogram" {PICTOGRAM_WIDTH}>'
DRAWN_CELL: Final = '<td class="beside">'
"""The words beside a small drawing."""

PICTURE: Final = "\ufffc"
"""What stands for a picture in the text of a document (U+FFFC)."""

_SOURCE = re.compile(f"{SOURCE_ANCHOR}[0-9]+")
_SIDES = re.compile(rf'<table class="{DATA_TABLE} {SIDES_TABLE}"[^>]*><thead><tr>(.*?)</tr>', re.DOTALL)
_TABLE = re.compile(r'<table(?: class="([^"]*)")?')


def source_anchor(number: int) -> str:
    """Where the source of this number stands on its page."""
    return f"{SOURCE_ANCHOR}{number}"


def source_number(anchor: str) -> str:
    """The number of the source at such an anchor."""
    return anchor.removeprefix(SOURCE_ANCHOR)


def is_source_anchor(anchor: str) -> bool:
    """Whether an anchor is one that `source_anchor` gives."""
    return _SOURCE.fullmatch(anchor) is not None


def is_source_link(target: str) -> bool:
    """Whether a link is a source's number, such as `#source-3`."""
    return target.startswith("#") and is_source_anchor(target[1:])


def is_figure_link(target: str) -> bool:
    """Whether a link, or a picture's address, is a drawing of the guide."""
    return target.startswith(f"{FIGURE}:")


def has_figures(html: str) -> bool:
    """Whether a page shows any drawing."""
    return f'"{FIGURE}:' in html or has_pictograms(html)


def has_pictograms(html: str) -> bool:
    """Whether a page has small drawings beside its words."""
    return f'"{PICTOGRAM}:' in html


def figure_id(address: str) -> str:
    """The id of a drawing by its address; empty for any other address."""
    return address.removeprefix(f"{FIGURE}:") if is_figure_link(address) else ""


def drawing_id(address: str) -> str:
    """The id of a drawing by its address, large or small; empty for any other address."""
    return figure_id(address) or pictogram_id(address)


def pictogram_id(address: str) -> str:
    """The id of a small drawing by its address; empty for any other address."""
    scheme = f"{PICTOGRAM}:"
    return address.removeprefix(scheme) if address.startswith(scheme) else ""


def callout_start(kind: str) -> str:
    """How the table of a call-out begins, up to its other attributes."""
    return f'<table class="{CALLOUT} {kind}"'


def columns_side_by_side(html: str) -> int:
    """The columns of the widest table with heads on both sides; 0 where a page has none."""
    heads = (found[1].count("<th") for found in _SIDES.finditer(html))
    return max(heads, default=0)


def table_classes(html: str) -> list[str]:
    """The classes of every table of a page, in order; empty for a table without any."""
    return _TABLE.findall(html)
