from __future__ import annotations

import pytest

from kcdesk.ui.style.template import fill_template, line_width, thicken_lines
from kcdesk.ui.style.theme import FONT_FAMILY, OTHER_FONT_FAMILY, Theme


@pytest.mark.parametrize(
    ("template", "scale", "filled"),
    [
        ("a { margin: {12}px; }", 1.0, "a { margin: 12px; }"),
        ("a { margin: {12}px; }", 1.5, "a { margin: 18px; }"),
        ("{1}px {200}px", 2.0, "2px 400px"),
        ("{6-2}px", 1.0, "4px"),
        ("{6-2}px", 4.0, "22px"),
        ("{2-4}px", 1.0, "0px"),
    ],
)
def test_numbers_are_pixels_at_the_text_size(light: Theme, template: str, scale: float, filled: str) -> None:
    assert fill_template(template, light, scale, FONT_FAMILY) == filled


def test_roles_are_the_theme_s_colours(dark: Theme) -> None:
    assert fill_template("{accent}", dark, 1, FONT_FAMILY) == dark.roles["accent"]


def test_a_font_without_semi_bold_has_bold(light: Theme) -> None:
    sheet = "a { font-family: '{font}'; font-weight: 600; }"
    assert fill_template(sheet, light, 1, FONT_FAMILY) == sheet.replace("{font}", FONT_FAMILY)
    assert "font-weight: 700" in fill_template(sheet, light, 1, OTHER_FONT_FAMILY)


@pytest.mark.parametrize(("scale", "widths"), [(0.8, (1, 3)), (1.9, (1, 3)), (2.0, (2, 4)), (4.0, (3, 5))])
def test_lines_are_thicker_in_large_text(scale: float, widths: tuple[int, int]) -> None:
    """All by the same, for paddings make up for the difference between two."""
    assert (line_width(1, scale), line_width(3, scale)) == widths


def test_of_a_sheet_borders_alone_are_thickened() -> None:
    """At every side; corners, distances and what grows with the text anyway stay."""
    sheet = "border: 1px solid; border-left: 2px solid; border-radius: 12px; padding: 3px; border-top: {6}px;"
    assert thicken_lines(sheet, 1.0) == sheet
    thick = "border: 3px solid; border-left: 4px solid; border-radius: 12px; padding: 3px; border-top: {6}px;"
    assert thicken_lines(sheet, 4.0) == thick
