from __future__ import annotations

import pytest

from kcdesk.ui.style.template import fill_template
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
