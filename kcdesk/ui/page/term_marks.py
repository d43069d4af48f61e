"""The words of the glossary, told from other links by a dotted line, which no style sheet can give."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextDocument

from kcdesk.guide.page_html import TERM
from kcdesk.ui.page.text_range import text_range


def dot_terms(document: QTextDocument) -> None:
    """Put a dotted line under every link to a term, in place of its solid one."""
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    for start, end in _terms(document):
        text_range(document, start, end).mergeCharFormat(dotted)


def _terms(document: QTextDocument) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().anchorHref().startswith(f"{TERM}:"):
                found.append((piece.position(), piece.position() + piece.length()))
            pieces += 1
        block = block.next()
    return found
