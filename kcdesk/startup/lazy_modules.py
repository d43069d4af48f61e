"""Modules of Python's own that others import at once and hardly ever use: loaded at their first use instead.

`importlib.util.LazyLoader` does nearly that, but its modules are loaded by their second import already.
"""

from __future__ import annotations

import sys
from _thread import RLock
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_LOADING = RLock()


def import_lazily(*names: str) -> None:
    """Have each of these modules loaded when something is first asked of it, and not at its import."""
    for name in names:
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None:
            sys.modules[name] = module = module_from_spec(spec)
            module.__class__ = _LazyModule


class _LazyModule(ModuleType):
    _is_loading = False

    def __getattr__(self, name: str) -> object:
        """Reached only for what the module has not: everything, until it is loaded."""
        with _LOADING:
            if type(self) is _LazyModule:
                self._load(name)
        return getattr(self, name)

    def _load(self, wanted: str) -> None:
        spec = self.__spec__
        if self._is_loading or spec is None or spec.loader is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {wanted!r}")
        self._is_loading = True
        try:
            spec.loader.exec_module(self)
        finally:
            del self._is_loading
        self.__class__ = ModuleType  # type: ignore[assignment]
