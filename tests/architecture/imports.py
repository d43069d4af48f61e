"""The imports of kcdesk as they stand in its files: late ones, and those for the type checker, too.

`grimp`, import-linter's graph, sees the same imports between our modules, but of others only the name at the
top: `PySide6.QtNetwork` is `PySide6` to it.  The table needs the whole name, so the files are read here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.architecture.folders import FOLDERS

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kcdesk"
FILES = tuple(sorted(PACKAGE.rglob("*.py")))


def module_of(file: Path) -> str:
    """A file's dotted name below kcdesk: `guide.pack`; a folder's own for its `__init__`."""
    name = ".".join(file.relative_to(PACKAGE).with_suffix("").parts)
    return name.removesuffix(".__init__")


MODULES = {module_of(file): file for file in FILES}


def folder_of(module: str) -> str:
    """The line of the table that a module, by its name below kcdesk, belongs to."""
    if module in FOLDERS:
        return module
    return module.rpartition(".")[0] or module


def imports_of(source: str) -> Iterator[tuple[int, str]]:
    """(line, full name) of everything imported anywhere: at the top, late, or for the type checker alone.

    From a package of others (`from PySide6 import QtCore`) and from kcdesk's own folders the name goes down
    to the module that is taken, so that nothing hides behind a package's name.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            for alias in node.names:
                whole = f"{module}.{alias.name}"
                takes_module = module in {"PySide6", "kcdesk"} or whole.removeprefix("kcdesk.") in MODULES
                yield node.lineno, whole if takes_module else module


def inner_imports() -> Mapping[str, frozenset[str]]:
    """What every module of kcdesk imports of kcdesk, by names below kcdesk."""
    graph = {}
    for module, file in MODULES.items():
        names = (name for _, name in imports_of(file.read_text(encoding="utf-8")))
        inner = {name.removeprefix("kcdesk.") for name in names if name.partition(".")[0] == "kcdesk"}
        inner = {"__init__" if name in {"kcdesk", "__version__"} else name for name in inner}
        graph[module] = frozenset(name for name in inner if name in MODULES) - {module}
    return graph


def folder_imports() -> Mapping[str, frozenset[str]]:
    """The same between folders of the table."""
    graph: dict[str, set[str]] = {folder: set() for folder in FOLDERS}
    for module, imported in inner_imports().items():
        graph[folder_of(module)] |= {folder_of(name) for name in imported} - {folder_of(module)}
    return {folder: frozenset(imported) for folder, imported in graph.items()}


def a_circle(graph: Mapping[str, frozenset[str]]) -> list[str]:
    """Names that import one another in a round; empty where there is none."""
    done: set[str] = set()

    def search(name: str, above: list[str]) -> list[str]:
        if name in above:
            return above[above.index(name) :]
        if name in done:
            return []
        for other in sorted(graph.get(name, ())):
            if found := search(other, [*above, name]):
                return found
        done.add(name)
        return []

    return next((found for name in sorted(graph) if (found := search(name, []))), [])
