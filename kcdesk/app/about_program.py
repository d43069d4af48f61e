"""The box about the program: what the frozen program carries, or what an installed one holds itself."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kcdesk import __version__
from kcdesk.paths import licences_dir, resources_dir
from kcdesk.ui.panels.program_box import ProgramBox, ProgramPart

_FONTS = (
    ("Atkinson Hyperlegible Next", "OFL.txt"),
    ("OpenDyslexic", "OpenDyslexic-OFL.txt"),
)


def show_about_program(window: QWidget) -> ProgramBox:
    """Open the box over the window."""
    box = ProgramBox(__version__, program_parts(licences_dir(), resources_dir() / "fonts"), window)
    box.open()
    return box


def program_parts(licences: Path, fonts: Path) -> tuple[ProgramPart, ...]:
    """The parts that packaging/licences.py listed in the frozen program.

    Elsewhere: our own and the fonts; what pip installed beside keeps its licences itself.
    """
    try:
        rows = json.loads((licences / "parts.json").read_text(encoding="utf-8"))
        return tuple(
            ProgramPart(row["name"], row["version"], row["licence"], partial(_text, licences / row["text"]))
            for row in rows
        )
    except (OSError, ValueError, TypeError, KeyError):
        own = ProgramPart("kcdesk", __version__, "MIT, CC-BY-4.0", partial(_text, licences / "LICENSE"))
        return (
            own,
            *(ProgramPart(name, "", "OFL-1.1", partial(_text, fonts / file)) for name, file in _FONTS),
        )


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
