"""Writes the signs that style sheets take from files in the colours of every theme.

A style sheet can name a file and nothing else: each theme has a folder of its own, `resources/signs/THEME`.
To be run when a theme's colours, a sign's shape in resources/icons or the roles below are others:
`python packaging/theme_signs.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kcdesk.ui.style.theme import Theme, load_theme

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
ROLES = {
    "branch-closed": "muted",
    "branch-closed-mirrored": "muted",
    "branch-open": "muted",
    "menu-check": "muted",
    "menu-more": "muted",
    "radio": "control_line",
    "radio-chosen": "accent",
    "up": "text",
}
"""The colour of each sign: a role of themes by the name of its icon."""


def main() -> None:
    """Write them all."""
    for file, content in signs(RESOURCES):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def signs(resources: Path) -> Iterator[tuple[Path, str]]:
    """Every sign of every theme: its file and what is to stand there."""
    for theme in themes(resources):
        for name, role in ROLES.items():
            shape = (resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
            file = resources / "signs" / theme.name / f"{name}.svg"
            yield file, shape.replace("currentColor", theme.roles[role])


def themes(resources: Path) -> list[Theme]:
    """All there are."""
    folder = resources / "themes"
    return [load_theme(folder, file.stem) for file in sorted(folder.glob("*.toml"))]


if __name__ == "__main__":
    main()
