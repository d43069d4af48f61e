"""Code that Python would look for, read and compile anew at each start, kept by set-up in one file.

Four kinds of it, together a twelfth of a start: modules, each of which is looked for and read by itself;
the methods of every dataclass, which `dataclasses` writes as text and compiles; the first file of Qt's
binding, kept inside a library as source; and regular expressions, as `re` compiles them.
`packaging/prepare_start.py` writes the file, docs/start-up.md says more.  What is imported before
it is used cannot come from it, so this module imports only what Python has loaded by itself.

Whatever is not in it, or is not now as it was then, is found and compiled as always.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # what `re` itself makes expressions with
import marshal
import os
import sys
import zlib
from importlib.machinery import ModuleSpec

from kcdesk.startup import SWITCH

TYPE_CHECKING = False  # as in `typing`, which is among the modules that are prepared
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from types import CodeType, ModuleType
    from typing import Any

Code = bytes | memoryview
Module = tuple[str, int, int, bool, Code]
"""Its file, by whose time (ns) and size (bytes) it is known again; whether it is a package; its code.

For the frozen program the file lies in its folder, which nobody edits: there the file is not looked at.
"""

PREPARED = f"{__file__.rpartition('kcdesk')[0]}build/start.code"
"""The file, where set-up left it in a checkout.  It may be missing."""
PARTS = (".code", ".later", ".ahead")
"""What the names of the files end in: for the first paint, for what is seen after it, for all else that most
readers come to.  Each is read when a module is wanted that those before it do not have."""
Pattern = tuple[str | bytes, int, list[int], int, dict[str, int], tuple[str | None, ...]]
"""What `_sre.compile` takes to make a regular expression."""

_FROZEN: str = getattr(sys, "_MEIPASS", "")
"""The folder of the frozen program; empty for every other."""
_OWN = "kcdesk."
_PACKAGE = __file__.rpartition("startup")[0]
"""The folder of our own modules: what was prepared in another, of which this one is a copy, is not used."""
_DATACLASSES, _REGULAR_EXPRESSIONS = "dataclasses", "re._compiler"
_CHECKSUM_BYTES = _LENGTH_BYTES = 4
_COMPILE = compile
"""By another name: the method of that name takes its place while the binding is loaded."""


class PreparedCode:
    """Importer of modules, and compiler of texts, that are compiled already."""

    def __init__(
        self,
        modules: dict[str, Module],
        texts: dict[str | bytes, CodeType],
        patterns: dict[tuple[str | bytes, int], Pattern] | None = None,
        more: Callable[[], PreparedCode | None] = lambda: None,
    ) -> None:
        """`modules` by their full names, `texts` by themselves, `patterns` by themselves and their flags.

        `more` gives what is needed later, and is asked when a module of kcdesk is not among these.
        """
        self._modules, self._texts, self._patterns = modules, texts, patterns or {}
        self._used: set[str] = set()
        """Modules that were loaded from here."""
        self._compile_pattern: Callable[..., object] = _COMPILE
        """`re`'s own, once there is one."""
        self._more: Callable[[], PreparedCode | None] | None = more

    def install(self) -> None:
        """Be asked first from now on: for modules, by `dataclasses` and by `re`."""
        sys.meta_path.insert(0, self)
        for name in (_DATACLASSES, _REGULAR_EXPRESSIONS):
            if name in sys.modules:
                self._serve(sys.modules[name])

    def _serve(self, module: ModuleType) -> None:
        """Have one of the two that compile ask here first."""
        if module.__name__ == _DATACLASSES:
            vars(module)["exec"] = self.execute
        elif module.__name__ == _REGULAR_EXPRESSIONS:
            self._compile_pattern = vars(module)["compile"]
            vars(module)["compile"] = self.pattern

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load a module; None for one that was never prepared, or whose file is another now."""
        while name not in self._modules and self._more is not None and self._may_come(name):
            self._take_more()
        if name not in self._modules:
            return None
        file, modified, size, is_package, _ = self._modules[name]
        if _FROZEN:
            file = f"{_FROZEN}{os.sep}{file}"
        elif _is_of_another_folder(name, file) or not _is_as_it_was(file, modified, size):
            return None
        spec = ModuleSpec(name, self, origin=file, is_package=is_package)  # type: ignore[arg-type]
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(file))  # noqa: PTH120
        return spec

    def _may_come(self, name: str) -> bool:
        """Whether a file that was not read yet may have a module: one of ours that was not loaded before."""
        return name.startswith(_OWN) and name not in self._used

    def _take_more(self) -> None:
        # What was read stays for as long as a piece of it is wanted: a megabyte for some modules never used.
        self._modules = {name: (*module[:-1], bytes(module[-1])) for name, module in self._modules.items()}
        more = self._more and self._more()
        self._more = more._more if more else None
        if more:
            self._modules.update(more._modules)
            self._texts.update(more._texts)
            self._patterns.update(more._patterns)

    def create_module(self, _spec: ModuleSpec) -> None:
        """None: a module like every other."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code, which is not kept: all of it together takes two megabytes."""
        code = self._modules.pop(module.__name__)[-1]
        self._used.add(module.__name__)
        exec(marshal.loads(code), vars(module))  # noqa: S102, S302 - as every importer does
        self._serve(module)

    def execute(self, text: str, names: dict[str, object], local: dict[str, object] | None = None) -> None:
        """As `exec`."""
        exec(self._texts.get(text, text), names, local)  # noqa: S102

    def compile(self, text: object, *others: object, **named: object) -> object:
        """As `compile`."""
        is_program = isinstance(text, str | bytes) and others[1:] == ("exec",)
        found = self._texts.get(text) if is_program else None  # type: ignore[call-overload]
        return found or _COMPILE(text, *others, **named)  # type: ignore[call-overload]

    def pattern(self, text: object, flags: int = 0) -> object:
        """As the function of `re` that makes a regular expression of a text, and keeps it itself."""
        found = self._patterns.pop((text, flags), None) if isinstance(text, str | bytes) else None
        if found is None:
            return self._compile_pattern(text, flags)
        return _sre.compile(*found)


