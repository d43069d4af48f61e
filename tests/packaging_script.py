"""The scripts of `packaging/` as modules: that folder is no package, so no name leads to them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

_FOLDER = Path(__file__).resolve().parents[1] / "packaging"


def packaging_script(name: str) -> ModuleType:
    """A script by its path below the folder, such as `windows/folder`."""
    spec = importlib.util.spec_from_file_location(f"packaging/{name}", _FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look for it there
    sys.path.insert(0, str(_FOLDER))  # as when it is run
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(_FOLDER))
    return module
