from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.page.accessibility.page_surface import PageSurface
from kcdesk.ui.page.page_view import PageView
from tests.ui.page.conftest import page_of


def test_every_part_of_a_long_page_is_where_its_words_are(
    view: PageView, reader_pack: Pack, qtbot: QtBot
) -> None:
    """From the top down; those below the window are said to be off the screen."""
    view.show_page(reader_pack.page("fatigue"))
    page = QAccessible.queryAccessibleInterface(view).child(0)
    tops = [page.child(index).rect().top() for index in range(page.childCount())]
    assert tops == sorted(tops)
    assert not page.child(0).state().offscreen
    assert page.child(page.childCount() - 1).state().offscreen
    bar = view.verticalScrollBar()
    whole = round(view.document().size().height())
    qtbot.waitUntil(lambda: bar.maximum() == whole - view.viewport().height())
    bar.setValue(bar.maximum())
    assert page.child(0).state().offscreen
    assert not page.child(page.childCount() - 1).state().offscreen


def test_words_of_one_line_are_as_wide_as_they_are(view: PageView) -> None:
    """And a paragraph of many lines is as wide as the column."""
    view.show_page(page_of(f"<p>one two</p><p>{'many words ' * 60}</p>"))
    surface = PageSurface(view)
    word, line, many = surface.range_rect(0, 3), surface.range_rect(0, 7), surface.range_rect(8, 600)
    assert line.contains(word)
    assert word.width() < line.width() < many.width()
    assert many.height() > 3 * line.height()


def test_a_place_beyond_the_end_is_the_end(view: PageView) -> None:
    """A client may ask for what a shorter page no longer has."""
    view.show_page(page_of("<p>one</p>"))
    surface = PageSurface(view)
    surface.select(100, 200)
    assert surface.caret() == 3
    assert surface.character(100) == surface.character(3)


def test_following_happens_later(view: PageView, qtbot: QtBot) -> None:
    """As a click would, but not while Qt still needs what asked for it."""
    view.show_page(page_of("<p>one</p>"))
    with qtbot.waitSignal(view.location_requested) as wish:
        PageSurface(view).follow("topic:surgery")
        assert not wish.signal_triggered
    assert wish.args == [Location("surgery")]


def test_closed_it_is_not_there(view: PageView) -> None:
    """Whatever is asked then is asked of a page that is gone."""
    surface = PageSurface(view)
    there = [surface.is_there]
    surface.close()
    there.append(surface.is_there)
    assert there == [True, False]
    assert not surface.has_focus()


def test_what_lies_outside_the_window_is_not_seen(view: PageView) -> None:
    surface = PageSurface(view)
    shown = view.viewport().rect()
    top_left = view.viewport().mapToGlobal(shown.topLeft())
    assert surface.is_seen(QRect(top_left, shown.size()))
    assert not surface.is_seen(QRect(top_left, shown.size()).translated(0, shown.height() + 1))
