"""Keys as people read them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from kcdesk.ui.widgets.key_names import key_name


@pytest.mark.parametrize(
    ("direction", "names"),
    [
        (Qt.LayoutDirection.LeftToRight, ["Ctrl++", ""]),
        (Qt.LayoutDirection.RightToLeft, ["\u2066Ctrl++\u2069", ""]),
    ],
)
def test_keys_stay_in_order(qapp: QApplication, direction: Qt.LayoutDirection, names: list[str]) -> None:
    """In a line that runs from right to left too."""
    qapp.setLayoutDirection(direction)
    found = [key_name(QKeySequence("Ctrl++")), key_name(QKeySequence())]
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert found == names
