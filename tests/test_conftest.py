"""The fixtures that watch over other tests: each must be able to fail one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]

_WATCHED = """
import sqlite3, warnings
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

def test_a_message_from_qt(qtbot):
    qWarning("something is wrong")

def test_a_warning_from_python():
    warnings.warn("something is old")

def test_a_window_that_is_left(qapp):
    global left
    left = QWidget()
    left.show()

def test_a_connection_that_is_left_open():
    sqlite3.connect(":memory:")

def test_an_error_in_a_slot(qtbot):
    from PySide6.QtCore import QTimer
    def fail():
        raise ValueError("in a slot")
    QTimer.singleShot(0, fail)
    qtbot.wait(1)

def test_all_is_well(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
"""


_SURROUNDINGS = """
import os, subprocess, sys

def test_no_screen_is_known():
    assert not {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"} & set(os.environ)

def test_what_somebody_speaks_is_not_known():
    assert not {"LANGUAGE", "LC_MESSAGES"} & set(os.environ)

def test_the_application_is_made_without_a_word(qapp):
    from PySide6.QtCore import QLocale
    assert QLocale.system().name() == "C"

def test_nor_has_a_child_anything_to_say():
    code = "from kcdesk.app.application import make_application; make_application()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
"""


def _told(watched: Path, **surroundings: str) -> set[tuple[str, str]]:
    """What pytest says of each test in a file: how it ended, and its name."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-p",
        "tests.conftest",
        "-rA",
        "--rootdir",
        str(ROOT),
    ]
    done = subprocess.run(
        [*command, "-c", str(ROOT / "pyproject.toml"), str(watched)],
        cwd=ROOT,
        env=os.environ | surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith(("PASSED", "FAILED", "ERROR"))]
    return {(line.split()[0], line.partition("::")[2].split()[0]) for line in lines}


def test_noise_fails_a_test(tmp_path: Path) -> None:
    """A message from Qt, a warning, what is left open, an error nobody caught; and nothing else."""
    watched = tmp_path / "test_watched.py"
    watched.write_text(_WATCHED, encoding="utf-8")
    assert _told(watched) == {
        ("FAILED", "test_a_message_from_qt"),
        ("FAILED", "test_a_warning_from_python"),
        ("PASSED", "test_a_window_that_is_left"),
        ("ERROR", "test_a_window_that_is_left"),
        ("PASSED", "test_a_connection_that_is_left_open"),
        ("ERROR", "test_a_connection_that_is_left_open"),
        ("FAILED", "test_an_error_in_a_slot"),
        ("PASSED", "test_all_is_well"),
    }


@pytest.mark.parametrize("name", ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"])
def test_no_test_touches_anybodys_home(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever is saved goes into a folder of the tests."""
    assert Path(os.environ[name]).is_relative_to(tmp_path_factory.getbasetemp())


@pytest.mark.parametrize("language", ["C", "tr_TR.UTF-8"])
def test_nothing_of_somebodys_computer_reaches_a_test(tmp_path: Path, language: str) -> None:
    """Neither a screen, on which a child could open a window, nor a language."""
    watched = tmp_path / "test_watched.py"
    watched.write_text(_SURROUNDINGS, encoding="utf-8")
    screens = {"DISPLAY": ":9999", "WAYLAND_DISPLAY": "wayland-9999", "XAUTHORITY": "/nowhere"}
    told = _told(watched, LC_ALL=language, LC_MESSAGES="tr_TR.UTF-8", LANGUAGE="tr", **screens)
    assert told == {
        ("PASSED", "test_no_screen_is_known"),
        ("PASSED", "test_what_somebody_speaks_is_not_known"),
        ("PASSED", "test_the_application_is_made_without_a_word"),
        ("PASSED", "test_nor_has_a_child_anything_to_say"),
    }


def test_no_test_opens_a_window_on_a_screen() -> None:
    """They are all drawn in memory."""
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_no_test_speaks_on_a_bus_that_it_did_not_start() -> None:
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"


def test_no_test_fails_for_being_slow() -> None:
    assert hypothesis.settings().deadline is None
    assert hypothesis.HealthCheck.too_slow in hypothesis.settings().suppress_health_check
