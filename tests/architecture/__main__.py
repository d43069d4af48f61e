"""Prints the tree of folders with a line each, and the imports between them.

With `--table` it prints the rows of the table in docs/design.md instead, with `--modules` every module with
the first line of what it says of itself.
"""

from __future__ import annotations

import ast
import sys

from tests.architecture.folders import FOLDERS
from tests.architecture.imports import FILES, a_circle, folder_imports, folder_of, inner_imports, module_of


def main() -> None:
    """Write them to standard output."""
    if "--table" in sys.argv[1:]:
        print(*(line.row(folder) for folder, line in FOLDERS.items()), sep="\n")
        return
    if "--modules" in sys.argv[1:]:
        _print_modules()
        return
    graph = folder_imports()
    counts = dict.fromkeys(FOLDERS, 0)
    for file in FILES:
        counts[folder_of(module_of(file))] += file.stem != "__init__"
    for folder, line in FOLDERS.items():
        print(f"{folder:<24}{counts[folder]:>3} modules  {line.holds}")
        if graph[folder]:
            print(f"{'':<36}  imports {', '.join(sorted(graph[folder]))}")
    for what, found in (("folders", a_circle(graph)), ("modules", a_circle(inner_imports()))):
        print(f"circles between {what}: {' -> '.join(found) or 'none'}")


def _print_modules() -> None:
    by_folder = {
        folder: [file for file in FILES if folder_of(module_of(file)) == folder] for folder in FOLDERS
    }
    for folder, line in FOLDERS.items():
        print(f"{folder}: {line.holds}")
        for file in by_folder[folder]:
            said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
            if file.stem != "__init__":
                print(f"    {file.name:<28}{said.partition(chr(10))[0]}")


main()
