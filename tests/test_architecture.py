"""Who may import whom.  An allow-list: what is not named here is forbidden, in whatever line it stands."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kcdesk"


@dataclass(frozen=True)
class Room:
    """What the modules of one folder (or one module at the top) may import."""

    outside: frozenset[str]
    """Modules of the standard library and of others, by their full names."""
    inside: frozenset[str]
    """Rooms, or single modules, of kcdesk; a room may always import itself."""


def _room(outside: str, inside: str = "") -> Room:
    return Room(frozenset(outside.split()) | {"__future__"}, frozenset(inside.split()))


_VALUES = "collections.abc dataclasses datetime enum pathlib typing"

ROOMS = {
    "guide": _room(f"{_VALUES} functools html os re sqlite3 sys threading zlib"),
    "search": _room(
        f"{_VALUES} collections functools math re sqlite3 unicodedata rapidfuzz rapidfuzz.distance", "guide"
    ),
    "packs": _room(f"{_VALUES} os sqlite3 sys", "guide"),
    "personal": _room(f"{_VALUES} json os sys tomllib", "guide"),
    "authoring": _room(
        f"{_VALUES} collections contextlib difflib functools hashlib html itertools json math os re sqlite3"
        " stat statistics sys tempfile time tomllib urllib.parse xml.etree.ElementTree xml.parsers"
        " markdown markdown.inlinepatterns markdown.treeprocessors markdown.util yaml pydantic pydantic_core"
        " pyphen",
        "guide search.index",
    ),
    "ui": _room(
        f"{_VALUES} itertools re sys tomllib shiboken6"
        " PySide6.QtCore PySide6.QtGui PySide6.QtPrintSupport PySide6.QtWidgets",
        "guide search packs personal",
    ),
    "app": _room(
        f"{_VALUES} gc os sys traceback types PySide6.QtCore PySide6.QtWidgets",
        "guide search packs personal ui",
    ),
    "shot": _room("os pathlib typing PySide6.QtWidgets", "app guide personal ui"),
    "cli": _room(
        f"{_VALUES} argparse gc os sys",
        "guide search packs personal authoring app shot binding late cli_arguments doctor plain",
    ),
    "cli_arguments": _room(f"{_VALUES} argparse re", "personal __version__"),
    "doctor": _room(
        f"{_VALUES} importlib.metadata json os platform sqlite3 sys tomllib",
        "guide packs personal plain __version__",
    ),
    "plain": _room(f"{_VALUES} difflib json shutil textwrap", "guide packs search"),
    "binding": _room("importlib.abc importlib.machinery importlib.util os pathlib sys typing zlib", "late"),
    "late": _room("_thread importlib.util sys types"),
    "__init__": _room(""),
    "__main__": _room("sys", "cli"),
}

EXCEPTIONS = {
    "app.py": _room("exec"),
    "ui/paper/scheduler.py": _room("os"),
    "ui/speech/spoken_process.py": _room("QProcess"),
    "ui/speech/qt_speech.py": _room("PySide6.QtTextToSpeech"),
}
"""What one module alone may name or import besides.

The window's and the boxes' own `exec` is Qt's loop, not Python's.  A program that speaks is started when a
person presses Play, and by nothing else.  Qt's own speech is in an extra that the reader works without.
"""

HARMLESS_QT = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport")
FORBIDDEN_NAMES = frozenset(
    """
    QDesktopServices QProcess QLocalSocket QLocalServer QPluginLoader QLibrary QFileDialog
    __import__ import_module eval exec system popen startfile execv execve execvp
    spawnv spawnl fork posix_spawn
    """.split()
)
"""Ways round the table, and ways to open files, programs and browsers, that need no import of their own."""


def room_of(file: Path) -> str:
    """The folder below kcdesk that a module lies in, or its own name at the top."""
    parts = file.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else file.stem


def excepted(file: Path) -> frozenset[str]:
    """What this module alone may name or import."""
    place = file.relative_to(PACKAGE).as_posix()
    return EXCEPTIONS[place].outside if place in EXCEPTIONS else frozenset()


def imports_of(source: str) -> Iterator[tuple[int, str]]:
    """(line, full name) of everything imported anywhere: at the top, late, or for the type checker alone.

    From a package of others (`from PySide6 import QtCore`) and from kcdesk itself the name goes down to
    what is taken, so that nothing hides behind a package's name.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            if module in {"PySide6", "kcdesk"}:
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, module


