"""The guide as plain text and as JSON, for the command line."""

from __future__ import annotations

import difflib
import json
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from kcdesk.guide.errors import TopicNotFoundError
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Section
from kcdesk.guide.review import topic_notice
from kcdesk.i18n.message import TURNING_SIGNS, english_date, one_line
from kcdesk.packs.library import Listing
from kcdesk.search.answer import Answer, Hit
from kcdesk.search.danger import Calmed, Danger
from kcdesk.search.danger_likeness import CALM
from kcdesk.search.engine import Explanation
from kcdesk.search.ranking import RankedTopic
from kcdesk.search.relevance import Outcome, by_kind

_WIDEST, _NARROWEST = 80, 20
_NO_PHRASE = "no phrase of the lexicon"
_OBEYED = (*range(0x20), *range(0x7F, 0xA0), *TURNING_SIGNS)
_CONTROLS = {code: None for code in _OBEYED if chr(code) not in "\n\t"}


def printable(text: str) -> str:
    """The text without control characters, and without signs that turn the direction of reading.

    A guide or a file's name may hold anything, and a terminal obeys some of it.
    """
    return text.translate(_CONTROLS)


def guides_text(listing: Listing) -> str:
    """A guide a line, with its language and date, and its file below; then what was left out, and why."""
    lines = [
        f"{guide.title}  ({guide.language_name}, {guide.language}, {english_date(guide.date)})\n"
        f"  {one_line(str(guide.file))}"
        for guide in listing.guides
    ]
    lines += [f"Left out: {one_line(str(left.file))}\n  {left.reason}" for left in listing.left_out]
    return printable("\n".join(lines))


def guides_json(listing: Listing) -> str:
    """The same as an object of two lists."""
    guides = [
        {
            "file": str(guide.file),
            "id": guide.id,
            "title": guide.title,
            "language": guide.language,
            "language_name": guide.language_name,
            "date": guide.date.isoformat(),
            "bundled": guide.is_bundled,
        }
        for guide in listing.guides
    ]
    left_out = [{"file": str(left.file), "reason": left.reason} for left in listing.left_out]
    return _json({"guides": guides, "left_out": left_out})


def topics_text(pack: Pack) -> str:
    """The tree, indented; each topic's id in brackets."""
    return printable("\n".join(f"{'  ' * topic.depth}{topic.title}  [{topic.id}]" for topic in pack.topics))


def topics_json(pack: Pack) -> str:
    """The tree as nested objects."""
    return _json([_branch(pack, topic) for topic in pack.children(None)])


def _branch(pack: Pack, topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.id,
        "title": topic.title,
        "kind": topic.kind,
        "summary": topic.summary,
        "updated": topic.updated.isoformat(),
        "checked": topic.checked.isoformat() if topic.checked else None,
        "next_review": topic.next_review.isoformat(),
        "children": [_branch(pack, child) for child in pack.children(topic.id)],
    }


def answer_text(answer: Answer) -> str:
    """What was found, best first."""
    if not answer.hits:
        advice = "Try fewer or other words, or look through “kcdesk topics”."
        like = f" The guide’s nearest words: {', '.join(answer.suggestions)}." if answer.suggestions else ""
        return printable(f"Nothing was found for “{answer.text}”.{like} {advice}")
    lines = [f"Showing results for “{answer.corrected}”.\n"] if answer.corrected else []
    if answer.not_covered:
        lines.insert(0, f"“{answer.not_covered}” is among what this guide does not cover.\n")
    elif answer.unknown:
        lines.insert(0, f"This guide has nothing about “{', '.join(answer.unknown)}”.\n")
    return printable("\n".join([*lines, *(_hit_text(hit) for hit in answer.hits)]))


def _hit_text(hit: Hit) -> str:
    place = f"{hit.topic}#{hit.anchor}" if hit.anchor else hit.topic
    name = f"{hit.title}: {hit.section}" if hit.section else hit.title
    return f"{name}  [{place}]\n{_wrapped(hit.snippet, '    ')}\n"


