"""Everything but its words that a page's document depends on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from kcdesk.ui.page.text_column import TextColumn
from kcdesk.ui.style.theme import Theme
from kcdesk.user_data.settings import TextLayout


@dataclass(frozen=True, slots=True)
class Dress:
    """How a page is set.  Two documents of the same words in the same dress are the same."""

    theme: Theme
    scale: float
    """The size of this page's text as a factor."""
    layout: TextLayout
    available_width: int
    """Pixels of the view."""
    pixel_ratio: float
    """Of the screen."""
    font: QFont
    """Of what no style names."""
    from_the_right: bool
    """Whether text runs from right to left."""

    def column(self, columns: int, *, is_easy_read: bool) -> TextColumn:
        """Where the text stands, on a page whose widest table has so many columns side by side."""
        return TextColumn(self.available_width, self.layout, self.scale, columns, is_easy_read)
