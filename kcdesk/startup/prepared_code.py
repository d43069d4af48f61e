"""Code that Python would look for, read and compile anew at each start, kept by set-up in one file.

Three kinds of it, together a twelfth of a start: modules, each of which is looked for and read by itself;
the methods of every dataclass, which `dataclasses` writes as text and compiles; and the first file of Qt's
binding, kept inside a library as source.  `packaging/prepare_start.py` writes the file, docs/start-up.md says
more.

Whatever is not in it, or is not now as it was then, is found and compiled as always.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from importlib.machinery import ModuleSpec
from importlib.util import MAGIC_NUMBER
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from importlib.abc import Loader, MetaPathFinder
    from pathlib import Path
    from types import CodeType, ModuleType

Module = tuple[str, int, int, bool, bytes]
"""Its file, by whose time (ns) and size (bytes) it is known again; whether it is a package; its code."""

LATER = ".later"
"""What the second file's name ends in."""
_OWN = "kcdesk."
_CHECKSUM_BYTES = 4
_COMPILE = compile
"""By another name: the method of that name takes its place while the binding is loaded."""


class PreparedCode:
    """Importer of modules, and compiler of texts, that are compiled already."""

    def __init__(
        self,
        modules: dict[str, Module],
        texts: dict[str | bytes, CodeType],
        more: Callable[[], PreparedCode | None] = lambda: None,
    ) -> None:
        """`modules` by their full names, `texts` by themselves.

        `more` gives what is needed only after the first paint, and is asked when a module of kcdesk is not
        among these.
        """
        self._modules, self._texts = modules, texts
        self._more: Callable[[], PreparedCode | None] | None = more

    def install(self) -> None:
        """Be asked first from now on: for modules, and by `dataclasses`."""
        sys.meta_path.insert(0, cast("MetaPathFinder", self))
        import dataclasses  # noqa: PLC0415 - may be found by this very importer

        vars(dataclasses)["exec"] = self.execute

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load a module; None for one that was never prepared, or whose file is another now."""
        if name not in self._modules and name.startswith(_OWN):
            self._take_more()
        if name not in self._modules:
            return None
        file, modified, size, is_package, code = self._modules[name]
        try:
            found = os.stat(file)  # noqa: PTH116 - for every module of the start
        except OSError:
            return None
        if (found.st_mtime_ns, found.st_size) != (modified, size):
            return None
        loader = cast("Loader", self)
        spec = ModuleSpec(name, loader, origin=file, loader_state=code, is_package=is_package)
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(file))  # noqa: PTH120
        return spec

    def _take_more(self) -> None:
        more = self._more and self._more()
        self._more = None
        if more:
            self._modules.update(more._modules)
            self._texts.update(more._texts)

    def create_module(self, _spec: ModuleSpec) -> None:
        """None: a module like every other."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code."""
        code = self._modules[module.__name__][-1]
        exec(marshal.loads(code), vars(module))  # noqa: S102, S302 - as every importer does

    def execute(self, text: str, names: dict[str, object], local: dict[str, object] | None = None) -> None:
        """As `exec`."""
        exec(self._texts.get(text, text), names, local)  # noqa: S102

    def compile(self, text: object, *others: object, **named: object) -> object:
        """As `compile`."""
        is_program = isinstance(text, str | bytes) and others[1:] == ("exec",)
        found = self._texts.get(cast("str | bytes", text)) if is_program else None
        return found or _COMPILE(text, *others, **named)  # type: ignore[call-overload]


def load_prepared_code(file: Path) -> PreparedCode | None:
    """What set-up kept in the file, and in a second beside it for after the first paint.

    None if it is not there, not whole, or was made by another Python.
    """
    try:
        content = memoryview(file.read_bytes())
    except OSError:
        return None
    start = len(MAGIC_NUMBER) + _CHECKSUM_BYTES
    if content[:start] != _head(content[start:]):
        return None
    python, modules, texts = marshal.loads(content[start:])  # noqa: S302 - whole, and from our own set-up
    if python != _this_python():
        return None
    return PreparedCode(modules, texts, lambda: load_prepared_code(file.with_suffix(LATER)))


def write_prepared_code(
    file: Path,
    modules: Mapping[str, Module],
    texts: Mapping[str | bytes, CodeType],
    *,
    to_be_frozen: bool = False,
) -> None:
    """Keep them for this Python alone, or for the program frozen with it.  Raises OSError."""
    python = (sys.version, "") if to_be_frozen else _this_python()
    content = marshal.dumps((python, dict(modules), dict(texts)))
    draft = file.with_suffix(".new")
    draft.write_bytes(_head(memoryview(content)) + content)
    draft.replace(file)


def _head(content: memoryview) -> bytes:
    return MAGIC_NUMBER + zlib.crc32(content).to_bytes(_CHECKSUM_BYTES)


def _this_python() -> tuple[str, str]:
    """Which Python, and whose: a frozen program has the one that it was frozen with, wherever it lies."""
    return sys.version, "" if getattr(sys, "frozen", False) else sys.base_prefix
