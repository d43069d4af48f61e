from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.widgets.mnemonic import without_mnemonic
from tests.conftest import MakeReader
from tests.raw_pack import RawTopic, write_pack


def test_every_sign_is_doubled() -> None:
    assert without_mnemonic("A&E and R&D") == "A&&E and R&&D"


@pytest.fixture
def titled(make: MakeReader, tmp_path: Path) -> Iterator[Reader]:
    """A guide of three pages, one of which has the sign in its title; the others are below and after it."""
    topics = [RawTopic("a", "A&E and you"), RawTopic("b", "Below", parent="a"), RawTopic("c", "R&D")]
    pack = Pack.open(write_pack(tmp_path / "raw.kcpack", topics))
    yield make(pack=pack)
    pack.close()


def test_no_title_becomes_a_key(titled: Reader) -> None:
    titled.navigator.open(Location("b"))
    buttons = titled.window.findChildren(QPushButton)
    assert [one.text() for one in buttons if "A&&E" in one.text()], "the title must be on a button at all"
    assert not [one.text() for one in buttons if not one.shortcut().isEmpty()]
