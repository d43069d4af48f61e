from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from kcdesk.ui.panels.swatch import HEIGHT, WIDTH, swatch
from kcdesk.ui.style.theme import FONT_FAMILY, Theme

pytestmark = pytest.mark.usefixtures("dressed")


def picture(*themes: Theme) -> QImage:
    """A swatch at 100 %, of one theme or of two halves."""
    first, *rest = themes
    made = swatch(first, FONT_FAMILY, 1.0, 1.0, *rest)
    return made.pixmap(WIDTH, HEIGHT).toImage()


def test_it_shows_the_themes_page_and_text(light: Theme, dark: Theme) -> None:
    """As they are on a page."""
    for theme in (light, dark):
        made = picture(theme)
        colours = {made.pixelColor(x, y).name() for x in range(WIDTH) for y in range(HEIGHT)}
        assert {theme.colour("page").name(), theme.colour("text").name()} <= colours
        assert theme.colour("accent").name() in colours


def test_two_themes_share_it(light: Theme, dark: Theme) -> None:
    """What the computer has is one or the other."""
    made = picture(light, dark)
    middle = WIDTH // 2
    assert made.pixelColor(middle - 3, 5) == light.colour("page")
    assert made.pixelColor(middle + 3, 5) == dark.colour("page")
