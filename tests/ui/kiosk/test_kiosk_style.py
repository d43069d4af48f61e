"""What a kiosk's screens look like in every theme."""

from __future__ import annotations

import re

import pytest

from kcdesk.paths import resources_dir
from kcdesk.ui.kiosk.kiosk_style import kiosk_style
from kcdesk.ui.style.theme import load_theme
from kcdesk.user_data.settings import OWN_THEMES
from tests.ui.style.test_theme import contrast


@pytest.mark.parametrize("name", OWN_THEMES)
@pytest.mark.parametrize("sign", ["staff_good", "staff_look"])
def test_staff_s_signs_are_seen_in_every_theme(name: str, sign: str) -> None:
    """A line that needs somebody was dark red on black in the dark theme: 2.7 to 1."""
    theme = load_theme(resources_dir() / "themes", name)
    rule = re.search(rf"#kiosk_staff #{sign} {{[^}}]* color: (#\w+);", kiosk_style(theme, 100))
    assert rule is not None
    assert contrast(rule[1], theme.roles["page"]) >= 4.5
