from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.accessible_roles import (
    NamedGroup,
    install_accessible_roles,
    mark_as_decoration,
    mark_as_heading,
)
from kcdesk.ui.widgets.wrapping_label import WrappingLabel
from tests.child_process import run_python


def _told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name)


def test_headings_and_groups_are_told_with_their_names(qtbot: QtBot) -> None:
    install_accessible_roles()
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    heading, words, group = WrappingLabel("Treatments", "a"), WrappingLabel("Words", "b"), NamedGroup("Tiles")
    mark_as_heading(heading, 2)
    for part in (heading, words, group):
        column.addWidget(part)
    assert _told(heading) == (QAccessible.Role.Heading, "Treatments")
    assert _told(group) == (QAccessible.Role.Grouping, "Tiles")
    assert _told(words) == (QAccessible.Role.StaticText, "Words")


@pytest.mark.parametrize("level", [1, 2])
def test_a_heading_tells_its_level(qtbot: QtBot, level: int) -> None:
    """Orca says “heading level 2”, as on a page."""
    install_accessible_roles()
    heading = WrappingLabel("Treatments", "a")
    qtbot.addWidget(heading)
    mark_as_heading(heading, level)
    told = QAccessible.queryAccessibleInterface(heading).attributesInterface()
    assert told.attributeKeys() == [QAccessible.Attribute.Level]
    assert told.attributeValue(QAccessible.Attribute.Level) == level


def test_words_that_something_else_says_are_no_label(qtbot: QtBot) -> None:
    """A screen reader would read the labels of all tiles on entering their group."""
    install_accessible_roles()
    label = WrappingLabel("Surgery", "a")
    qtbot.addWidget(label)
    mark_as_decoration(label)
    assert _told(label) == (QAccessible.Role.Whitespace, "")


_ASKS_FOR_A_CHILD_THAT_HAS_GONE = """
import os
import subprocess
import sys

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from kcdesk.ui.widgets.accessible_roles import install_accessible_roles
app = QApplication([])
install_accessible_roles()
area = QScrollArea()
area.setWidget(QLabel("words"))
area.setAccessibleName("Home")
area.show()
told = QAccessible.queryAccessibleInterface(area)
assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Client, "Home")
assert told.child(0).object() is area.viewport()
for gone in (told.childCount(), 1 << 27, -1):
    assert told.child(gone) is None
"""


def test_a_part_of_a_scroll_area_that_has_gone_may_be_asked_for() -> None:
    """A screen reader counts parts, then asks for each; a scroll bar may have gone by then."""
    done = run_python(_ASKS_FOR_A_CHILD_THAT_HAS_GONE)
    assert done.returncode == 0, done.stderr
