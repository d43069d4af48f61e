"""What the frozen reader leaves out of Python is nothing that the reader asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_SPEC = _ROOT / "packaging" / "kcdesk.spec"
_BUNDLE = _ROOT / "packaging" / "bundle.sh"


def _named_in_spec(name: str) -> frozenset[str]:
    for node in ast.parse(_SPEC.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
            return frozenset(ast.literal_eval(node.value))
    raise AssertionError(name)


def _done_without() -> re.Pattern[str]:
    """What bundle.sh lets pass: the code that asks for it does without."""
    (pattern,) = re.findall(r"grep -vE \"module named '\?\((.*)\)\"", _BUNDLE.read_text(encoding="utf-8"))
    return re.compile(rf"(?:{pattern})\b")


def _asked_for(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _is_left_out(module: str, excluded: frozenset[str]) -> bool:
    parts = module.split(".")
    return any(".".join(parts[:length]) in excluded for length in range(1, len(parts) + 1))


def test_the_reader_asks_for_nothing_that_its_bundle_leaves_out() -> None:
    excluded, done_without = _named_in_spec("EXCLUDED_MODULES"), _done_without()
    missing = [
        f"{file.relative_to(_ROOT)}: {module}"
        for file in sorted((_ROOT / "kcdesk").rglob("*.py"))
        if "authoring" not in file.relative_to(_ROOT).parts
        for module in _asked_for(file)
        if _is_left_out(module, excluded) and not done_without.match(module)
    ]
    assert missing == []


def test_what_is_left_out_is_found_below_a_name_and_beside_it() -> None:
    excluded = frozenset({"csv", "urllib.request"})
    assert _is_left_out("csv", excluded)
    assert _is_left_out("urllib.request.Request", excluded)
    assert not _is_left_out("urllib.parse", excluded)
    assert not _is_left_out("csvish", excluded)


def test_what_is_packed_of_ours_is_there() -> None:
    ours = [name for name in _named_in_spec("PACKED") if name.startswith("kcdesk.")]
    files = [_ROOT.joinpath(*name.split(".")) for name in ours]
    assert ours
    assert [file for file in files if not file.is_dir() and not file.with_suffix(".py").is_file()] == []
