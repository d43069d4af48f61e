"""The rule that a dose, an interval or an NHS decision stands on a source good enough to carry it.

A source carries one if it is graded A or B and comes from the UK; another may stand beside it.  Call-outs are
left out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.data.medicine_facts import doses_in, intervals_in
from kcdesk.authoring.data.schemas import SourceEntry
from kcdesk.authoring.dialect.blocks import Blocks, Callout, Cites, Span, Spans, every_text
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault, Problem
from kcdesk.authoring.source.yaml_reader import Node

_RULE = "source-grade"
_GOOD = frozenset("AB")
_UK = re.compile(r"\b(?:UK|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland)\b")
_NO_MEDICINE = ("unit", "ml")
"""Units of alcohol, and glasses of water."""
_GAP = re.compile(
    r"(?i)\b(?:\d+|one|two|three|four) (?:hour|day|week|month)s? (?:before|after|off|apart)\b"
    r"|\bat least (?:\d+|an?|one|two|three|four) (?:hour|day|week|month)s?\b"
)
"""A gap to a meal, an operation or a birth; `doses_in` and `intervals_in` know the rest."""
_OF_A_STUDY = re.compile(r"(?i)\bfollow(?:ed|-up)\b|\bstudy\b|\btrial\b")
_NATION = r"(?:UK|England|Scotland|Wales|Northern Ireland)"
_DECISION = re.compile(
    r"\bTA\d{2,4}\b|\bSMC ?\d[\d/]*"
    r"|\b(?:NICE|SMC|Scottish Medicines Consortium)\b[^.]*"
    r"\b(?:recommend|accept|approv|reject|decided|(?:19|20)\d\d)"
    rf"|^\W*{_NATION}\b[^:.]*: *(?:[Yy]es|[Nn]o)\b"
)
_DATA = ("medicines.yaml", "combinations.yaml", "side_effects.yaml")
_ALWAYS = {"schedule": "how it is taken", "cycles": "the calendar", "nhs": "the NHS decision"}
"""Keys whose entries are doses, intervals or decisions, whatever their words."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """A statement of a data file."""

    key: str
    """What it stands under."""
    line: int
    text: str
    sources: list[str]


def source_grade_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Doses, intervals and decisions of a page's own words, with the sources that stand straight after."""
    if not guide.data.profile.is_british:
        return
    for line, spans in every_text(_outside_callouts(page.blocks)):
        for text, sources in cited_texts(spans):
            if (what := what_needs_a_source(text)) and not _carries(sources, guide.data.sources):
                yield line, _RULE, _message(what, sources)


def source_grade_problems(guide: GuideSource) -> Iterator[Problem]:
    """How a medicine is taken, its calendars, NHS decisions, and what other facts hold of such things."""
    if not guide.data.profile.is_british:
        return
    for file in _DATA:
        for fact in _facts(guide.data.nodes.get(file)):
            what = _ALWAYS.get(fact.key) or what_needs_a_source(fact.text)
            if what and fact.sources and not _carries(fact.sources, guide.data.sources):
                yield Problem(file, fact.line, _RULE, _message(what, fact.sources))


def cited_texts(spans: Spans) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words before each citation, back to the one before, and the sources that it names."""
    before: list[Span] = []
    for span in spans:
        if isinstance(span, Cites):
            yield plain_words(tuple(before)), span.sources
            before = []
        else:
            before.append(span)


def what_needs_a_source(text: str) -> str | None:
    """The first dose, interval, gap or decision of a text, as written; None if there is none."""
    for dose, written in doses_in(text).items():
        if not dose.endswith(_NO_MEDICINE) or "million" in dose:
            return written
    if intervals := intervals_in(text):
        return next(iter(intervals.values()))
    match = _DECISION.search(text) or (None if _OF_A_STUDY.search(text) else _GAP.search(text))
    return match[0] if match else None


def _outside_callouts(blocks: Blocks) -> Blocks:
    return tuple(block for block in blocks if not isinstance(block, Callout))


def _facts(node: Node | None, key: str = "") -> Iterator[_Fact]:
    """Each mapping that names sources, but for those of call-outs."""
    value = node.value if node else None
    if node and isinstance(value, dict):
        if "sources" in value and isinstance(value["sources"].value, list):
            named = [one.value for one in value["sources"].value if isinstance(one.value, str)]
            yield _Fact(key, node.line_of(("sources",)), _text(value), named)
        for name, inner in value.items():
            yield from _facts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _facts(inner, key)


def _text(value: Mapping[str, Node]) -> str:
    text = value["text"].value if "text" in value else ""
    return text if isinstance(text, str) else ""


def _carries(sources: Iterable[str], known: Mapping[str, SourceEntry]) -> bool:
    """Whether one of the sources may carry a dose; an unknown one is another rule's matter."""
    found = [known.get(source) for source in sources]
    return any(one is None or (one.grade in _GOOD and _UK.search(one.jurisdiction or "")) for one in found)


def _message(what: str, sources: Iterable[str]) -> str:
    return (
        f"“{what}” stands on {', '.join(sources)} alone. Cite a UK source of grade A or B beside it, "
        "or say it without the number."
    )
