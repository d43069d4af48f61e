"""What is said of a page: one utterance for each sentence, heading and cell, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from kcdesk.guide.page_html import PAGE_SOURCES
from kcdesk.i18n.language_tag import is_english
from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.places import anchor_position
from kcdesk.ui.speech.prose import Prose, drawing_words, end_of_text, prose_of
from kcdesk.ui.speech.sentences import LONGEST, sentences
from kcdesk.ui.speech.spoken_words import spoken

_NUMBER = re.compile(r"(\d+)\.\s")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is said in one go, and what is marked meanwhile."""

    text: str
    start: int
    """Its first character, counted in the document as Qt counts."""
    end: int
    """After its last character."""


def utterances(page: Node, *, end: int | None = None, language: str = "en") -> tuple[Utterance, ...]:
    """All that is said of a page, up to a place in it (for what comes after, see `foot_of`)."""
    talk = _UtteranceReader(english=is_english(language))
    said = talk.nodes(page.children)
    return tuple(one for one in said if end is None or one.start < end)


def foot_of(document: QTextDocument) -> int | None:
    """Where the list of sources begins, which nobody wants to hear; None without one."""
    return anchor_position(document, PAGE_SOURCES)


class _UtteranceReader:
    """Turns the parts of a page into what is said of them."""

    def __init__(self, *, english: bool) -> None:
        self._english = english

    def nodes(self, nodes: Iterable[Node]) -> Iterator[Utterance]:
        for node in nodes:
            if node.kind == "table":
                yield from self._table(node)
            elif node.kind == "image":
                yield from self._image(node)
            elif node.kind == "heading":
                yield from self._heading(node)
            elif node.kind != "link":
                yield from self._text(node)

    def _text(self, node: Node) -> Iterator[Utterance]:
        """A paragraph, an item, a cell or a box: its own sentences, then what it holds."""
        own = self._sentences(prose_of(node))
        yield from _prefixed(_number(node), own)
        inside = [child for child in node.children if child.start >= end_of_text(node)]
        yield from self.nodes(inside if node.text else node.children)

    def _heading(self, node: Node) -> Iterator[Utterance]:
        prose = prose_of(node)
        if len(prose.places) > LONGEST:
            yield from self._sentences(prose)
        else:
            yield from self._said(prose)

    def _image(self, node: Node) -> Iterator[Utterance]:
        words = drawing_words(node.name)
        for start, end in sentences(words):
            yield from self._said(Prose(tuple((letter, node.start) for letter in words[start:end].strip())))

    def _sentences(self, prose: Prose) -> Iterator[Utterance]:
        for start, end in sentences(prose.text):
            yield from self._said(prose.piece(start, end))

    def _said(self, prose: Prose) -> Iterator[Utterance]:
        """One utterance, or none for what holds no word."""
        text = spoken(prose.text, english=self._english)
        if any(character.isalnum() for character in text):
            yield Utterance(text, prose.start, prose.end)

    def _table(self, table: Node) -> Iterator[Utterance]:
        columns: dict[int, str] = {}
        for row in table.children:
            heads = [cell for cell in row.children if cell.place is not None and cell.place.heads_column]
            if heads:
                columns |= self._columns(heads)
                yield self._announced(heads)
            else:
                for cell in row.children:
                    yield from self._cell(cell, columns)

    def _columns(self, heads: Iterable[Node]) -> dict[int, str]:
        """The name of each column."""
        return {
            column: self._name(cell)
            for cell in heads
            if cell.place is not None
            for column in range(cell.place.column, cell.place.column + cell.place.columns)
        }

    def _announced(self, heads: list[Node]) -> Utterance:
        """What a table has in its columns."""
        words = QCoreApplication.translate("ReadAloud", "Table with these columns:")
        names = "; ".join(filter(None, map(self._name, heads)))
        return Utterance(f"{words} {names}", heads[0].start, heads[-1].end)

    def _name(self, cell: Node) -> str:
        return " ".join(one.text for one in self._text(cell))

    def _cell(self, cell: Node, columns: dict[int, str]) -> Iterator[Utterance]:
        """A cell after its column's name; the first of a row needs none, for it names the row."""
        place = cell.place
        name = columns.get(place.column, "") if place is not None and place.column > 0 else ""
        yield from _prefixed(f"{name}: " if name else "", self._text(cell))


def _prefixed(words: str, said: Iterable[Utterance]) -> Iterator[Utterance]:
    for number, one in enumerate(said):
        yield one if number or not words else replace(one, text=words + one.text)


def _number(node: Node) -> str:
    """An item's number, where the page shows one."""
    found = _NUMBER.match(node.name) if node.kind == "item" else None
    shown = found is not None and not node.text.lstrip().startswith(found[0])
    return f"{found[1]}: " if found is not None and shown else ""
