"""Stands in for the binding's own `shibokensupport/signature/loader.py`, where unpack_binding.py puts it.

The binding's loader loads at once, and twice, all that writes error messages, signatures and stubs; here
each part is loaded when it is first asked for.  The functions are those that the binding's part in C++ looks
up by name.  Left out are the switch for Qt's names (`from __feature__ import ...`), which kcdesk never uses
and for which the source of every module would be read, and the repairs of `PySide6.support.deprecated`, of
which there are none: tests/startup/test_fast_binding.py looks.
"""

from __future__ import annotations

import signature_bootstrap
from shibokensupport import signature

_MAPPING = "shibokensupport.signature.mapping"
"""The part in C++ expects it to be loaded, and looks up one function; the rest of it serves signatures."""

try:
    from kcdesk.startup.lazy_modules import import_lazily, when_called
except ImportError:
    pass
else:
    import_lazily(_MAPPING, known={"update_mapping": when_called(_MAPPING, "update_mapping")})
from shibokensupport.signature import mapping  # noqa: E402, F401

signature.get_signature = signature_bootstrap.get_signature
signature.make_snake_case_name = signature_bootstrap.make_snake_case_name


def pyside_type_init(type_key: object, sig_strings: object) -> object:
    """Read the signatures of a type."""
    from shibokensupport.signature import parser

    return parser.pyside_type_init(type_key, sig_strings)


def create_signature(props: object, key: object) -> object:
    """Make a function's signature."""
    from shibokensupport.signature import layout

    return layout.create_signature(props, key)


def seterror_argument(args: object, func_name: object, info: object) -> object:
    """Say which calls there are, after a wrong one."""
    from shibokensupport.signature import errorhandler

    return errorhandler.seterror_argument(args, func_name, info)


def make_helptext(func: object) -> object:
    """Write a function's docstring."""
    from shibokensupport.signature import errorhandler

    return errorhandler.make_helptext(func)


def finish_import(_module: object) -> None:
    """Nothing is repaired after an import."""


def feature_import(*_args: object, **_names: object) -> None:
    """None: an import like every other."""


def feature_imported(_module: object) -> None:
    """No module switches names."""


def post_init() -> None:
    """Python's own `__import__` stays as it is."""
