"""The sections that each kind of page must have, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.data.profiles import FACTS_BOX
from kcdesk.authoring.dialect.blocks import SECTION_LEVEL, Generated, Heading
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault


def slot_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Every section of the page's kind is there, in order.  Other sections may stand between them."""
    profile = guide.data.profile
    wanted = profile.slots.get(page.front.kind, profile.other_slots)
    found = _found(page)
    for slot in wanted:
        if slot not in found:
            yield page.line("kind"), "slot", f"A page of kind “{page.front.kind}” needs {_in_words(slot)}."
    present = [slot for slot in wanted if slot in found]
    for before, after in pairwise(present):
        if found[after] < found[before]:
            message = f"{_in_words(after)} stands before {_in_words(before)}; swap them."
            yield found[after], "slot", message[0].upper() + message[1:]


def _found(page: SourcePage) -> dict[str, int]:
    """Each second-level section and the facts box, with its line."""
    found: dict[str, int] = {}
    for block in page.blocks:
        if isinstance(block, Heading) and block.level == SECTION_LEVEL:
            found.setdefault(block.anchor, block.line)
        elif isinstance(block, Generated):
            found.setdefault(f"{{{{ {block.name} }}}}", block.line)
    return found


def _in_words(slot: str) -> str:
    return f"the facts box {slot}" if slot == FACTS_BOX else f"the section {{#{slot}}}"
