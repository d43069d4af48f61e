"""The rules for danger_signs.yaml, and for what other data files say of danger signs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kcdesk.authoring.checks.nations import NationRule
from kcdesk.authoring.checks.urgency import RULE, UrgencyRule
from kcdesk.authoring.danger.sign_patterns import SignPatterns
from kcdesk.authoring.danger.speed import in_words, is_too_slow, speeds_of
from kcdesk.authoring.data.danger_schemas import EVERYONE, LIST_NAME, DangerSign
from kcdesk.authoring.dialect.sentences import sentences, words
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import Problem
from kcdesk.authoring.source.yaml_reader import Node

FILE = "danger_signs.yaml"

LONGEST_SENTENCE = 30
_SHOWN = frozenset("text says means helps note line status".split())
"""Keys of other data files whose texts pages show."""


def danger_problems(guide: GuideSource) -> Iterator[Problem]:
    """Names that lead nowhere, signs without a good source, and signs that their own patterns do not find."""
    root = guide.data.nodes.get(FILE)
    if root is None or not guide.has(FILE):
        return
    yield from (Problem(FILE, line, rule, message) for line, rule, message in _faults(guide, root))


def data_text_problems(guide: GuideSource) -> Iterator[Problem]:
    """Danger signs at another level, and numbers without their nations, in the texts of data files."""
    urgency, nation = UrgencyRule(guide), NationRule(guide)
    for file, root in guide.data.nodes.items():
        for key, line, text in root.texts():
            if key not in _SHOWN:
                continue
            faults = list(urgency.text_faults(line, text))
            if file != "organisations.yaml":  # an entry there has its nations beside it
                faults += nation.text_faults(line, text)
            yield from (Problem(file, at, rule, message) for at, rule, message in faults)


def _faults(guide: GuideSource, root: Node) -> Iterator[tuple[int, str, str]]:
    yield from _unknown_names(guide, root)
    yield from _twice_typed(guide, root)
    yield from _unknown_lists(guide, root)
    patterns = SignPatterns(guide.data.danger.signs)
    for at, sign in enumerate(guide.data.danger.signs):
        line = root.line_of(("signs", at))
        yield from ((line, "source", message) for message in _weak_sources(sign, guide))
        if guide.data.is_english:
            yield from ((line, RULE, message) for message in _unlike_itself(sign, patterns))
            yield from ((line, "sentence", message) for message in _long_sentences(sign))


def _unknown_names(guide: GuideSource, root: Node) -> Iterator[tuple[int, str, str]]:
    """Groups, areas, classes, medicines and topics that are nowhere."""
    danger = guide.data.danger
    topics = guide.places
    groups = {group.id for group in danger.groups} | {EVERYONE}
    areas = {area.id for area in danger.areas}
    classes = {entry.id for entry in guide.data.medicines.classes}
    medicines = set(guide.data.medicines_by_id)
    reference = danger.reference_topic
    if reference is not None and reference not in topics and guide.has("guide.yaml"):
        yield root.line_of(("reference_topic",)), "link", f"guide.yaml has no topic “{reference}”."
    for at, group in enumerate(danger.groups):
        line = root.line_of(("groups", at))
        if group.id == EVERYONE:
            yield line, "duplicate-id", f"“{EVERYONE}” is whoever reads the guide. Give the group another id."
        for names, known, file, what in (
            (group.classes, classes, "medicines.yaml", "class"),
            (group.medicines, medicines, "medicines.yaml", "medicine"),
            (group.topics, topics, "guide.yaml", "topic"),
        ):
            unknown = [name for name in names if name not in known] if guide.has(file) else []
            yield from ((line, "link", f"{file} has no {what} “{name}”.") for name in unknown)
        yield from ((line, "link", f"There is no group “{one}”.") for one in group.also if one not in groups)
    for at, sign in enumerate(danger.signs):
        line = root.line_of(("signs", at))
        yield from (
            (line, "link", f"There is no group “{one}”.") for one in sign.holds_for if one not in groups
        )
        if sign.area not in areas:
            yield line, "link", f"There is no area “{sign.area}”."


def _twice_typed(guide: GuideSource, root: Node) -> Iterator[tuple[int, str, str]]:
    """Words that people type belong to one sign."""
    danger = guide.data.danger
    counts = Counter([*danger.typed, *(typed for sign in danger.signs for typed in sign.typed)])
    for at, sign in enumerate(danger.signs):
        for number, typed in enumerate(sign.typed):
            if counts[typed] > 1:
                line = root.line_of(("signs", at, "typed", number))
                yield line, "duplicate-id", f"“{typed}” stands {counts[typed]} times under “typed”."


def _unknown_lists(guide: GuideSource, root: Node) -> Iterator[tuple[int, str, str]]:
    """Lists of words that a phrase names and that are nowhere."""
    danger = guide.data.danger
    places = {("typed", number): says for number, says in enumerate(danger.typed)} | {
        ("signs", at, "typed", number): says
        for at, sign in enumerate(danger.signs)
        for number, says in enumerate(sign.typed)
    }
    for place, says in places.items():
        for name in LIST_NAME.findall(says):
            if name not in danger.word_lists:
                yield root.line_of(place), "link", f"There is no list “{name}” under “word_lists”."
        if re.search("[<>]", LIST_NAME.sub("", says)):
            yield (
                root.line_of(place),
                "link",
                "A list of “word_lists” is named in lower-case letters: <name>.",
            )


def _weak_sources(sign: DangerSign, guide: GuideSource) -> Iterator[str]:
    known = [guide.data.sources[one] for one in sign.sources if one in guide.data.sources]
    if known and all(source.grade == "C" for source in known):
        yield f"The sign “{sign.id}” rests on sources of grade C alone. Name one of grade A or B."


def _unlike_itself(sign: DangerSign, patterns: SignPatterns) -> Iterator[str]:
    """Where a sign's own words are not found as it, or are found as a sign of another level."""
    for text in filter(None, (sign.short, sign.long)):
        found = [one for sentence in sentences(text) for one in patterns.spotted(sentence)]
        if sign.prose and sign.id not in {one.sign.id for one in found}:
            yield f"“{text}” is not found by the patterns of “{sign.id}” under “prose”."
        for one in found:
            if is_too_slow(one.sign, speeds_of(sign)):
                own, other = in_words(sign), in_words(one.sign)
                yield f"“{one.words}” of “{sign.id}” ({own}) is the sign “{one.sign.id}” ({other})."


def _long_sentences(sign: DangerSign) -> Iterator[str]:
    for text in filter(None, (sign.short, sign.long, sign.except_)):
        for sentence in sentences(text):
            if (count := len(words(sentence))) > LONGEST_SENTENCE:
                yield f"A sentence of “{sign.id}” has {count} words; it has at most {LONGEST_SENTENCE}."
