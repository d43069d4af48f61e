"""Danger signs on pages, from danger_signs.yaml: boxes by how fast to act, and the table of all signs.

Whatever the page, the boxes stand in the same order under the same titles, and say the same of the same sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kcdesk.authoring.data.danger_schemas import DangerGroup, DangerSign, Level
from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.authoring.data.loader import Data
from kcdesk.authoring.data.medicine_facts import BY_MOUTH
from kcdesk.authoring.dialect.blocks import (
    Arguments,
    Block,
    Callout,
    Cites,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Row,
    Span,
    Spans,
    Strong,
    Table,
    Words,
)

FOR, ALSO, SIGNS = "for", "also", "signs"
"""What the part may be told: groups whose people the page is for, besides its own; groups of some readers,
whose signs say whom they are for; and single signs in the place of the core."""


class Box(NamedTuple):
    """One kind of box."""

    level: Level
    or_ae: bool
    kind: str
    """Of the call-out."""

    def title(self, words: GuideWords) -> str:
        """The same on every page."""
        if self.level == "999":
            return words.call_999_or_ae if self.or_ae else words.call_999
        return {"ring-now": words.ring_now, "ring-today": words.ring_today, "tell-team": words.tell_team}[
            self.level
        ]

    def holds(self, sign: DangerSign) -> bool:
        """Whether a sign belongs in it."""
        return (sign.level, sign.or_ae) == (self.level, self.or_ae)


BOXES = (
    Box("999", or_ae=False, kind="urgent"),
    Box("999", or_ae=True, kind="urgent"),
    Box("ring-now", or_ae=False, kind="call"),
    Box("ring-today", or_ae=False, kind="today"),
    Box("tell-team", or_ae=False, kind="note"),
)
"""In their order, the most urgent first."""


def groups_of(topic: str, data: Data) -> list[DangerGroup]:
    """The groups whose signs a page must show: of its medicine or medicines, its class, or named for it."""
    pair = data.combinations_by_id.get(topic)
    medicines = [data.medicines_by_id.get(one) for one in (pair.medicines if pair else [topic])]
    taken = {one.id for one in medicines if one} | {one.class_ for one in medicines if one}
    classes = {entry.id for entry in data.medicines.classes if entry.topic == topic}
    return [
        group
        for group in data.danger.groups
        if taken & {*group.classes, *group.medicines}
        or topic in group.topics
        or (classes and classes <= set(group.classes))
    ]


def signs_of(topic: str, arguments: Arguments, data: Data) -> list[DangerSign]:
    """The signs a part shows, in the file's order: the core and its groups', or the single ones named."""
    named = set(arguments.get(SIGNS, ()))
    wanted = {*arguments.get(FOR, ()), *arguments.get(ALSO, ())}
    if not named:
        wanted |= {group.id for group in groups_of(topic, data)}
    wanted |= {also for group in data.danger.groups if group.id in wanted for also in group.also}
    return [
        sign
        for sign in data.danger.signs
        if sign.id in named or wanted & set(sign.holds_for) or (sign.core and not named)
    ]


def danger_boxes(
    topic: str, line: int, arguments: Arguments, data: Data, *, is_last: bool
) -> Iterator[Block]:
    """The boxes of one part.  `is_last`: whether it is the page's last, and tells where signs come from."""
    signs = signs_of(topic, arguments, data)
    own = {group.id for group in groups_of(topic, data)} | set(arguments.get(FOR, ()))
    writer = _Writer(data, own, by_area=SIGNS not in arguments)
    for box in BOXES:
        held = [sign for sign in signs if box.holds(sign)]
        if held:
            yield writer.callout(box, held, line)
    if data.danger.next_tablet and is_swallowed(topic, data):
        advice = data.danger.next_tablet
        yield Callout(line, "call", advice.title, (Paragraph(line, (Words(advice.text),)),))
    if is_last and data.danger.reference_topic:
        yield _where_from(line, data)


def told_signs(
    topic: str, parts: Sequence[Arguments], data: Data
) -> Iterator[tuple[Box, int, str, str, DangerSign]]:
    """Each sign that a page shows, once: its box, its place in that, its part of the body, its words.

    `parts` holds what each part with danger signs on the page is told.
    """
    places = {area.id: (at, area.words) for at, area in enumerate(data.danger.areas)}
    seen: set[tuple[str, str]] = set()
    order = {sign.id: at for at, sign in enumerate(data.danger.signs)}
    for arguments in parts:
        own = {group.id for group in groups_of(topic, data)} | set(arguments.get(FOR, ()))
        writer = _Writer(data, own, by_area=False)
        for sign in signs_of(topic, arguments, data):
            text = "".join(_plain(span) for span in writer.told(sign))
            if (sign.id, text) not in seen:
                seen.add((sign.id, text))
                at, area = places.get(sign.area, (len(places), ""))
                place = (at * len(order) + order[sign.id]) * len(parts) + parts.index(arguments)
                yield next(box for box in BOXES if box.holds(sign)), place, area, text, sign


