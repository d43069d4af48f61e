"""`kcdesk doctor`: what a member of staff would want to know.  The window is opened for a moment, to see."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from kcdesk import __version__
from kcdesk.cli.text_output import printable
from kcdesk.guide import schema
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import GuideInfo, Topic
from kcdesk.guide.review import ReviewState, is_clock_wrong, review_state
from kcdesk.i18n.message import english_date, one_line
from kcdesk.packs.library import Library, Listing
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publishers
from kcdesk.paths import (
    bundled_pack,
    guide_folders,
    passed_guides_file,
    publisher_folders,
    resources_dir,
    settings_dir,
    site_files,
    unpacked_binding,
)
from kcdesk.startup import SWITCH
from kcdesk.startup.fast_binding import usable_folder
from kcdesk.startup.opening import open_checked
from kcdesk.user_data.help_number import NumberRefusedError, site_number
from kcdesk.user_data.settings import OWN_THEMES

_FONTS = 4
"""Regular, bold, italic and both."""

_PATIENCE = 60.0
"""Seconds for folders that answer slowly."""


class State(Enum):
    """How a check came out."""

    OK = "OK"
    LOOK = "Look at this"
    BROKEN = "Broken"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report."""

    name: str
    state: State
    found: str
    do: str = ""
    """What to do about it; empty if nothing needs doing."""


def examine(
    pack_file: Path | None, today: date, try_window: Callable[[], str] | None = None
) -> tuple[Check, ...]:
    """Check a guide (the bundled one if None) and this computer.

    `try_window` opens a window and says why it could not, or nothing; None leaves that out.
    """
    file = pack_file or bundled_pack()
    return (
        *_guide(file, today),
        _library(_listing()),
        _fonts(resources_dir() / "fonts"),
        _themes(resources_dir() / "themes"),
        _settings(settings_dir()),
        _site(site_files()),
        _program(),
        _database(),
        _qt(),
        _start(unpacked_binding()),
        _display(),
        *(() if try_window is None else (_opened(try_window),)),
    )


def as_text(checks: tuple[Check, ...]) -> str:
    """The report, one check a line, what to do below it."""
    lines = []
    for check in checks:
        lines.append(f"{check.state.value:<12}  {check.name}: {check.found}")
        if check.do:
            lines.append(f"{'':<12}  -> {check.do}")
    return printable("\n".join(lines))


def as_json(checks: tuple[Check, ...]) -> str:
    """The report as a list of objects."""
    report = [
        {"check": check.name, "state": check.state.value, "found": check.found, "do": check.do}
        for check in checks
    ]
    return printable(json.dumps(report, ensure_ascii=False, indent=1))


def _guide(file: Path, today: date) -> tuple[Check, ...]:
    try:
        with open_checked(file) as pack:
            pack.check_bytes()
            info, topics = pack.info, tuple(pack.topics)
    except GuideError as error:
        return (Check("Guide", State.BROKEN, str(error), f"The file is {file}. Put a good copy there."),)
    major, minor = divmod(_user_version(file), 1000)
    return (
        Check(
            "Guide file", State.OK, f"{file}, {file.stat().st_size / 1e6:.1f} MB, every byte as it was made"
        ),
        Check(
            "Guide",
            State.OK,
            f"{info.title}, version {info.version} of {english_date(info.date)}, format {major}.{minor}, "
            f"{len(topics)} topics, facts checked to {info.checked_to}",
        ),
        _clock(info, today),
        _reviews(info, topics, today),
    )


def _listing() -> Listing:
    publishers, passed = Publishers(publisher_folders()), PassedGuides(passed_guides_file())
    return Library(bundled_pack(), guide_folders(), publishers, passed, _PATIENCE).listing()


def _library(listing: Listing) -> Check:
    count = len(listing.guides)
    found = "1 guide" if count == 1 else f"{count} guides"
    folder = guide_folders()[0]
    # Whatever is wrong with the guide that came with the program is said above.
    bad = [left for left in listing.left_out if left.file != bundled_pack()]
    if bad:
        reasons = " ".join(left.reason for left in bad)
        files = ", ".join(one_line(str(left.file)) for left in bad)
        return Check(
            "Guides",
            State.LOOK,
            f"{found}, and {len(bad)} left out: {reasons}",
            f"Take away or replace {files}.",
        )
    return Check("Guides", State.OK, f"{found}; more can be put into {folder}")


def _user_version(file: Path) -> int:
    with file.open("rb") as stream:
        return int.from_bytes(stream.read(64)[60:64], "big")


def _clock(info: GuideInfo, today: date) -> Check:
    found = f"today is {english_date(today)}"
    if is_clock_wrong(today, info.date):
        return Check(
            "Clock", State.LOOK, f"{found}, which is before the guide was made", "Set this computer’s date."
        )
    return Check("Clock", State.OK, found)


def _reviews(info: GuideInfo, topics: Sequence[Topic], today: date) -> Check:
    overdue = [
        topic for topic in topics if review_state(topic.next_review, today, info.date) is ReviewState.OVERDUE
    ]
    if overdue:
        pages = "1 page is" if len(overdue) == 1 else f"{len(overdue)} pages are"
        return Check(
            "Reviews", State.LOOK, f"{pages} overdue for review", "Ask the publisher for a newer guide."
        )
    first = min((topic.next_review for topic in topics), default=None)
    due = f"; the first is due by {english_date(first)}" if first else ""
    return Check("Reviews", State.OK, f"no page is overdue{due}")


