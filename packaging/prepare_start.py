"""Keeps the code that a start needs in one file, ready to run; kcdesk/startup/prepared_code.py says why.

Run by the Makefile with the Python of `.venv`; the arguments are the file to write and the folder with the
unpacked binding.  With `--frozen` before them, as bundle.sh runs it, the file is for the frozen program: its
modules lie in that program's folder, wherever that is, and nothing tells where they were compiled.
"""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120

import kcdesk.cli.main

_BEFORE = frozenset(sys.modules)

import kcdesk.cli.commands  # noqa: E402, I001, F401 - first, since it has some modules wait for their use
import dataclasses  # noqa: E402
import marshal  # noqa: E402
import re  # noqa: E402
from importlib import import_module  # noqa: E402
from importlib.machinery import SourceFileLoader  # noqa: E402
from importlib.util import find_spec  # noqa: E402
from pathlib import Path  # noqa: E402
from types import CodeType, ModuleType, SimpleNamespace  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

from kcdesk.startup.prepared_code import PARTS, Module, Pattern, write_prepared_code  # noqa: E402

if TYPE_CHECKING:
    from typing import Any

_SEEN = (
    "kcdesk.app.memory",
    "kcdesk.app.memory_rest",
    "kcdesk.app.signals",
    "kcdesk.ui.home.kept_place",
    "kcdesk.ui.i18n.accessible_language",
    "kcdesk.ui.topics.topic_model",
    "kcdesk.ui.topics.topic_tree",
    "kcdesk.ui.window.caret_rest",
    "kcdesk.ui.window.later_steps",
    "kcdesk.ui.window.settling",
)
"""What leads to all that is loaded until the window is quiet."""
_AHEAD = (
    "kcdesk.ui.window.results_connections",
    "kcdesk.ui.window.reading_area",
    "kcdesk.ui.window.reading_connections",
    "kcdesk.ui.window.personal_connections",
    "kcdesk.ui.widgets.touch",
    "kcdesk.app.search_modules",
    "kcdesk.search.engine",
)
"""What leads to all that is loaded once somebody is there."""


_DATETIME = """
from _datetime import *
from _datetime import __doc__

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
"""
"""`datetime` as from Python 3.12 on.  Before, it makes all of it in Python first, and throws that away."""


def main(file: Path, binding: Path, *, to_be_frozen: bool = False) -> int:
    """Import what a start imports, and keep the modules and whatever dataclasses and the binding compile."""
    texts: dict[str | bytes, CodeType] = {}
    patterns = watch_patterns()

    python_s = compile  # `keep` takes its place for a while

    def keep(text: object, *others: object, **named: object) -> object:
        code = python_s(text, *others, **named)  # type: ignore[call-overload]
        if isinstance(text, str | bytes) and others[1:2] == ("exec",):
            texts[text] = code
        return code

    def execute(text: str, names: dict[str, object], local: dict[str, object] | None = None) -> None:
        exec(keep(text, "<string>", "exec", dont_inherit=True), names, local)  # type: ignore[arg-type]  # noqa: S102

    vars(dataclasses)["exec"] = execute
    from kcdesk.startup.fast_binding import load_binding  # noqa: PLC0415 - watched

    load_binding(binding, keep)
    import kcdesk.app.run  # noqa: F401, PLC0415 - the window, and all that its first paint needs

    file.parent.mkdir(parents=True, exist_ok=True)
    modules = _prepared_since(_BEFORE)
    if to_be_frozen:  # what is needed later stands in its folder, compiled
        modules = {name: _in_folder(name, module) for name, module in modules.items()}
    write_prepared_code(file, modules, texts, patterns)
    if to_be_frozen:
        return 0
    for names, part in zip((_SEEN, _AHEAD), PARTS[1:], strict=True):
        before = frozenset(sys.modules)
        texts.clear()
        patterns.clear()
        _import_all(*names)
        write_prepared_code(file.with_suffix(part), _prepared_since(before), texts, patterns)
    return 0


