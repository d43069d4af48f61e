"""The words of one part of a page, each character with its place in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kcdesk.guide.page_html import PICTURE, is_source_link
from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.text_units import unit_count

_BETWEEN_SOURCES = " ,\xa0"

Place = tuple[str, int]
"""A character, and where it stands in the document."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text to be said.  Characters that stand for a picture all have the picture's place."""

    places: tuple[Place, ...]

    @property
    def text(self) -> str:
        """The words."""
        return "".join(character for character, _ in self.places)

    @property
    def start(self) -> int:
        """Where it begins, as Qt counts; there has to be a character."""
        return self.places[0][1]

    @property
    def end(self) -> int:
        """After its last character."""
        character, place = self.places[-1]
        return place + unit_count(character)

    def piece(self, start: int, end: int) -> Prose:
        """From one character to before another, without the space around."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        return Prose(self.places[start : start + len(text.strip())])


def prose_of(node: Node) -> Prose:
    """What a part itself says, without the numbers of its sources; pictures by what they show."""
    pictures = iter([child.name for child in _images(node)])
    silent = _citations(node)
    places: list[Place] = []
    for character, place in _placed(node):
        if any(start <= place < end for start, end in silent):
            continue
        words = drawing_words(next(pictures, "")) if character == PICTURE else character
        places += [(letter, place) for letter in words]
    return Prose(tuple(places))


def drawing_words(alt: str) -> str:
    """A drawing as it is announced; nothing for one that only adorns."""
    return f"{QCoreApplication.translate('ReadAloud', 'Drawing:')} {alt}" if alt else ""


def end_of_text(node: Node) -> int:
    """Where a part's own words end, and what it holds further begins."""
    return node.start + unit_count(node.text)


def _placed(node: Node) -> Iterator[Place]:
    place = node.start
    for character in node.text:
        yield character, place
        place += unit_count(character)


def _images(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.kind == "image":
            yield child
        elif child.kind == "link":
            yield from _images(child)


def _citations(node: Node) -> list[tuple[int, int]]:
    """The numbers of sources, with the commas between two of them."""
    spans: list[tuple[int, int]] = []
    text = {place: character for character, place in _placed(node)}
    for link in node.children:
        if link.kind != "link" or not is_source_link(link.target):
            continue
        between = [text.get(at, "") for at in range(spans[-1][1], link.start)] if spans else ["x"]
        joined = all(character in _BETWEEN_SOURCES for character in between)
        spans.append((spans[-1][1] if joined else link.start, link.end))
    return spans
