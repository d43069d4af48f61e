from __future__ import annotations

import importlib.metadata
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kcdesk.cli import doctor
from kcdesk.cli.doctor import Check, State
from kcdesk.startup import SWITCH
from kcdesk.user_data.settings import OWN_THEMES
from tests.raw_pack import RawTopic, write_pack

_TODAY = date(2026, 11, 23)
_TOPICS = [RawTopic("one", "One"), RawTopic("two", "Two", next_review="2026-12-24")]


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    """A guide with one page due soon."""
    return write_pack(tmp_path / "a.kcpack", _TOPICS)


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Fonts and themes that can be spoilt."""
    folder = tmp_path / "resources"
    for name in ("fonts", "themes"):
        (folder / name).mkdir(parents=True)
    for name in ("a", "b", "c", "d"):
        (folder / "fonts" / f"{name}.ttf").write_bytes(b"font")
    for name in OWN_THEMES:
        (folder / "themes" / f"{name}.toml").write_text("dark = false")
    monkeypatch.setattr(doctor, "resources_dir", lambda: folder)
    return folder


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where settings would be kept; not there yet."""
    folder = tmp_path / "config" / "kcdesk"
    monkeypatch.setattr(doctor, "settings_dir", lambda: folder)
    return folder


def _report(pack_file: Path, today: date = _TODAY) -> dict[str, Check]:
    return {check.name: check for check in doctor.examine(pack_file, today)}


