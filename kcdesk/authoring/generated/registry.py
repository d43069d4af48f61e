"""The parts of a page that the program fills from the data files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.authoring.data.schemas import OrganisationEntry, SourceEntry, TermEntry
from kcdesk.authoring.dialect.blocks import (
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
from kcdesk.authoring.generated.calendars import calendar_blocks
from kcdesk.authoring.generated.danger_boxes import danger_boxes, danger_table
from kcdesk.authoring.generated.facts_boxes import combination_facts, medicine_facts, medicines_table
from kcdesk.authoring.generated.made_rows import EFFECT, TREATMENT, MadeSubject, subjects_of
from kcdesk.authoring.generated.side_effect_table import side_effects_table
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage

Part = Callable[[SourcePage, GuideSource], Blocks]

DANGER_SIGNS = "danger-signs"
"""The one part that is told what to show: `{{ danger-signs for=vegf signs=fit }}`."""


def expand(page: SourcePage, guide: GuideSource) -> Blocks:
    """The page's blocks with every generated part in its place.  Unknown parts are left out."""
    return tuple(_expanded(page, guide))


def _expanded(page: SourcePage, guide: GuideSource) -> Iterator[Block]:
    for block in page.blocks:
        if not isinstance(block, Generated):
            yield block
        else:
            yield from filled(block, page, guide)


def filled(block: Generated, page: SourcePage, guide: GuideSource) -> Blocks:
    """What stands in the place of a generated part; nothing for an unknown one."""
    if block.name == DANGER_SIGNS:
        last = max(one.line for one in page.blocks if isinstance(one, Generated) and one.name == DANGER_SIGNS)
        is_last = block.line == last
        return tuple(danger_boxes(page.name, block.line, block.arguments, guide.data, is_last=is_last))
    part = PARTS.get(block.name)
    return part(page, guide) if part else ()


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
    words = guide.data.words
    blocks: list[Block] = []
    for letter, group in groupby(terms, key=lambda term: _letter(term.term)):
        blocks.append(_letter_heading(letter, words))
        blocks += (block for term in group for block in _term(term, words))
    return tuple(blocks)


def _letter_heading(letter: str, words: GuideWords) -> Heading:
    """With an anchor in plain letters, whatever the alphabet."""
    name = letter.casefold() if letter.isascii() else f"u{ord(letter):x}"
    return _heading(2, f"letter-{name or 0}", letter or words.no_letter)


def _letter(name: str) -> str:
    """What a name is listed under; empty for what begins with no letter."""
    first = name[:1].upper()[:1]
    return first if first.isalpha() else ""


def _term(term: TermEntry, words: GuideWords) -> Blocks:
    means: list[Words | Link | Emphasis] = [Words(term.means)]
    if term.say:
        before, after = words.you_say_it.split("{sound}")
        means += [Words(f" {before}"), Emphasis((Words(term.say),)), Words(after)]
    if term.see:
        means += [Words(" "), Link(1, f"topic:{term.see}", (Words(words.read_more),)), Words(".")]
    blocks: list[Block] = [_heading(3, term.id, term.term), Paragraph(1, tuple(means))]
    if term.also:
        blocks.append(_paragraph(words.also_called.format(names=words.comma.join(term.also))))
    return tuple(blocks)


def _sources(_page: SourcePage, guide: GuideSource) -> Blocks:
    entries = sorted(guide.data.sources.values(), key=_order)
    blocks: list[Block] = []
    words = guide.data.words
    for letter, group in groupby(entries, key=lambda source: _letter(source.publisher)):
        blocks.append(_letter_heading(letter, words))
        blocks.append(Listing(1, None, tuple(Item(1, source_spans(source, words)) for source in group)))
    return tuple(blocks)


def _order(source: SourceEntry) -> tuple[str, str, str, str]:
    letter = _letter(source.publisher)
    return letter or "0", source.publisher.casefold(), source.title.casefold(), source.id


def source_spans(source: SourceEntry, words: GuideWords) -> Spans:
    """A source as it stands in a list: `Title. Publisher, date.`, the title a link to its address."""
    date = words.not_dated if source.date == "not stated" else source.date
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
    entries, words = guide.data.organisations.values(), guide.data.words
    return tuple(block for entry in entries for block in _organisation(entry, words))


