"""How wide a page's text is set in the width there is, and what follows from that."""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.page_html import FIGURE_PX, PICTOGRAM_PX
from kcdesk.ui.style.page_style import BODY_PX, column_width
from kcdesk.user_data.settings import TextLayout

_SMALLEST_SIDE_MARGIN = 24
_SMALLEST_FIGURE = 160
_SMALLEST_PICTOGRAM = 64
_LARGEST_SHARE = 0.5
"""Of the column, for a small drawing beside words."""
_TABLES_FROM = 25.5
_DRAWN_FROM = 15
"""A sentence beside its drawing, as the rules of Easy Read ask: less than that leaves it no room."""
_COLUMN_FROM, _COLUMN = 8.6, 14
"""Of a column beside others: what it needs at least, and what it is given where there is room."""

_LETTER = 0.505
"""Body sizes of a letter: the guide's widest tables need no more, in its font as Qt lays it out."""
_CELL_START_PX, _CELL_END_PX = 8, 8
"""Before the words of a cell, whatever the size of the text (`cellpadding` of the pack's tables), and after
them, at 100 % (the page's style sheet)."""


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column of text in the middle of a view."""

    available_width: int
    """Pixels of the view."""
    layout: TextLayout
    scale: float
    """Text size as a factor."""
    columns: int = 0
    """Of the widest table whose columns are compared; 0 for a page without."""
    is_easy_read: bool = False
    """Whether all its tables are drawings with a sentence beside each."""

    @property
    def width(self) -> int:
        """Pixels of the text."""
        wanted = max(
            column_width(self.layout, self.scale), round(self.columns * _COLUMN * BODY_PX * self.scale)
        )
        return min(self.available_width - 2 * _SMALLEST_SIDE_MARGIN, wanted)

    @property
    def side_margin(self) -> float:
        """Pixels at either side of the text."""
        return (self.available_width - self.width) / 2

    @property
    def figure_width(self) -> int:
        """Pixels of every drawing."""
        return max(_SMALLEST_FIGURE, min(self.width, round(FIGURE_PX * self.scale)))

    @property
    def pictogram_width(self) -> int:
        """Pixels of every small drawing beside words."""
        room = round(self.width * _LARGEST_SHARE)
        return max(_SMALLEST_PICTOGRAM, min(room, round(PICTOGRAM_PX * self.scale)))

    @property
    def keeps_words_whole(self) -> bool:
        """Whether a line is so wide that only its words' ends need to end it.

        In less, words are broken: nobody should have to scroll sideways to read.  A table whose words need
        more than there is is told by rows (`stacked_tables`).
        """
        return self._holds(_TABLES_FROM)

    @property
    def has_room_for_tables(self) -> bool:
        """Whether tables are tables; in less, their columns would break every word."""
        if self.is_easy_read:
            return self._holds(_DRAWN_FROM)
        return self._holds(max(_TABLES_FROM, self.columns * _COLUMN_FROM))

    def holds_words(self, letters: int, columns: int) -> bool:
        """Whether a table's longest words, of so many letters together, stand whole beside each other."""
        air = _CELL_START_PX + _CELL_END_PX * self.scale
        return self.width >= _LETTER * letters * BODY_PX * self.scale + air * columns

    def _holds(self, body_sizes: float) -> bool:
        return self.width >= body_sizes * BODY_PX * self.scale
