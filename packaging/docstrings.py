"""Takes docstrings out of byte-code: nobody asks a frozen program for them.

Python's own switch (`-OO`) would take assertions as well, and the docstrings of classes, without which
`dataclasses` writes some of its own and loads `inspect` to do so.  Those stay, and so does the number of
every line.
"""

from __future__ import annotations

import dis
import sys
from collections import Counter
from itertools import pairwise
from types import CodeType

_MODULE = "<module>"


def may_go_without(module: str) -> bool:
    """Whether it is ours or Python's own, which are made for it; what others do with theirs nobody knows."""
    return module.partition(".")[0] in {"kcdesk", *sys.stdlib_module_names}


def without_docstrings(code: CodeType) -> CodeType:
    """The same code, but neither the module nor any function in it has a docstring."""
    constants = [without_docstrings(part) if isinstance(part, CodeType) else part for part in code.co_consts]
    place = _place_of_docstring(code)
    if place is not None and isinstance(constants[place], str):
        constants[place] = None
    return code.replace(co_consts=tuple(constants))


def _place_of_docstring(code: CodeType) -> int | None:
    """Which constant may be one: a module's first statement keeps it, a function's is the first of all.

    A constant that is used besides, because the program has the same text elsewhere, stays.
    """
    steps = list(dis.get_instructions(code))
    uses = Counter(step.arg for step in steps if step.opcode in dis.hasconst)
    if code.co_name == _MODULE:
        kept = (one.arg for one, next_one in pairwise(steps) if _keeps(one, next_one))
        return next((place for place in kept if uses[place] == 1), None)
    return None if uses[0] or not code.co_consts else 0


def _keeps(step: dis.Instruction, next_step: dis.Instruction) -> bool:
    is_kept = next_step.opname == "STORE_NAME" and next_step.argval == "__doc__"
    return is_kept and step.opcode in dis.hasconst
