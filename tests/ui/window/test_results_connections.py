"""The results over the window."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.results_connections import make_results
from tests.ui.answers import NONE


def test_the_results_lie_over_the_window_and_know_where_help_is(
    qtbot: QtBot, reader_pack: Pack, dressed: Appearance
) -> None:
    """When nothing is found."""
    centre = QWidget()
    qtbot.addWidget(centre)
    results = make_results(reader_pack, centre, dressed.theme)
    results.show_answer(NONE, centre, 1.0)
    offers = [button.text() for button in results.findChildren(QPushButton) if not button.isHidden()]
    assert results.parentWidget() is centre
    assert offers[0] == reader_pack.topic("get-help-now").title
    assert reader_pack.topic("glossary").title in offers


def test_they_are_in_the_guide_s_language(qtbot: QtBot, reader_pack: Pack, dressed: Appearance) -> None:
    """Whatever the window's is: a screen reader takes another voice."""
    centre = QWidget()
    qtbot.addWidget(centre)
    results = make_results(reader_pack, centre, dressed.theme)
    assert results.locale().bcp47Name() == reader_pack.info.language
