"""Places of a page that a reader can go to: its anchors and headings, and the links that were followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from kcdesk.guide.page_html import is_source_anchor, source_number
from kcdesk.ui.page.link_focus import is_a_link
from kcdesk.ui.page.text_range import text_range

_MOST_FOLLOWED = 200


@dataclass(frozen=True, slots=True)
class SpokenPlace:
    """What a screen reader is to say of a place that the reader has come to; empty for none."""

    words: str = ""
    kind: str = ""
    """The same without the place's own text; empty where nothing else is to be said."""


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """A heading of the document shown."""

    position: int
    level: int
    text: str

    @property
    def words(self) -> str:
        """What a screen reader is to say of it."""
        form = QCoreApplication.translate("Places", "{heading}, heading level {level}")
        return form.format(heading=self.text, level=self.level)

    @property
    def kind(self) -> str:
        """The same without its text."""
        return QCoreApplication.translate("Places", "heading level {level}").format(level=self.level)


def headings_of(document: QTextDocument) -> tuple[HeadingPlace, ...]:
    """Every heading, from the top."""
    found = ((block, block.blockFormat().headingLevel()) for block in _blocks(document))
    return tuple(HeadingPlace(block.position(), level, block.text()) for block, level in found if level)


def heading_beyond(document: QTextDocument, here: int, by: int) -> HeadingPlace | None:
    """The nearest heading behind a place (`by` above 0) or before it; None where there is none."""
    headings = headings_of(document)
    if by > 0:
        return next((one for one in headings if one.position > here), None)
    return next((one for one in reversed(headings) if one.position < here), None)


def anchor_position(document: QTextDocument, anchor: str) -> int | None:
    """The paragraph that carries an anchor, by its first character; None for an anchor the page has not."""
    for block in _blocks(document):
        pieces = block.begin()
        while not pieces.atEnd():
            if anchor in pieces.fragment().charFormat().anchorNames():
                return block.position()
            pieces += 1
    return None


def anchor_place(document: QTextDocument, anchor: str) -> SpokenPlace:
    """An anchor's place, as a screen reader is to say it; an empty one for an anchor the page has not."""
    position = anchor_position(document, anchor)
    if position is None:
        return SpokenPlace()
    block = document.findBlock(position)
    level = block.blockFormat().headingLevel()
    if level:
        heading = HeadingPlace(position, level, block.text())
        return SpokenPlace(heading.words, heading.kind)
    if not is_source_anchor(anchor):
        return SpokenPlace(block.text())
    form = QCoreApplication.translate("Places", "Source {number}: {source} Press Backspace to go back.")
    short = QCoreApplication.translate("Places", "Source {number}. Press Backspace to go back.")
    number = source_number(anchor)
    words = form.format(number=number, source=block.text().strip())
    return SpokenPlace(words, short.format(number=number))


@dataclass(frozen=True, slots=True)
class _Followed:
    """A link that was followed; without these words `dataclasses` would load `inspect` for some (5 ms)."""

    start: int
    end: int
    target: str


class FollowedLinks:
    """Links that were followed by keyboard, by where the page was read then, for the way back."""

    def __init__(self) -> None:
        self._links: dict[tuple[str, int], _Followed] = {}

    def remember(self, topic: str, reading_position: int, cursor: QTextCursor) -> None:
        """Remember the link that is chosen, if one is, for a page read as far as this."""
        self._links.pop((topic, reading_position), None)
        if is_a_link(cursor):
            self._links[topic, reading_position] = _followed(cursor)
        while len(self._links) > _MOST_FOLLOWED:
            self._links.pop(next(iter(self._links)))

    def has(self, topic: str, reading_position: int) -> bool:
        """Whether a link was followed there."""
        return (topic, reading_position) in self._links

    def find(self, document: QTextDocument, topic: str, reading_position: int) -> QTextCursor | None:
        """A cursor over the link followed there; None for none, or if the page has changed since."""
        link = self._links.get((topic, reading_position))
        if link is None:
            return None
        cursor = text_range(document, link.start, link.end)
        return cursor if is_a_link(cursor) and _followed(cursor) == link else None


def _followed(cursor: QTextCursor) -> _Followed:
    first = QTextCursor(cursor)
    first.setPosition(cursor.selectionStart() + 1)
    return _Followed(cursor.selectionStart(), cursor.selectionEnd(), first.charFormat().anchorHref())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