def _fonts(folder: Path) -> Check:
    files = [file for file in folder.glob("*.ttf") if file.stat().st_size]
    if len(files) < _FONTS:
        return Check(
            "Fonts", State.LOOK, f"{len(files)} in {folder}", "Install kcdesk again; it reads, but less well."
        )
    return Check("Fonts", State.OK, f"{len(files)} in {folder}")


def _themes(folder: Path) -> Check:
    for name in OWN_THEMES:
        try:
            tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            return Check("Themes", State.BROKEN, f"{name}.toml in {folder}: {error}", "Install kcdesk again.")
    return Check("Themes", State.OK, ", ".join(OWN_THEMES))


def _settings(folder: Path) -> Check:
    if _can_write(folder):
        return Check("Settings", State.OK, f"kept in {folder}")
    return Check(
        "Settings",
        State.LOOK,
        f"{folder} cannot be written, so text size and theme are not remembered",
        "Allow this user to write there, if that is not on purpose.",
    )


def _site(files: tuple[Path, ...]) -> Check:
    """The 24-hour number that staff may have set for this computer."""
    try:
        found = site_number(files)
    except NumberRefusedError as error:
        return Check(
            "24-hour number",
            State.LOOK,
            f"{error} makes no sense, so readers do not see its number",
            'It needs two lines: [help] and number = "0123 456 7890". docs/fleet.md says more.',
        )
    return Check("24-hour number", State.OK, "not set by staff" if found is None else f"{found.number}")


def _can_write(folder: Path) -> bool:
    """Whether files can be made there, or the folder itself if it is not there yet.  Leaves nothing."""
    if not folder.exists():
        above = next(parent for parent in folder.parents if parent.exists())
        return above.is_dir() and os.access(above, os.W_OK)
    trial = folder / f"doctor-{os.getpid()}.new"
    try:
        trial.touch(exist_ok=False)
        trial.unlink()
    except OSError:
        return False
    return True


def _program() -> Check:
    return Check(
        "Program", State.OK, f"kcdesk {__version__}, Python {platform.python_version()}, {sys.platform}"
    )


def _database() -> Check:
    found = f"SQLite {sqlite3.sqlite_version}"
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE trial USING fts5(words)")
    except sqlite3.Error:
        return Check("Search", State.BROKEN, f"{found} without FTS5", "Use a Python whose SQLite has FTS5.")
    finally:
        connection.close()
    return Check(
        "Search", State.OK, f"{found} with FTS5; reads guides up to format {schema.MAJOR}.{schema.MINOR}"
    )


def _qt() -> Check:
    if getattr(sys, "frozen", False):
        return Check("Window", State.OK, "Qt is part of the program")
    # Not at the top: it brings parts of the standard library that the frozen program does without.
    import importlib.metadata  # noqa: PLC0415

    for package in ("PySide6-Essentials", "PySide6"):
        try:
            return Check("Window", State.OK, f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return Check(
        "Window", State.BROKEN, "PySide6 is not installed", "Install kcdesk again, or run “make setup”."
    )


def _start(unpacked: Path) -> Check:
    """How Qt's binding is loaded: the quick way, or as it loads itself."""
    # Not at the top: as above.
    from importlib.util import find_spec  # noqa: PLC0415

    if os.environ.get(SWITCH):
        return Check("Start", State.OK, f"Qt’s binding loads itself: {SWITCH} is set")
    if getattr(sys, "frozen", False):
        return Check("Start", State.OK, "Qt’s binding is unpacked in the program")
    if usable_folder(unpacked, find_spec("shiboken6")):
        return Check("Start", State.OK, "Qt’s binding is unpacked, and loads quickly")
    return Check(
        "Start",
        State.OK,
        "Qt’s binding loads itself, which takes a tenth of a second longer; “make setup” unpacks it",
    )


def _opened(try_window: Callable[[], str]) -> Check:
    """Whether the window opens here, tried."""
    try:
        reason = try_window()
    except ImportError as error:
        return Check("Opening it", State.BROKEN, f"the window cannot open: {error}", _what_qt_needs())
    if reason and _display().state is State.OK:
        return Check(
            "Opening it", State.BROKEN, reason, "Log in at a screen of this computer, and try again."
        )
    if reason:
        return Check(
            "Opening it",
            State.OK,
            "everything that Qt needs is here; without a screen nothing more was tried",
        )
    return Check("Opening it", State.OK, "a window was opened, and the screen showed it")


def _what_qt_needs() -> str:
    from kcdesk.startup.system_libraries import missing_packages  # noqa: PLC0415

    if not sys.platform.startswith("linux"):
        return "It needs Windows 10 or macOS 13, or newer, and every file of the program: copy it here anew."
    return f"On Debian and Ubuntu: sudo apt-get install {' '.join(missing_packages()) or 'libgl1 libegl1'}"


def _display() -> Check:
    if not sys.platform.startswith("linux"):
        return Check("Screen", State.OK, "the system’s own")
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        if os.environ.get(name):
            return Check("Screen", State.OK, f"{name} is {os.environ[name]}")
    return Check(
        "Screen",
        State.LOOK,
        "there is none here, so the window cannot open",
        "Log in at a screen; topics, search, read and shot work without one.",
    )
