"""Addresses of made pages: pages that no author wrote, made from the pack's rows when somebody asks.

    compare/sunitinib+pazopanib     two or three treatments side by side; one alone: with what to compare it
    effect/fatigue                  a side effect: what can cause it, what helps, when to ring
    finder/form-tablet+place-home/sunitinib     the medicines for which all of these hold, some of them ticked
    changes/sunitinib, changes/all  what changed on a page, or on all of them

No topic's id has a slash, so an address never hides a topic.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_IDS = rf"{_ID}(?:\+{_ID})*"
_ADDRESS = re.compile(rf"(compare|effect|finder|changes)/({_IDS})(?:/({_IDS}))?")

ALL = "all"
"""In the place of ids: nothing was chosen yet, or every page."""
MOST_COMPARED = 3
"""Columns that can still be read side by side."""
_MOST_CHOSEN, _LONGEST = 40, 2_000


@dataclass(frozen=True, slots=True)
class MadeAddress:
    """What is to be on a made page."""

    kind: str
    """`compare`, `effect`, `finder` or `changes`."""
    ids: tuple[str, ...]
    """Topics, or choices of the finder; none for all."""
    ticked: tuple[str, ...] = ()
    """Of the finder: topics marked to be compared."""

    def __str__(self) -> str:
        parts = [self.kind, "+".join(self.ids) or ALL]
        return "/".join((*parts, "+".join(self.ticked)) if self.ticked else parts)


def read_address(address: str) -> MadeAddress | None:
    """Take an address apart; None for anything that is none."""
    found = _ADDRESS.fullmatch(address) if len(address) <= _LONGEST else None
    if found is None:
        return None
    kind, ids, ticked = found[1], tuple(found[2].split("+")), tuple((found[3] or "").split("+"))
    ticked = tuple(filter(None, ticked))
    ids = () if ids == (ALL,) and kind in {"finder", "changes"} else ids
    made = MadeAddress(kind, ids, ticked)
    return made if _has_sense(made) else None


def _has_sense(made: MadeAddress) -> bool:
    count = len(made.ids)
    fits = {
        "compare": 1 <= count <= MOST_COMPARED,
        "effect": count == 1,
        "finder": count <= _MOST_CHOSEN and len(made.ticked) <= MOST_COMPARED,
        "changes": count <= 1,
    }[made.kind]
    alone = made.kind == "finder" or not made.ticked
    return fits and alone and len(set(made.ids)) == count and len(set(made.ticked)) == len(made.ticked)


@dataclass(frozen=True, slots=True)
class Places(Container[str]):
    """Every place that a link of a guide may lead to: its topics, and the pages made from its rows."""

    topics: Container[object]
    treatments: Container[object]
    effects: Container[object]
    choices: Container[object]

    def __contains__(self, place: object) -> bool:
        if place in self.topics:
            return True
        made = read_address(place) if isinstance(place, str) else None
        if made is None:
            return False
        known = {
            "compare": self.treatments,
            "effect": self.effects,
            "finder": self.choices,
            "changes": self.topics,
        }[made.kind]
        return all(one in known for one in made.ids) and all(one in self.treatments for one in made.ticked)
