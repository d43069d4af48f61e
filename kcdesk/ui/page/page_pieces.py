"""A page's HTML in pieces, each of which makes whole paragraphs, lists and tables of its document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LATER_PIECE = 6_000
"""Characters of HTML from which a piece ends at the next place where it can: 2 or 3 ms to Qt."""

_BREAK = re.compile(r"</(?:p|ul|ol|h[1-6])>\s*(?=<(?:p|h[1-6]|hr|ul|ol|table)\b)|</li>\s*(?=<li>)")
"""Where a page may be parted.  Never after a table: Qt keeps an empty paragraph there for what follows."""
_AROUND = ("table", "ul", "ol", "div")
_LIST = re.compile(r'<(ul|ol)((?: class="[^"]*")?(?: start="([0-9]+)")?)>')


@dataclass(frozen=True, slots=True)
class _OpenList:
    """A list that goes on in the next piece."""

    tag: str
    attributes: str
    """The class it began with, as written."""
    next_item: int

    @property
    def opening(self) -> str:
        """How the list goes on."""
        start = f' start="{self.next_item}"' if self.tag == "ol" else ""
        return f"<{self.tag}{self.attributes}{start}>"


def page_pieces(html: str, first: int, later: int) -> Iterator[str]:
    """The pieces of a page, in order: `first` characters or some more, then each of `later` or some more.

    A long list is parted between its items: to Qt each part is a list of its own, which looks the same.
    """
    start, least = 0, first
    going_on: _OpenList | None = None
    while True:
        prefix = going_on.opening if going_on is not None else ""
        end, in_list = _end_of_piece(html, start, start + least, going_on)
        piece = prefix + html[start:end].rstrip()  # blanks at its end would be words
        going_on = None
        opening = _open_list(piece) if in_list else None
        if opening is not None:
            piece, going_on = _parted(piece, opening)
        yield piece
        if end == len(html):
            return
        start, least = end, later


def _end_of_piece(html: str, start: int, least: int, going_on: _OpenList | None) -> tuple[int, bool]:
    """Where the piece from `start` on ends, and whether that is inside a list; `going_on` is open there."""
    counted, open_ = start, dict.fromkeys(_AROUND, 0)
    if going_on is not None:
        open_[going_on.tag] = 1
    for found in _BREAK.finditer(html, least):
        end = found.end()
        for name in _AROUND:
            open_[name] += html.count(f"<{name}", counted, end) - html.count(f"</{name}>", counted, end)
        counted = end
        is_item = found[0].startswith("</li>")
        if not is_item and not any(open_.values()):
            return end, False
        if is_item and sum(open_.values()) == 1 and open_["ul"] + open_["ol"] == 1:
            piece = (going_on.opening if going_on is not None else "") + html[start:end]
            if _open_list(piece) is not None:
                return end, True
    return len(html), False


def _open_list(piece: str) -> re.Match[str] | None:
    """The beginning of the list that is open at the piece's end; None unless all its items are plain."""
    at = max(piece.rfind("<ul"), piece.rfind("<ol"))
    closed = max(piece.rfind("</ul>"), piece.rfind("</ol>"))
    return _LIST.match(piece, at) if at > closed else None


def _parted(piece: str, opening: re.Match[str]) -> tuple[str, _OpenList]:
    """The piece with its open list closed, and no gap after its last item; and how the list goes on."""
    items = piece.count("<li>", opening.end())
    own = opening[2].partition(" start=")[0]
    started = int(opening[3] or 1)
    head, rest = piece[: opening.start()], piece[opening.end() :]
    closed = f'{head}<{opening[1]}{opening[2]} style="margin-bottom: 0px">{rest}</{opening[1]}>'
    return closed, _OpenList(opening[1], own, started + items)
