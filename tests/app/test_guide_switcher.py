from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from errno import ENOSPC
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.app import guide_switcher
from kcdesk.app.composition import LazyEngine, LazyPersonal, Reader
from kcdesk.app.guide_switcher import GuideSwitcher
from kcdesk.app.guides import guide_manager
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.paths import bundled_pack, settings_dir
from kcdesk.search.answer import Hit
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.ui.personal.panels import PersonalPanels
from kcdesk.ui.search.results_list import ResultsList
from kcdesk.ui.search.results_model import HIT
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.window.pane_layout import PaneLayout
from kcdesk.user_data.personal_store import PersonalFile
from kcdesk.user_data.settings import Settings, SettingsFile, TextLayout
from tests.signed_guides import guide, publishers
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
    switcher.close()


@pytest.fixture
def personal(switcher: GuideSwitcher, tmp_path: Path) -> GuideSwitcher:
    """The same, with a file for what is kept."""
    switcher._make_personal = LazyPersonal(tmp_path / "my-pages.json")
    switcher.reload(bundled_pack())
    return switcher


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


def test_the_page_of_the_guide_before_is_kept_by_nobody(
    switcher: GuideSwitcher, other: Path, qtbot: QtBot
) -> None:
    """Each change of guides left a megabyte behind."""
    switcher.reader.navigator.open(Location("surgery"))
    page = ref(switcher.reader.window.reading.page.view.document())
    switcher.open_guide(other)

    def is_gone() -> bool:
        gc.collect()
        return page() is None

    qtbot.waitUntil(is_gone)


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
    answers = Heard(switcher.reader.session.answer_changed)
    switcher.reader.session.set_text("الجراحة")
    switcher.reader.session.search_now()
    assert [hit.topic for hit in answers.values[0].hits] == ["surgery"]


def test_a_guide_s_search_is_made_ready_before_anybody_types(
    switcher: GuideSwitcher, other: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    readied: list[str] = []

    def loading(engine: LazyEngine) -> Iterator[Callable[[], object]]:
        yield lambda: readied.append(engine._pack.info.id)

    monkeypatch.setattr(LazyEngine, "loading", loading)
    switcher.open_guide(other)
    window = switcher.reader.window
    with qtbot.waitSignal(window.settled):
        pass
    assert not readied, "as long as nobody is there it is not needed"
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: readied == ["other"])


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


_CHANGES: dict[str, tuple[Callable[[Reader], object], object]] = {
    "zoom": (lambda reader: reader.appearance.set_zoom(80), 80),
    "theme": (lambda reader: reader.appearance.set_theme("light"), "light"),
    "last_topic": (lambda reader: reader.navigator.open(Location("surgery")), "surgery"),
    "search_as_you_type": (lambda reader: reader.window.top_bar.menu.as_you_type_chosen.emit(False), False),
    "topics_shown": (lambda reader: _at_80_percent(reader).toggle_topics(), False),
    "outline_shown": (lambda reader: reader.window.body.toggle_outline(), False),
    "in_short": (lambda reader: reader.window.reading.pages.choose(in_short=True), True),
    "speech_speed": (lambda reader: reader.window.reading.speech.set_percent(150), 150),
    "column": (lambda reader: reader.appearance.set_layout(TextLayout(column=48)), 48),
}


def _at_80_percent(reader: Reader) -> PaneLayout:
    """The panes beside each other: the screen is 800 pixels wide."""
    reader.appearance.set_zoom(80)
    return reader.window.body


