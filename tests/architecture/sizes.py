"""How large the parts of a package are: `python -m tests.architecture.sizes [FOLDER]`; kcdesk by itself."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from statistics import median


def sizes(package: Path) -> dict[str, str]:
    """Names and values of a short table; files called `__init__` do not count."""
    files = [file for file in package.rglob("*.py") if file.stem != "__init__"]
    lines = {file.relative_to(package): len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    longest = max(lines, key=lambda file: lines[file])
    functions: list[tuple[int, str]] = []
    classes: list[tuple[int, str]] = []
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.end_lineno:
                kind = classes if isinstance(node, ast.ClassDef) else functions
                kind.append((node.end_lineno - node.lineno + 1, f"{file.relative_to(package)}:{node.name}"))
    folders = {file.relative_to(package).parent for file in files}
    largest = max(folders, key=lambda folder: sum(file.parent == folder for file in lines))
    return {
        "files": str(len(files)),
        "lines": str(sum(lines.values())),
        "median file": f"{median(lines.values()):.0f}",
        "longest file": f"{lines[longest]} {longest}",
        "median function": f"{median(length for length, _ in functions):.0f}",
        "longest function": "{} {}".format(*max(functions)),
        "longest class": "{} {}".format(*max(classes)),
        "modules at the root": str(sum(file.parent == Path() for file in lines)),
        "folders": str(len(folders)),
        "most modules in a folder": f"{sum(file.parent == largest for file in lines)} {largest}",
    }


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "kcdesk"
    for name, value in sizes(where).items():
        print(f"{name:<28}{value}")
