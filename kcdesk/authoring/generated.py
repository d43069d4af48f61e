"""The parts of a page that the program fills from the data files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from kcdesk.authoring.blocks import (
    Block,
    Blocks,
    Child,
    Cites,
    Emphasis,
    FactRow,
    Facts,
    Generated,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Spans,
    Strong,
    Words,
)
from kcdesk.authoring.calendars import calendar_blocks
from kcdesk.authoring.data import OrganisationEntry, SourceEntry, TermEntry
from kcdesk.authoring.facts_boxes import combination_facts, medicine_facts, medicines_table
from kcdesk.authoring.guide_source import GuideSource
from kcdesk.authoring.look_up import side_effects_table
from kcdesk.authoring.page_source import SourcePage
from kcdesk.guide.wording import in_words

Part = Callable[[SourcePage, GuideSource], Blocks]


def expand(page: SourcePage, guide: GuideSource) -> Blocks:
    """The page's blocks with every generated part in its place.  Unknown parts are left out."""
    return tuple(_expanded(page, guide))


def _expanded(page: SourcePage, guide: GuideSource) -> Iterator[Block]:
    for block in page.blocks:
        if not isinstance(block, Generated):
            yield block
        elif part := PARTS.get(block.name):
            yield from part(page, guide)


def _children(page: SourcePage, guide: GuideSource) -> Blocks:
    return tuple(
        Child(1, entry.id, entry.title, guide.pages[entry.id].front.summary)
        for entry in guide.children(page.name)
        if entry.id in guide.pages
    )


def _medicine_facts(page: SourcePage, guide: GuideSource) -> Blocks:
    medicine = guide.data.medicines_by_id.get(page.name)
    return (medicine_facts(medicine, guide.data),) if medicine else ()


def _combination_facts(page: SourcePage, guide: GuideSource) -> Blocks:
    pair = guide.data.combinations_by_id.get(page.name)
    return (combination_facts(pair, guide.data),) if pair else ()


def _calendars(page: SourcePage, guide: GuideSource) -> Blocks:
    return calendar_blocks(page.name, guide.data)


def _medicines_table(_page: SourcePage, guide: GuideSource) -> Blocks:
    return (medicines_table(guide.data),) if guide.data.medicines.medicines else ()


def _side_effects_table(_page: SourcePage, guide: GuideSource) -> Blocks:
    titles = {name: page.front.title for name, page in guide.pages.items()}
    return (side_effects_table(guide.data, titles),) if guide.data.side_effects.side_effects else ()


def _glossary(_page: SourcePage, guide: GuideSource) -> Blocks:
    terms = sorted(guide.data.terms.values(), key=lambda term: term.term.casefold())
    return tuple(_by_letter(terms, lambda term: term.term, _term))


def _by_letter(
    entries: Iterable[TermEntry], name: Callable[[TermEntry], str], blocks: Callable[[TermEntry], Blocks]
) -> Iterator[Block]:
    """The entries under a heading for each first letter."""
    for letter, group in groupby(entries, key=lambda entry: _letter(name(entry))):
        yield _heading(2, f"letter-{letter.casefold()}" if letter.isalpha() else "letter-0", letter)
        for entry in group:
            yield from blocks(entry)


def _letter(name: str) -> str:
    first = name[:1].upper()
    return first if "A" <= first <= "Z" else "0 to 9"


def _term(term: TermEntry) -> Blocks:
    means: list[Words | Link | Emphasis] = [Words(term.means)]
    if term.say:
        means += [Words(" You say it "), Emphasis((Words(term.say),)), Words(".")]
    if term.see:
        means += [Words(" "), Link(1, f"topic:{term.see}", (Words("Read more"),)), Words(".")]
    blocks: list[Block] = [_heading(3, term.id, term.term), Paragraph(1, tuple(means))]
    if term.also:
        blocks.append(_paragraph("Also called: " + ", ".join(term.also) + "."))
    return tuple(blocks)


