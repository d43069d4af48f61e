"""Themes: a file of colour roles each, and what Qt makes of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from kcdesk.user_data.flat_toml import read_toml

if TYPE_CHECKING:
    from typing import Any

FONT_FAMILY = "Atkinson Hyperlegible Next"
OTHER_FONT_FAMILY = "OpenDyslexic"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of everything on the screen."""

    name: str
    """The file's name: `light`, `dark`."""
    title: str
    dark: bool
    roles: Mapping[str, str]
    """`#RRGGBB` by role."""
    figure: Mapping[str, str]
    """What each colour of a drawing becomes."""
    outlined: bool = False
    """Whether boxes have a line all round: grounds of another colour are not enough to tell them by."""

    def colour(self, role: str) -> QColor:
        """The colour of a role.  Raises KeyError for a role that no theme has."""
        return QColor(self.roles[role])


def load_theme(folder: Path, name: str) -> Theme:
    """Read `<folder>/<name>.toml`."""
    content: dict[str, Any] = read_toml((folder / f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(
        name,
        content["title"],
        content["dark"],
        content["roles"],
        content["figure"],
        outlined=content.get("outlined", False),
    )


def system_theme_name() -> str:
    """`light` or `dark`, as the desktop's own palette is.  To be asked before a palette of ours is set."""
    window = QGuiApplication.palette().window().color()
    return "dark" if window.lightnessF() < _MIDDLE else "light"


_MIDDLE = 0.5

_PALETTE = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "card",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "chrome",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "page",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "page",
    QPalette.ColorRole.Midlight: "accent_ground",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control_line",
    QPalette.ColorRole.Shadow: "muted",
}
"""Delegates paint with these: Midlight is the chosen row, Mid a thin line, Shadow quieter words."""


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, theme.colour(name))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(disabled, role, theme.colour("disabled"))
    return made
