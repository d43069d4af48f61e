"""The shipped guide at large text: nobody scrolls sideways to read a line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.user_data.settings import TextLayout
from tests.conftest import MakeReader, show

_ROUNDING = 2
"""Pixels that the margins take without a scroll bar."""


@pytest.fixture(scope="module")
def guide(shipped_pack: Pack) -> Pack:
    """The guide that comes with the program."""
    return shipped_pack


@pytest.mark.parametrize(
    ("zoom", "size", "layout"),
    [
        (200, (1280, 800), TextLayout()),
        (400, (1280, 1024), TextLayout()),
        (400, (1280, 1024), TextLayout(200, 12, 0, "opendyslexic")),
    ],
)
def test_no_page_scrolls_sideways(
    make: MakeReader, qtbot: QtBot, guide: Pack, zoom: int, size: tuple[int, int], layout: TextLayout
) -> None:
    """Every page of the guide; tables included."""
    reader = make(pack=guide, zoom=zoom)
    show(reader, qtbot, *size)
    reader.appearance.set_layout(layout)
    bar = reader.window.reading.page.view.horizontalScrollBar()
    wide = []
    for topic in guide.topics:
        reader.navigator.open(Location(topic.id))
        if bar.maximum() > _ROUNDING or bar.isVisible():
            wide.append((topic.id, bar.maximum()))
    assert guide.topics
    assert wide == []


def test_a_table_that_cannot_fold_has_a_bar(make: MakeReader, qtbot: QtBot, guide: Pack) -> None:
    """The check can fail; and what is wider than the page can still be reached."""
    reader = make(pack=guide)
    show(reader, qtbot)
    view = reader.window.reading.page.view
    reader.navigator.open(Location("medicines"))
    view.setHtml(f"<pre>{'x' * 3000}</pre>")
    assert view.horizontalScrollBar().maximum() > _ROUNDING
    assert view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