def explanation_text(why: Explanation, overruled: Danger | None = None, calmed: Iterable[Calmed] = ()) -> str:
    """What a search understood, and each topic's score with its parts.

    `overruled`: words of danger that do not count; `calmed`: the phrases of danger that a calm part of the
    words hides.
    """
    lines = ["What is looked for:"]
    for group in why.interpretation.groups:
        variants = [one for term in group.terms for one in term.variants] + list(group.meanings)
        typed = " ".join(str(term.part) for term in group.terms) or "(small words)"
        found = (
            ", ".join(f"{' '.join(one.words)} ({one.origin})" for one in variants) or "nothing the guide has"
        )
        lines.append(f"  {typed}  [weight {group.weight:.1f}]  {found}")
    if why.query.asking:
        lines.append(f"Of a long text its questions count most: {' '.join(why.query.asking)}")
    if why.interpretation.corrected:
        lines.append(f"Spelling: {why.interpretation.corrected}")
    if why.interpretation.danger:
        danger = why.interpretation.danger
        phrase = danger.phrase or _NO_PHRASE
        weight = f"; its words weigh {danger.tenths / 10:.1f}" if danger.tenths else ""
        lines.append(f"Danger: {danger.topic} goes first, for “{danger.heard}” ({phrase}{weight})")
    lines += _no_danger(overruled, calmed)
    if why.request.roles:
        lines.append(f"Asks for: {', '.join(sorted(why.request.roles))}")
    if why.request.wants_time or why.request.wants_number:
        lines.append(f"Asks for: {'a time' if why.request.wants_time else 'a number'}")
    if why.interpretation.unknown:
        lines.append(f"Not in the guide: {', '.join(why.interpretation.unknown)}")
    if why.unknown:
        lines.append("Says so first: what is known tells too little")
    if why.not_covered:
        lines.append(f"Says first that the guide does not cover it: {why.not_covered}")
    lines += ["", "score = name + text + page + asked + nearest question   topic"]
    lines += map(_ranked_text, why.ranked)
    return printable("\n".join(lines))


def _no_danger(overruled: Danger | None, calmed: Iterable[Calmed]) -> Iterator[str]:
    """Why words of danger do not count."""
    if overruled:
        weight = f"weigh {overruled.tenths / 10:.1f}"
        is_calm = overruled.tenths < CALM
        why = (
            f"all the words together {weight}" if is_calm else f"they {weight}, too little in so long a text"
        )
        yield f"No danger in “{overruled.heard}” ({overruled.phrase or _NO_PHRASE}): {why}"
    for hidden in calmed:
        why = f"“{hidden.part}” says of nobody that they have it now"
        yield f"No danger in “{hidden.heard}” ({hidden.phrase}): {why}"


def _ranked_text(ranked: RankedTopic) -> str:
    parts = f"{ranked.score:5.2f} = {ranked.name_score:.2f} + {ranked.text_score:.2f}"
    parts += f" + {ranked.about_score:.2f} + {ranked.asked_score:.2f} + {ranked.nearest_score:.2f}"
    parts += f"   {ranked.topic.id}"
    if ranked.name is not None:
        parts += f"; name “{ranked.name.text}” {ranked.name.score:.2f}"
        parts += ", typed to the letter" if ranked.name.is_typed else ""
    if ranked.section is not None:
        place = f"#{ranked.section.anchor}" if ranked.section.anchor else "top"
        parts += f"; text {place} {ranked.section.rank:.2f}, has {ranked.section.coverage:.0%}"
    if ranked.passage is not None:
        place = f"#{ranked.passage.anchor}" if ranked.passage.anchor else "top"
        parts += f"; passage {place} ({ranked.passage.role}) {ranked.passage.score:.2f}"
        if ranked.passage.likeness:
            parts += f", heading asks the same {ranked.passage.likeness:.0%}"
        if ranked.passage.asked:
            parts += f", asked for here {ranked.passage.asked:.0%}"
    return parts


def relevance_text(every: Sequence[Outcome]) -> str:
    """A table of figures by kind, then every query whose right answer is not the first."""
    lines = [f"{'kind':20}{'queries':>8}{'first':>8}{'in 3':>8}{'MRR':>8}{'empty':>8}"]
    lines += [
        f"{row.kind:20}{row.queries:8}{row.first:8.1%}{row.among_three:8.1%}{row.reciprocal:8.3f}{row.empty:8}"
        for row in by_kind(every)
    ]
    without = [outcome for outcome in every if not outcome.case.topics]
    if without:
        quiet = sum(not outcome.found for outcome in without)
        lines.append(f"Without an answer in the guide: {len(without)}, of which {quiet} found nothing.")
    missed = sorted(
        (outcome for outcome in every if outcome.case.topics and outcome.place != 1),
        key=lambda outcome: (outcome.case.kind, outcome.case.query),
    )
    lines += ["", "Not first:"] if missed else []
    lines += [
        f"  {one.case.kind}: {one.case.query} -> {', '.join(sorted(one.case.topics))}"
        f" at {one.place or 'no place'}; found {', '.join(one.found[:3]) or 'nothing'}"
        for one in missed
    ]
    return printable("\n".join(lines))


