from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack, always
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.reading_area import ReadingArea
from kcdesk.user_data.settings import Settings
from tests.german_guide import make_german_pack


@pytest.fixture
def room(qtbot: QtBot, reader_pack: Pack, dressed: Appearance) -> ReadingArea:
    """A room of its own, without a voice, as somebody left it who reads in short."""
    centre = QWidget()
    qtbot.addWidget(centre)
    made = ReadingArea(
        reader_pack,
        centre,
        dressed,
        QAction("Read aloud", centre),
        lambda: date(2026, 11, 23),
        find_voice=lambda _language, _parent: None,
        initial_settings=Settings(in_short=True, speech_speed=150),
    )
    for panel in (made.page, made.outline):
        qtbot.addWidget(panel)
    return made


def test_it_is_as_it_was_left(room: ReadingArea) -> None:
    """In short, and at that speed."""
    assert (room.pages.in_short, room.speech.percent) == (True, 150)


def test_panels_beside_the_page_are_closed_once(reader: Reader) -> None:
    """Esc then goes on to the next layer."""
    reader.navigator.open(Location("surgery"))
    room = reader.window.reading
    assert not room.close_beside()
    room.page_panels.toggle_reading()
    assert room.close_beside()
    assert not room.close_beside()


def test_leaving_a_page_puts_away_what_belonged_to_it(reader: Reader) -> None:
    """Its card, and its list of links."""
    reader.navigator.open(Location("surgery"))
    room = reader.window.reading
    room.page.card.show()
    room.page_panels.toggle_links()
    room.leave_page()
    assert room.page.card.isHidden()
    assert room.page_panels.links[0].isHidden()


def test_found_words_are_marked_in_the_language_of_the_guide(
    qtbot: QtBot, dressed: Appearance, tmp_path: Path
) -> None:
    """On the page too: in a German guide `Händen` marks `Hände`."""
    centre = QWidget()
    qtbot.addWidget(centre)
    with Pack.open(make_german_pack(tmp_path), always) as pack:
        made = ReadingArea(
            pack,
            centre,
            dressed,
            QAction("Read aloud", centre),
            lambda: date(2026, 11, 23),
            find_voice=lambda _language, _parent: None,
            initial_settings=Settings(),
        )
        for panel in (made.page, made.outline):
            qtbot.addWidget(panel)
        made.page.view.show_page(pack.page("haende-waschen"), ("handen",))
        marked = {one.cursor.selectedText() for one in made.page.view.extraSelections()}
    assert "Hände" in marked
