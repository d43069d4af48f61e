"""The signs that style sheets take from files are what packaging/theme_signs.py writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.paths import resources_dir
from kcdesk.ui.style.theme import Theme
from tests.packaging_script import packaging_script
from tests.ui.style.test_theme import contrast, every_theme

_ROOT = Path(__file__).resolve().parents[2]
theme_signs = packaging_script("theme_signs")


def test_every_theme_has_every_sign_in_its_own_colour() -> None:
    """Those of sepia and of high contrast had the light or the dark theme's."""
    wanted = dict(theme_signs.signs(resources_dir()))
    there = {file: file.read_text(encoding="utf-8") for file in (resources_dir() / "signs").rglob("*.svg")}
    assert there == wanted


@every_theme
@pytest.mark.parametrize("name", theme_signs.ROLES)
@pytest.mark.parametrize("ground", ["chrome", "page", "accent_ground"])
def test_the_signs_are_seen_in_every_theme(theme: Theme, name: str, ground: str) -> None:
    """On every ground that they stand on (1.4.11)."""
    assert contrast(theme.roles[theme_signs.ROLES[name]], theme.roles[ground]) >= 3
