from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.app.composition import NO_DISPLAY, Desk
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.paths import bundled_pack, resources_dir
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.user_data.settings import Settings, SettingsFile
from tests.conftest import MakeReader
from tests.raw_pack import RawTopic, write_pack
from tests.ui.heard import Heard

ROOT = Path(__file__).resolve().parents[2]

_DRIVER = """
import sys
from pathlib import Path
sys._MEIPASS = sys.argv[1]
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kcdesk.app import composition as app
from kcdesk.startup.opening import Opening

wanted = Path(sys.argv[2]) if sys.argv[2] else None
make_application, make_reader = app.make_application, app.make_reader

def press_ok():
    box = QApplication.activeModalWidget()
    if box is not None:
        print("box:", box.text())
        box.accept()

def watched_application():
    made = make_application()
    made.timer = QTimer()
    made.timer.timeout.connect(press_ok)
    made.timer.start(5)
    return made

def watched_reader(*things, **named):
    reader = make_reader(*things, **named)
    def act():
        print("title:", reader.window.windowTitle())
        print("notice:", reader.window.notice.message)
        print("zoom:", reader.appearance.zoom)
        exec(sys.argv[3], {"reader": reader})
    QTimer.singleShot(0, act)
    QTimer.singleShot(1, reader.window.close)
    return reader

app.make_application, app.make_reader = watched_application, watched_reader
sys.exit(app.run(Opening(wanted)))
"""
"""Runs the program with a guide that it takes for its own; does something in its window, and closes it."""


def start(
    arguments: list[str], folder: Path, environment: Mapping[str, str | None]
) -> subprocess.CompletedProcess[str]:
    """Run a Python of its own in a folder, to its end; None takes a variable away."""
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={name: value for name, value in variables.items() if value is not None},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def frozen(tmp_path: Path, reader_pack_file: Path) -> Path:
    """The folder of a frozen program: its guide, and its resources."""
    folder = tmp_path / "frozen"
    folder.mkdir()
    shutil.copy(reader_pack_file, folder / "guide.kcpack")
    (folder / "resources").symlink_to(resources_dir(), target_is_directory=True)
    return folder


