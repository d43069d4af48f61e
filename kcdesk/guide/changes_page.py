"""What changed: on one page, or on all of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from kcdesk.guide.made_address import MadeAddress
from kcdesk.guide.made_html import PageWriter, link, plain
from kcdesk.guide.rows import GuideRows
from kcdesk.guide.subjects import Change, Subjects


def write_changes(
    made: MadeAddress, pack: GuideRows, subjects: Subjects, writer: PageWriter
) -> tuple[str, str, Iterable[str]]:
    """The changes of a page, or of every page in the guide's order; the newest first on each."""
    words, topic = writer.words, made.ids[0] if made.ids else None
    changes = subjects.changes(topic)
    if not changes:
        writer.paragraph(plain(words("no_changes")))
    for number, (of, group) in enumerate(groupby(changes, key=lambda one: one.topic), start=1):
        title = pack.topic(of).title
        if topic is None:
            writer.heading(f"page-{number}", title, level=2)
        writer.items(_line(change, writer) for change in group)
        writer.paragraph(link(of, words("read_page", name=title)))
    lead = words("changed_lead")
    if topic is None:
        return words("changed_all"), lead, [change.topic for change in changes]
    return words("changed", title=pack.topic(topic).title), lead, [topic]


def _line(change: Change, writer: PageWriter) -> str:
    place = link(change.topic, change.words, change.anchor) if change.anchor else plain(change.words)
    return f"<b>{plain(writer.words.day(change.day))}.</b> {place}"
