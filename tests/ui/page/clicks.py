"""Clicking on the words of a page, as a reader does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser


def point_of(view: QTextBrowser, words: str) -> QPoint:
    """Where these words can be clicked, in the viewport; the page scrolls to them first."""
    cursor = view.document().find(words)
    assert not cursor.isNull(), f"no “{words}” on this page"
    end = QTextCursor(view.document())
    end.setPosition(cursor.selectionStart() + 1)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + view.cursorRect(end).top() - view.viewport().height() // 2)
    return view.cursorRect(end).center()


def click_on(view: QTextBrowser, words: str) -> None:
    """Click on the first place of these words."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, words))
