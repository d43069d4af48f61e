"""Parts of a page that stand for themselves: what to know first with whatever is urgent; the questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape

from kcdesk.guide import page_html
from kcdesk.guide.pages import Page

_PART = '<h2 id="'
_RULE = "<hr/>"
"""Belongs to the heading that follows it."""
_HEADING = re.compile(rf'<h2 id="([^"]*)"(?: class="{page_html.HELP_SECTION}")?>(.*?)</h2>', re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_IN_SHORT = f'<h2 id="{page_html.IN_SHORT}"'
_FOOT = f'<hr/><h2 id="{page_html.ABOUT_PAGE}"'
_QUESTIONS = f'<h2 id="{page_html.QUESTIONS}"'
_TITLE = re.compile(r"<h1>.*?</h1>", re.DOTALL)
_HELP_SECTION = re.compile(rf'(?:<hr/>)?<h2 id="[^"]*" class="{page_html.HELP_SECTION}">')
_HELP = tuple(map(page_html.callout_start, page_html.HELP_KINDS))
"""When to get help is never left out, however short."""


def short_version(page: Page, more: str) -> Page | None:
    """The page with its lead, "In short", every part that says when to get help, and its foot.

    What is left out is listed before the foot under the heading `more`, each part as a link to its place.
    None where the page has no such part, or nothing beside it.
    """
    parts = _parts(page.html)
    kept = [part for number, part in enumerate(parts) if number == 0 or _belongs(part)]
    left_out = [part for part in parts[1:] if not _belongs(part)]
    if not left_out or not any(part.startswith(_IN_SHORT) for part in kept):
        return None
    at = len(kept) - kept[-1].startswith(_FOOT)
    return replace(page, html="".join((*kept[:at], _listed(left_out, more), *kept[at:])))


def only_questions(page: Page) -> Page | None:
    """The page's title and its questions to ask, without anything else; None where it has none."""
    title = _TITLE.search(page.html)
    asked = [part for part in _parts(page.html) if part.startswith(_QUESTIONS)]
    if title is None or not asked:
        return None
    return replace(page, html="\n".join((title[0], *asked)))


def _parts(html: str) -> list[str]:
    """What stands before the first section, and each section."""
    starts, at = [0], html.find(_PART)
    while at >= 0:
        starts.append(at - len(_RULE) if html.endswith(_RULE, 0, at) else at)
        at = html.find(_PART, at + 1)
    return [html[start:end] for start, end in zip(starts, [*starts[1:], len(html)], strict=True)]


def _listed(parts: list[str], more: str) -> str:
    items = "".join(f'<li><a href="#{id_}">{_TAGS.sub("", title)}</a></li>' for id_, title in _titles(parts))
    return f"<h2>{escape(more)}</h2>\n<ul>{items}</ul>\n"


def _titles(parts: list[str]) -> Iterator[tuple[str, str]]:
    for part in parts:
        heading = _HEADING.match(part)
        if heading is not None:
            yield heading[1], heading[2]


def has_anchor(page: Page, anchor: str) -> bool:
    """Whether the page has the place an address names; the top (an empty anchor) is on every page."""
    return not anchor or f'id="{anchor}"' in page.html or f'name="{anchor}"' in page.html


def _belongs(part: str) -> bool:
    is_first = part.startswith((_IN_SHORT, _FOOT))
    return is_first or _HELP_SECTION.match(part) is not None or any(help_ in part for help_ in _HELP)
