"""Focus as it is painted: in every theme and size, for every kind of control (WCAG 2.2, 2.4.13)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Tile
from kcdesk.paths import resources_dir
from kcdesk.ui.home.tile import TileButton
from kcdesk.ui.style.appearance import Appearance
from tests.ui.style.test_theme import THEMES, contrast


def _button(look: str = "", *, checked: bool = False) -> QPushButton:
    made = QPushButton("Sunitinib")
    if look:
        made.setProperty("look", look)
    made.setCheckable(checked)
    made.setChecked(checked)
    return made


def _search_box() -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("home_search")
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": _button,
    "help": lambda: _button("help"),
    "outlined": lambda: _button("outlined"),
    "link": lambda: _button("link"),
    "switch": lambda: _button("switch"),
    "switch that is on": lambda: _button("switch", checked=True),
    "box": QLineEdit,
    "search box": _search_box,
    "tile": lambda: TileButton(Tile("surgery", "Surgery", "Taking it out", "surgery")),
    "choice": lambda: QRadioButton("Sepia"),
    "tree": QTreeView,
}


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("kind", CONTROLS)
def test_focus_changes_as_much_as_a_line_of_two_pixels_round_it(
    qtbot: QtBot, qapp: QApplication, kind: str, theme: str, zoom: int
) -> None:
    """By 3:1 against what was there; and the control keeps its size, so that nothing jumps."""
    Appearance(qapp, resources_dir(), theme, zoom).apply()
    window, control, other = QWidget(), CONTROLS[kind](), QPushButton("Other")
    window.setObjectName("page_column")
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(other)
    row.addWidget(control, 0, Qt.AlignmentFlag.AlignCenter)
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    other.setFocus()
    before, size = window.grab(control.geometry()).toImage(), control.sizeHint()
    control.setFocus()
    assert control.hasFocus()
    after = window.grab(control.geometry()).toImage()
    assert control.sizeHint() == size
    width, height = control.width(), control.height()
    assert _changed(before, after) >= 0.85 * 4 * (width + height - 4)


def _changed(before: QImage, after: QImage) -> int:
    """Pixels that differ by 3:1 or more; rounded corners have a few less than square ones."""
    assert before.size() == after.size()
    seen: dict[tuple[int, int], bool] = {}
    count = 0
    for y in range(before.height()):
        for x in range(before.width()):
            pair = before.pixel(x, y) & 0xFFFFFF, after.pixel(x, y) & 0xFFFFFF
            if pair[0] != pair[1]:
                if pair not in seen:
                    seen[pair] = contrast(f"#{pair[0]:06x}", f"#{pair[1]:06x}") >= 3
                count += seen[pair]
    return count
