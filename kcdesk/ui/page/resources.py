"""What a page may load, on the screen and on paper: the guide's own drawings, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument

from kcdesk.guide.errors import GuideError
from kcdesk.guide.page_html import CALLOUT_KINDS, figure_id, pictogram_id
from kcdesk.ui.style.themed_html import SIGN

Picture = Callable[[str], QImage | None]
"""A drawing, ready to show, by its id; None if the guide has it not.  May raise GuideError."""
Sign = Callable[[str], QImage]
"""The sign of a kind of call-out, or a box to tick (BOXES)."""

EMPTY_BOX, TICKED_BOX = BOXES = ("box-empty", "box-ticked")
"""Pictures of a box that a reader can tick."""

_IMAGE = QTextDocument.ResourceType.ImageResource.value
_NO_PICTURE = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
_NO_PICTURE.fill(0)
_NO_TEXT = " "
"""For a style sheet or a page."""


def page_resource(
    kind: int, name: QUrl | str, picture: Picture, sign: Sign, pictogram: Picture | None = None
) -> QImage | str:
    """The answer to a document that asks for a resource; something empty for all that is no drawing or sign.

    `pictogram` gives the small drawings beside words; without it there are none.
    Never None and never an error: for either Qt would look for a file of that name itself, and open it.
    """
    if kind != _IMAGE:
        return no_resource(kind)
    address = name.toString() if isinstance(name, QUrl) else name
    scheme, _, of_kind = address.partition(":")
    if scheme == SIGN and (of_kind in CALLOUT_KINDS or of_kind in BOXES):
        return sign(of_kind)
    try:
        made = _made(address, picture, pictogram)
    except GuideError:  # the guide's file was damaged since it was opened: the words are still of use
        made = None
    return no_resource(kind) if made is None or made.isNull() else made


def no_resource(kind: int) -> QImage | str:
    """Something empty of its kind."""
    return _NO_PICTURE if kind == _IMAGE else _NO_TEXT


def _made(address: str, picture: Picture, pictogram: Picture | None) -> QImage | None:
    if wanted := figure_id(address):
        return picture(wanted)
    wanted = pictogram_id(address)
    return pictogram(wanted) if wanted and pictogram is not None else None


class PageDocument(QTextDocument):
    """A document outside a view, which loads by the same rule."""

    def __init__(self, picture: Picture, sign: Sign, pictogram: Picture | None = None) -> None:
        super().__init__()
        self._picture, self._sign, self._pictogram = picture, sign, pictogram

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return page_resource(kind, name, self._picture, self._sign, self._pictogram)
