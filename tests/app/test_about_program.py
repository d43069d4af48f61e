"""What the program says it is made of."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from kcdesk.app.about_program import program_parts, show_about_program
from kcdesk.paths import licences_dir, resources_dir
from kcdesk.ui.panels.program_box import ProgramBox, ProgramPart


def test_a_frozen_program_lists_the_parts_it_carries(tmp_path: Path) -> None:
    (tmp_path / "Qt.txt").write_text("the text", encoding="utf-8")
    row = {"name": "Qt", "version": "6", "licence": "LGPL-3.0-only", "source": "", "text": "Qt.txt"}
    (tmp_path / "parts.json").write_text(json.dumps([row]), encoding="utf-8")
    (part,) = program_parts(tmp_path, tmp_path)
    assert (part.name, part.licence, part.read_text()) == ("Qt", "LGPL-3.0-only", "the text")


def test_an_installed_program_names_itself_and_its_fonts() -> None:
    parts = program_parts(licences_dir(), resources_dir() / "fonts")
    assert [part.name for part in parts] == ["kcdesk", "Atkinson Hyperlegible Next", "OpenDyslexic"]
    assert all("Permission" in part.read_text() or "PERMISSION" in part.read_text() for part in parts)


def test_a_broken_list_is_no_reason_to_fall_over(tmp_path: Path) -> None:
    (tmp_path / "parts.json").write_text("[1]", encoding="utf-8")
    assert program_parts(tmp_path, tmp_path)[0].read_text() == ""


def test_choosing_a_part_shows_its_licence(qtbot: QtBot) -> None:
    parts = tuple(ProgramPart(name, "1", "MIT", f"text of {name}".strip) for name in ("a", "b"))
    box = ProgramBox("2", parts)
    qtbot.addWidget(box)
    assert box.text.toPlainText() == "text of a"
    box.list.setCurrentRow(1)
    assert box.text.toPlainText() == "text of b"


def test_the_box_opens_over_the_window(qtbot: QtBot) -> None:
    box = show_about_program(None)  # type: ignore[arg-type]  # any window will do, none too
    qtbot.addWidget(box)
    assert box.isVisible()
    assert box.list.count() == 3
