"""The shapes of the icons on the first screen, drawn by set-up (`packaging/prepare_icons.py`).

An icon has one colour, so its shape is all that is kept: the same for every theme.  Without them Qt looks
through its picture formats, loads the one for SVG and draws fourteen icons: 3 ms of a start.  An icon is
known by the SVG it was drawn from: one that was edited since, or of another size, is drawn as ever.
"""

from __future__ import annotations

import marshal
import os

from kcdesk.startup import SWITCH
from kcdesk.startup.prepared_code import PREPARED, read_whole, write_whole

TYPE_CHECKING = False  # as in `typing`, which no start waits for
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Shapes = dict[tuple[bytes, int], bytes]
"""By SVG and side in pixels: one byte a pixel from 0, clear, to 255; rows filled up to four bytes."""

PREPARED_ICONS = f"{os.path.splitext(PREPARED)[0]}.icons"  # noqa: PTH122 - as for `PREPARED`


def load_shapes(file: str | Path = PREPARED_ICONS) -> Shapes:
    """What set-up drew; nothing where it is not there, not whole, or switched off."""
    content = None if os.environ.get(SWITCH) else read_whole(file)
    return {} if content is None else marshal.loads(content)  # noqa: S302 - whole, and our own


def write_shapes(file: Path, shapes: Mapping[tuple[bytes, int], bytes]) -> None:
    """Keep them.  Raises OSError."""
    write_whole(file, marshal.dumps(dict(shapes)))