def _plain(span: Span) -> str:
    if isinstance(span, Words):
        return span.text
    return "".join(map(_plain, span.spans)) if isinstance(span, Strong) else ""


def danger_table(data: Data) -> Iterator[Block]:
    """Every sign, a table for each box, with what it may be, for whom it holds and its sources."""
    words = data.words
    groups = {group.id: group.words for group in data.danger.groups}
    head = Row(1, tuple((Words(name),) for name in (words.danger_sign, words.what_it_may_be, words.whom_for)))
    for box in BOXES:
        held = [sign for sign in data.danger.signs if box.holds(sign)]
        if held:
            anchor = f"level-{box.level}{'-or-ae' if box.or_ae else ''}"
            yield Heading(1, 2, anchor, (Words(box.title(words)),))
            yield Table(1, head, tuple(Row(1, _cells(sign, groups, words)) for sign in held))
    for fact in (data.danger.no_answer, data.danger.next_tablet):
        if fact:
            yield Paragraph(1, (Words(fact.text), Cites(1, tuple(fact.sources))))


class _Writer:
    """Writes the boxes of one part."""

    def __init__(self, data: Data, own: set[str], *, by_area: bool) -> None:
        """`own`: groups whose people the page is for, so that it need not name them."""
        self._data = data
        self._own = own
        self._by_area = by_area
        self._groups = {group.id: group.words for group in data.danger.groups}

    def callout(self, box: Box, signs: Sequence[DangerSign], line: int) -> Callout:
        """One box; a box of a whole page is sorted by the parts of the body."""
        items = self._by_areas(signs) if self._by_area else map(self.told, signs)
        blocks: list[Block] = [Listing(line, None, tuple(Item(line, spans) for spans in items))]
        if box.level == "ring-now" and self._data.danger.no_answer:
            blocks.append(Paragraph(line, (Words(self._data.danger.no_answer.text),)))
        return Callout(line, box.kind, box.title(self._data.words), tuple(blocks))

    def _by_areas(self, signs: Sequence[DangerSign]) -> Iterator[Spans]:
        places = {area.id: (at, area.words) for at, area in enumerate(self._data.danger.areas)}
        known = sorted(signs, key=lambda sign: places.get(sign.area, (len(places), ""))[0])
        for area, group in groupby(known, key=lambda sign: sign.area):
            texts: list[Span] = [Strong((Words(f"{places[area][1]}."),))] if area in places else []
            for sign in group:
                texts += [Words(" "), *self.told(sign)]
            yield tuple(texts)

    def told(self, sign: DangerSign) -> Spans:
        """A sign in a box: its words and, if the page is not for all whom it holds for, for whom."""
        text = f"{sign.short} {sign.except_}" if sign.except_ else sign.short
        if sign.for_everyone or self._own & set(sign.holds_for):
            return (Words(text),)
        who = self._groups.get(sign.holds_for[0], sign.holds_for[0])
        before, after = self._data.words.for_group.replace("{sign}", _within(text)).split("{group}")
        return tuple(
            span for span in (Words(before), Strong((Words(who),)), Words(after)) if span != Words("")
        )


def _where_from(line: int, data: Data) -> Paragraph:
    words = data.words
    before, after = words.where_signs_are.split("{link}")
    link = Link(line, f"topic:{data.danger.reference_topic}", (Words(words.every_sign),))
    return Paragraph(line, tuple(span for span in (Words(before), link, Words(after)) if span != Words("")))


def is_swallowed(topic: str, data: Data) -> bool:
    """Whether a topic is a medicine that is swallowed, or a pair with one."""
    pair = data.combinations_by_id.get(topic)
    taken = [data.medicines_by_id.get(one) for one in (pair.medicines if pair else [topic])]
    return any(one and BY_MOUTH & set(one.form) for one in taken)


def _cells(sign: DangerSign, groups: dict[str, str], words: GuideWords) -> tuple[Spans, ...]:
    whom = [words.for_everyone] if sign.for_everyone else [groups.get(one, one) for one in sign.holds_for]
    told = ". ".join((*whom, *((sign.except_,) if sign.except_ else ())))
    return (
        (Words(sign.long or sign.short), Cites(1, tuple(sign.sources))),
        (Words(sign.may_be or words.may_be_many),),
        (Words(told),),
    )


def _within(text: str) -> str:
    """A sentence after a colon: it starts small unless its first word is all capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
