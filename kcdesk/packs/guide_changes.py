"""What changed from one edition of a guide to the next, in words: for whoever must answer for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from itertools import takewhile

from kcdesk.guide.drawing_palette import PALE_GREEN, PALE_RED
from kcdesk.guide.model import GuideInfo, Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.page_html import HELP_KINDS, callout_start
from kcdesk.guide.pages import Section
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.i18n.typed_marks import as_typed

_CALLED = QT_TRANSLATE_NOOP("guide", "It was called “{title}”.")
_MOVED = QT_TRANSLATE_NOOP("guide", "It stands elsewhere in the tree.")
_REVIEWED = QT_TRANSLATE_NOOP("guide", "Reviewed by {now}; before, by {before}.")
_NOBODY = QT_TRANSLATE_NOOP("guide", "nobody")
_UPDATED = QT_TRANSLATE_NOOP("guide", "Updated: {now}; before, {before}.")
_NEXT_REVIEW = QT_TRANSLATE_NOOP("guide", "Next review: {now}; before, {before}.")
_SOURCES = QT_TRANSLATE_NOOP("guide", "Sources: {changes}.")
_BOXES = QT_TRANSLATE_NOOP("guide", "Boxes that say when to get help: {now}; before, {before}.")
_NEW = QT_TRANSLATE_NOOP("guide", "This page is new.")
_GONE = QT_TRANSLATE_NOOP("guide", "This page is gone.")
_NUMBERS = QT_TRANSLATE_NOOP("guide", "Numbers: {before} became {now}.")
_NO_NUMBER = QT_TRANSLATE_NOOP("guide", "none")
_HEADLINE = QT_TRANSLATE_NOOP("guide", "{title}: {count} pages changed, from {before} to {now}")
_ONE_PAGE = QT_TRANSLATE_NOOP("guide", "{title}: 1 page changed, from {before} to {now}")

_MOST_NAMES = 60
"""Numbers, sources or sections that one sentence names."""
_MOST_PAIRS = 40_000
"""Lines of two texts, multiplied, up to which they are laid beside each other."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\s?(?:mg|mcg|g|ml|%|hours?|days?|weeks?|months?|times?))?")


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section whose words are not the same."""

    title: str
    old: str
    """Plain text; empty for a section that is new."""
    new: str
    """The same; empty for one that is gone."""

    @property
    def numbers(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Numbers and doses that were there and are not, and the other way round."""
        old, new = (_NUMBER.findall(text) for text in (self.old, self.new))
        then, now = set(old), set(new)
        return tuple(one for one in old if one not in now), tuple(one for one in new if one not in then)


@dataclass(frozen=True, slots=True)
class TopicChange:
    """A topic that is new, gone or not the same."""

    topic: Topic
    notes: tuple[Message, ...]
    """What changed of the page as a whole, each a sentence."""
    sections: tuple[SectionChange, ...] = ()


def changes(old: Pack, new: Pack) -> tuple[TopicChange, ...]:
    """Every topic that changed: in the new guide's order, then those that are gone."""
    found = []
    for topic in new.topics:
        change = _topic_change(old, new, topic)
        if change.notes or change.sections:
            found.append(change)
    gone = [topic for topic in old.topics if not new.has_topic(topic.id)]
    return (*found, *(TopicChange(topic, (Message(_GONE),)) for topic in gone))


def headline(old: GuideInfo, new: GuideInfo, count: int) -> Message:
    """How many pages changed, and between which days."""
    values = {"title": new.title, "count": count, "before": old.date, "now": new.date}
    return Message(_ONE_PAGE if count == 1 else _HEADLINE, values)


def number_notes(section: SectionChange) -> tuple[Message, ...]:
    """A sentence on the numbers of a section that are not the same; none where all are."""
    gone, come = section.numbers
    if not (gone or come):
        return ()
    named = {"before": listed(gone) or Message(_NO_NUMBER), "now": listed(come) or Message(_NO_NUMBER)}
    return (Message(_NUMBERS, named),)


def listed(names: Sequence[str]) -> str:
    """As many names as one reads, with commas between, and a sign for those left out; empty for none."""
    return ", ".join([*names[:_MOST_NAMES], "…"] if len(names) > _MOST_NAMES else names)


def changed_lines(section: SectionChange) -> list[str]:
    """The lines that are gone, after `- `, and those that came, after `+ `; marks set anew are no change.

    Where as many new lines take the place of old ones, each stands under the one that it replaces.
    """
    new = section.new.splitlines()
    now = {as_typed(line): line for line in new}
    old = [now.get(as_typed(line), line) for line in section.old.splitlines()]
    found = (line for gone, come in _replaced(old, new) for line in _as_signed(gone, come))
    return [line for line in found if line[2:].strip()]