def is_allowed(room: str, module: str) -> bool:
    """Whether a module of this room may import that one."""
    table = ROOMS[room]
    if module.partition(".")[0] != "kcdesk":
        return module in table.outside
    wanted = module.removeprefix("kcdesk").removeprefix(".")
    return any(wanted == one or wanted.startswith(f"{one}.") for one in (*table.inside, room))


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(file: Path) -> None:
    """Down, never up or across; and from outside only what is in the table."""
    room = room_of(file)
    assert room in ROOMS, f"kcdesk/{room} has no line in the table"
    wrong = [
        f"line {line}: {module}"
        for line, module in imports_of(file.read_text(encoding="utf-8"))
        if not is_allowed(room, module) and module not in excepted(file)
    ]
    assert not wrong


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_names_no_way_round_the_table(file: Path) -> None:
    """Nor anything that opens a browser, a program or a file chosen by a page."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.alias):
            names.add(node.name.rpartition(".")[2])
    assert not (names & FORBIDDEN_NAMES) - excepted(file)


def test_one_module_alone_can_start_a_program() -> None:
    """The one that speaks because somebody pressed Play; whoever adds another is stopped here."""
    assert [place for place, room in EXCEPTIONS.items() if "QProcess" in room.outside] == [
        "ui/speech/spoken_process.py"
    ]


@pytest.mark.parametrize(
    ("room", "module"),
    [
        ("guide", "PySide6.QtCore"),
        ("guide", "kcdesk.search.engine"),
        ("search", "kcdesk.ui.style.theme"),
        ("personal", "kcdesk.ui"),
        ("ui", "kcdesk.authoring.output.html"),
        ("ui", "kcdesk.app.composition"),
        ("ui", "PySide6.QtNetwork"),
        ("ui", "PySide6"),
        ("ui", "webbrowser"),
        ("app", "subprocess"),
        ("app", "kcdesk.authoring"),
        ("authoring", "kcdesk.search.engine"),
        ("authoring", "kcdesk.ui"),
        ("authoring", "urllib.request"),
        ("cli", "kcdesk.ui.window.main_window"),
        ("cli", "socket"),
        ("search", "kcdesk.guidebook"),
        ("search", ".words"),
    ],
)
def test_the_table_forbids(room: str, module: str) -> None:
    """What it is there to forbid: the check itself can fail."""
    assert not is_allowed(room, module)


def test_late_and_type_checking_imports_are_seen() -> None:
    """Wherever in a file an import hides."""
    source = (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from PySide6 import QtNetwork\n"
        "def late():\n    import socket, ssl\n"
        "    from kcdesk import authoring\n"
    )
    assert {module for _, module in imports_of(source)} == {
        "typing",
        "PySide6.QtNetwork",
        "socket",
        "ssl",
        "kcdesk.authoring",
    }


def test_no_room_may_import_anything_that_can_reach_a_network() -> None:
    """Whoever adds a line to the table is stopped here."""
    network = {
        "socket",
        "ssl",
        "http",
        "ftplib",
        "smtplib",
        "asyncio",
        "socketserver",
        "selectors",
        "webbrowser",
    }
    network |= {
        "urllib.request",
        "xmlrpc",
        "subprocess",
        "multiprocessing",
        "ctypes",
        "importlib",
        "requests",
    }
    named = {module for room in ROOMS.values() for module in room.outside}
    starts = {module.partition(".")[0] for module in named} - {"urllib", "importlib"}
    assert not (named | starts) & network
    qt = {module.removeprefix("PySide6.") for module in named if module.startswith("PySide6")}
    assert qt <= set(HARMLESS_QT)


def test_the_core_never_loads_qt() -> None:
    """Not even by way of something it imports: asked of a Python that has imported all of it."""
    rooms = ("guide", "search", "packs", "personal", "authoring", "plain.py", "doctor.py", "cli.py")
    files = [file for file in MODULES if file.relative_to(PACKAGE).parts[0] in rooms]
    modules = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    loaded = _loaded_by(modules)
    assert "kcdesk.guide.pack" in loaded
    assert "kcdesk.authoring.compiler" in loaded
    assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6"))}


def test_the_reader_never_loads_what_only_authors_need() -> None:
    """Nor anything that could reach a network, or start a program."""
    files = [file for file in MODULES if file.relative_to(PACKAGE).parts[0] in {"ui", "app.py"}]
    modules = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    loaded = _loaded_by([*modules, "kcdesk.search.engine"])
    assert "kcdesk.ui.window.main_window" in loaded
    unwanted = {"yaml", "markdown", "pydantic", "pyphen", "socket", "_socket", "ssl", "http", "asyncio"}
    unwanted |= {
        "subprocess",
        "webbrowser",
        "urllib.request",
        "PySide6.QtNetwork",
        "multiprocessing",
        "ctypes",
    }
    assert not loaded & unwanted
    assert not {name for name in loaded if name.startswith("kcdesk.authoring")}


def _loaded_by(modules: list[str]) -> set[str]:
    """The names of all modules that a fresh Python holds once it has imported these.

    `-S` keeps out what a site's own start-up files load; the path is passed on by hand.
    """
    code = (
        f"import sys; sys.path[:] = {sys.path!r}; import importlib\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print(*sys.modules, sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())
