from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from kcdesk.guide.page_html import CALLOUT_KINDS
from kcdesk.ui.page.callout_sign import callout_sign
from kcdesk.ui.style.theme import Theme
from tests.ui.style.test_theme import every_theme

pytestmark = pytest.mark.usefixtures("qapp")


def shape(image: QImage) -> set[tuple[int, int]]:
    """The pixels that are covered."""
    grid = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {(x, y) for x, y in grid if image.pixelColor(x, y).alpha() > 127}


@every_theme
def test_each_kind_has_a_shape_of_its_own(theme: Theme) -> None:
    """A tenth of the sign at least: enough to be seen without its colour."""
    shapes = {kind: shape(callout_sign(kind, theme, 26, 1.0)) for kind in CALLOUT_KINDS}
    for one, other in combinations(CALLOUT_KINDS, 2):
        assert len(shapes[one] ^ shapes[other]) > 26 * 26 / 10, (one, other)


def test_a_sign_is_sharp_on_a_dense_screen(light: Theme) -> None:
    image = callout_sign("call", light, 26, 2.0)
    assert (image.width(), image.devicePixelRatio()) == (52, 2.0)