def _is_of_another_folder(name: str, file: str) -> bool:
    return name.startswith(_OWN) and not file.startswith(_PACKAGE)


def _is_as_it_was(file: str, modified: int, size: int) -> bool:
    try:
        found = os.stat(file)  # noqa: PTH116 - for every module of the start
    except OSError:
        return False
    return (found.st_mtime_ns, found.st_size) == (modified, size)


def use_prepared_code() -> Callable[..., object]:
    """Have modules and dataclasses come compiled, where set-up saw to it; give what compiles the binding."""
    prepared = None if os.environ.get(SWITCH) else load_prepared_code(PREPARED)
    if prepared is None:
        return compile
    prepared.install()
    return prepared.compile


def load_prepared_code(file: str | Path) -> PreparedCode | None:
    """What set-up kept in the file, and in others beside it for after the first paint.

    None if it is not there, not whole, or was made by another Python.
    """
    content = read_whole(file)
    if content is None:
        return None
    modules, texts, patterns = _taken_apart(content)
    start, part = os.path.splitext(file)  # noqa: PTH122
    following = PARTS[PARTS.index(part) + 1 :] if part in PARTS else ()
    if not following:
        return PreparedCode(modules, texts, patterns)
    return PreparedCode(modules, texts, patterns, lambda: load_prepared_code(start + following[0]))


def prepared_names(file: Path) -> frozenset[str]:
    """The names of the modules that the file has; none where there is no whole file for this Python."""
    content = read_whole(file)
    return frozenset() if content is None else frozenset(_taken_apart(content)[0])


def write_prepared_code(
    file: Path,
    modules: Mapping[str, Module],
    texts: Mapping[str | bytes, CodeType],
    patterns: Mapping[tuple[str | bytes, int], Pattern],
) -> None:
    """Keep them for this Python alone, and for a program frozen with it.  Raises OSError."""
    write_whole(file, _put_together(modules, dict(texts), dict(patterns)))


def read_whole(file: str | Path) -> memoryview | None:
    """What was written for this very Python; None if it is not there, not whole, or for another."""
    try:
        with open(file, "rb", buffering=0) as stream:  # noqa: PTH123 - `pathlib` is prepared
            content = memoryview(stream.read())
    except OSError:
        return None
    return (
        content[_CHECKSUM_BYTES:]
        if content[:_CHECKSUM_BYTES] == _checksum(content[_CHECKSUM_BYTES:])
        else None
    )


def write_whole(file: Path, content: bytes) -> None:
    """Write it for this Python alone, in one step.  Raises OSError."""
    draft = file.with_suffix(".new")
    draft.write_bytes(_checksum(memoryview(content)) + content)
    draft.replace(file)


def _put_together(modules: Mapping[str, Module], *others: Any) -> bytes:  # noqa: ANN401 - as `marshal`
    """The modules' code behind all else, so that no start copies it all to run it."""
    places, end = {}, 0
    for name, (*known, code) in modules.items():
        start, end = end, end + len(code)
        places[name] = (*known, start, end)
    index = marshal.dumps((places, *others))
    codes = (bytes(code) for *_, code in modules.values())
    return b"".join((len(index).to_bytes(_LENGTH_BYTES, "big"), index, *codes))


def _taken_apart(content: memoryview) -> tuple[dict[str, Module], Any, Any]:
    """What was put together, which is whole."""
    first = _LENGTH_BYTES + int.from_bytes(content[:_LENGTH_BYTES], "big")
    index, codes = content[_LENGTH_BYTES:first], content[first:]
    places, texts, patterns = marshal.loads(index)  # noqa: S302 - our own
    modules = {name: (*known, codes[start:end]) for name, (*known, start, end) in places.items()}
    return modules, texts, patterns


def _checksum(content: memoryview) -> bytes:
    """Of the content and of the Python that it is for."""
    return zlib.crc32(content, zlib.crc32(_this_python().encode())).to_bytes(_CHECKSUM_BYTES, "big")


def _this_python() -> str:
    return sys.version
