"""The size that a drawing says it has, read without reading the drawing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImageReader

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.startup.opening import open_bundled
from kcdesk.ui.page import drawing
from kcdesk.ui.page.drawing import own_size

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg"'


def _by_qt(svg: bytes) -> QSize:
    buffer = QBuffer()
    buffer.setData(QByteArray(svg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(b"svg")).size()


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def bundled() -> Pack:
    return open_bundled()


@pytest.mark.skipif(not bundled_pack().exists(), reason="the guide was not built")
def test_every_drawing_of_the_guide_has_the_size_that_qt_finds_and_none_is_read_for_it(bundled: Pack) -> None:
    """A page in Easy Read asks for twenty, and reading one takes a tenth of a millisecond."""
    drawings = [svg for (svg,) in bundled.rows("SELECT svg FROM figure")]
    assert len(drawings) > 200
    for svg in drawings:
        found = svg if isinstance(svg, bytes) else svg.encode()
        assert drawing._plainly_said_size(found) == _by_qt(found)
    bundled.close()


@pytest.mark.parametrize(
    "svg",
    [
        _SVG + b' width="0" height="5"></svg>',
        _SVG + b' width="7" viewBox="0 0 10 20"></svg>',
        _SVG + b' width="50%" height="40" viewBox="0 0 10 20"></svg>',
        _SVG + b' viewBox="1 1 10 20"></svg>',
        _SVG + b' viewBox="0 0 10 20"><rect',
        b"<p>no drawing</p>",
        b"",
    ],
)
def test_what_says_it_in_another_way_is_left_to_qt(svg: bytes) -> None:
    assert drawing._plainly_said_size(svg) is None
    assert own_size(svg) == _by_qt(svg)
