from __future__ import annotations

import pytest

from kcdesk.ui.page.drawing import drawing, recoloured
from kcdesk.ui.style.theme import Theme
from tests.small_guide import FIGURE
from tests.ui.style.test_theme import every_theme


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_drawing_fits_its_width_in_its_own_proportions(light: Theme, ratio: float) -> None:
    """720 by 200 units, shown 360 wide; with more pixels on a dense screen."""
    image = drawing(FIGURE.encode(), light, 360, ratio)
    assert (image.width(), image.height()) == (360 * ratio, 100 * ratio)
    assert image.devicePixelRatio() == ratio
    assert image.deviceIndependentSize().toTuple() == (360, 100)


@every_theme
def test_colours_become_the_theme_s_all_at_once(theme: Theme) -> None:
    """A colour that another one became is not changed again."""
    before = list(theme.figure)
    svg = " ".join(before).encode()
    assert recoloured(svg, theme).decode().split() == [theme.figure[colour] for colour in before]


def test_the_colours_of_a_drawing_are_seen(dark: Theme) -> None:
    """Its ground and its circle, in the dark theme."""
    image = drawing(FIGURE.encode(), dark, 720, 1.0)
    assert image.pixelColor(700, 190).name().upper() == dark.figure["#FFFFFF"]
    assert image.pixelColor(360, 100).name().upper() == dark.figure["#B3261E"]


@pytest.mark.parametrize(
    ("svg", "same"),
    [
        (b"", b""),
        (b"#", b"#"),
        (b"#xyz", b"#xyz"),
        (b'href="#part-of-it"', b'href="#part-of-it"'),
        (b"#\xff\xfe", None),
    ],
)
def test_what_is_no_colour_is_left_alone(light: Theme, svg: bytes, same: bytes | None) -> None:
    """A reference inside the drawing, or bytes that are no text: never an error."""
    made = recoloured(svg, light)
    assert same is None or made.lower() == same


@pytest.mark.parametrize("svg", [b"", b"not a drawing", b"<svg", b"\x89PNG\r\n\x1a\n"])
def test_bytes_that_are_no_drawing_make_an_empty_one(light: Theme, svg: bytes) -> None:
    """The page is shown without it."""
    assert drawing(svg, light, 300, 1.0).isNull()