def answer_json(answer: Answer) -> str:
    """What was found, as a list, best first."""
    return _json(
        [
            {
                "topic": hit.topic,
                "section": hit.anchor,
                "title": hit.title,
                "path": list(hit.path),
                "snippet": hit.snippet,
                "score": hit.score,
            }
            for hit in answer.hits
        ]
    )


def find_place(pack: Pack, place: str) -> tuple[Topic, str]:
    """The topic and the anchor that `surgery#recovery` names; '' for a whole page.

    Raises TopicNotFoundError, with the names that come near.
    """
    name, _, anchor = place.partition("#")
    if not (pack.has_topic(name) or pack.can_make(name)):
        near = difflib.get_close_matches(name.lower(), [topic.id for topic in pack.topics], n=3)
        missing = f"There is no topic called “{name}” in this guide."
        message = f"{missing}{_did_you_mean(near)} “kcdesk topics” lists all."
        raise TopicNotFoundError(message)
    topic = pack.topic(name)
    anchors = [section.anchor for section in pack.sections(name) if section.anchor]
    if anchor and anchor not in anchors:
        has = f" It has: {', '.join(anchors)}." if anchors else ""
        message = f"The topic “{name}” has no section called “{anchor}”.{has}"
        raise TopicNotFoundError(message)
    return topic, anchor


def _did_you_mean(near: list[str]) -> str:
    if not near:
        return ""
    *first, last = near
    choice = f"{', '.join(first)} or {last}" if first else last
    return f" Did you mean {choice}?"


def page_text(pack: Pack, topic: Topic, anchor: str, today: date) -> str:
    """A page or, with an anchor, one section and what stands below it; then its dates and sources."""
    notice = str(topic_notice(topic, today, pack.info.date, pack.caution))
    blocks = [_wrapped(notice, "! ")] if notice else []
    blocks += [_underlined(topic.title, "="), *_body(pack, topic, anchor), *_foot(pack, topic)]
    return printable("\n\n".join(blocks))


def _body(pack: Pack, topic: Topic, anchor: str) -> Iterator[str]:
    sections = pack.sections(topic.id)
    if anchor:
        sections = _section_and_below(sections, anchor)
    elif topic.summary and not (sections and sections[0].text.startswith(topic.summary)):
        yield _wrapped(topic.summary)
    for section in sections:
        if section.anchor:
            yield _underlined(section.title, "-") if section.level == 2 else section.title  # noqa: PLR2004
        if section.text:
            yield _wrapped(section.text)


def _section_and_below(sections: tuple[Section, ...], anchor: str) -> tuple[Section, ...]:
    start = next(at for at, section in enumerate(sections) if section.anchor == anchor)
    end = start + 1
    while end < len(sections) and sections[end].level > sections[start].level:
        end += 1
    return sections[start:end]


def _foot(pack: Pack, topic: Topic) -> Iterator[str]:
    reviewed = f"Reviewed by {topic.reviewed_by}." if topic.reviewed_by else pack.info.review_line
    checked = f" Facts checked on {english_date(topic.checked)}." if topic.checked else ""
    dates = (
        f"Updated {english_date(topic.updated)}. Next review by {english_date(topic.next_review)}.{checked}"
    )
    yield _wrapped(f"{dates} {reviewed}")
    sources = pack.sources(topic.id)
    if sources:
        yield _underlined("Sources", "-")
        yield "\n".join(
            _wrapped(
                ", ".join(filter(None, (source.publisher, source.title, source.date, source.url))),
                f"{number}. ",
            )
            for number, source in enumerate(sources, 1)
        )


def _underlined(title: str, line: str) -> str:
    return f"{title}\n{line * min(len(title), _width())}"


def _wrapped(text: str, start: str = "") -> str:
    """Each line wrapped by itself; list items and numbered ones hang."""
    return "\n".join(_wrapped_line(line, start) for line in text.split("\n"))


def _wrapped_line(line: str, start: str) -> str:
    hang = len(line) - len(line.lstrip(" ")) + 2 if line.lstrip().startswith("- ") else 0
    below = start if not start.strip(" !") else " " * len(start)
    return textwrap.fill(
        line,
        _width(),
        initial_indent=start,
        subsequent_indent=below + " " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _width() -> int:
    return min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns))


def _json(value: object) -> str:
    return printable(json.dumps(value, ensure_ascii=False, indent=1))
