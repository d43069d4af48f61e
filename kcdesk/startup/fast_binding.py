"""Loading Qt's binding in half the time it takes by itself.

PySide6 keeps its part in Python inside a library, as source, and compiles it at every start.  Its own switch
`SBK_EMBED` unpacks that part into a folder, from which it is loaded byte-compiled like any other module.
`packaging/unpack_binding.py` does so once, into a folder of ours, so that nothing installed is changed, and
puts a lighter loader into it (`packaging/binding_loader.py`).  docs/start-up.md says what each step gains and
when to drop it.

A broken file in that folder would abort the process inside the binding, where nothing can catch it.  So the
folder is used only if it was made from this very library and its manifest, written last, still holds.
"""

from __future__ import annotations

import builtins
import os
import sys
import zlib
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kcdesk.startup import SWITCH, fast_enums
from kcdesk.startup.lazy_modules import import_lazily

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec

MANIFEST = "manifest.txt"

_BINDING = "shiboken6"
_LIBRARIES = (".so", ".pyd", ".dll", ".dylib")
_COMPILE = compile
_FOR_UNPACKING = ("base64", "tempfile", "textwrap", "traceback", "zipfile")
"""What the binding imports to unpack itself, or to say why it could not."""


def load_binding(unpacked: Path, compiler: Callable[..., object] = compile) -> None:
    """Import the binding's core, from the folder below `unpacked` that fits it; plainly if there is none.

    `compiler` compiles what the binding keeps as source.
    """
    if os.environ.get(SWITCH):
        return
    import_lazily(*_FOR_UNPACKING)
    fast_enums.install()
    _use_lazy_binding()
    spec = find_spec(_BINDING)
    folder = usable_folder(unpacked, spec)
    if spec is not None and folder is not None:
        load_from(spec, folder, compiler)


def usable_folder(unpacked: Path, spec: ModuleSpec | None) -> Path | None:
    """The folder that was unpacked from the installed binding and is whole; None if there is none."""
    if spec is None or spec.origin is None or not unpacked.is_dir():
        return None
    folder = unpacked / edition(Path(spec.origin))
    return folder if is_whole(folder) else None


def edition(origin: Path) -> str:
    """A name for the installed binding, by its first file: a checksum of that and the libraries beside it."""
    libraries = (file for file in origin.parent.iterdir() if any(part in file.name for part in _LIBRARIES))
    crc = 0
    for file in (origin, *sorted(libraries)):
        crc = zlib.crc32(file.read_bytes(), crc)
    return f"{crc:08x}"


def write_manifest(folder: Path) -> None:
    """Say of each byte-compiled file what it holds, and by that, written last, that the folder is whole."""
    draft = folder / f"{MANIFEST}.new"
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.pyc"))
    draft.write_text("".join(f"{_line_of(folder, name)}\n" for name in names), encoding="utf-8")
    draft.replace(folder / MANIFEST)


def is_whole(folder: Path) -> bool:
    """Whether every file of the manifest is as it was when set-up ended; False where there is no manifest."""
    try:
        with open(f"{folder}/{MANIFEST}", encoding="utf-8") as manifest:  # noqa: PTH123 - see _line_of
            listed = manifest.read().splitlines()
        return bool(listed) and all(line == _line_of(folder, line.split(" ", 2)[2]) for line in listed)
    except (OSError, ValueError, IndexError):
        return False


def _line_of(folder: Path, name: str) -> str:
    """`size crc32 name` of a file below `folder`.

    Asked of every file at every start: plain strings, because a Path for each takes several times as long.
    """
    with open(f"{folder}/{name}", "rb") as stream:  # noqa: PTH123
        content = stream.read()
    return f"{len(content)} {zlib.crc32(content):08x} {name}"


def load_from(spec: ModuleSpec, folder: Path, compiler: Callable[..., object] = compile) -> None:
    """Import the binding with `__file__` pointing into `folder`, where it looks for `files.dir`.

    Where that fails, the import of Qt that follows loads it as it loads itself.
    """
    module = module_from_spec(spec)
    module.__file__ = str(folder / "__init__.py")
    sys.modules[_BINDING] = module
    vars(builtins)["compile"] = compiler
    try:
        cast("Loader", spec.loader).exec_module(module)
    except Exception:  # noqa: BLE001 - whatever it is, the plain way is left
        del sys.modules[_BINDING]
    else:
        module.__file__ = spec.origin
    finally:
        vars(builtins)["compile"] = _COMPILE


def _use_lazy_binding() -> None:
    """Look up a library's functions at their first call; the binding names 13,000, and few are called."""
    if sys.platform.startswith("linux"):
        sys.setdlopenflags(os.RTLD_LAZY)
