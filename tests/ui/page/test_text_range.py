from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from kcdesk.ui.page.text_range import text_range


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(0, 4, "pain"), (5, 7, "is"), (5, 900, "is real"), (900, 901, ""), (3, 3, "")],
)
def test_a_stretch_ends_with_the_document(qapp: QApplication, start: int, end: int, text: str) -> None:
    assert qapp is not None
    document = QTextDocument()
    document.setPlainText("pain is real")
    assert text_range(document, start, end).selectedText() == text


def test_an_empty_document_has_an_empty_stretch(qapp: QApplication) -> None:
    assert qapp is not None
    document = QTextDocument()
    assert text_range(document, 3, 9).position() == 0
