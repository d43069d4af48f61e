from __future__ import annotations

import re
from pathlib import Path

import pytest

from kcdesk.ui.style.chrome_style import chrome_style
from kcdesk.ui.style.theme import Theme
from tests.ui.style.test_theme import every_theme

SIGNS = Path("signs")


@every_theme
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.5, 4.0])
def test_no_place_is_left_open(theme: Theme, scale: float) -> None:
    """Every role and every number is filled in, at every text size."""
    assert re.findall(r"\{[a-z_0-9]+\}", chrome_style(theme, scale, SIGNS)) == []


def test_text_grows_with_the_scale(light: Theme) -> None:
    """The greeting, for one: 30 pixels at 100 %."""
    first = [chrome_style(light, scale, SIGNS) for scale in (1, 2)]
    assert "#greeting { font-size: 30px" in first[0]
    assert "#greeting { font-size: 60px" in first[1]


def test_themes_look_different(light: Theme, dark: Theme) -> None:
    """Each sheet has its own theme's colours, and none of the other's page."""
    assert light.roles["page"] not in chrome_style(dark, 1, SIGNS).replace(dark.roles["on_help"], "")
    assert dark.roles["page"] in chrome_style(dark, 1, SIGNS)