def _compile_what_speaks_of_danger() -> None:
    """Patterns that a search compiles itself when it first needs them: 35 ms."""
    from kcdesk.search.search_language import ENGLISH  # noqa: PLC0415 - watched

    for pattern in ENGLISH.calm_patterns:
        re.compile(pattern)


def _import_all(*names: str) -> None:
    for name in names:
        import_module(name)
    if _AHEAD[-1] in names:
        _compile_what_speaks_of_danger()


def watch_patterns() -> dict[tuple[str | bytes, int], Pattern]:
    """All regular expressions that are compiled from now on."""
    compiler = vars(re)["_compiler"]
    python_s, sre = compiler.compile, compiler._sre
    seen: dict[tuple[str | bytes, int], Pattern] = {}

    def keep(text: object, flags: int = 0) -> object:
        def make(pattern: Any, all_flags: Any, code: Any, groups: Any, names: Any, numbers: Any) -> object:  # noqa: ANN401
            # Numbers that have names of their own are numbers to everybody but this compiler.
            parts = pattern, int(all_flags), [int(number) for number in code], groups, dict(names), numbers
            if isinstance(text, str | bytes):
                seen[text, int(flags)] = parts
            return sre.compile(*parts)

        compiler._sre = SimpleNamespace(**{**vars(sre), "compile": make})
        try:
            return python_s(text, flags)
        finally:
            compiler._sre = sre

    compiler.compile = keep
    re.purge()
    return seen


def _prepared_since(before: frozenset[str]) -> dict[str, Module]:
    """The modules that were not there before."""
    new = ((name, _prepared(module)) for name, module in sys.modules.items() if name not in before)
    return {name: kept for name, kept in new if kept is not None}


def _prepared(module: ModuleType) -> Module | None:
    """A module of ours or of the standard library that was loaded from its source; None for every other."""
    spec = getattr(module, "__spec__", None)
    if type(module) is not ModuleType or spec is None or not isinstance(spec.loader, SourceFileLoader):
        return None
    file = Path(spec.loader.path)
    if spec.name.split(".")[0] != "kcdesk" and file.parent not in _standard_folders(file):
        return None
    found = file.stat()
    code = marshal.dumps(_code_of(spec.name, spec.loader))
    return str(file), found.st_mtime_ns, found.st_size, spec.submodule_search_locations is not None, code


def _code_of(name: str, loader: SourceFileLoader) -> CodeType:
    if name == "datetime" and sys.version_info < (3, 12) and find_spec("_datetime"):
        return compile(_DATETIME, loader.path, "exec", dont_inherit=True)
    code = loader.get_code(name)
    assert code is not None  # noqa: S101 - it has a source
    return code


def _in_folder(name: str, module: Module) -> Module:
    """The same module in the frozen program's folder, with nothing that tells where it was compiled.

    It is compiled anew, as this Python was told to: what lies beside the source was compiled for tracebacks.
    """
    source, _, _, is_package, _ = module
    place = name.replace(".", "/") + ("/__init__" if is_package else "")
    code = compile(Path(source).read_bytes(), f"{place}.py", "exec", dont_inherit=True)
    from docstrings import may_go_without, without_docstrings  # noqa: PLC0415 - none of what a start imports

    code = without_docstrings(code) if may_go_without(name) else code
    return f"{place}.pyc", 0, 0, is_package, marshal.dumps(code)


def _standard_folders(file: Path) -> tuple[Path, ...]:
    """The standard library, and the folder of one of its packages."""
    library = Path(os.__file__).parent
    return (library, file.parent) if file.parent.parent == library else (library,)


if __name__ == "__main__":
    files = [Path(name) for name in sys.argv[1:] if name != "--frozen"]
    sys.exit(main(files[0], files[1], to_be_frozen="--frozen" in sys.argv))
