from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.app.guide_switcher import GuideSwitcher
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.paths import bundled_pack
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.user_data.settings import Settings, SettingsFile
from tests.ui.heard import Heard


@pytest.fixture
def switcher(
    qapp: QApplication, frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[GuideSwitcher]:
    """The program's own guide on the screen, with settings of its own."""
    monkeypatch.setattr(sys, "_MEIPASS", str(frozen), raising=False)
    file = SettingsFile(tmp_path / "settings.toml")
    file.save(Settings(theme="dark", zoom=150, column=26))
    switcher = GuideSwitcher(qapp, file, tmp_path / "recent.txt")
    switcher.start(Pack.open(bundled_pack()), Message(""), is_chosen=True)
    yield switcher
    reader = switcher.reader
    reader.window.hide()
    for thing in (reader.window, reader.appearance, reader.navigator, reader.session):
        thing.deleteLater()


def _saved(tmp_path: Path) -> Settings:
    return SettingsFile(tmp_path / "settings.toml").load()


def test_another_guide_opens_in_place_of_this_one(switcher: GuideSwitcher, other: Path, qtbot: QtBot) -> None:
    """As it was wished for in the menu; in its own direction, with text size, theme and layout kept."""
    old = switcher.reader.window
    old.top_bar.menu.guide_chosen.emit(other)
    qtbot.waitUntil(lambda: not isValid(old))
    reader = switcher.reader
    assert reader.window.windowTitle() == "دليل"
    assert reader.window.isRightToLeft()
    assert (reader.appearance.zoom, reader.appearance.choice, reader.appearance.layout.column) == (
        150,
        "dark",
        26,
    )
    assert reader.window.isVisible()


@pytest.mark.parametrize(("topic", "lands"), [("surgery", "surgery"), ("sunitinib", ""), ("", "")])
def test_it_opens_at_the_same_topic_if_it_has_that(
    switcher: GuideSwitcher, other: Path, topic: str, lands: str
) -> None:
    """Else at its home page; there is no way back into the other guide."""
    switcher.reader.navigator.open(Location(topic))
    switcher.open_guide(other)
    assert switcher.reader.navigator.location == Location(lands)
    switcher.reader.navigator.back()
    assert switcher.reader.navigator.location in {HOME, Location(lands)}


def test_the_chosen_guide_is_remembered_and_the_own_one_is_no_name(
    switcher: GuideSwitcher, other: Path, tmp_path: Path
) -> None:
    """At once, and when the window closes."""
    switcher.open_guide(other)
    assert _saved(tmp_path).guide == str(other)
    switcher.reader.window.close()
    assert _saved(tmp_path).guide == str(other)
    switcher.open_guide(bundled_pack())
    assert _saved(tmp_path).guide == ""
    assert not switcher.reader.window.isRightToLeft()


def test_a_guide_that_cannot_be_read_leaves_the_window_as_it_is(
    switcher: GuideSwitcher, damaged: Path
) -> None:
    """And says so."""
    window = switcher.reader.window
    switcher.open_guide(damaged)
    assert switcher.reader.window is window
    assert "is damaged" in window.notice.message


def test_the_other_guide_is_searched(switcher: GuideSwitcher, other: Path) -> None:
    """Not the one before."""
    switcher.open_guide(other)
    switcher.reader.warm_up()
    answers = Heard(switcher.reader.session.answer_changed)
    switcher.reader.session.set_text("الجراحة")
    switcher.reader.session.search_now()
    assert [hit.topic for hit in answers.values[0].hits] == ["surgery"]


def test_this_guide_is_not_read_over_the_other(
    switcher: GuideSwitcher, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading aloud ends with the window it was for, and leaves no program running."""
    ended: list[bool] = []
    monkeypatch.setattr(switcher.reader.window.reading.speech, "close", lambda: ended.append(True))
    switcher.open_guide(other)
    assert ended == [True]


def test_the_guides_there_are_come_with_the_open_one_first(switcher: GuideSwitcher, other: Path) -> None:
    """Wherever its file lies."""
    switcher.open_guide(other)
    assert [guide.file for guide in switcher._guides()][:2] == [other, bundled_pack()]
