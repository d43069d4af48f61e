"""Making Qt's enumerations in a fifth of the time.

The binding makes every enumeration of a class when the class is first used, by calling Python's `enum` with
pairs of a name and a number: 1,900 members until the first paint, ten microseconds each.  Most of that goes
into what only a class written by hand can need.  Here Python makes the class empty, by its own means, and the
members are put into it.  docs/start-up.md says what that gains and when to drop it.

How `enum` keeps members is its own affair, and known here for some editions of Python; in any other nothing
is changed, as for every call that is not the binding's.
"""

from __future__ import annotations

import enum
import sys
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

KNOWN = ((3, 11), (3, 12), (3, 13))
"""Editions of Python that keep members as is done here.

Five of them, from 3.11.2 to 3.13.5, were compared, and `tests/startup/test_fast_enums.py` compares whichever
runs it.
"""
_PARTS = frozenset(
    "_all_bits_ _boundary_ _flag_mask_ _generate_next_value_ _hashable_values_ _inverted_ _member_map_"
    " _member_names_ _member_type_ _new_member_ _singles_mask_ _unhashable_values_ _unhashable_values_map_"
    " _use_args_ _value2member_map_ _value_repr_".split()
)
"""What these keep in an enumeration.  One that keeps anything else does what is not known here."""
_KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_CREATE = "_create_"
_RESERVED = {
    kind: frozenset(name for base in kind.__mro__ for name in vars(base)) | {"mro"} for kind in _KINDS
}
"""Names of members that Python has to do more for, or refuses."""

if TYPE_CHECKING:
    _Enumeration = Any
    """Known here by parts that Python keeps to itself, and no type has."""

Pairs = list[tuple[str, int]]


def install() -> None:
    """Make the binding's enumerations this way from now on; before it is loaded."""
    if sys.version_info[:2] in KNOWN:
        pythons = getattr(enum.EnumType, _CREATE)
        if not hasattr(pythons, "instead_of"):
            setattr(enum.EnumType, _CREATE, _quicker_than(pythons))


def _quicker_than(pythons: Callable[..., _Enumeration]) -> Callable[..., _Enumeration]:
    """What stands in for Python's own way, and leaves to it all that is not the binding's."""
    empty: dict[_Enumeration, dict[str, object]] = {}

    def create(
        kind: _Enumeration, class_name: str, names: object, *, module: str | None = None, **named: object
    ) -> _Enumeration:
        # Python asks the frame above its caller for the module; this one lies between them.
        module = module or sys._getframe(2).f_globals.get("__name__")
        if named.get("boundary") is not enum.KEEP or not _are_plain(kind, names):
            return pythons(kind, class_name, names, module=module, **named)
        if kind not in empty:
            empty[kind] = _content(pythons(kind, "Empty", [], module=module, **named))
        if not empty[kind]:
            return pythons(kind, class_name, names, module=module, **named)
        made = _copy(kind, class_name, module, empty[kind])
        _fill(made, cast("Pairs", names))
        if issubclass(kind, enum.Flag):
            _count_bits(made)
        return made

    create.instead_of = pythons  # type: ignore[attr-defined]
    return create


def _content(empty: type) -> dict[str, object]:
    """What an enumeration without members holds; nothing if there is a part in it that is not known."""
    parts = {name: value for name, value in vars(empty).items() if name not in {"__dict__", "__weakref__"}}
    is_known = _PARTS.issuperset(name for name in parts if name[:2] != "__")
    return parts if is_known else {}


def _copy(kind: _Enumeration, name: str, module: str | None, content: dict[str, object]) -> _Enumeration:
    """An enumeration without members, like one that Python made."""
    own = {key: value.copy() if isinstance(value, dict | list) else value for key, value in content.items()}
    own["__module__"] = module
    new = own.pop("__new__")
    made: _Enumeration = type.__new__(enum.EnumType, name, (kind,), own)
    made.__new__ = new  # afterwards, as Python does, which keeps it from becoming a static method
    return made


def _are_plain(kind: object, names: object) -> bool:
    """Whether these are the binding's pairs, none of which Python treats apart."""
    if type(names) is not list or kind not in _KINDS:
        return False
    reserved, is_flag = _RESERVED[kind], issubclass(kind, enum.Flag)
    for pair in names:
        if type(pair) is not tuple or type(pair[1]) is not int:
            return False
        name, value = pair
        if name in reserved or name[:1] == "_" or (is_flag and value < 0):
            return False
    return True


def _fill(made: _Enumeration, pairs: Pairs) -> None:
    """Put members into an enumeration that has none, as `enum._proto_member` does."""
    new, with_value, set_name = made._new_member_, made._use_args_, type.__setattr__
    names, members, by_value = made._member_names_, made._member_map_, made._value2member_map_
    is_flag = issubclass(made, enum.Flag)
    for name, value in pairs:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if with_value else new(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(names)
            if not is_flag or _is_one_bit(value):
                names.append(name)
        members[name] = member
    for name, member in members.items():  # by itself: after it Python looks up all parts of the class anew
        set_name(made, name, member)
    if hasattr(made, "_hashable_values_"):
        made._hashable_values_.extend(by_value)


def _count_bits(made: _Enumeration) -> None:
    """Set what a flag knows of all its members."""
    values = list(made._value2member_map_)
    every = single = 0
    for value in values:
        every |= value
        single |= value if _is_one_bit(value) else 0
    has_both = hasattr(made, "_singles_mask_")
    made._flag_mask_ = every if has_both else single
    if has_both:
        made._singles_mask_ = single
    made._all_bits_ = 2 ** every.bit_length() - 1
    in_order = [made._member_map_[name]._value_ for name in made._member_names_]
    if in_order != sorted(in_order):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0
