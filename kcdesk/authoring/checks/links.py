"""Does every name on a page lead somewhere?  Links, terms, citations, phone numbers, figures."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from kcdesk.authoring.dialect.blocks import (
    Cites,
    Heading,
    Link,
    Phone,
    TermMark,
    every_drawing,
    every_span,
    every_text,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.generated.registry import expand
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault
from kcdesk.authoring.source.drawings import FIGURE_ID
from kcdesk.guide.page_html import FOOT_ANCHORS, QUESTIONS

_WEB = re.compile(r"https?://[^\s\"'<>\\]+")

Anchors = Mapping[str, frozenset[str]]
"""Every anchor of every page, by topic."""


def anchors_of(page: SourcePage, headings: Iterable[Heading]) -> frozenset[str]:
    """Where links into a page may lead."""
    own = {heading.anchor for heading in headings}
    return frozenset(own | FOOT_ANCHORS - (set() if page.front.questions else {QUESTIONS}))


def section_anchors(topic: str, guide: GuideSource) -> frozenset[str]:
    """Those of a page's sections; the foot is none."""
    blocks = expand(guide.pages[topic], guide)
    return frozenset(block.anchor for block in blocks if isinstance(block, Heading))


def link_faults(page: SourcePage, guide: GuideSource, anchors: Anchors) -> Iterator[Fault]:
    """Links and phone numbers that lead nowhere."""
    for _, spans in every_text(page.blocks):
        for span in every_span(spans):
            if isinstance(span, Link):
                yield from _link(span, page, guide, anchors)
            elif isinstance(span, Phone):
                yield from _phone(span, guide)


def term_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Glossary marks that name no term."""
    if not guide.has("glossary.yaml"):
        return
    names = guide.data.term_names()
    for _, spans in every_text(page.blocks):
        for span in every_span(spans):
            if isinstance(span, TermMark) and span.name.casefold() not in names:
                hint = _did_you_mean(span.name.casefold(), names)
                yield span.line, "term", f"The glossary has no term “{span.name}”.{hint}"


def source_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Sources that are unknown, or that the page cites without listing them."""
    if guide.has("sources.yaml"):
        for at, source in enumerate(page.front.sources):
            if source not in guide.data.sources:
                hint = _did_you_mean(source, guide.data.sources)
                yield page.line("sources", at), "source", f"sources.yaml has no source “{source}”.{hint}"
    listed = set(page.front.sources)
    for _, spans in every_text(page.blocks):
        for span in every_span(spans):
            if isinstance(span, Cites):
                for source in dict.fromkeys(span.sources):
                    if source not in listed:
                        yield span.line, "source", f"“{source}” is not in this page's list of sources."


def figure_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Figures that are not there."""
    files = {f"figures/{figure}.svg" for figure in guide.figures} | set(guide.folder.figures)
    for line, drawing in every_drawing(page.blocks):
        if not drawing:  # told of where it was read
            continue
        if not FIGURE_ID.fullmatch(drawing):
            message = f"“{drawing}” cannot name a figure: only lower-case letters, digits and hyphens can."
            yield line, "path", message
        elif f"figures/{drawing}.svg" not in files:
            yield line, "figure", f"There is no file figures/{drawing}.svg."


def _link(link: Link, page: SourcePage, guide: GuideSource, anchors: Anchors) -> Iterator[Fault]:
    if not plain_words(link.spans):
        yield link.line, "link", "The link has no words."
    kind, _, rest = link.target.partition(":")
    if link.target.startswith("#"):
        yield from _anchor(link.line, page.name, link.target[1:], anchors)
    elif kind == "topic":
        yield from _topic(link.line, rest, guide, anchors)
    elif kind == "org":
        yield from _organisation(link.line, rest, guide)
        if rest in guide.data.organisations:
            yield from _anchor(link.line, "organisations", rest, anchors)
    elif not _is_web_address(link.target):
        yield (
            link.line,
            _rule_of(link.target),
            (f"“{link.target}” is no link of this guide. Links start with topic:, org:, # or https://."),
        )


def _topic(line: int, target: str, guide: GuideSource, anchors: Anchors) -> Iterator[Fault]:
    topic, hash_sign, anchor = target.partition("#")
    if topic in guide.places:
        if hash_sign:
            yield from _anchor(line, topic, anchor, anchors)
    elif guide.has("guide.yaml"):
        yield line, "link", f"There is no topic “{topic}”.{_did_you_mean(topic, guide.places)}"


def _organisation(line: int, organisation: str, guide: GuideSource) -> Iterator[Fault]:
    known = guide.data.organisations
    if organisation not in known and guide.has("organisations.yaml"):
        hint = _did_you_mean(organisation, known)
        yield line, "link", f"organisations.yaml has no “{organisation}”.{hint}"


def _anchor(line: int, topic: str, anchor: str, anchors: Anchors) -> Iterator[Fault]:
    """A page that could not be read has no known anchors, and no faults here."""
    known = anchors.get(topic)
    if known is not None and anchor not in known:
        yield line, "link", f"The page “{topic}” has no section “{anchor}”.{_did_you_mean(anchor, known)}"


def _phone(phone: Phone, guide: GuideSource) -> Iterator[Fault]:
    yield from _organisation(phone.line, phone.organisation, guide)
    entry = guide.data.organisations.get(phone.organisation)
    if entry and entry.phone is None:
        yield phone.line, "link", f"organisations.yaml has no phone number for “{phone.organisation}”."


def _is_web_address(target: str) -> bool:
    try:
        return _WEB.fullmatch(target) is not None and bool(urlsplit(target).hostname)
    except ValueError:
        return False


def _rule_of(target: str) -> str:
    return "path" if target.startswith((".", "/", "file:")) or "\\" in target else "link"


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name[:80], list(known), n=1, cutoff=0.75)
    return f" Did you mean “{near[0]}”?" if near else ""