@pytest.mark.usefixtures("resources", "settings")
def test_when_all_is_well_nothing_needs_doing(pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every check is OK, and says what it found."""
    monkeypatch.setenv("DISPLAY", ":0")
    report = _report(pack_file)
    assert {check.state for check in report.values()} == {State.OK}
    assert all(check.found and not check.do for check in report.values())
    assert "2 topics" in report["Guide"].found
    assert "24 December 2026" in report["Reviews"].found


@pytest.mark.parametrize(
    ("today", "name", "found"),
    [
        (date(2026, 12, 25), "Reviews", "1 page is overdue"),
        (date(2030, 1, 1), "Reviews", "2 pages are overdue"),
        (date(2026, 10, 30), "Clock", "before the guide was made"),
    ],
)
def test_dates_that_need_a_look(pack_file: Path, today: date, name: str, found: str) -> None:
    """Overdue pages, and a clock that must be wrong."""
    check = _report(pack_file, today)[name]
    assert check.state is State.LOOK
    assert found in check.found
    assert check.do


def test_a_wrong_clock_makes_no_page_overdue(pack_file: Path) -> None:
    """It says nothing about the pages."""
    assert _report(pack_file, date(1970, 1, 1))["Reviews"].state is State.OK


@pytest.mark.parametrize("content", [None, b"", b"not a guide"])
def test_a_guide_that_cannot_be_opened_is_broken(tmp_path: Path, content: bytes | None) -> None:
    """The rest of the report is there all the same."""
    file = tmp_path / "bad.kcpack"
    if content is not None:
        file.write_bytes(content)
    report = _report(file)
    assert report["Guide"].state is State.BROKEN
    assert str(file) in report["Guide"].do
    assert "Settings" in report


def test_a_damaged_guide_is_broken(pack_file: Path) -> None:
    """One byte is enough."""
    data = pack_file.read_bytes()
    pack_file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert "damaged" in _report(pack_file)["Guide"].found


def test_the_newest_format_that_can_be_read_is_told_whole(pack_file: Path) -> None:
    """A guide of a later minor format is refused: of "2" and "2.6" nobody can see why."""
    of_guide = _report(pack_file)["Guide"].found.partition("format ")[2].partition(",")[0]
    assert _report(pack_file)["Search"].found.endswith(f"up to format {of_guide}")


def test_missing_fonts_need_a_look(pack_file: Path, resources: Path) -> None:
    """It can still be read; an empty file is no font."""
    (resources / "fonts" / "a.ttf").write_bytes(b"")
    assert _report(pack_file)["Fonts"].state is State.LOOK


@pytest.mark.parametrize("content", [None, b"= not toml", b"\xff\xfe"])
def test_a_theme_that_cannot_be_read_is_broken(
    pack_file: Path, resources: Path, content: bytes | None
) -> None:
    """The window needs its colours."""
    theme = resources / "themes" / "dark.toml"
    theme.unlink() if content is None else theme.write_bytes(content)
    check = _report(pack_file)["Themes"]
    assert check.state is State.BROKEN
    assert "dark.toml" in check.found


@pytest.mark.parametrize("there", [True, False])
def test_asking_after_the_settings_leaves_nothing_behind(
    pack_file: Path, settings: Path, there: bool
) -> None:
    """Neither a file nor the folder."""
    if there:
        settings.mkdir(parents=True)
    assert _report(pack_file)["Settings"].state is State.OK
    assert settings.exists() is there
    assert not there or list(settings.iterdir()) == []


def test_settings_that_cannot_be_kept_need_a_look(pack_file: Path, settings: Path) -> None:
    """A file stands where the folder should be."""
    settings.parent.write_text("in the way")
    assert _report(pack_file)["Settings"].state is State.LOOK


def test_no_screen_needs_a_look(pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands for text work without."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert _report(pack_file)["Screen"].state is State.LOOK


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_their_screen(
    pack_file: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    """There is nothing to ask."""
    monkeypatch.setattr(sys, "platform", platform)
    assert _report(pack_file)["Screen"].state is State.OK


def test_without_qt_the_window_is_broken(pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of its packages is there."""

    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", missing)
    assert _report(pack_file)["Window"].state is State.BROKEN


def test_in_the_frozen_program_qt_is_inside(pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no package list to ask."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert _report(pack_file)["Window"].state is State.OK


def _opened(pack_file: Path, try_window: Callable[[], str]) -> Check:
    checks = doctor.examine(pack_file, date(2026, 11, 27), try_window)
    return next(check for check in checks if check.name == "Opening it")


def test_the_window_is_tried_for_real(pack_file: Path) -> None:
    """What the screen shows counts, not what is installed."""
    assert _opened(pack_file, lambda: "").state is State.OK


def test_a_library_that_is_missing_is_named_with_its_package(pack_file: Path) -> None:
    def broken() -> str:
        raise ImportError("libGL.so.1: cannot open shared object file")

    check = _opened(pack_file, broken)
    assert check.state is State.BROKEN
    assert "libGL.so.1" in check.found
    assert "apt-get install" in check.do


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_nobody_is_told_to_install_packages_of_debian(
    pack_file: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    def broken() -> str:
        raise ImportError("DLL load failed while importing QtCore")

    monkeypatch.setattr(sys, "platform", system)
    check = _opened(pack_file, broken)
    assert check.state is State.BROKEN
    assert "apt-get" not in check.do
    assert "Windows 10" in check.do


def test_without_a_screen_nothing_is_broken(pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert _opened(pack_file, lambda: "no screen").state is State.OK


def test_a_screen_that_shows_nothing_is_broken(pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    assert _opened(pack_file, lambda: "nothing came").state is State.BROKEN


_CHECKS = (Check("Fonts", State.OK, "4"), Check("Guide", State.BROKEN, "is gone", "Put it back."))


def test_the_report_is_one_line_a_check_with_what_to_do() -> None:
    """Below the line it belongs to."""
    assert doctor.as_text(_CHECKS).splitlines() == [
        "OK            Fonts: 4",
        "Broken        Guide: is gone",
        "              -> Put it back.",
    ]


def test_the_report_as_json_says_the_same() -> None:
    """For other programs."""
    assert json.loads(doctor.as_json(_CHECKS))[1] == {
        "check": "Guide",
        "state": "Broken",
        "found": "is gone",
        "do": "Put it back.",
    }


def _guides_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "data" / "kcdesk" / "guides"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of Linux")
def test_a_bad_file_among_the_guides_needs_a_look(
    pack_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its name, and why."""
    bad = _guides_folder(tmp_path, monkeypatch) / "bad.kcpack"
    bad.write_text("no guide")
    check = _report(pack_file)["Guides"]
    assert check.state is State.LOOK
    assert "1 left out: “bad.kcpack” is not a kcdesk guide." in check.found
    assert str(bad) in check.do


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of Linux")
def test_further_guides_are_counted(pack_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And it is said where more can be put."""
    folder = _guides_folder(tmp_path, monkeypatch)
    before = int(_report(pack_file)["Guides"].found.split()[0])
    write_pack(folder / "other.kcpack", _TOPICS, meta={"id": "other"})
    check = _report(pack_file)["Guides"]
    assert check.state is State.OK
    assert int(check.found.split()[0]) == before + 1
    assert str(folder) in check.found


@pytest.mark.usefixtures("resources", "settings")
@pytest.mark.parametrize(
    ("switch", "frozen", "whole", "found"),
    [
        ("1", False, True, "is set"),
        ("", True, False, "in the program"),
        ("", False, True, "loads quickly"),
        ("", False, False, "a tenth of a second longer"),
    ],
)
def test_how_the_binding_is_loaded_is_told(
    switch: str, frozen: bool, whole: bool, found: str, pack_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SWITCH, switch)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(doctor, "usable_folder", lambda unpacked, _spec: unpacked if whole else None)
    assert found in _report(pack_file)["Start"].found


def test_a_site_file_that_makes_no_sense_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name, with what it needs."""
    site = tmp_path / "kcdesk" / "site.toml"
    site.parent.mkdir()
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path))
    for text, state in (('[help]\nnumber = "0161 446 3658"', State.OK), ("[help", State.LOOK)):
        site.write_text(text)
        check = next(one for one in doctor.examine(None, _TODAY) if one.name == "24-hour number")
        assert check.state is state
    assert str(site) in check.found
