"""The links of the page shown, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument, QTextFormat, QTextFragment

from kcdesk.guide.page_html import is_source_link
from kcdesk.ui.navigation.links import (
    QUESTION_BOX,
    AddressLink,
    FigureLink,
    Link,
    TermLink,
    ToolLink,
    read_link,
)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link with where it stands."""

    text: str
    """Its words; for a drawing, what the drawing shows."""
    target: str
    """As the pack writes it."""
    start: int
    """Its first character in the document."""
    end: int
    """After its last character."""

    @property
    def label(self) -> str:
        """Its words, and what following it does where they do not say so."""
        link = read_link(self.target)
        if isinstance(link, TermLink):
            return QCoreApplication.translate("Link", "{words} (what it means)").format(words=self.text)
        if isinstance(link, AddressLink):
            return QCoreApplication.translate("Link", "{words} (web address)").format(words=self.text)
        if isinstance(link, FigureLink):
            return QCoreApplication.translate("Link", "Drawing: {words}").format(words=self.text)
        return self.text


def links_of(document: QTextDocument) -> tuple[PageLink, ...]:
    """Each link once, where it comes first; neither the small numbers of sources nor boxes to tick."""
    found: dict[tuple[str, str], PageLink] = {}
    for target, pieces in groupby(_pieces(document), lambda piece: piece.charFormat().anchorHref()):
        link: Link | None = read_link(target)
        is_box = isinstance(link, ToolLink) and link.tool == QUESTION_BOX
        if link is not None and not is_box and not is_source_link(target):
            made = _link(target, list(pieces))
            found.setdefault((made.text, target), made)
    return tuple(found.values())


def _link(target: str, pieces: list[QTextFragment]) -> PageLink:
    words = " ".join("".join(map(_words, pieces)).split())
    return PageLink(words, target, pieces[0].position(), pieces[-1].position() + pieces[-1].length())


def _words(piece: QTextFragment) -> str:
    alt = piece.charFormat().property(QTextFormat.Property.ImageAltText)
    return str(alt or "") if piece.charFormat().isImageFormat() else piece.text()


def _pieces(document: QTextDocument) -> Iterator[QTextFragment]:
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            yield pieces.fragment()
            pieces += 1
        block = block.next()
