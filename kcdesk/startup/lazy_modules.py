"""Modules of the standard library that others import eagerly and hardly ever use: loaded at their first use.

`importlib.util.LazyLoader` does nearly that, but its modules are loaded by their second import already.
"""

from __future__ import annotations

import os
import sys
from _thread import RLock
from importlib.util import find_spec, module_from_spec
from types import ModuleType

from kcdesk.startup import SWITCH

TYPE_CHECKING = False  # as in `typing`, which waits for its use itself
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BY_THE_STANDARD_LIBRARY = ("copy", "fnmatch", "inspect", "ipaddress", "ntpath")
"""What `dataclasses`, `pathlib` and `urllib` lead to, for uses that are not ours."""


def wait_with_the_standard_library() -> None:
    """Have modules wait that a start imports, by way of others, and does not use."""
    import_lazily(*_BY_THE_STANDARD_LIBRARY)
    if os.environ.get(SWITCH):
        return
    if sys.version_info < (3, 13):  # from then on `pathlib` imports it itself when it is wanted
        names = ("quote_from_bytes",)
        import_lazily("urllib.parse", known={name: when_called("urllib.parse", name) for name in names})
    import_lazily("typing", known={"TYPE_CHECKING": False, "cast": _cast})


def import_lazily(*names: str, known: Mapping[str, object] | None = None) -> None:
    """Have each of these modules loaded when something is first asked of it, and not at its import.

    What is `known` of them stands in for what they have of that name, until they are loaded.
    """
    for name in names:
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None:
            module = module_from_spec(spec)
            vars(module).update(known or {})
            module.__lazy_lock__ = RLock()  # type: ignore[attr-defined]  # see _LazyModule
            module.__class__ = _LazyModule
            sys.modules[name] = module


def _cast(_kind: object, value: object) -> object:
    """As `typing.cast`."""
    return value


def when_called(module: str, name: str) -> Callable[..., object]:
    """A function of a module that waits, which loads it when it is called."""

    def call(*arguments: object, **named: object) -> object:
        found = sys.modules[module]
        if isinstance(found, _LazyModule):
            found.load()
        function: Callable[..., object] = getattr(found, name)
        return function(*arguments, **named)

    return call


class _LazyModule(ModuleType):
    """A module that is loaded when the first name is asked of it: once, whatever thread asks."""

    _is_loading = False
    __lazy_lock__: RLock
    """Of this module alone.  With one for all, two threads could wait for each other for ever: one loads a
    lazy module that imports what the other is importing, while that one uses another lazy module."""

    def __getattr__(self, name: str) -> object:
        """Load the module, then look again; reached only for what it has not yet: nearly everything.

        Every `from ... import` asks for `__path__`, which packages have from the start and no other module.
        """
        if name == "__path__":
            raise AttributeError(name)
        self.load(name)
        return getattr(self, name)

    def __bool__(self) -> bool:
        """False, as for a module that is not there: `dataclasses` looks for what `typing` may have given."""
        return False

    def load(self, wanted: str = "") -> None:
        """Load the module, unless that is done; `wanted` is asked of it."""
        with self.__lazy_lock__:
            if type(self) is _LazyModule:
                self._load(wanted)

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
