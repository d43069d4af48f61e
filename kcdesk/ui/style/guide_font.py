"""The guide's own font."""

from __future__ import annotations

from PySide6.QtGui import QFont

from kcdesk.ui.style.theme import FONT_FAMILY

_FORMS_OF_A_LANGUAGE = "locl"
"""The name that OpenType has for them."""


def guide_font(pixels: int) -> QFont:
    """The font of the guide's words, so high."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    return with_letters_as_written(font)


def with_letters_as_written(font: QFont) -> QFont:
    """The same font, in which each letter is the letter that was written.

    Qt shapes all text in the computer's language, whatever the text's own is.  For Turkish and four more the
    guide's font has another glyph for "i", which looks the same and which a PDF knows no letter for: whoever
    searched in the PDF, copied from it or had it read aloud got words without any "i".  No language loses by
    the usual one, for this font joins no letters.
    """
    made = QFont(font)
    made.setFeature(QFont.Tag(_FORMS_OF_A_LANGUAGE), 0)
    return made
