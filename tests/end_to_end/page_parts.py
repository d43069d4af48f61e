"""What a page holds, in reading order: once read from the pack's HTML, once from what a client was told."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

Found = tuple[Any, ...]
"""What it is, then what there is to know of it; the words come last, without blanks."""

_VOID = {"img", "br", "hr"}


class _PackReader(HTMLParser):
    """Knows nothing of Qt: tags in, parts out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[list[Any]] = []
        self._open: list[tuple[str, list[Any] | None]] = []
        self._tables: list[list[Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "img" and attributes["alt"].strip():  # a small drawing beside words only adorns
            self.found.append(["image", attributes["alt"]])
        if tag in _VOID:
            return
        if tag == "table":
            self._tables.append([attributes.get("class", "").split(), -1, 0])
        if tag == "tr":
            self._tables[-1][1:] = [self._tables[-1][1] + 1, 0]
        part = self._part(tag, attributes)
        if part is not None:
            self.found.append(part)
        self._open.append((tag, part))

    def _part(self, tag: str, attributes: dict[str, str]) -> list[Any] | None:
        if re.fullmatch("h[1-6]", tag):
            return ["heading", int(tag[1]), ""]
        if "href" in attributes:
            return ["link", attributes["href"], ""]
        if tag == "li":
            return ["item", ""]
        if tag in {"td", "th"}:
            return self._cell()
        return ["callout", ""] if attributes.get("class") == "callout-title" else None

    def _cell(self) -> list[Any] | None:
        kinds, row, column = self._tables[-1]
        self._tables[-1][2] += 1
        return None if {"callout", "figure", "drawn"} & set(kinds) else ["cell", row, column, ""]

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        while self._open.pop()[0] != tag:
            pass
        if tag == "table":
            self._tables.pop()

    def handle_data(self, data: str) -> None:
        """Words belong to every part around them, but an item's do not to the item it is nested in."""
        words = re.sub(r"\s+", "", data)
        inside_item = False
        for _, part in reversed(self._open):
            if part is None or (part[0] == "item" and inside_item):
                continue
            inside_item = inside_item or part[0] == "item"
            part[-1] += words


def parts_of_html(html: str) -> list[Found]:
    """Headings with levels, links, items, cells with places, pictures and call-outs of a pack's page."""
    reader = _PackReader()
    reader.feed(html)
    return [tuple(part) for part in reader.found]


def parts_of_told(part: dict[str, Any]) -> list[Found]:
    """The same of what a client was told."""
    found = _found(part)
    return [*([found] if found else []), *(one for child in part["parts"] for one in parts_of_told(child))]


def _found(part: dict[str, Any]) -> Found | None:
    # The box before a question stands as a part of its own in the item's text.
    words = re.sub(r"\s+|\ufffc", "", part.get("text") or part["name"])
    match part["role"]:
        case "heading":
            return "heading", int(part["level"]), words
        case "link":
            return "link", part["target"], words
        case "list item":
            return "item", words
        case "table cell" | "table row header" | "table column header":
            return "cell", *part["place"], words
        case "image":
            return "image", part["name"]
        case "panel":
            return "callout", words
    return None
