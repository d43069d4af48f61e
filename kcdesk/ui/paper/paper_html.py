"""What a page's HTML needs beside for paper, where no link can be followed."""

from __future__ import annotations

import re

from kcdesk.guide.page_html import CITES, PAGE_SOURCES

_EXTERNAL = re.compile(r'<a class="external" href="([^"]*)">(.*?)</a>', re.DOTALL)
_CITES = re.compile(rf'\s*<sup class="{CITES}">.*?</sup>', re.DOTALL)
_SOURCES = re.compile(rf'<h3 id="{PAGE_SOURCES}">.*?</h3>\s*<ol class="foot">.*?</ol>', re.DOTALL)
_BEFORE_BREAK = re.compile(r"(?<=[/-])(?=[^/])")


def with_addresses(html: str) -> str:
    """The page with each web address after its link's words, where it may break at its strokes."""
    return _EXTERNAL.sub(lambda link: f"{link[2]} ({_BEFORE_BREAK.sub('&#8203;', link[1])})", html)


def without_list_of_sources(html: str) -> str:
    """The page without the list of sources in its foot; the numbers in its text stay."""
    return _SOURCES.sub("", html)


def without_sources(html: str) -> str:
    """The page without the list of sources in its foot, and without the numbers that point to it."""
    return _CITES.sub("", without_list_of_sources(html))
