"""What passes the gate though somebody tried to do harm with it is shown as the words it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from tests.conftest import MakeReader, show
from tests.hostile_packs import CASES, write

_HARMLESS = [name for name, case in CASES.items() if case.is_harmless]


@pytest.mark.parametrize("name", _HARMLESS)
def test_a_harmless_guide_is_shown(
    name: str, reader_pack_file: Path, tmp_path: Path, make: MakeReader, qtbot: QtBot
) -> None:
    """Home, every page, a search and the way back, without an error."""
    pack = Pack.open(write(name, reader_pack_file, tmp_path / "a.kcpack"))
    reader = make(pack=pack)
    show(reader, qtbot)
    for topic in pack.topics:
        reader.navigator.open(Location(topic.id))
    reader.window.search_for("cancer")
    reader.navigator.open_home()
    assert not reader.window.grab().isNull()
    pack.close()