def run(frozen: Path, pack: Path | None = None, does: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program, with settings of its own, until its window is closed."""
    home = {
        "XDG_CONFIG_HOME": str(frozen.parent / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONIOENCODING": "utf-8",
    }
    return start(["-c", _DRIVER, str(frozen), str(pack or ""), does], frozen.parent, home)


@pytest.fixture
def damaged(tmp_path: Path, reader_pack_file: Path) -> Path:
    """A guide with one changed byte in its middle."""
    file = tmp_path / "damaged.kcpack"
    data = bytearray(reader_pack_file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    return file


def test_it_opens_its_own_guide(frozen: Path) -> None:
    """With nothing to say, and exit status 0 when it is closed."""
    done = run(frozen)
    assert done.stdout.splitlines() == ["title: A small guide", "notice: ", "zoom: 100"]
    assert (done.returncode, _without_platform_talk(done.stderr)) == (0, "")


def test_a_damaged_guide_is_replaced_by_the_program_s_own(frozen: Path, damaged: Path) -> None:
    """The window says which is being read, and why."""
    done = run(frozen, damaged)
    assert done.returncode == 0
    assert (
        "notice: The guide “damaged.kcpack” is damaged. Copy it again from where you got it. "
        "You are reading the guide that came with the program."
    ) in done.stdout.splitlines()


def test_without_any_guide_a_sentence_says_so(frozen: Path, damaged: Path) -> None:
    """In a box and on the terminal; exit status 1."""
    (frozen / "guide.kcpack").unlink()
    done = run(frozen, damaged)
    assert done.returncode == 1
    assert "box: There is no guide at" in done.stdout
    assert "There is no guide at" in done.stderr
    assert "Traceback" not in done.stderr


def test_settings_are_kept_from_one_start_to_the_next(frozen: Path) -> None:
    """Saved as the window closes."""
    run(frozen, does="reader.appearance.set_zoom(150)")
    saved = tomllib.loads((frozen.parent / "config" / "kcdesk" / "settings.toml").read_text(encoding="utf-8"))
    assert saved["zoom"] == 150
    assert "zoom: 150" in run(frozen).stdout.splitlines()


def test_a_bug_is_written_down_and_the_window_stays(frozen: Path) -> None:
    """With where it was, for those who can mend it."""
    done = run(frozen, does="1 / 0")
    assert done.returncode == 0
    log = (frozen.parent / "config" / "kcdesk" / "errors.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log
    assert "ZeroDivisionError" in done.stderr


def test_without_a_screen_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    """And ends: no abort by Qt, no core dump."""
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    done = start(["-m", "kcdesk"], tmp_path, nothing)
    assert (done.returncode, done.stderr, done.stdout) == (1, NO_DISPLAY + "\n", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_that_is_not_there_is_no_screen(tmp_path: Path, name: str) -> None:
    """A variable may be left from a session that has ended."""
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    done = start(["-m", "kcdesk"], tmp_path, {**nothing, "XDG_RUNTIME_DIR": str(tmp_path), name: ":98765"})
    assert (done.returncode, done.stderr) == (1, NO_DISPLAY + "\n")


def test_a_reader_s_parts_belong_together(make: MakeReader, reader_pack: Pack) -> None:
    """One navigator, one search, one appearance, all of the window's."""
    reader = make(zoom=125, theme="dark")
    assert (reader.appearance.zoom, reader.appearance.theme.name) == (125, "dark")
    assert reader.window.windowTitle() == reader_pack.info.title
    assert not reader.window.isVisible()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A guide in Arabic that shares one topic with the small guide."""
    topics = [RawTopic("surgery", "الجراحة"), RawTopic("other", "موضوع آخر")]
    meta = {"id": "other", "title": "دليل", "language": "ar"}
    return write_pack(tmp_path / "other.kcpack", topics, meta=meta)


@pytest.fixture
def desk(qapp: QApplication, frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The program's own guide on the screen, with settings of its own."""
    monkeypatch.setattr(sys, "_MEIPASS", str(frozen), raising=False)
    file = SettingsFile(tmp_path / "settings.toml")
    file.save(Settings(theme="dark", zoom=150, column=26))
    desk = Desk(qapp, file, tmp_path / "recent.txt")
    desk.start(Pack.open(bundled_pack()), Message(""), is_chosen=True)
    yield desk
    reader = desk.reader
    reader.window.hide()
    for thing in (reader.window, reader.appearance, reader.navigator, reader.session):
        thing.deleteLater()


def _saved(tmp_path: Path) -> Settings:
    return SettingsFile(tmp_path / "settings.toml").load()


def test_another_guide_opens_in_place_of_this_one(desk: Desk, other: Path, qtbot: QtBot) -> None:
    """As it was wished for in the menu; in its own direction, with text size, theme and layout kept."""
    old = desk.reader.window
    old.top_bar.menu.guide_chosen.emit(other)
    qtbot.waitUntil(lambda: not isValid(old))
    reader = desk.reader
    assert reader.window.windowTitle() == "دليل"
    assert reader.window.isRightToLeft()
    assert (reader.appearance.zoom, reader.appearance.choice, reader.appearance.layout.column) == (
        150,
        "dark",
        26,
    )
    assert reader.window.isVisible()


@pytest.mark.parametrize(("topic", "lands"), [("surgery", "surgery"), ("sunitinib", ""), ("", "")])
def test_it_opens_at_the_same_topic_if_it_has_that(desk: Desk, other: Path, topic: str, lands: str) -> None:
    """Else at its home page; there is no way back into the other guide."""
    desk.reader.navigator.open(Location(topic))
    desk.open_guide(other)
    assert desk.reader.navigator.location == Location(lands)
    desk.reader.navigator.back()
    assert desk.reader.navigator.location in {HOME, Location(lands)}


def test_the_chosen_guide_is_remembered_and_the_own_one_is_no_name(
    desk: Desk, other: Path, tmp_path: Path
) -> None:
    """At once, and when the window closes."""
    desk.open_guide(other)
    assert _saved(tmp_path).guide == str(other)
    desk.reader.window.close()
    assert _saved(tmp_path).guide == str(other)
    desk.open_guide(bundled_pack())
    assert _saved(tmp_path).guide == ""
    assert not desk.reader.window.isRightToLeft()


def test_a_guide_that_cannot_be_read_leaves_the_window_as_it_is(desk: Desk, damaged: Path) -> None:
    """And says so."""
    window = desk.reader.window
    desk.open_guide(damaged)
    assert desk.reader.window is window
    assert "is damaged" in window.notice.message


def test_the_other_guide_is_searched(desk: Desk, other: Path) -> None:
    """Not the one before."""
    desk.open_guide(other)
    desk.reader.warm_up()
    answers = Heard(desk.reader.session.answer_changed)
    desk.reader.session.set_text("الجراحة")
    desk.reader.session.search_now()
    assert [hit.topic for hit in answers.values[0].hits] == ["surgery"]


def test_this_guide_is_not_read_over_the_other(
    desk: Desk, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading aloud ends with the window it was for, and leaves no program running."""
    ended: list[bool] = []
    monkeypatch.setattr(desk.reader.window.reading.speech, "close", lambda: ended.append(True))
    desk.open_guide(other)
    assert ended == [True]


def test_the_guides_there_are_come_with_the_open_one_first(desk: Desk, other: Path) -> None:
    """Wherever its file lies."""
    desk.open_guide(other)
    assert [guide.file for guide in desk._guides()][:2] == [other, bundled_pack()]


def test_the_remembered_guide_opens_at_the_next_start(frozen: Path, other: Path) -> None:
    """By the program as people start it; one that has gone is told of, once."""
    config = frozen.parent / "config" / "kcdesk"
    config.mkdir(parents=True)
    SettingsFile(config / "settings.toml").save(Settings(guide=str(other)))
    assert "title: دليل" in run_remembering(frozen)
    other.unlink()
    lines = run_remembering(frozen)
    assert "title: A small guide" in lines
    assert any(line.startswith("notice: There is no guide at") for line in lines)
    assert "notice: " in run_remembering(frozen)


def test_a_guide_named_for_once_is_not_remembered(frozen: Path, other: Path) -> None:
    """Nor does it make the program forget another."""
    config = frozen.parent / "config" / "kcdesk"
    config.mkdir(parents=True)
    file = SettingsFile(config / "settings.toml")
    file.save(Settings(guide="/elsewhere.kcpack"))
    assert "title: دليل" in run(frozen, other).stdout.splitlines()
    assert file.load().guide == "/elsewhere.kcpack"


def run_remembering(frozen: Path) -> list[str]:
    """What the program says when it is started without a word."""
    home = {"XDG_CONFIG_HOME": str(frozen.parent / "config"), "QT_QPA_PLATFORM": "offscreen"}
    driver = _DRIVER.replace("Opening(wanted)", "Opening(None, cli._remembered_guide)")
    driver = driver.replace("import sys\n", "import sys\nfrom kcdesk.cli import main as cli\n", 1)
    done = start(["-c", driver, str(frozen), "", ""], frozen.parent, {**home, "PYTHONIOENCODING": "utf-8"})
    return done.stdout.splitlines()


def _without_platform_talk(text: str) -> str:
    """What was said beside what the offscreen platform always says."""
    return "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith("This plugin does not")
    )
