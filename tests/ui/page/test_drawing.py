from __future__ import annotations

import pytest

from kcdesk.ui.page.drawing import drawing, recoloured
from kcdesk.ui.style.theme import Theme
from tests.small_guide import FIGURE
from tests.ui.style.test_theme import every_theme

pytestmark = pytest.mark.usefixtures("qapp")


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
    image = drawing(FIGURE.encode(), dark, 720, 1.0)
    assert image.pixelColor(700, 190).name().upper() == dark.figure["#FFFFFF"]
    assert image.pixelColor(360, 100).name().upper() == dark.figure["#B3261E"]


@every_theme
@pytest.mark.parametrize(
    "svg",
    [
        b"",
        b"#",
        b"#xyz",
        b'href="#part-of-it"',
        b"#\xff\xfe",
        b"Bed #4 is free, see #section-two",
        b"#abcdef",
        b"#FFFFFFF0",
        b"#ffffff-ground",
    ],
)
def test_what_is_no_colour_of_the_palette_is_left_alone(theme: Theme, svg: bytes) -> None:
    assert recoloured(svg, theme) == svg


def test_a_colour_in_small_letters_is_the_same_colour(dark: Theme) -> None:
    assert recoloured(b'fill="#b3261e"', dark) == f'fill="{dark.figure["#B3261E"]}"'.encode()


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ('width="10" height="2000000000"', (300, 1200)),
        ('width="2000000000" height="10"', (300, 1)),
        ('viewBox="0 0 1 100000"', (300, 1200)),
    ],
)
def test_a_drawing_out_of_all_proportion_is_squeezed(light: Theme, size: str, shown: tuple[int, int]) -> None:
    """A pack may say anything of it; so large a picture would end the program."""
    image = drawing(f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect/></svg>'.encode(), light, 300, 1.0)
    assert (image.width(), image.height()) == shown


def test_a_drawing_of_too_many_pixels_is_less_sharp(light: Theme) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 400"><rect/></svg>'
    image = drawing(svg, light, 4000, 4.0)
    assert image.width() * image.height() < 25_000_000
    assert image.deviceIndependentSize().toSize().toTuple() in {(4000, 16000), (3999, 16000)}


@pytest.mark.parametrize("svg", [b"", b"not a drawing", b"<svg", b"\x89PNG\r\n\x1a\n"])
def test_bytes_that_are_no_drawing_make_an_empty_one(light: Theme, svg: bytes) -> None:
    assert drawing(svg, light, 300, 1.0).isNull()
