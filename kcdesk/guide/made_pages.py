"""Pages that no author wrote: made from the pack's rows, and shown, printed and read aloud like any other.

Every word on them is the guide's: its facts, and its own words for what stands between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kcdesk.guide.changes_page import write_changes
from kcdesk.guide.comparison_page import write_chooser, write_comparison
from kcdesk.guide.effect_page import write_look_up
from kcdesk.guide.finder_page import write_finder
from kcdesk.guide.made_address import MadeAddress, read_address
from kcdesk.guide.made_html import PageWriter, Words, sections_of
from kcdesk.guide.model import Topic
from kcdesk.guide.pages import Page, Source
from kcdesk.guide.rows import GuideRows
from kcdesk.guide.subjects import EFFECT, TREATMENT, Subject, Subjects


@dataclass(frozen=True, slots=True)
class MadePage:
    """A made page, and its sources in the order of their numbers."""

    page: Page
    sources: tuple[Source, ...]


def make_page(pack: GuideRows, address: str) -> MadePage | None:
    """Make the page at an address; None where this guide has nothing to make it from."""
    made, subjects = read_address(address), Subjects(pack)
    if made is None or not subjects.words:
        return None
    writer = PageWriter(Words(subjects.words))
    written = _write(made, pack, subjects, writer)
    if written is None:
        return None
    title, lead, about = written
    sources = pack.sources_by_id(writer.sources)
    if len(sources) != len(writer.sources):
        raise pack.damaged()
    topic = _topic(address, title, lead, pack, made.kind, about)
    dates = writer.words(
        "dates", updated=writer.words.day(topic.updated), next_review=writer.words.day(topic.next_review)
    )
    html = writer.html(title, lead, (dates, topic.reviewed_by or pack.info.review_line), sources)
    return MadePage(Page(topic, html, tuple(sections_of(address, html))), sources)


def _write(
    made: MadeAddress, pack: GuideRows, subjects: Subjects, writer: PageWriter
) -> tuple[str, str, Iterable[str]] | None:
    """Write the page; its title, its lead, and the topics it is about.  None for what the guide lacks."""
    if made.kind == "changes":
        if not all(pack.has_topic(one) for one in made.ids):
            return None
        return write_changes(made, pack, subjects, writer)
    kind = EFFECT if made.kind == "effect" else TREATMENT
    known = {subject.topic: subject for subject in subjects.all_of(kind)}
    if made.kind == "finder":
        return write_finder(made, known, subjects, writer)
    chosen = [known[one] for one in made.ids if one in known]
    if len(chosen) != len(made.ids):
        return None
    return _write_about(made, chosen, tuple(known.values()), subjects, writer)


def _write_about(
    made: MadeAddress,
    chosen: list[Subject],
    known: tuple[Subject, ...],
    subjects: Subjects,
    writer: PageWriter,
) -> tuple[str, str, Iterable[str]]:
    if made.kind == "effect":
        return write_look_up(chosen[0], subjects, writer)
    if len(chosen) == 1:
        return write_chooser(chosen[0], known, writer)
    return write_comparison(chosen, known, subjects, writer)


def _topic(address: str, title: str, lead: str, pack: GuideRows, kind: str, about: Iterable[str]) -> Topic:
    """As old as the newest of the pages it is about, and due for review with the first of them."""
    entrance = pack.entrance(kind)
    pages = [pack.topic(one) for one in about if pack.has_topic(one)]
    pages = pages or ([pack.topic(entrance)] if entrance else [pack.topics[0]])
    reviewers = {page.reviewed_by for page in pages}
    checked = [page.checked for page in pages if page.checked is not None]
    above = pack.topic(entrance) if entrance else None
    return Topic(
        id=address,
        parent=entrance or None,
        position=above.position if above else 0,
        depth=above.depth + 1 if above else 0,
        title=title,
        kind="reference",
        summary=lead,
        updated=max(page.updated for page in pages),
        next_review=min(page.next_review for page in pages),
        reviewed_by=reviewers.pop() if len(reviewers) == 1 else "",
        checked=min(checked) if len(checked) == len(pages) else None,
    )
