from __future__ import annotations

import pytest

from kcdesk.app.application import ask_the_portal


@pytest.mark.parametrize(
    "desktop", ["GNOME", "ubuntu:GNOME", "Budgie:GNOME", "Pantheon", "sway", "Hyprland", "i3"]
)
def test_the_portal_is_asked_for_the_desktop_s_colours(desktop: str) -> None:
    environment = {"XDG_CURRENT_DESKTOP": desktop}
    ask_the_portal(environment)
    assert environment["QT_QPA_PLATFORMTHEME"] == "gnome"


@pytest.mark.parametrize("desktop", ["", "KDE", "XFCE", "MATE", "X-Cinnamon", "LXQt"])
def test_a_desktop_with_colours_of_its_own_is_left_alone(desktop: str) -> None:
    """And so is a screen with no desktop."""
    environment = {"XDG_CURRENT_DESKTOP": desktop}
    ask_the_portal(environment)
    assert environment == {"XDG_CURRENT_DESKTOP": desktop}


def test_a_theme_that_somebody_chose_is_left_alone() -> None:
    environment = {"XDG_CURRENT_DESKTOP": "GNOME", "QT_QPA_PLATFORMTHEME": "qt6ct"}
    ask_the_portal(environment)
    assert environment["QT_QPA_PLATFORMTHEME"] == "qt6ct"