def _sources(_page: SourcePage, guide: GuideSource) -> Blocks:
    entries = sorted(guide.data.sources.values(), key=_order)
    blocks: list[Block] = []
    for letter, group in groupby(entries, key=lambda source: _letter(source.publisher)):
        anchor = f"letter-{letter.casefold()}" if letter.isalpha() else "letter-0"
        blocks.append(_heading(2, anchor, letter))
        blocks.append(Listing(1, None, tuple(Item(1, source_spans(source)) for source in group)))
    return tuple(blocks)


def _order(source: SourceEntry) -> tuple[str, str, str, str]:
    return _letter(source.publisher), source.publisher.casefold(), source.title.casefold(), source.id


def source_spans(source: SourceEntry) -> Spans:
    """A source as it stands in a list: `Title. Publisher, date.`, the title a link to its address."""
    date = f"date {source.date}" if source.date == "not stated" else source.date
    title = source.title.rstrip(".")
    stop = "" if title.endswith(("?", "!")) else "."
    rest = f"{stop} {source.publisher}, {date.rstrip('.')}."
    if source.url is None:
        return (Words(title + rest),)
    return Link(1, source.url, (Words(title),)), Words(rest)


def _questions(_page: SourcePage, guide: GuideSource) -> Blocks:
    blocks: list[Block] = []
    for topic in guide.data.questions.topics:
        blocks.append(_heading(2, topic.id, topic.title))
        items = tuple(Item(1, (Words(question.text),)) for question in topic.questions)
        blocks.append(Listing(1, None, items))
    return tuple(blocks)


def _organisations(_page: SourcePage, guide: GuideSource) -> Blocks:
    return tuple(block for entry in guide.data.organisations.values() for block in _organisation(entry))


def _organisation(entry: OrganisationEntry) -> Blocks:
    rows = [
        FactRow("Helps with", (Listing(1, None, tuple(Item(1, (Words(text),)) for text in entry.helps)),))
    ]
    cites = (Cites(1, tuple(entry.sources)),) if entry.sources else ()
    if entry.phone:
        rows.append(FactRow("Phone", (Paragraph(1, (Strong((Words(entry.phone),)), *cites)),)))
    if entry.phone_checked:
        rows.append(FactRow("Number checked", (_paragraph(entry.phone_checked),)))
    if entry.hours:
        rows.append(FactRow("Hours", (_paragraph(entry.hours),)))
    if entry.area:
        rows.append(FactRow("Where", (_paragraph(entry.area),)))
    if entry.web:
        rows.append(FactRow("Website", (Paragraph(1, (Link(1, entry.web, (Words(entry.web),)),)),)))
    if entry.note:
        rows.append(FactRow("Good to know", (_paragraph(entry.note),)))
    return _heading(2, entry.id, entry.name), Facts(1, tuple(rows))


def _about(_page: SourcePage, guide: GuideSource) -> Blocks:
    if guide.data.guide is None:
        return ()
    about = guide.data.guide.guide
    facts = {
        "Guide": about.title,
        "Version": about.version,
        "Date of this edition": in_words(about.date),
        "Facts checked up to": about.checked_to,
        "Pages": str(len(guide.tree)),
        "Review": about.review,
        "Licence": about.licence,
    }
    return (Facts(1, tuple(FactRow(name, (_paragraph(value),)) for name, value in facts.items())),)


def _heading(level: int, anchor: str, words: str) -> Heading:
    return Heading(1, level, anchor, (Words(words),))


def _paragraph(words: str) -> Paragraph:
    return Paragraph(1, (Words(words),))


PARTS: Mapping[str, Part] = {
    "children": _children,
    "medicine-facts": _medicine_facts,
    "combination-facts": _combination_facts,
    "calendars": _calendars,
    "medicines-table": _medicines_table,
    "side-effects-table": _side_effects_table,
    "glossary": _glossary,
    "sources": _sources,
    "questions": _questions,
    "organisations": _organisations,
    "about": _about,
}
