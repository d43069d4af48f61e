from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.banner import Banner
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

_LOOKS_LIKE_HTML = "Blood count <b>low</b> <img src='kidney.png'>"


@pytest.mark.parametrize("make", [PlainLabel, lambda words: WrappingLabel(words, "name")])
def test_words_that_look_like_html_are_shown_as_they_are(qtbot: QtBot, make: type[PlainLabel]) -> None:
    label, html = make(_LOOKS_LIKE_HTML), QLabel(_LOOKS_LIKE_HTML)
    for one in (label, html):
        qtbot.addWidget(one)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > html.sizeHint().width(), "the tags take their width"


def test_a_message_is_shown_as_it_is(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell(_LOOKS_LIKE_HTML)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in banner.findChildren(QLabel))
