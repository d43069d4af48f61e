"""A side effect looked up: which treatments can cause it, how often, what can help, when to ring."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kcdesk.guide.comparison_page import write_help
from kcdesk.guide.made_html import PageWriter, link, plain
from kcdesk.guide.subjects import CAUSES, LIST, Fact, Subject, Subjects


def write_look_up(subject: Subject, subjects: Subjects, writer: PageWriter) -> tuple[str, str, Iterable[str]]:
    """The page of one side effect; danger signs stand first, as they are written on its own page."""
    words, facts = writer.words, subjects.facts(subject.topic)
    write_help(subjects.aspects(), [subject], [facts], writer)
    for aspect in subjects.aspects():
        found = facts.get(aspect.id, ())
        if aspect.shape not in {CAUSES, LIST} or not (found or aspect.shape == CAUSES):
            continue
        writer.heading(aspect.id, aspect.title)
        if not found:
            writer.paragraph(f"<i>{plain(words('nothing_about', name=subject.name))}</i>")
        elif aspect.shape == CAUSES:
            _write_causes(found, writer)
        else:
            writer.items(map(writer.fact, found))
    writer.paragraph(link(subject.topic, words("read_page", name=subject.name)))
    return words("look_up", effect=subject.name), words("look_up_lead"), [subject.topic]


def _write_causes(facts: Sequence[Fact], writer: PageWriter) -> None:
    words = writer.words
    rows = []
    for fact in facts:
        often = plain(fact.text) if fact.text else f"<i>{plain(words('no_figure'))}</i>"
        named = link(fact.link, fact.label) if fact.link else plain(fact.label)
        cites = writer.cites(fact.sources)
        rows.append((named, often + cites) if fact.text else (named + cites, often))
    writer.table([plain(words("treatment")), plain(words("how_often"))], rows)
