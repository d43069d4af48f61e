from __future__ import annotations

import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from kcdesk.app.application import NO_DISPLAY
from kcdesk.user_data.settings import Settings, SettingsFile

_DRIVER = """
import sys
from pathlib import Path
sys._MEIPASS = sys.argv[1]
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kcdesk.app import guide_switcher, run as program
from kcdesk.startup.opening import Opening

wanted = Path(sys.argv[2]) if sys.argv[2] else None
make_application, make_reader = program.make_application, guide_switcher.make_reader

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
    if things[1].file.name == "strange.kcpack":
        raise RuntimeError("a window that cannot be made")
    if sys.argv[3] == "damage":
        raise things[1].damaged()
    reader = make_reader(*things, **named)
    def act():
        print("title:", reader.window.windowTitle())
        print("notice:", reader.window.notice.message)
        print("zoom:", reader.appearance.zoom)
        exec(sys.argv[3], {"reader": reader})
    QTimer.singleShot(0, act)
    QTimer.singleShot(1, reader.window.close)
    return reader

program.make_application, guide_switcher.make_reader = watched_application, watched_reader
sys.exit(program.run(Opening(wanted)))
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


def run(frozen: Path, pack: Path | None = None, does: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program, with settings of its own, until its window is closed."""
    home = {
        "XDG_CONFIG_HOME": str(frozen.parent / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONIOENCODING": "utf-8",
    }
    return start(["-c", _DRIVER, str(frozen), str(pack or ""), does], frozen.parent, home)


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
    driver = _DRIVER.replace("Opening(wanted)", "Opening(None, commands.remembered_guide)")
    driver = driver.replace("import sys\n", "import sys\nfrom kcdesk.cli import commands\n", 1)
    done = start(["-c", driver, str(frozen), "", ""], frozen.parent, {**home, "PYTHONIOENCODING": "utf-8"})
    return done.stdout.splitlines()


def _without_platform_talk(text: str) -> str:
    """What was said beside what the offscreen platform always says."""
    return "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith("This plugin does not")
    )


_LEAVES_IT_OPEN = "QTimer.singleShot(1, reader.window.close)"
_ACTS_ONCE_IT_FOLLOWS = """
    def act_once_it_follows():
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            QTimer.singleShot(20, act_once_it_follows)
        else:
            act()
    QTimer.singleShot(0, act_once_it_follows)
"""
"""Signals are followed a while after the window was painted; one that comes before ends any program."""


def run_until_a_signal(frozen: Path, does: str) -> subprocess.CompletedProcess[str]:
    """Run the program until it is told to end by what it does to itself; nobody closes its window."""
    home = {"XDG_CONFIG_HOME": str(frozen.parent / "config"), "QT_QPA_PLATFORM": "offscreen"}
    driver = _DRIVER.replace(_LEAVES_IT_OPEN, "").replace("QTimer.singleShot(0, act)", _ACTS_ONCE_IT_FOLLOWS)
    heard = (
        "import signal\nfor one in 'SIGINT', 'SIGHUP': signal.signal(getattr(signal, one), signal.SIG_DFL)\n"
    )
    # A shell that runs the tests in the background, or under nohup, has its children ignore these.
    return start(
        ["-c", heard + driver, str(frozen), "", does], frozen.parent, {**home, "PYTHONIOENCODING": "utf-8"}
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_program_in_good_order(frozen: Path, name: str) -> None:
    done = run_until_a_signal(
        frozen, f"import os, signal; reader.appearance.set_zoom(150); os.kill(os.getpid(), signal.{name})"
    )
    assert done.returncode == 128 + getattr(signal, name)
    assert "Traceback" not in done.stderr
    folder = frozen.parent / "config" / "kcdesk"
    assert SettingsFile(folder / "settings.toml").load().zoom == 150
    assert not (folder / "errors.log").exists()


_KILLS_ITSELF_ONCE_IT_IS_KEPT = """
import os, signal
from pathlib import Path
from PySide6.QtCore import QTimer
from kcdesk.guide.model import Location
reader.appearance.set_theme("dark")
reader.window.actions_["outline"].trigger()
reader.navigator.open(Location("surgery"))
timer = QTimer(reader.window)
file = Path(os.environ["XDG_CONFIG_HOME"], "kcdesk", "settings.toml")
def look():
    if file.exists():
        os.kill(os.getpid(), signal.SIGKILL)
timer.timeout.connect(look)
timer.start(20)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_what_was_chosen_and_read_is_kept_though_the_program_is_cut_off(frozen: Path) -> None:
    done = run_until_a_signal(frozen, _KILLS_ITSELF_ONCE_IT_IS_KEPT)
    assert done.returncode == -signal.SIGKILL
    kept = SettingsFile(frozen.parent / "config" / "kcdesk" / "settings.toml").load()
    assert (kept.theme, kept.outline_shown, kept.last_topic) == ("dark", False, "surgery")


def test_a_guide_damaged_while_it_is_read_is_told_of_and_is_no_bug(frozen: Path) -> None:
    done = run(
        frozen,
        does="from kcdesk.guide.errors import PackDamagedError as Damaged\n"
        "from kcdesk.i18n.message import Message\n"
        "from PySide6.QtCore import QTimer\n"
        "QTimer.singleShot(0, lambda: print('now:', reader.window.notice.message))\n"
        "raise Damaged(Message('It is damaged.'))",
    )
    assert "now: It is damaged." in done.stdout.splitlines()
    assert "Traceback" not in done.stderr


def test_a_remembered_guide_that_cannot_be_shown_is_replaced(frozen: Path, strange: Path) -> None:
    config = frozen.parent / "config" / "kcdesk"
    config.mkdir(parents=True)
    file = SettingsFile(config / "settings.toml")
    file.save(Settings(guide=str(strange)))
    lines = run_remembering(frozen)
    assert "title: A small guide" in lines
    assert any(line.startswith("notice: The guide “strange.kcpack” cannot be shown") for line in lines)
    assert file.load().guide == ""


def test_where_no_guide_at_all_can_be_shown_it_says_so(frozen: Path) -> None:
    """Its own guide turned out damaged after it was opened: what tells of it had no window."""
    done = run(frozen, does="damage")
    assert done.returncode == 1
    assert "box: The guide “guide.kcpack” is damaged." in done.stdout
    assert "Traceback" not in done.stderr
