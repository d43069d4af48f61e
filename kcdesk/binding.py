"""Loads Qt's binding more quickly than it loads itself.

PySide6 keeps the part of it that is written in Python inside a library, as source, and compiles it at every
start: a tenth of ours.  It also knows how to unpack that part into a folder (its switch `SBK_EMBED`), and
then loads it from there, byte-compiled, like any other module.  `packaging/unpack_binding.py` has it do so
once, into a folder of ours, so that nothing installed is changed.  Without such a folder all is as ever.
"""

from __future__ import annotations

import sys
import zlib
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec

_BINDING = "shiboken6"


def load_binding(unpacked: Path) -> None:
    """Load the binding's core, by the parts unpacked under this folder if they are of its very edition."""
    if not unpacked.is_dir():
        return
    spec = find_spec(_BINDING)
    if spec is None or spec.origin is None:
        return  # the import of Qt that follows says what is missing
    folder = unpacked / edition(Path(spec.origin))
    if (folder / "files.dir").is_dir():
        load_from(spec, folder)
        _read_no_sources()


def edition(origin: Path) -> str:
    """A name for the installed binding, given its first file, which holds its version."""
    content = origin.read_bytes()
    return f"{len(content):x}-{zlib.crc32(content):08x}"


def load_from(spec: ModuleSpec, folder: Path) -> None:
    """Load the binding while it believes to lie in `folder`: it looks for its `files.dir` beside itself."""
    module = module_from_spec(spec)
    module.__file__ = str(folder / "__init__.py")
    sys.modules[_BINDING] = module
    try:
        cast("Loader", spec.loader).exec_module(module)
    except BaseException:
        del sys.modules[_BINDING]
        raise
    module.__file__ = spec.origin


def _read_no_sources() -> None:
    """At each import the binding reads the module's source, to learn whether it might change Qt's names.

    kcdesk never does (`from __feature__ import ...`), so it is spared the reading.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None:
        vars(feature)["inspect"] = SimpleNamespace(getsource=lambda _module: "")
