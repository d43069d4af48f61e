from __future__ import annotations

from kcdesk.app.composition import LazyEngine
from kcdesk.guide.pack import Pack
from tests.conftest import MakeReader


def test_a_reader_s_parts_belong_together(make: MakeReader, reader_pack: Pack) -> None:
    """One navigator, one search, one appearance, all of the window's."""
    reader = make(zoom=125, theme="dark")
    assert (reader.appearance.zoom, reader.appearance.theme.name) == (125, "dark")
    assert reader.window.windowTitle() == reader_pack.info.title
    assert not reader.window.isVisible()


def test_an_engine_forgets_what_was_searched_for_and_stays_ready(reader_pack: Pack) -> None:
    engine = LazyEngine(reader_pack)
    before = engine.search("surgery")
    asked = engine._engine
    engine.renew()
    assert engine.is_made
    assert engine._engine is not asked
    assert engine.search("surgery") == before


def test_an_engine_that_nobody_asked_stays_unmade(reader_pack: Pack) -> None:
    engine = LazyEngine(reader_pack)
    engine.renew()
    assert not engine.is_made
