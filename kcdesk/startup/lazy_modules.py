"""Modules of the standard library that others import eagerly and hardly ever use: loaded at their first use.

`importlib.util.LazyLoader` does nearly that, but its modules are loaded by their second import already.
"""

from __future__ import annotations

import sys
from _thread import RLock
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def import_lazily(*names: str) -> None:
    """Have each of these modules loaded when something is first asked of it, and not at its import."""
    for name in names:
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None:
            module = module_from_spec(spec)
            module.__lazy_lock__ = RLock()  # type: ignore[attr-defined]  # see _LazyModule
            module.__class__ = _LazyModule
            sys.modules[name] = module


class _LazyModule(ModuleType):
    """A module that is loaded when the first name is asked of it: once, whatever thread asks."""

    _is_loading = False
    __lazy_lock__: RLock
    """Of this module alone.  With one for all, two threads could wait for each other for ever: one loads a
    lazy module that imports what the other is importing, while that one uses another lazy module."""

    def __getattr__(self, name: str) -> object:
        """Load the module, then look again; reached only for what it has not yet: everything, at first."""
        with self.__lazy_lock__:
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
