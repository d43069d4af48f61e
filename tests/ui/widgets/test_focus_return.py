from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.focus_return import FocusReturn
from tests.conftest import delete_the_dismissed


class _Stage(QWidget):
    """A box, a button in a frame that hands the focus to the box, and a panel with a button."""

    def __init__(self) -> None:
        super().__init__()
        self.box, self.frame, self.panel = QLineEdit(), QFrame(), QFrame()
        self.button = QPushButton("button", self.frame)
        self.inner = QPushButton("inner", self.panel)
        self.frame.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        for one in (self.box, self.frame, self.panel):
            one.setMinimumHeight(40)
            column.addWidget(one)
        self.focus_return = FocusReturn(self.panel)


@pytest.fixture
def stage(qtbot: QtBot) -> _Stage:
    made = _Stage()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.button.setFocus()
    made.focus_return.remember()
    made.inner.setFocus()
    return made


def test_the_focus_goes_back(stage: _Stage) -> None:
    assert stage.focus_return.is_due
    assert stage.focus_return.give_back()
    assert stage.focusWidget() is stage.button


def test_a_focus_in_the_panel_itself_is_not_what_is_remembered(stage: _Stage) -> None:
    stage.focus_return.remember()
    stage.focus_return.give_back()
    assert stage.focusWidget() is stage.button


@pytest.mark.parametrize("fate", ["deleted", "hidden", "disabled", "without focus"])
def test_where_it_cannot_go_back_what_it_stood_in_decides(stage: _Stage, fate: str) -> None:
    if fate == "deleted":
        stage.button.deleteLater()
        delete_the_dismissed()
    elif fate == "hidden":
        stage.button.hide()
    elif fate == "disabled":
        stage.button.setEnabled(False)
    else:
        stage.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert stage.focus_return.give_back()
    assert stage.focusWidget() is stage.box


def test_where_nothing_is_left_that_is_told(stage: _Stage) -> None:
    stage.frame.hide()
    stage.box.setEnabled(False)
    assert not stage.focus_return.give_back()


def test_a_focus_that_has_moved_on_is_not_called_back(stage: _Stage) -> None:
    stage.box.setFocus()
    assert not stage.focus_return.is_due
