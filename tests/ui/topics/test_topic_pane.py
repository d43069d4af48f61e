from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.topics.topic_pane import TopicPane


def test_a_chosen_topic_is_a_wish_for_its_page(qtbot: QtBot, reader_pack: Pack) -> None:
    """From its top."""
    pane = TopicPane(reader_pack.topics)
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.location_requested) as heard:
        pane.tree.topic_chosen.emit("surgery")
    assert heard.args == [Location("surgery")]


def test_it_has_a_title(qtbot: QtBot, reader_pack: Pack) -> None:
    """That says what the list is."""
    pane = TopicPane(reader_pack.topics)
    qtbot.addWidget(pane)
    assert [label.text() for label in pane.findChildren(QLabel)] == ["Topics"]
