"""Loads Qt's binding more quickly than it loads itself: in half the time.

PySide6 keeps the part of it that is written in Python inside a library, as source, and compiles it at every
start.  It also knows how to unpack that part into a folder (its switch `SBK_EMBED`), and then loads it from
there, byte-compiled, like any other module.  `packaging/unpack_binding.py` has it do so once, into a folder
of ours, so that nothing installed is changed, and puts a lighter loader into it
(`packaging/binding_loader.py`).  Without such a folder all is as ever.
"""

from __future__ import annotations

import os
import sys
import zlib
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kcdesk.startup.lazy_modules import import_lazily

if TYPE_CHECKING:
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec

_BINDING = "shiboken6"
_FOR_UNPACKING = ("base64", "tempfile", "textwrap", "traceback", "zipfile")
"""What the binding imports to unpack itself, or to say why it could not."""


def load_binding(unpacked: Path) -> None:
    """Load the binding's core, by the parts unpacked under this folder if they are of its very edition."""
    import_lazily(*_FOR_UNPACKING)
    _use_lazy_binding()
    if not unpacked.is_dir():
        return
    spec = find_spec(_BINDING)
    if spec is None or spec.origin is None:
        return  # the import of Qt that follows says what is missing
    folder = unpacked / edition(Path(spec.origin))
    if (folder / "files.dir").is_dir():
        load_from(spec, folder)


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


def _use_lazy_binding() -> None:
    """Look up a library's functions at their first call; the binding names 13,000, and few are called."""
    if sys.platform.startswith("linux"):
        sys.setdlopenflags(os.RTLD_LAZY)
