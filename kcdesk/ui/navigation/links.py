"""What a link on a page means.  Only the kinds listed here do anything at all."""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide import page_html
from kcdesk.guide.model import Location


@dataclass(frozen=True, slots=True)
class TopicLink:
    """Another place in the guide."""

    location: Location


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A place on the same page."""

    anchor: str


@dataclass(frozen=True, slots=True)
class TermLink:
    """A glossary term."""

    term_id: str


@dataclass(frozen=True, slots=True)
class AddressLink:
    """A web address: shown, never opened."""

    address: str


@dataclass(frozen=True, slots=True)
class FigureLink:
    """A drawing to enlarge."""

    figure_id: str


@dataclass(frozen=True, slots=True)
class ToolLink:
    """Something of the reader's own, put on the page by the window; no guide may hold such a link."""

    tool: str
    """One of TOOLS."""
    which: str
    """The number of a question on the page, or the anchor of a note's section; empty for the rest."""


QUESTION_BOX, OWN_NOTE, OWN_NUMBER = TOOLS = ("question", "note", "number")
"""The box before a question, a note at its section, the reader's 24-hour number."""
TOOL = "kcdesk"
"""Scheme of a link to a tool: `kcdesk:question/3`."""

Link = ToolLink | TopicLink | AnchorLink | TermLink | AddressLink | FigureLink


def read_link(target: str) -> Link | None:
    """Read a link's target; None for any kind that a page may not have.

    topic:surgery#recovery   a topic, at a section
    term:nephrectomy         a glossary card
    figure:kidney            a drawing, enlarged
    #in-short                the same page
    kcdesk:question/3        a tool of the window, which no guide's page holds
    https://example.org      an address to show
    file:///etc/passwd       None
    """
    scheme, colon, rest = target.partition(":")
    if target.startswith("#"):
        return AnchorLink(target[1:])
    if not colon or not rest:
        return None
    if scheme == page_html.TOPIC:
        topic, _, anchor = rest.partition("#")
        return TopicLink(Location(topic, anchor))
    if scheme == page_html.TERM:
        return TermLink(rest)
    if scheme == page_html.FIGURE:
        return FigureLink(rest)
    tool, _, which = rest.partition("/")
    if scheme == TOOL and tool in TOOLS:
        return ToolLink(tool, which)
    if scheme in {"http", "https"} and rest.startswith("//"):
        return AddressLink(target)
    return None
