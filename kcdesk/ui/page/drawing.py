"""The guide's drawings: SVG in the light theme's colours, shown in any theme."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from kcdesk.ui.style.theme import Theme

_COLOUR = re.compile(rb"#[0-9A-Fa-f]{6}(?![0-9A-Za-z_-])")
_ROOT = re.compile(rb"<svg((?:\s+[A-Za-z:]+=\"[^\"<>&]*\")*)\s*>")
_ATTRIBUTE = re.compile(rb"\s([A-Za-z:]+)=\"([^\"]*)\"")
_WHOLE, _BOX = re.compile(rb"[1-9][0-9]{0,4}"), re.compile(rb"0 0 ([1-9][0-9]{0,4}) ([1-9][0-9]{0,4})")
_HIGHEST = 4
"""Times its width.  A pack may say anything of a drawing's size, and Qt would ask for that much memory."""
_MOST_PIXELS = 24_000_000
"""Of one drawing: 96 MB."""


def drawing(svg: bytes, theme: Theme, width: float, pixel_ratio: float) -> QImage:
    """The drawing in this theme's colours, so many pixels wide in its own proportions, sharp on its screen.

    One that is out of all proportion is squeezed, and one of too many pixels is less sharp.  A null image if
    the bytes are not an SVG.
    """
    buffer = _open_buffer(recoloured(svg, theme))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    own = reader.size()
    if own.isEmpty():
        return QImage()
    pixels, pixel_ratio = drawn_pixels(own, width, pixel_ratio)
    reader.setScaledSize(pixels)
    image = reader.read()
    image.setDevicePixelRatio(pixel_ratio)
    return image


def height_of(svg: bytes, width: float) -> float:
    """The height of the drawing where it is so wide, in the same pixels; 0 if the bytes are no SVG."""
    own = own_size(svg)
    return 0.0 if own.isEmpty() else width * _proportion(own)


def own_size(svg: bytes) -> QSize:
    """The size that a drawing says it has; an empty one if the bytes are not an SVG.

    Most say it so plainly that nothing has to be read for it: a page in Easy Read has twenty of them.
    """
    said = _plainly_said_size(svg)
    if said is not None:
        return said
    buffer = _open_buffer(svg)
    return QImageReader(buffer, QByteArray(b"svg")).size()


def _plainly_said_size(svg: bytes) -> QSize | None:
    """As the first tag has it, in whole numbers; None where it is said in another way."""
    if not svg.rstrip().endswith(b"</svg>") or not (root := _ROOT.match(svg)):
        return None
    said = dict(_ATTRIBUTE.findall(root[1]))
    across, down = said.get(b"width"), said.get(b"height")
    if across is not None and down is not None:
        is_plain = _WHOLE.fullmatch(across) and _WHOLE.fullmatch(down)
        return QSize(int(across), int(down)) if is_plain else None
    box = _BOX.fullmatch(said.get(b"viewBox", b"")) if across is down else None
    return QSize(int(box[1]), int(box[2])) if box else None


def drawn_pixels(own: QSize, width: float, pixel_ratio: float) -> tuple[QSize, float]:
    """The pixels of a drawing of this own size that is shown so wide, and how many of them make one."""
    height = width * _proportion(own)
    pixel_ratio = min(pixel_ratio, (_MOST_PIXELS / (width * max(height, 1))) ** 0.5)
    pixels = QSize(max(1, round(width * pixel_ratio)), max(1, round(height * pixel_ratio)))
    return pixels, pixel_ratio


def _proportion(own: QSize) -> float:
    """Height by width, within bounds."""
    return min(own.height() / own.width(), _HIGHEST)


def _open_buffer(content: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def recoloured(svg: bytes, theme: Theme) -> bytes:
    """Each colour of the figure palette as this theme has it, all at once; every other byte as it is."""
    return _COLOUR.sub(lambda found: _in_theme(found[0], theme), svg)


def _in_theme(colour: bytes, theme: Theme) -> bytes:
    made = theme.figure.get(colour.decode("ascii").upper())
    return colour if made is None else made.encode("ascii")
