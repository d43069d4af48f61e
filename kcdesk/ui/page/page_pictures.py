"""The pictures of pages as the screen shows them, kept for the next time in bounded memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kcdesk.guide.errors import GuideError
from kcdesk.ui.page.callout_sign import callout_sign, tick_box
from kcdesk.ui.page.drawing import drawing, drawn_pixels, own_size
from kcdesk.ui.page.own_marks import box_width
from kcdesk.ui.page.resources import BOXES, TICKED_BOX
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.style.themed_html import sign_width

MOST_BYTES = 6_000_000
"""Of all pictures kept: about six drawings of the width of a page, or any number of signs."""
_SMALL_BYTES = 50_000
"""A sign, a box, a drawing beside words: kept until there are too many bytes of them."""

_Key = tuple[str, str, int, float]


class PagePictures:
    """Drawings, signs and boxes in a theme's colours, each made when it is first painted."""

    def __init__(self, figure: Callable[[str], bytes | None]) -> None:
        """`figure` gives a drawing as SVG by its id, or None; it may raise GuideError."""
        self._figure = figure
        self._kept: dict[_Key, QImage] = {}
        self.bytes_kept = 0
        """Memory of all pictures kept."""
        self._sizes: dict[str, QSize] = {}
        self._wanted: set[_Key] = set()
        self._wanted_before: set[_Key] = set()
        """What was painted of the page shown, and of the one before it."""

    def turn_page(self) -> None:
        """Keep of the large pictures those alone of the page that is left and of the one before it.

        The page that comes may be that one: Back shows its pictures at once.
        """
        wanted = self._wanted | self._wanted_before
        for key in [key for key, image in self._kept.items() if image.sizeInBytes() > _SMALL_BYTES]:
            if key not in wanted:
                self._let_go(key)
        self._wanted, self._wanted_before = set(), self._wanted

    def sign(self, kind: str, theme: Theme, scale: float, pixel_ratio: float) -> QImage:
        """The sign of a kind of call-out, or a box to tick, for text of this size."""
        width = box_width(scale) if kind in BOXES else sign_width(scale)

        def made() -> QImage:
            if kind in BOXES:
                return tick_box(theme, width, pixel_ratio, ticked=kind == TICKED_BOX)
            return callout_sign(kind, theme, width, pixel_ratio)

        return self._once((f"sign:{kind}", theme.name, width, pixel_ratio), made)

    def drawing(self, figure_id: str, theme: Theme, width: int, pixel_ratio: float) -> QImage | None:
        """A drawing, so many pixels wide; None if the guide has it not.  Raises GuideError."""

        def made() -> QImage:
            svg = self._figure(figure_id)
            return QImage() if svg is None else drawing(svg, theme, width, pixel_ratio)

        image = self._once((figure_id, theme.name, width, pixel_ratio), made)
        return None if image.isNull() else image

    def height(self, figure_id: str, width: int, pixel_ratio: float) -> int:
        """Pixels that a drawing so wide is high; 0 if the guide has it not, or it cannot be read."""
        if figure_id not in self._sizes:
            try:
                svg = self._figure(figure_id)
            except GuideError:
                svg = None
            self._sizes[figure_id] = QSize() if svg is None else own_size(svg)
        own = self._sizes[figure_id]
        if own.isEmpty():
            return 0
        pixels, _ = drawn_pixels(own, width, pixel_ratio)
        return round(width * pixels.height() / pixels.width())

    def _once(self, key: _Key, make: Callable[[], QImage]) -> QImage:
        image = self._kept.pop(key, None)
        if image is None:
            image = make()
            self.bytes_kept += image.sizeInBytes()
        self._kept[key] = image
        self._wanted.add(key)
        while self.bytes_kept > MOST_BYTES and len(self._kept) > 1:
            self._let_go(next(iter(self._kept)))
        return image

    def _let_go(self, key: _Key) -> None:
        self.bytes_kept -= self._kept.pop(key).sizeInBytes()


@dataclass(frozen=True, slots=True)
class PicturesOfPage:
    """The pictures of one page in one dress."""

    pictures: PagePictures
    theme: Theme
    scale: float
    pixel_ratio: float
    figure_width: int
    pictogram_width: int

    def sign(self, kind: str) -> QImage:
        """The sign of a kind of call-out, or a box to tick."""
        return self.pictures.sign(kind, self.theme, self.scale, self.pixel_ratio)

    def drawing(self, figure_id: str) -> QImage | None:
        """A drawing; None if the guide has it not.  Raises GuideError."""
        return self.pictures.drawing(figure_id, self.theme, self.figure_width, self.pixel_ratio)

    def pictogram(self, figure_id: str) -> QImage | None:
        """A small drawing beside words; None if the guide has it not.  Raises GuideError."""
        return self.pictures.drawing(figure_id, self.theme, self.pictogram_width, self.pixel_ratio)

    def height(self, figure_id: str, width: int) -> int:
        """Pixels that a drawing so wide is high; 0 if the guide has it not, or it cannot be read."""
        return self.pictures.height(figure_id, width, self.pixel_ratio)
