"""What changed from one edition of a guide to the next, in words: for whoever must answer for it."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from html import escape

from kcdesk.guide.drawing_palette import PALE_GREEN, PALE_RED
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.page_html import HELP_KINDS, callout_start
from kcdesk.guide.pages import Section
from kcdesk.i18n.message import english_date

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
        return tuple(one for one in old if one not in new), tuple(one for one in new if one not in old)


@dataclass(frozen=True, slots=True)
class TopicChange:
    """A topic that is new, gone or not the same."""

    topic: Topic
    notes: tuple[str, ...]
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
    return (*found, *(TopicChange(topic, ("This page is gone.",)) for topic in gone))


def as_text(old: Pack, new: Pack) -> str:
    """The changes as lines; a changed line of text stands under `-` and `+`."""
    lines = [_headline(old, new)]
    for change in changes(old, new):
        lines += ["", f"{change.topic.title}  [{change.topic.id}]", *(f"  {note}" for note in change.notes)]
        for section in change.sections:
            lines += ["", f"  {section.title}", *(f"    {note}" for note in _number_notes(section))]
            lines += [f"    {line}" for line in _lines(section)]
    return "\n".join(lines)


def as_html(old: Pack, new: Pack) -> str:
    """The same as a page of its own, to be read and signed on paper."""
    parts = [f"<h1>{escape(_headline(old, new))}</h1>"]
    for change in changes(old, new):
        parts.append(f"<h2>{escape(change.topic.title)} <code>{escape(change.topic.id)}</code></h2>")
        parts += [f"<p>{escape(note)}</p>" for note in change.notes]
        for section in change.sections:
            parts.append(f"<h3>{escape(section.title)}</h3>")
            parts += [f"<p><b>{escape(note)}</b></p>" for note in _number_notes(section)]
            parts += [_html_line(line) for line in _lines(section)]
        parts.append("<p>Read by: ______________________ Date: ______________</p>")
    body = "body{font-family:sans-serif;max-width:45em;margin:2em auto}"
    style = f"{body}del{{background:{PALE_RED}}}ins{{background:{PALE_GREEN}}}"
    head = f'<meta charset="utf-8"><title>{escape(_headline(old, new))}</title><style>{style}</style>'
    language = escape(new.info.language)
    start = f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head><body>\n'
    return start + "\n".join(parts) + "\n</body></html>\n"


def _topic_change(old: Pack, new: Pack, topic: Topic) -> TopicChange:
    if not old.has_topic(topic.id):
        return TopicChange(topic, ("This page is new.",))
    before = old.topic(topic.id)
    sections = tuple(_section_changes(old.sections(topic.id), new.sections(topic.id)))
    return TopicChange(topic, tuple(_notes(before, topic, old, new)), sections)


def _notes(before: Topic, topic: Topic, old: Pack, new: Pack) -> list[str]:
    notes = []
    if before.title != topic.title:
        notes.append(f"It was called “{before.title}”.")
    if before.parent != topic.parent:
        notes.append("It stands elsewhere in the tree.")
    if before.reviewed_by != topic.reviewed_by:
        names = topic.reviewed_by or "nobody", before.reviewed_by or "nobody"
        notes.append(f"Reviewed by {names[0]}; before, by {names[1]}.")
    for name, was, is_ in (
        ("Updated", before.updated, topic.updated),
        ("Next review", before.next_review, topic.next_review),
    ):
        if was != is_:
            notes.append(f"{name}: {english_date(is_)}; before, {english_date(was)}.")
    sources = {source.id for source in old.sources(topic.id)}, {source.id for source in new.sources(topic.id)}
    if sources[0] != sources[1]:
        more, less = sorted(sources[1] - sources[0]), sorted(sources[0] - sources[1])
        notes.append(f"Sources: {', '.join([*(f'+{one}' for one in more), *(f'-{one}' for one in less)])}.")
    urgent = [
        sum(pack.page(topic.id).html.count(callout_start(kind)) for kind in HELP_KINDS) for pack in (old, new)
    ]
    if urgent[0] != urgent[1]:
        notes.append(f"Boxes that say when to get help: {urgent[1]}; before, {urgent[0]}.")
    return notes


def _section_changes(old: tuple[Section, ...], new: tuple[Section, ...]) -> list[SectionChange]:
    before = {section.anchor: section for section in old}
    after = {section.anchor: section for section in new}
    found = [
        SectionChange(section.title, before[anchor].text if anchor in before else "", section.text)
        for anchor, section in after.items()
        if anchor not in before or before[anchor].text != section.text
    ]
    return found + [
        SectionChange(section.title, section.text, "")
        for anchor, section in before.items()
        if anchor not in after
    ]


def _number_notes(section: SectionChange) -> list[str]:
    gone, come = section.numbers
    if not (gone or come):
        return []
    return [f"Numbers: {', '.join(gone) or 'none'} became {', '.join(come) or 'none'}."]


def _lines(section: SectionChange) -> list[str]:
    found = difflib.ndiff(section.old.splitlines(), section.new.splitlines())
    return [line for line in found if line[:2] in ("- ", "+ ") and line[2:].strip()]


def _html_line(line: str) -> str:
    tag = "del" if line.startswith("- ") else "ins"
    return f"<p><{tag}>{escape(line[2:])}</{tag}></p>"


def _headline(old: Pack, new: Pack) -> str:
    dates = f"{english_date(old.info.date)} to {english_date(new.info.date)}"
    count = len(changes(old, new))
    pages = "1 page" if count == 1 else f"{count} pages"
    return f"{new.info.title}: {pages} changed, from {dates}"
