"""Every module imports only what its folder may, and nothing goes round."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.folders import EXCEPTIONS, FOLDERS, FORBIDDEN_NAMES, HARMLESS_QT, PIPELINE
from tests.architecture.imports import (
    FILES,
    PACKAGE,
    ROOT,
    a_circle,
    folder_imports,
    folder_of,
    imports_of,
    inner_imports,
    module_of,
)


def excepted(file: Path) -> frozenset[str]:
    """What this module alone may name or import."""
    return EXCEPTIONS.get(file.relative_to(PACKAGE).as_posix(), frozenset())


def is_allowed(folder: str, name: str) -> bool:
    """Whether a module of this folder may import what has this full name."""
    line = FOLDERS[folder]
    if name.partition(".")[0] != "kcdesk":
        return name in line.outside
    inner = name.removeprefix("kcdesk").removeprefix(".") or "__init__"
    return folder_of("__init__" if inner == "__version__" else inner) in {folder, *line.inside}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_folder_may(file: Path) -> None:
    """Down, never up or across; and from outside only what is in the table."""
    folder = folder_of(module_of(file))
    assert folder in FOLDERS, f"{folder} has no line in the table"
    wrong = [
        f"line {line}: {module}"
        for line, module in imports_of(file.read_text(encoding="utf-8"))
        if not is_allowed(folder, module) and module not in excepted(file)
    ]
    assert not wrong


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
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


def test_two_modules_alone_can_start_a_program() -> None:
    """One speaks because somebody pressed Play, one looks for printers because somebody wishes to print.

    Whoever adds another is stopped here.
    """
    assert [place for place, names in EXCEPTIONS.items() if "QProcess" in names] == [
        "ui/paper/second_process.py",
        "ui/speech/spoken_process.py",
    ]


@pytest.mark.parametrize(
    ("folder", "module"),
    [
        ("guide", "PySide6.QtCore"),
        ("guide", "kcdesk.search.engine"),
        ("search", "kcdesk.ui.style.theme"),
        ("user_data", "kcdesk.ui.window.main_window"),
        ("ui.page", "kcdesk.authoring.output.html"),
        ("ui.page", "kcdesk.ui.window.main_window"),
        ("ui.page", "kcdesk.ui.page.accessibility.node"),
        ("ui.window", "kcdesk.app.composition"),
        ("ui.page", "PySide6.QtNetwork"),
        ("ui.page", "PySide6"),
        ("ui.page", "webbrowser"),
        ("app", "subprocess"),
        ("app", "kcdesk.authoring.compiler"),
        ("authoring", "kcdesk.ui.style.theme"),
        ("authoring.source", "kcdesk.authoring.output.html"),
        ("authoring.source", "urllib.request"),
        ("cli", "kcdesk.ui.window.main_window"),
        ("cli", "socket"),
        ("search", "kcdesk.guidebook"),
        ("search", ".tokens"),
    ],
)
def test_the_table_forbids(folder: str, module: str) -> None:
    """What it is there to forbid: the check itself can fail."""
    assert not is_allowed(folder, module)


def test_no_stage_imports_a_later_one() -> None:
    """A guide goes through them one way."""
    graph = folder_imports()
    back = [
        f"{stage} -> {later}"
        for number, stage in enumerate(PIPELINE)
        for later in graph[stage] & {*PIPELINE[number + 1 :], "authoring"}
    ]
    assert not back


def test_no_imports_go_round() -> None:
    """Neither between folders nor between modules."""
    assert a_circle(folder_imports()) == []
    assert a_circle(inner_imports()) == []


def test_a_round_is_found() -> None:
    graph = {"a": frozenset("b"), "b": frozenset("c"), "c": frozenset("b"), "d": frozenset("a")}
    assert a_circle(graph) == ["b", "c"]


def test_imports_run_to_rows_above() -> None:
    """The table is in the order in which somebody may read the code."""
    graph, rows = folder_imports(), list(FOLDERS)
    below = [
        f"{folder} -> {other}"
        for number, folder in enumerate(rows)
        for other in graph[folder] & set(rows[number + 1 :])
    ]
    assert not below


def test_a_folder_may_import_no_more_than_it_does() -> None:
    """A line that nobody needs any more is taken out of the table."""
    graph = folder_imports()
    unused = {folder: line.inside - graph[folder] for folder, line in FOLDERS.items()}
    assert not {folder: names for folder, names in unused.items() if names}


def test_the_document_has_every_folder() -> None:
    """docs/design.md has the table as `python -m tests.architecture --table` prints it."""
    text = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    assert "\n".join(line.row(folder) for folder, line in FOLDERS.items()) + "\n\n" in text


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


def test_no_folder_may_import_anything_that_can_reach_a_network() -> None:
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
    named = {module for line in FOLDERS.values() for module in line.outside}
    starts = {module.partition(".")[0] for module in named} - {"urllib", "importlib"}
    assert not (named | starts) & network
    qt = {module.removeprefix("PySide6.") for module in named if module.startswith("PySide6")}
    assert qt <= set(HARMLESS_QT)


def test_the_core_never_loads_qt() -> None:
    """Not even by way of something it imports: asked of a Python that has imported all of it."""
    rooms = ("guide", "i18n", "search", "packs", "user_data", "authoring", "cli", "paths.py", "startup")
    files = [file for file in FILES if file.relative_to(PACKAGE).parts[0] in rooms]
    modules = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    loaded = _loaded_by(modules)
    assert "kcdesk.guide.pack" in loaded
    assert "kcdesk.authoring.compiler" in loaded
    assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6"))}


def test_the_reader_never_loads_what_only_authors_need() -> None:
    """Nor anything that could reach a network, or start a program."""
    files = [file for file in FILES if file.relative_to(PACKAGE).parts[0] in {"ui", "app"}]
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