def _organisation(entry: OrganisationEntry, words: GuideWords) -> Blocks:
    helps = tuple(Item(1, (Words(text),)) for text in entry.helps)
    rows = [FactRow(words.helps_with, (Listing(1, None, helps),))]
    cites = (Cites(1, tuple(entry.sources)),) if entry.sources else ()
    if entry.phone:
        rows.append(FactRow(words.phone, (Paragraph(1, (Strong((Words(entry.phone),)), *cites)),)))
    if entry.phone_checked:
        rows.append(FactRow(words.number_checked, (_paragraph(entry.phone_checked),)))
    if entry.hours:
        rows.append(FactRow(words.hours, (_paragraph(entry.hours),)))
    if entry.area:
        rows.append(FactRow(words.area, (_paragraph(entry.area),)))
    if entry.web:
        rows.append(FactRow(words.website, (Paragraph(1, (Link(1, entry.web, (Words(entry.web),)),)),)))
    if entry.note:
        rows.append(FactRow(words.good_to_know, (_paragraph(entry.note),)))
    return _heading(2, entry.id, entry.name), Facts(1, tuple(rows))


def _about(_page: SourcePage, guide: GuideSource) -> Blocks:
    if guide.data.guide is None:
        return ()
    about, words = guide.data.guide.guide, guide.data.words
    facts = {
        words.guide: about.title,
        words.version: about.version,
        words.edition: words.day_in_words(about.date),
        words.checked_to: about.checked_to,
        words.pages: str(len(guide.tree)),
        words.review: about.review,
        words.licence: about.licence,
    }
    return (Facts(1, tuple(FactRow(name, (_paragraph(value),)) for name, value in facts.items())),)


def _heading(level: int, anchor: str, words: str) -> Heading:
    return Heading(1, level, anchor, (Words(words),))


def _paragraph(words: str) -> Paragraph:
    return Paragraph(1, (Words(words),))


COMPARE, FINDER, LOOK_UP, CHANGES = "compare", "medicine-finder", "side-effect-look-up", "changes"
ENTRANCES: Mapping[str, str] = {
    "compare": COMPARE,
    "finder": FINDER,
    "effect": LOOK_UP,
    "changes": CHANGES,
}
"""By the kind of a made page: the part whose page leads to such pages."""


def _compare(_page: SourcePage, guide: GuideSource) -> Blocks:
    """A link for each treatment that can be compared, under its kind."""
    subjects = [one for one in subjects_of(guide) if one.kind == TREATMENT]
    if len(subjects) < 2:  # noqa: PLR2004 - nothing to compare with
        return ()
    blocks: list[Block] = []
    for listed, group in groupby(subjects, key=lambda one: one.listed):
        blocks.append(Paragraph(1, (Strong((Words(listed),)),)))
        blocks.append(_in_a_line(group, "compare", guide.data.words))
    return tuple(blocks)


def _in_a_line(subjects: Iterable[MadeSubject], kind: str, words: GuideWords) -> Paragraph:
    """A link to the made page of each, one after the other."""
    spans: list[Words | Link] = []
    for one in subjects:
        spans += [Words(words.comma)] if spans else []
        spans.append(Link(1, f"topic:{kind}/{one.topic}", (Words(one.name),)))
    return Paragraph(1, tuple(spans))


def _finder(_page: SourcePage, guide: GuideSource) -> Blocks:
    has_medicines = any(one.names for one in subjects_of(guide))
    link = Link(1, "topic:finder/all", (Words(guide.data.words.finder),))
    return (Paragraph(1, (Strong((link,)),)),) if has_medicines else ()


def _look_up(_page: SourcePage, guide: GuideSource) -> Blocks:
    effects = [one for one in subjects_of(guide) if one.kind == EFFECT]
    return (_in_a_line(effects, "effect", guide.data.words),) if effects else ()


def _changed(_page: SourcePage, guide: GuideSource) -> Blocks:
    """Every change of every page, in the order of the guide."""
    words, blocks = guide.data.words, list[Block]()
    entries = sorted(guide.data.changes.changes, key=lambda one: one.date, reverse=True)
    for place in guide.tree:
        own = [one for one in entries if one.topic == place.id and one.topic in guide.pages]
        if own:
            title = Link(1, f"topic:{place.id}", (Words(guide.pages[place.id].front.title),))
            blocks.append(Paragraph(1, (Strong((title,)),)))
            items = (Item(1, (Words(f"{words.day_in_words(one.date)}. {one.says}"),)) for one in own)
            blocks.append(Listing(1, None, tuple(items)))
    return tuple(blocks) or (_paragraph(words.no_changes),)


PARTS: Mapping[str, Part] = {
    COMPARE: _compare,
    FINDER: _finder,
    LOOK_UP: _look_up,
    CHANGES: _changed,
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
    "danger-signs-table": lambda _page, guide: tuple(danger_table(guide.data)),
}

PART_NAMES = (*PARTS, DANGER_SIGNS)