@pytest.mark.parametrize("name", _CHANGES)
def test_what_changes_is_kept_while_the_window_is_open(
    switcher: GuideSwitcher, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    change, value = _CHANGES[name]
    change(switcher.reader)
    qtbot.waitUntil(lambda: getattr(_saved(tmp_path), name) == value)


def test_a_window_leaves_alone_what_another_has_changed(switcher: GuideSwitcher, tmp_path: Path) -> None:
    other_window = SettingsFile(tmp_path / "settings.toml")
    other_window.save(replace(other_window.load(), zoom=175))
    switcher.reader.window.body.toggle_outline()
    switcher.reader.window.close()
    assert (_saved(tmp_path).zoom, _saved(tmp_path).outline_shown) == (175, False)


def test_settings_that_cannot_be_kept_are_told_of_once(
    switcher: GuideSwitcher, tmp_path: Path, qtbot: QtBot
) -> None:
    window = switcher.reader.window
    (tmp_path / "settings.toml").unlink()
    (tmp_path / "settings.toml").mkdir()
    with qtbot.waitSignal(window.settings_changed):
        window.resize(900, 700)
    assert not window.notice.isVisible(), "where the window stands is not worth a word"
    with qtbot.waitSignal(window.settings_changed):
        switcher.reader.appearance.set_zoom(200)
    assert "could not be saved" in window.notice.message
    window.notice.hide()
    with qtbot.waitSignal(window.settings_changed):
        switcher.reader.appearance.set_zoom(250)
    assert not window.notice.isVisible()


def test_what_the_disk_refused_goes_on_to_the_window_of_another_guide(
    personal: GuideSwitcher, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which has shown no page, and tries again all the same."""

    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("kcdesk.user_data.personal_store.write_private", full)
        personal.reader.window.reading.personal.add_question("How long?")
        personal.open_guide(other)
    assert personal.reader.navigator.location == HOME
    personal.reader.window.close()
    assert [one.text for one in PersonalFile(tmp_path / "my-pages.json").all()] == ["How long?"]


def test_a_number_is_called_saved_when_it_is_in_the_settings(switcher: GuideSwitcher, tmp_path: Path) -> None:
    """At once, before anything else that changes is."""
    answer = _set_number(switcher, "0161 496 0000")
    assert answer == "Saved."
    assert _saved(tmp_path).own_number == "0161 496 0000"


def test_a_number_that_cannot_be_kept_is_not_called_saved(
    switcher: GuideSwitcher, tmp_path: Path, qtbot: QtBot
) -> None:
    """Even after a refusing disk was told of and that message put away; nor one that stays called removed."""
    window = switcher.reader.window
    settings = tmp_path / "settings.toml"
    settings.rename(tmp_path / "away")
    settings.mkdir()
    with qtbot.waitSignal(window.settings_changed):
        switcher.reader.appearance.set_zoom(200)
    window.notice.hide()
    assert _set_number(switcher, "0161 496 0000").startswith("Not saved")
    assert _set_number(switcher, "").startswith("Not removed")
    settings.rmdir()
    (tmp_path / "away").rename(settings)
    assert _set_number(switcher, "0161 496 0000") == "Saved."
    assert (_saved(tmp_path).own_number, _saved(tmp_path).column) == ("0161 496 0000", 26)


def test_deleting_everything_deletes_the_number_at_once(switcher: GuideSwitcher, tmp_path: Path) -> None:
    """One that another window has set since, too."""
    file = SettingsFile(tmp_path / "settings.toml")
    personal = switcher.reader.window.reading.personal
    file.save(replace(file.load(), own_number="0161 496 0000", last_topic="surgery"))
    personal.forget_everything()
    assert "has been deleted" in switcher.reader.window.notice.message
    assert (_saved(tmp_path).own_number, _saved(tmp_path).last_topic) == ("", "")


def test_a_number_that_cannot_be_deleted_is_not_called_deleted(
    switcher: GuideSwitcher, tmp_path: Path
) -> None:
    _set_number(switcher, "0161 496 0000")
    (tmp_path / "settings.toml").unlink()
    (tmp_path / "settings.toml").mkdir()
    switcher.reader.window.reading.personal.forget_everything()
    assert "Not everything could be deleted" in switcher.reader.window.notice.message


def _set_number(switcher: GuideSwitcher, number: str) -> str:
    """Have a number in the panel, or none; what the panel says."""
    personal = switcher.reader.window.reading.personal
    assert isinstance(personal.panels, PersonalPanels)
    personal.panels.number.chosen.emit(number)
    return personal.panels.number.answer.text()


def test_once_settings_are_kept_again_a_refusal_is_told_of_anew(
    switcher: GuideSwitcher, tmp_path: Path, qtbot: QtBot
) -> None:
    window, settings = switcher.reader.window, tmp_path / "settings.toml"
    for zoom in (200, 300):
        settings.unlink()
        settings.mkdir()
        with qtbot.waitSignal(window.settings_changed):
            switcher.reader.appearance.set_zoom(zoom)
        assert window.notice.isVisible()
        window.notice.hide()
        settings.rmdir()
        with qtbot.waitSignal(window.settings_changed):
            switcher.reader.appearance.set_zoom(zoom + 50)
        assert not window.notice.isVisible()


def test_a_guide_that_cannot_be_shown_leaves_the_window_as_it_is(
    switcher: GuideSwitcher, strange: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make_reader(_app: QApplication, pack: Pack, **_named: object) -> Reader:
        raise RuntimeError(pack.file.name)

    bugs: list[object] = []
    monkeypatch.setattr(guide_switcher, "make_reader", make_reader)
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: bugs.append(error))
    window = switcher.reader.window
    switcher.open_guide(strange)
    assert switcher.reader.window is window
    assert "“strange.kcpack” cannot be shown" in window.notice.message
    window.close()
    assert _saved(tmp_path).guide == ""
    assert [str(bug) for bug in bugs] == ["strange.kcpack"]
    assert switcher._guides()[0].file == bundled_pack()


@pytest.fixture
def edition(frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A signed edition of the program's own guide, a year newer, installed for this person."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    with Pack.open(frozen / "guide.kcpack") as own:
        info = own.info
    file = guide(tmp_path / "stick", "2027-11-23", id=info.id, language=info.language)
    (settings_dir() / "publishers").mkdir(parents=True)
    publishers(settings_dir() / "publishers")
    return guide_manager().install(file).file


def test_a_newer_edition_of_the_program_s_own_guide_is_no_choice_to_be_remembered(
    switcher: GuideSwitcher, edition: Path, tmp_path: Path
) -> None:
    """Every start takes the newest by itself, and a later program may bring a newer one still."""
    switcher.open_guide(edition)
    assert switcher.file == edition
    assert _saved(tmp_path).guide == ""


def test_a_guide_that_was_opened_with_the_program_is_offered(
    switcher: GuideSwitcher, edition: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """Beside the guide that is read, which stays."""
    assert edition.is_file()
    file = guide(tmp_path / "stick", "2028-01-01", id="hay-fever", title="Hay fever")
    own = switcher.file
    switcher.offer_guide(file)
    guides = switcher.reader.window.other_guides
    assert guides is not None
    beside = guides.panel
    qtbot.waitUntil(lambda: beside.controller.panel.offer is not None)
    assert beside.controller.panel.isVisible()
    assert switcher.file == own


@pytest.fixture
def two_guides(switcher: GuideSwitcher, edition: Path, tmp_path: Path, qtbot: QtBot) -> Path:
    """The program's own guide is read; another is found beside it and its newer edition.  Gives its file."""
    assert edition.is_file()
    file = guide(tmp_path / "stick", "2026-11-01", id="hay-fever", title="Hay fever")
    installed = guide_manager().install(file).file
    window = switcher.reader.window
    window.finish()
    window.look_for_guides()
    assert window.other_guides is not None
    several = window.other_guides.several
    assert several is not None
    qtbot.waitUntil(lambda: several.is_done)
    return installed


def test_another_guide_is_chosen_on_the_home_page(
    switcher: GuideSwitcher, two_guides: Path, qtbot: QtBot
) -> None:
    home = switcher.reader.window.home
    buttons = [one for one in home.findChildren(WrappingButton) if one.isVisible()]
    (button,) = (one for one in buttons if one.words == "Hay fever - English")
    button.click()
    qtbot.waitUntil(lambda: switcher.file == two_guides)


def test_all_guides_are_searched_and_a_hit_opens_its_guide_at_its_place(
    switcher: GuideSwitcher, two_guides: Path, qtbot: QtBot
) -> None:
    """Which the next start still has for the one that was chosen."""
    window = switcher.reader.window
    results = window.search.results
    window.search_for("nausea")
    assert {hit.guide for hit in _hits(results)} == {""}
    results.everywhere_requested.emit(True)
    qtbot.waitUntil(lambda: "Hay fever" in {hit.guide for hit in _hits(results)})
    found = next(hit for hit in _hits(results) if hit.guide == "Hay fever")
    results.elsewhere_requested.emit(found.file, Location(found.topic, marks=("nausea",)))
    qtbot.waitUntil(lambda: switcher.file == two_guides)
    assert switcher.reader.navigator.location == Location("nausea", marks=("nausea",))


def test_one_guide_is_searched_again(switcher: GuideSwitcher, two_guides: Path, qtbot: QtBot) -> None:
    assert two_guides.is_file()
    window = switcher.reader.window
    results = window.search.results
    window.search_for("nausea")
    results.everywhere_requested.emit(True)
    qtbot.waitUntil(lambda: "Hay fever" in {hit.guide for hit in _hits(results)})
    results.everywhere_requested.emit(False)
    assert {hit.guide for hit in _hits(results)} == {""}


def _hits(results: ResultsPanel) -> list[Hit]:
    (rows,) = results.findChildren(ResultsList)
    model = rows.model()
    return [model.index(row, 0).data(HIT) for row in range(model.rowCount())]
