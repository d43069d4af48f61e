from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from kcdesk.guide.drawing_palette import (
    AMBER,
    BLUE,
    GREEN,
    GROUND,
    INK,
    PALE_AMBER,
    PALE_BLUE,
    PALE_GREEN,
    PALE_RED,
    PALETTE,
    QUIET,
    RED,
    SOFT,
)
from kcdesk.guide.page_html import CALLOUT_KINDS
from kcdesk.paths import resources_dir
from kcdesk.ui.style.theme import Theme, load_theme, palette, system_theme_name

_FOLDER = resources_dir() / "themes"
THEMES = [load_theme(_FOLDER, file.stem) for file in sorted(_FOLDER.glob("*.toml"))]
every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)

CONTRASTS = [
    *[("text", ground, 7.0) for ground in ("page", "chrome", "card", "accent_ground")],
    *[("text", f"{kind}_ground", 7.0) for kind in CALLOUT_KINDS],
    ("muted", "page", 7.0),
    ("muted", "chrome", 4.5),
    ("muted", "card", 4.5),
    *[("accent", ground, 4.5) for ground in ("page", "chrome", "card", "accent_ground")],
    *[("accent", f"{kind}_ground", 4.5) for kind in CALLOUT_KINDS],
    ("muted", "accent_ground", 4.5),
    ("text", "call_ground", 7.0),
    ("on_accent", "accent", 4.5),
    ("on_help", "help", 4.5),
    ("on_mark", "mark", 7.0),
    ("text", "spoken", 7.0),
    ("muted", "spoken", 4.5),
    ("accent", "spoken", 4.5),
    *[("text", f"own_{colour}", 7.0) for colour in ("yellow", "green", "pink")],
    *[
        (words, f"own_{colour}", 4.5)
        for colour in ("yellow", "green", "pink")
        for words in ("muted", "accent")
    ],
    ("control_line", "page", 3.0),
    ("control_line", "chrome", 3.0),
    ("control_line", "card", 3.0),
    ("control_line", "accent_ground", 3.0),
    *[(f"{kind}_bar", f"{kind}_ground", 3.0) for kind in CALLOUT_KINDS],
]
"""(what is drawn, on what, least ratio): WCAG 2.2, 1.4.6 for text, 1.4.3 for links, 1.4.11 for lines."""


def contrast(one: str, other: str) -> float:
    """The ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_measure_of_contrast_is_right() -> None:
    """Black on white is 21; the grey that everybody knows is just enough."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@every_theme
@pytest.mark.parametrize(("front", "ground", "least"), CONTRASTS)
def test_everything_can_be_read(theme: Theme, front: str, ground: str, least: float) -> None:
    assert contrast(theme.roles[front], theme.roles[ground]) >= least


@every_theme
def test_a_theme_has_the_roles_of_every_other(theme: Theme) -> None:
    """Each a full colour, so that switching can leave nothing behind."""
    assert set(theme.roles) == set(THEMES[0].roles)
    assert set(theme.figure) == PALETTE
    colours = [*theme.roles.values(), *theme.figure, *theme.figure.values()]
    assert [colour for colour in colours if len(colour) != 7 or not QColor(colour).isValid()] == []


@every_theme
def test_a_drawing_stays_readable_in_every_theme(theme: Theme) -> None:
    """Words, quieter words, and words and lines in a colour, on each of the figure's own grounds."""
    for ground in (GROUND, SOFT, PALE_BLUE, PALE_RED, PALE_AMBER, PALE_GREEN):
        assert contrast(theme.figure[INK], theme.figure[ground]) >= 7
        for ink in (QUIET, BLUE, RED, AMBER, GREEN):
            assert contrast(theme.figure[ink], theme.figure[ground]) >= 4.5


def test_a_dark_theme_says_so(light: Theme, dark: Theme) -> None:
    assert (light.dark, dark.dark) == (False, True)
    assert _luminance(light.roles["page"]) > 0.5 > _luminance(dark.roles["page"])


def test_an_unknown_role_is_a_mistake(light: Theme) -> None:
    assert light.colour("page") == QColor("#FFFFFF")
    with pytest.raises(KeyError):
        light.colour("pag")


@every_theme
def test_the_palette_is_the_theme(theme: Theme, qapp: QApplication) -> None:
    """What Qt paints by itself has the theme's colours too; a control that is off looks so."""
    assert qapp is not None
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Base) == theme.colour("page")
    assert made.color(QPalette.ColorRole.Text) == theme.colour("text")
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled == theme.colour("disabled")


@pytest.mark.parametrize(("window", "name"), [("#101010", "dark"), ("#F0F0F0", "light")])
def test_the_desktop_s_palette_tells_its_theme(qapp: QApplication, window: str, name: str) -> None:
    desktop = QPalette()
    desktop.setColor(QPalette.ColorRole.Window, QColor(window))
    qapp.setPalette(desktop)
    assert system_theme_name() == name


def test_every_colour_comes_from_a_theme_file() -> None:
    package = Path(__file__).parents[3] / "kcdesk" / "ui"
    for file in package.rglob("*.py"):
        text = file.read_text(encoding="utf-8").replace("#RRGGBB", "")
        assert not any(QColor(word.strip("'\";,)(")).isValid() for word in text.split() if "#" in word), file
