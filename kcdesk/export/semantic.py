"""A finished page as HTML for any browser: what Qt needs tables for is written as what it means.

A call-out becomes a group with its name, a drawing a figure with its words, a table keeps its heads.  The
input is what the compiler writes (kcdesk.guide.page_html); of anything else only the words are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from kcdesk.guide import page_html
from kcdesk.guide.page_html import CALLOUT, DATA_TABLE, DRAWN_TABLE, FACTS_TABLE, FIGURE_TABLE

_PLAIN = frozenset("p ul ol li b i sup thead tbody".split())
"""Elements that mean the same in both, without attributes of their own."""
_NO_GRID = {
    ("td", "caption"): ("<figcaption>", "</figcaption>"),
    ("td", "pictogram"): ('<div class="row"><div class="pictogram">', "</div>"),
    ("td", "beside"): ("<div>", "</div></div>"),
}
"""What a cell of a box, of a drawing's table or of words beside drawings writes, by its class."""
_TITLE = "_title"
"""The id of a page's title where the page is a file of its own; no author's anchor has an underscore."""
_KEPT_CLASSES = frozenset(("lede", "foot", "child", page_html.CITES))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page needs to know of the file it is written into."""

    topic: str
    prefix: str
    """Before every id of the page, so that pages in one file do not share ids; may be empty."""
    deeper: int
    """By how many levels its headings stand below those of a page that is alone."""
    link: Callable[[str], str | None]
    """Where a link of the page leads in the file; None where it leads nowhere, and only its words stay."""
    drawing: Callable[[str], bytes | None]
    """A drawing as SVG, by its id; None for one there is not."""


def semantic(html: str, around: Surroundings) -> str:
    """The page's HTML, rewritten."""
    writer = _Writer(around)
    writer.feed(html)
    writer.close()
    return "".join(writer.out)


class _Writer(HTMLParser):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._around = around
        self._ends: list[tuple[str, str]] = []
        """(tag of the input, what its end writes), innermost last."""
        self._callouts = 0
        self._in_facts = False

    # --- what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"br", "hr"}:
            self.out.append(f"<{tag}/>")
        elif tag == "img":
            self._img(given)
        else:
            start, end = self._element(tag, given)
            self.out.append(start)
            self._ends.append((tag, end))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"br", "hr", "img"}:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not any(open_ == tag for open_, _ in self._ends):
            return
        while self._ends:
            open_, end = self._ends.pop()
            self.out.append(end)
            if open_ == tag:
                return

    def handle_data(self, data: str) -> None:
        self.out.append(escape(data, quote=False))

    # --- elements

    def _element(self, tag: str, given: Mapping[str, str]) -> tuple[str, str]:
        """What the start of an element writes, and what its end does."""
        match tag:
            case "h1" | "h2" | "h3":
                written = self._heading(tag, given)
            case "table":
                written = self._table(given.get("class", "").split())
            case "tr" | "th" | "td":
                written = self._part_of_table(tag, given.get("class", ""))
            case "a":
                written = self._anchor(given)
            case _ if tag in _PLAIN:
                written = self._plain(tag, given)
            case _:
                written = "", ""
        return written

    def _plain(self, tag: str, given: Mapping[str, str]) -> tuple[str, str]:
        kept = given.get("class", "")
        if kept == page_html.CALLOUT_TITLE:
            return f'<p class="title" id="{self._callout_id()}">', "</p>"
        attributes = f' class="{kept}"' if kept in _KEPT_CLASSES else ""
        if tag == "ol" and given.get("start", "").isdecimal():
            attributes += f' start="{given["start"]}"'
        if tag in {"thead", "tbody"} and not self._is_grid():
            return "", ""
        return f"<{tag}{attributes}>", f"</{tag}>"

    def _heading(self, tag: str, given: Mapping[str, str]) -> tuple[str, str]:
        level = min(int(tag[1]) + self._around.deeper, 6)
        anchor = "" if tag == "h1" else given.get("id", "")
        id_ = self._id(anchor) if anchor or tag == "h1" else ""
        return f'<h{level} id="{id_}">' if id_ else f"<h{level}>", f"</h{level}>"

    def _table(self, classes: list[str]) -> tuple[str, str]:
        if CALLOUT in classes:
            self._callouts += 1
            kind = next((kind for kind in page_html.CALLOUT_KINDS if kind in classes), "note")
            named = f'role="group" aria-labelledby="{self._callout_id()}"'
            return f'<div class="callout {kind}" {named}>', "</div>"
        if FIGURE_TABLE in classes:
            return "<figure>", "</figure>"
        if DRAWN_TABLE in classes:
            return f'<div class="{DRAWN_TABLE}">', "</div>"
        self._in_facts = FACTS_TABLE in classes
        name = FACTS_TABLE if self._in_facts else DATA_TABLE
        return f'<table class="{name}">', "</table>"

    def _is_grid(self) -> bool:
        """Whether the innermost table is one with rows, and no box."""
        ends = (end for tag, end in reversed(self._ends) if tag == "table")
        return next(ends, "") == "</table>"

    def _part_of_table(self, tag: str, kind: str) -> tuple[str, str]:
        if not self._is_grid():
            return _NO_GRID.get((tag, kind), ("", ""))
        in_head = any(open_ == "thead" for open_, _ in self._ends)
        scope = ' scope="col"' if in_head and not self._in_facts else ' scope="row"'
        return f"<{tag}{scope if tag == 'th' else ''}>", f"</{tag}>"

    def _anchor(self, given: Mapping[str, str]) -> tuple[str, str]:
        if name := given.get("name"):
            return f'<span id="{self._id(name)}">', "</span>"
        href = given.get("href", "")
        target = self._around.link(href)
        if target is None:
            return "", ""
        return f'<a href="{escape(target)}">', "</a>"

    def _img(self, given: Mapping[str, str]) -> None:
        address = given.get("src", "")
        svg = self._around.drawing(page_html.drawing_id(address))
        words = escape(given.get("alt", ""))
        if svg is None:
            self.out.append(f"<p>{words}</p>" if words else "")
            return
        drawn = svg.decode("utf-8")
        start = drawn.find("<svg")
        if page_html.pictogram_id(address):
            self.out.append(f'<div aria-hidden="true">{drawn[start:]}</div>')
            return
        self.out.append(f'<div role="img" aria-label="{words}">{drawn[start:]}</div>')

    def _id(self, anchor: str) -> str:
        return f"{self._around.prefix}{anchor}".rstrip("-") or _TITLE

    def _callout_id(self) -> str:
        return f"{self._around.prefix}callout_{self._callouts}"
