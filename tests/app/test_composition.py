from __future__ import annotations

from kcdesk.guide.pack import Pack
from tests.conftest import MakeReader


def test_a_reader_s_parts_belong_together(make: MakeReader, reader_pack: Pack) -> None:
    """One navigator, one search, one appearance, all of the window's."""
    reader = make(zoom=125, theme="dark")
    assert (reader.appearance.zoom, reader.appearance.theme.name) == (125, "dark")
    assert reader.window.windowTitle() == reader_pack.info.title
    assert not reader.window.isVisible()
