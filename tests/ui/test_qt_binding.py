from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

_CALLS = 2000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never freed from Python 3.12 on")
def test_a_call_that_returns_nothing_keeps_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost a reference to None with each call, and aborted after some ten thousand."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        widget.setEnabled(True)
    assert sys.getrefcount(None) > before - _CALLS // 10
