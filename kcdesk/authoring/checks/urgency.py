"""The rule that a danger sign has one level everywhere: the one of danger_signs.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.danger.sign_patterns import SignPatterns, Spotted
from kcdesk.authoring.danger.speed import Speeds, fits, in_words, is_too_slow
from kcdesk.authoring.danger.statements import Statement, Statements
from kcdesk.authoring.dialect.blocks import Callout, Generated, every_text
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.generated.danger_boxes import groups_of, signs_of
from kcdesk.authoring.generated.registry import DANGER_SIGNS
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault

RULE = "urgency"

_NOT_RED = re.compile(r"(?i)\b(?:helpline|111|ring|today|same day)\b")


class UrgencyRule:
    """Compares what is said of danger signs with danger_signs.yaml."""

    def __init__(self, guide: GuideSource) -> None:
        self._is_on = (
            guide.data.is_english and guide.data.profile.is_british and guide.has("danger_signs.yaml")
        )
        self._statements = Statements(SignPatterns(guide.data.danger.signs))

    def faults(self, page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
        """What a page says otherwise, and the signs of its medicines that it leaves out."""
        yield from _missing_signs(page, guide)
        if not self._is_on:
            return
        yield from self.text_faults(page.line("summary"), page.front.summary)
        for statement in self._statements.of_blocks(page.blocks):
            yield from _contradictions(statement)
        for block in page.blocks:
            if isinstance(block, Callout):
                yield from _box_faults(block)

    def text_faults(self, line: int, text: str) -> Iterator[Fault]:
        """What a single text says otherwise."""
        if self._is_on:
            for statement in self._statements.of_text(line, text):
                yield from _contradictions(statement)


def _contradictions(statement: Statement) -> Iterator[Fault]:
    """Signs that are more urgent than said; or less, where nothing beside them is as urgent as said."""
    if not statement.speeds:
        return
    has_one_of_it = any(fits(found.sign, statement.speeds) for found in statement.signs)
    for found in statement.signs:
        if is_too_slow(found.sign, statement.speeds) or not (
            has_one_of_it or fits(found.sign, statement.speeds)
        ):
            yield statement.line, RULE, _contradiction(found, statement.speeds)


def _contradiction(found: Spotted, speeds: Speeds) -> str:
    said = " and ".join(sorted(speed.value for speed in speeds))
    return (
        f"“{found.words}” is “{in_words(found.sign)}” in danger_signs.yaml ({found.sign.id}), "
        f"but here it is “{said}”."
    )


def _box_faults(box: Callout) -> Iterator[Fault]:
    """Red is for 999 alone, and 999 for red."""
    is_999 = box.title.casefold().startswith("call 999")
    if box.kind == "urgent":
        if not is_999:
            yield box.line, RULE, "A red box is for 999 alone: its title starts with “Call 999”."
        for line, spans in every_text([box]):
            if found := _NOT_RED.search(plain_words(spans)):
                message = f"A red box is for 999 alone; “{found[0]}” belongs in a box of its own."
                yield line, RULE, message
    elif is_999 or "999" in box.title:
        yield box.line, RULE, "What is for 999 stands in a red box: !!! urgent."


def _missing_signs(page: SourcePage, guide: GuideSource) -> Iterator[Fault]:
    """A page shows every sign of its medicines, its class, or the groups that name it."""
    groups = groups_of(page.name, guide.data)
    wanted = [name for group in groups for name in (group.id, *group.also)]
    parts = [block for block in page.blocks if isinstance(block, Generated) and block.name == DANGER_SIGNS]
    shown = {sign.id for part in parts for sign in signs_of(page.name, part.arguments, guide.data)}
    line = parts[0].line if parts else page.line("kind")
    is_medicine = page.name in guide.data.medicines_by_id or page.name in guide.data.combinations_by_id
    for sign in guide.data.danger.signs:
        own = [name for name in wanted if name in sign.holds_for]
        if sign.id not in shown and (own or (sign.core and is_medicine)):
            of = f"of “{own[0]}”" if own else "of every medicine"
            message = (
                f"The page does not show the danger sign “{sign.id}” {of}. Write {{{{ {DANGER_SIGNS} }}}}."
            )
            yield line, RULE, message