def _replaced(old: list[str], new: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Runs of lines, and what stands in their place; long texts are one run from their first change to their
    last: whoever looks at a guide of a stranger does not wait for what the stranger wrote.
    """
    same = [one == other for one, other in zip(old, new, strict=False)]
    first = same.index(False) if False in same else len(same)
    old, new = old[first:], new[first:]
    pairs = zip(reversed(old), reversed(new), strict=False)
    last = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    old, new = old[: len(old) - last], new[: len(new) - last]
    if len(old) * len(new) > _MOST_PAIRS:
        yield old, new
        return
    for tag, at, to, new_at, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield old[at:to], new[new_at:new_to]


def _as_signed(gone: list[str], come: list[str]) -> Iterator[str]:
    minus, plus = [f"- {line}" for line in gone], [f"+ {line}" for line in come]
    if len(gone) == len(come):
        return (line for pair in zip(minus, plus, strict=True) for line in pair)
    return iter([*minus, *plus])


def as_text(old: Pack, new: Pack) -> str:
    """The changes as lines; a changed line of text stands under `-` and `+`."""
    found = changes(old, new)
    lines = [str(headline(old.info, new.info, len(found)))]
    for change in found:
        lines += ["", f"{change.topic.title}  [{change.topic.id}]", *(f"  {note}" for note in change.notes)]
        for section in change.sections:
            lines += ["", f"  {section.title}", *(f"    {note}" for note in number_notes(section))]
            lines += [f"    {line}" for line in changed_lines(section)]
    return "\n".join(lines)


def as_html(old: Pack, new: Pack) -> str:
    """The same as a page of its own, to be read and signed on paper."""
    found = changes(old, new)
    title = escape(str(headline(old.info, new.info, len(found))))
    parts = [f"<h1>{title}</h1>"]
    for change in found:
        parts.append(f"<h2>{escape(change.topic.title)} <code>{escape(change.topic.id)}</code></h2>")
        parts += [f"<p>{escape(str(note))}</p>" for note in change.notes]
        for section in change.sections:
            parts.append(f"<h3>{escape(section.title)}</h3>")
            parts += [f"<p><b>{escape(str(note))}</b></p>" for note in number_notes(section)]
            parts += [_html_line(line) for line in changed_lines(section)]
        parts.append("<p>Read by: ______________________ Date: ______________</p>")
    body = "body{font-family:sans-serif;max-width:45em;margin:2em auto}"
    style = f"{body}del{{background:{PALE_RED}}}ins{{background:{PALE_GREEN}}}"
    head = f'<meta charset="utf-8"><title>{title}</title><style>{style}</style>'
    language = escape(new.info.language)
    start = f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head><body>\n'
    return start + "\n".join(parts) + "\n</body></html>\n"


def _topic_change(old: Pack, new: Pack, topic: Topic) -> TopicChange:
    if not old.has_topic(topic.id):
        return TopicChange(topic, (Message(_NEW),))
    before = old.topic(topic.id)
    sections = tuple(_section_changes(old.sections(topic.id), new.sections(topic.id)))
    return TopicChange(topic, tuple(_notes(before, topic, old, new)), sections)


def _notes(before: Topic, topic: Topic, old: Pack, new: Pack) -> list[Message]:
    notes = []
    if as_typed(before.title) != as_typed(topic.title):
        notes.append(Message(_CALLED, {"title": before.title}))
    if before.parent != topic.parent:
        notes.append(Message(_MOVED))
    if as_typed(before.reviewed_by) != as_typed(topic.reviewed_by):
        now, then = (each.reviewed_by or Message(_NOBODY) for each in (topic, before))
        notes.append(Message(_REVIEWED, {"now": now, "before": then}))
    if before.updated != topic.updated:
        notes.append(Message(_UPDATED, {"now": topic.updated, "before": before.updated}))
    if before.next_review != topic.next_review:
        notes.append(Message(_NEXT_REVIEW, {"now": topic.next_review, "before": before.next_review}))
    sources = {source.id for source in old.sources(topic.id)}, {source.id for source in new.sources(topic.id)}
    if sources[0] != sources[1]:
        more, less = sorted(sources[1] - sources[0]), sorted(sources[0] - sources[1])
        named = listed([*(f"+{one}" for one in more), *(f"-{one}" for one in less)])
        notes.append(Message(_SOURCES, {"changes": named}))
    then_, now_ = (
        sum(pack.page(topic.id).html.count(callout_start(kind)) for kind in HELP_KINDS) for pack in (old, new)
    )
    if then_ != now_:
        notes.append(Message(_BOXES, {"now": now_, "before": then_}))
    return notes


def _section_changes(old: tuple[Section, ...], new: tuple[Section, ...]) -> list[SectionChange]:
    before = {section.anchor: section for section in old}
    after = {section.anchor: section for section in new}
    found = [
        SectionChange(section.title, before[anchor].text if anchor in before else "", section.text)
        for anchor, section in after.items()
        if anchor not in before or as_typed(before[anchor].text) != as_typed(section.text)
    ]
    return found + [
        SectionChange(section.title, section.text, "")
        for anchor, section in before.items()
        if anchor not in after
    ]


def _html_line(line: str) -> str:
    tag = "del" if line.startswith("- ") else "ins"
    return f"<p><{tag}>{escape(line[2:])}</{tag}></p>"
