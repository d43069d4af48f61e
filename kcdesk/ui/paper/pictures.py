"""Drawings, signs and codes on paper, each made once as long as it is needed again soon."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtGui import QImage

from kcdesk.guide.errors import GuideError
from kcdesk.qr.code import QrCode
from kcdesk.ui.page.callout_sign import callout_sign
from kcdesk.ui.page.drawing import drawing
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.code_picture import image_of

_DOTS_PER_PIXEL = 3
_VIEW_BOX = re.compile(rb'viewBox="0 0 ([0-9]{1,5}) ([0-9]{1,5})"')
_AT_THE_START = 400
"""Bytes."""
_HIGHEST = 4.0
"""Times its width, as `drawing` has it."""
_SQUARE = 6
"""Pixels of a code's square, so that printers keep its edges."""
_MOST_BYTES = 24_000_000
"""Of pictures that are kept: some five large drawings, or every small one."""


class Pictures:
    """Keeps the pictures asked for last.

    A document asks for each of its pictures when it is laid out and whenever it is painted.  That they are
    the same ones saves time, and room in a PDF: it holds each once.
    """

    def __init__(self, figure: Callable[[str], bytes | None], theme: Theme) -> None:
        """`figure` gives a drawing as SVG by its id, or None; `theme` is for paper."""
        self.figure, self._theme = figure, theme
        self._kept: OrderedDict[tuple[str, str, int], QImage] = OrderedDict()
        self._bytes = 0

    def drawing(self, figure_id: str, width: int) -> QImage | None:
        """A drawing, so many pixels wide; None if the guide has it not.  May raise GuideError."""

        def made() -> QImage | None:
            svg = self.figure(figure_id)
            return None if svg is None else drawing(svg, self._theme, width, _DOTS_PER_PIXEL)

        return self._once(("figure", figure_id, width), made)

    def proportion(self, figure_id: str) -> float:
        """A drawing's height by its width, without drawing it; 0 where it does not say so at its start."""
        try:
            found = _VIEW_BOX.search(self.figure(figure_id) or b"", 0, _AT_THE_START)
        except GuideError:
            return 0.0
        width, height = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
        return min(height / width, _HIGHEST) if width else 0.0

    def sign(self, kind: str, width: int) -> QImage:
        """The sign of a kind of call-out, so many pixels wide."""
        made = self._once(
            ("sign", kind, width), lambda: callout_sign(kind, self._theme, width, _DOTS_PER_PIXEL)
        )
        return made if made is not None else QImage()

    def code(self, code: QrCode) -> QImage:
        """A code to scan."""
        side = code.full_side * _SQUARE
        made = self._once(("code", code.address, side), lambda: image_of(code).scaled(side, side))
        return made if made is not None else QImage()

    def _once(self, name: tuple[str, str, int], make: Callable[[], QImage | None]) -> QImage | None:
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        image = make()
        if image is not None:
            self._kept[name] = image
            self._bytes += image.sizeInBytes()
            while self._bytes > _MOST_BYTES and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].sizeInBytes()
        return image
