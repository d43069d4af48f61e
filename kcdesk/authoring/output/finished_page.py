"""A page as the pack holds it: HTML, and the plain text of its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from kcdesk.authoring.danger.statements import Statements
from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.authoring.dialect.blocks import (
    SECTION_LEVEL,
    Block,
    Blocks,
    Cites,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Words,
    every_span,
    every_text,
)
from kcdesk.authoring.dialect.plain_text import plain_text, plain_words
from kcdesk.authoring.generated.made_rows import can_compare, is_looked_up, subjects_of
from kcdesk.authoring.generated.registry import expand, source_spans
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.output.html import Names, Renderer
from kcdesk.authoring.output.typesetting import Typesetting, typesetting_of
from kcdesk.guide import page_html
from kcdesk.guide.pages import Section
from kcdesk.guide.schema import EASY_READ

_WITH_DECISIONS = frozenset(("medicine", "combination"))
"""Kinds of pages that say what the NHS decided."""


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What the pack holds of a page."""

    html: str
    sections: tuple[Section, ...]
    sources: tuple[str, ...]
    """Ids in the order of their numbers: the author's list, then those that generated parts name."""


def finish(page: SourcePage, guide: GuideSource, statements: Statements) -> FinishedPage:
    """Write out a page that has passed every check; `statements` finds the guide's danger signs."""
    setting = typesetting_of(guide)
    page, blocks = setting.page(page), setting.blocks((*expand(page, guide), *_questions(page, guide)))
    is_help = guide.data.guide is not None and page.name == guide.data.guide.roles.help
    kept = frozenset(_anchors_of_help(blocks, statements, is_help=is_help))
    is_easy_read = page.front.kind == EASY_READ
    sources = tuple(dict.fromkeys((*page.front.sources, *_cited(blocks))))
    phones = {entry.id: entry.phone or "" for entry in guide.data.organisations.values()}
    numbers = {source: at for at, source in enumerate(sources, start=1)}
    renderer = Renderer(
        Names(numbers, guide.data.term_names(), phones, guide.data.words, kept, not is_easy_read)
    )
    # In Easy Read no sentence stands without its drawing: the summary is for lists and the search.
    lead = "" if is_easy_read else f'<p class="lede">{escape(page.front.summary, quote=False)}</p>'
    parts = (
        f"<h1>{escape(page.front.title, quote=False)}</h1>",
        *filter(None, (lead,)),
        *((renderer.blocks(links),) if (links := setting.blocks(_ways(page, guide))) else ()),
        renderer.blocks(blocks),
        _foot(page, guide, sources, renderer, setting),
    )
    return FinishedPage(
        "\n".join(parts) + "\n", tuple(_sections(page, blocks, phones, guide.data.words)), sources
    )


def _ways(page: SourcePage, guide: GuideSource) -> Blocks:
    """Links to the comparisons of a treatment, or the look-up of a side effect; search does without them."""
    words, subjects = guide.data.words, subjects_of(guide)
    found = []
    if can_compare(page.name, subjects):
        name = next(one.name for one in subjects if one.topic == page.name)
        found.append(Link(1, f"topic:compare/{page.name}", (Words(words.compare_one.format(name=name)),)))
    if is_looked_up(page.name, subjects):
        found.append(Link(1, f"topic:effect/{page.name}", (Words(words.look_up_link),)))
    return tuple(Paragraph(1, (link,)) for link in found)


def _changes_link(page: SourcePage, guide: GuideSource, renderer: Renderer) -> Iterator[str]:
    """A line of the foot that leads to what changed on the page, if anything is told of that."""
    if any(entry.topic == page.name for entry in guide.data.changes.changes):
        link = Link(1, f"topic:changes/{page.name}", (Words(guide.data.words.changed_link),))
        yield f'<p class="foot">{renderer.spans((link,))}</p>'


def _anchors_of_help(blocks: Blocks, statements: Statements, *, is_help: bool) -> Iterator[str]:
    """The sections that say how fast to act on a danger sign; all of the page that is about nothing else."""
    here: list[Block] = []
    for block in reversed(blocks):
        if isinstance(block, Heading) and block.level == SECTION_LEVEL:
            if is_help or any(one.speeds for one in statements.of_blocks(reversed(here))):
                yield block.anchor
            here = []
        else:
            here.append(block)


def _questions(page: SourcePage, guide: GuideSource) -> Blocks:
    if not page.front.questions:
        return ()
    texts = guide.data.question_texts
    items = tuple(Item(1, (Words(texts[question].text),)) for question in page.front.questions)
    return Heading(1, 2, page_html.QUESTIONS, (Words(guide.data.words.questions),)), Listing(1, None, items)


def _cited(blocks: Blocks) -> Iterator[str]:
    for _, spans in every_text(blocks):
        for span in every_span(spans):
            if isinstance(span, Cites):
                yield from span.sources


def _foot(
    page: SourcePage,
    guide: GuideSource,
    sources: tuple[str, ...],
    renderer: Renderer,
    setting: Typesetting,
) -> str:
    front = page.front
    review = guide.data.guide.guide.review if guide.data.guide else ""
    words = guide.data.words
    reviewed = words.reviewed_by.format(name=front.reviewed_by) if front.reviewed_by else review
    named = (source_spans(guide.data.sources[source], words) for source in sources)
    numbered = "\n".join(
        f'<li><a name="{page_html.source_anchor(at)}"></a>{renderer.spans(setting.spans(spans))}</li>'
        for at, spans in enumerate(named, start=1)
    )
    updated, next_review = map(words.day_in_words, (front.updated, front.next_review))
    dates = words.dates.format(updated=updated, next_review=next_review)
    heading = f'<h3 id="{page_html.PAGE_SOURCES}">{escape(words.sources_heading, quote=False)}</h3>'
    return "\n".join(
        (
            f'<hr/><h2 id="{page_html.ABOUT_PAGE}">{escape(words.about_this_page, quote=False)}</h2>',
            f'<p class="foot">{escape(dates, quote=False)}</p>',
            f'<p class="foot">{escape(setting.text(_checked(page, guide)), quote=False)}</p>',
            f'<p class="foot">{escape(setting.text(reviewed), quote=False)}</p>',
            *_changes_link(page, guide, renderer),
            *((heading, f'<ol class="foot">\n{numbered}\n</ol>') if sources else ()),
        )
    )


def _checked(page: SourcePage, guide: GuideSource) -> str:
    """When the facts were checked; on the page of a medicine or pair, how far decisions were followed too."""
    words = guide.data.words
    day = words.checked.format(checked=words.day_in_words(page.front.checked))
    if page.front.kind not in _WITH_DECISIONS or guide.data.guide is None:
        return day
    return f"{day} {words.decisions_checked.format(checked_to=guide.data.guide.guide.checked_to)}"


def _sections(
    page: SourcePage, blocks: Blocks, phones: dict[str, str], words: GuideWords
) -> Iterator[Section]:
    """The lead, then a section for each heading; the foot is none."""
    heading: Heading | None = None
    body: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            yield _section(page, heading, plain_text(tuple(body), words, phones), phones)
            heading, body = block, []
        else:
            body.append(block)
    yield _section(page, heading, plain_text(tuple(body), words, phones), phones)


def _section(page: SourcePage, heading: Heading | None, text: str, phones: dict[str, str]) -> Section:
    if heading is None:
        lead = "\n\n".join(part for part in (page.front.summary, text) if part)
        return Section(page.name, "", 1, page.front.title, lead)
    return Section(page.name, heading.anchor, heading.level, plain_words(heading.spans, phones), text)
