"""What a reader takes along, in every size: no word is cut, and nothing lies over another."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import LazyPersonal
from kcdesk.guide.pack import Pack
from kcdesk.ui.paper.printer_search import Printers
from tests.conftest import MakeReader, show
from tests.ui.geometry import faults_of
from tests.ui.own_states import STATES, OwnStates
from tests.ui.printers import known

_LOOKS = [(100, 1280, 800), (100, 1024, 768), (100, 1080, 1920), (200, 1280, 800), (400, 1280, 800)]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.NONE))


@pytest.mark.parametrize(("zoom", "width", "height"), _LOOKS)
def test_no_state_has_a_fault(  # noqa: PLR0917 - a look of the window, and what makes it
    make: MakeReader, qtbot: QtBot, shipped_pack: Pack, tmp_path: Path, zoom: int, width: int, height: int
) -> None:
    reader = make(
        pack=shipped_pack,
        zoom=zoom,
        recent_file=tmp_path / "recent-searches.txt",
        make_personal=LazyPersonal(tmp_path / "my-pages.json"),
    )
    show(reader, qtbot, width, height)
    states = OwnStates(reader, shipped_pack)
    states.fill()
    faults = {}
    for name in states.each(STATES):
        if found := faults_of(reader.window):
            faults[name] = found
    assert faults == {}


# --- the check itself can fail ---------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to plant faults in, 400 pixels wide."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(QSize(400, 300))
    return made


def faults_shown(window: QWidget) -> str:
    """What is found once it is shown."""
    window.show()
    return "\n".join(faults_of(window))


def test_a_label_too_narrow_for_its_word_is_found(window: QWidget) -> None:
    label = QLabel("Pembrolizumab", window)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 20, 100)
    assert "has a word of" in faults_shown(window)


def test_a_label_too_low_for_its_lines_is_found(window: QWidget) -> None:
    label = QLabel("Ring your helpline now, day or night, and say what you take", window)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 120, 10)
    assert "pixels of height" in faults_shown(window)


def test_a_button_narrower_than_its_words_is_found(window: QWidget) -> None:
    QPushButton("Delete everything", window).setGeometry(0, 0, 50, 50)
    assert "has 50 of" in faults_shown(window)


def test_parts_over_each_other_are_found(window: QWidget) -> None:
    row = QHBoxLayout(window)
    one, other = QPushButton("One"), QPushButton("Two")
    row.addWidget(one)
    row.addWidget(other)
    window.show()
    other.move(one.pos())
    assert "overlap by" in faults_shown(window)


def test_what_stands_outside_of_the_window_is_found(window: QWidget) -> None:
    QPushButton("Save", window).setGeometry(380, 0, 100, 50)
    assert "pixels across" in faults_shown(window)


def test_what_scrolls_may_be_longer_and_not_wider(window: QWidget) -> None:
    area, content = QScrollArea(), QLabel("x")
    QVBoxLayout(window).addWidget(area)
    area.setWidget(content)
    content.resize(100, 5000)
    assert "pixels" not in faults_shown(window)
    content.resize(1000, 100)
    assert "pixels across" in faults_shown(window)


def test_a_button_too_small_for_a_finger_is_found(window: QWidget) -> None:
    QPushButton("+", window).setGeometry(0, 0, 44, 20)
    assert "is 44 x 20" in faults_shown(window)


def test_scroll_bars_both_ways_are_found(window: QWidget) -> None:
    tree = QTreeWidget(window)
    tree.setGeometry(0, 0, 200, 100)
    tree.setColumnCount(8)
    tree.addTopLevelItems([QTreeWidgetItem(["words"] * 8) for _ in range(40)])
    assert "scrolls both ways" in faults_shown(window)
