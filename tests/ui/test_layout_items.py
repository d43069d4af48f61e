"""A layout is put into another one first, and then filled: so the binding hears of none of its items."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kcdesk.app.composition import LazyPersonal
from kcdesk.guide.model import Location
from kcdesk.ui.widgets.flow_layout import FlowLayout
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG
from tests.ui.layout_items import items_heard_of
from tests.ui.own_states import settle

_PANELS = ("reading", "print", "my_pages", "questions", "share", "keys", "links", "note", "own_number")


def test_the_window_tells_of_none(make: MakeReader, qtbot: QtBot, tmp_path: Path) -> None:
    before = items_heard_of()
    reader = make(make_personal=LazyPersonal(tmp_path / "my-pages.json"))
    show(reader, qtbot)
    reader.navigator.open(Location(LONG, "", ("plain",)))
    for panel in _PANELS:
        reader.window.actions_[panel].trigger()
    reader.window.search_for("surgery")
    reader.navigator.open_home()
    for width, height in ((700, 700), (1080, 1920), (1920, 1080)):
        reader.window.resize(width, height)
        settle()
    assert items_heard_of() == before


def test_a_layout_that_was_filled_before_tells_of_all(qtbot: QtBot) -> None:
    """And the binding keeps what has gone: the reason for the rule."""
    before = items_heard_of()
    window, label, other = QWidget(), QLabel(), QLabel()
    qtbot.addWidget(window)
    column, empty, filled = QVBoxLayout(window), QHBoxLayout(), QHBoxLayout()
    column.addLayout(empty)
    empty.addWidget(label)
    assert items_heard_of() == before
    filled.addWidget(other)
    filled.addStretch()
    column.addLayout(filled)
    assert items_heard_of() == sorted([*before, "QLabel in QWidget", "a space"])


def test_a_flow_layout_keeps_nothing_that_has_gone(qtbot: QtBot) -> None:
    window, gone = QWidget(), QLabel()
    qtbot.addWidget(window)
    layout = FlowLayout(window)
    layout.addWidget(gone)
    layout.addWidget(QLabel())
    delete(gone)
    assert layout.count() == 1
