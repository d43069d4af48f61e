"""A guide in the window while it is written."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.app.guide_switcher import GuideSwitcher
from kcdesk.app.preview import Rebuilding
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.user_data.settings import Settings, SettingsFile
from tests.raw_pack import RawTopic, write_pack


def _edition(folder: Path, name: str, *topics: str) -> Path:
    made = [RawTopic(topic, f"{name} {topic}", lead="Some words. " * 2_000) for topic in topics]
    return write_pack(folder / f"{name}.kcpack", made)


@pytest.fixture
def switcher(
    qapp: QApplication, tmp_path: Path, frozen: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[GuideSwitcher]:
    """The first edition of a guide of two topics, on the screen."""
    monkeypatch.setattr(sys, "_MEIPASS", str(frozen), raising=False)
    file = SettingsFile(tmp_path / "settings.toml")
    file.save(Settings(guide="remembered.kcpack"))
    made = GuideSwitcher(qapp, file, None)
    made.start(Pack.open(_edition(tmp_path, "first", "one", "two")), Message(""), is_chosen=False)
    yield made
    reader = made.reader
    reader.window.hide()
    for thing in (reader.window, reader.appearance, reader.navigator, reader.session):
        thing.deleteLater()
    made.close()


def test_the_next_edition_is_shown_as_far_as_the_one_before_was_read(
    switcher: GuideSwitcher, tmp_path: Path, qtbot: QtBot
) -> None:
    switcher.reader.navigator.open(Location("two"))
    view = switcher.reader.window.reading.page.view
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    read = view.reading_position()
    old = switcher.reader.window
    switcher.reload(_edition(tmp_path, "second", "one", "two"))
    qtbot.waitUntil(lambda: not isValid(old))
    assert switcher.reader.navigator.location == Location("two")
    assert switcher.reader.window.windowTitle().startswith("second two")
    assert read > 0
    assert switcher.reader.window.reading.page.view.reading_position() == read


def test_a_topic_that_is_gone_leads_home(switcher: GuideSwitcher, tmp_path: Path) -> None:
    switcher.reader.navigator.open(Location("two"))
    switcher.reload(_edition(tmp_path, "second", "one"))
    assert switcher.reader.navigator.location == HOME


def test_an_edition_that_cannot_be_read_leaves_the_window_as_it_is(
    switcher: GuideSwitcher, damaged: Path
) -> None:
    window = switcher.reader.window
    switcher.reload(damaged)
    assert switcher.reader.window is window
    assert "damaged" in window.notice.message


def test_no_edition_is_remembered(switcher: GuideSwitcher, tmp_path: Path) -> None:
    switcher.reload(_edition(tmp_path, "second", "one"))
    switcher.reader.window.close()
    assert SettingsFile(tmp_path / "settings.toml").load().guide == "remembered.kcpack"


def test_packs_come_from_another_thread_and_a_mistake_brings_none(qapp: QApplication, qtbot: QtBot) -> None:
    """Shown in the window's own thread."""
    packs: SimpleQueue[Path | None] = SimpleQueue()
    shown: list[tuple[Path, bool]] = []
    rebuilding = Rebuilding(
        packs.get,
        lambda pack: shown.append((pack, threading.current_thread() is threading.main_thread())),
        qapp,
    )
    rebuilding.start()
    for pack in (Path("a"), None, Path("b")):
        packs.put(pack)
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown == [(Path("a"), True), (Path("b"), True)]
