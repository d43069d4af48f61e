"""The rules a page must keep.  A rule is one small function that yields (line, rule, message)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from kcdesk.authoring.checks.easy_read import easy_read_faults
from kcdesk.authoring.checks.links import (
    Anchors,
    figure_faults,
    link_faults,
    source_faults,
    term_faults,
)
from kcdesk.authoring.checks.phone_numbers import phone_in
from kcdesk.authoring.checks.required_sections import slot_faults
from kcdesk.authoring.checks.sizes import page_size_faults
from kcdesk.authoring.checks.source_grades import source_grade_faults
from kcdesk.authoring.checks.talk_slides import talk_faults
from kcdesk.authoring.dialect.blocks import (
    SECTION_LEVEL,
    Callout,
    Figure,
    Generated,
    Heading,
    Table,
    every_block,
    every_text,
)
from kcdesk.authoring.dialect.inline_parser import MARKUP
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.sentences import sentences, words
from kcdesk.authoring.generated.danger_boxes import ALSO, FOR, SIGNS
from kcdesk.authoring.generated.registry import DANGER_SIGNS, PART_NAMES, filled
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault
from kcdesk.guide.page_html import FOOT_ANCHORS, is_source_anchor

PageRule = Callable[[SourcePage, GuideSource, Anchors], Iterator[Fault]]

LONGEST_SUMMARY = 60
LONGEST_SENTENCE = 30
LONGEST_ALT = 250
LONGEST_REVIEW = timedelta(days=3 * 366)

_FILE_NAME = re.compile(r"[\w-]+\.(svg|png|jpe?g|gif)", re.IGNORECASE)


def id_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """The id is the file's name."""
    if page.front.id != page.name:
        message = f"The id is “{page.front.id}”, but the file is called {page.name}.md."
        yield page.line("id"), "id-mismatch", message


def title_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """The title is the tree's."""
    entry = guide.places.get(page.name)
    if entry and entry.title != page.front.title:
        message = f"The title is “{page.front.title}”, but “{entry.title}” in guide.yaml."
        yield page.line("title"), "title-mismatch", message


def date_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """The next review comes after the last change and check, and within three years."""
    front = page.front
    for key, day in (("updated", front.updated), ("checked", front.checked)):
        if front.next_review <= day:
            yield page.line("next_review"), "date", f"“next_review” must be after “{key}”."
            return
    if front.next_review - front.updated > LONGEST_REVIEW:
        yield page.line("next_review"), "date", "“next_review” is more than 3 years after “updated”."


def summary_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """The summary is short and plain."""
    line = page.line("summary")
    count = len(words(page.front.summary))
    if count > LONGEST_SUMMARY:
        yield line, "summary", f"The summary has {count} words; at most {LONGEST_SUMMARY} are allowed."
    if MARKUP.search(page.front.summary):
        yield line, "summary", "The summary is plain text, without links, terms, citations, bold or HTML."


def plain_head_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """The page's other names, and who reviewed it, are plain words.  The title is that of the tree."""
    texts = [("also", at, text) for at, text in enumerate(page.front.also)]
    for key, at, text in (*texts, ("reviewed_by", 0, page.front.reviewed_by)):
        if MARKUP.search(text):
            line, message = page.line(key, at), f"“{key}” is plain text, without links, terms or bold."
            yield line, "dialect", message


def question_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Questions are known, and named once."""
    known = guide.data.question_texts
    for at, question in enumerate(page.front.questions):
        if question not in known and guide.has("questions.yaml"):
            yield page.line("questions", at), "question", f"questions.yaml has no question “{question}”."
    yield from _repeated(page, "questions", page.front.questions)


def repeat_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Sources and lay words are named once."""
    yield from _repeated(page, "sources", page.front.sources)
    yield from _repeated(page, "also", page.front.also)


def opening_faults(page: SourcePage, _guide: GuideSource, anchors: Anchors) -> Iterator[Fault]:
    """The page opens at sections that it has, for names that it has, each at one place."""
    front = page.front
    seen: set[str] = set()
    for anchor, names in front.opens.items():
        if anchor not in anchors[page.name]:
            yield page.line("opens", anchor), "link", f"The page has no section “{anchor}”."
        for at, name in enumerate(names):
            line = page.line("opens", anchor, at)
            if name not in front.also:
                yield line, "link", f"“{name}” does not stand under “also”."
            if name in seen:
                yield line, "duplicate-id", f"“{name}” stands twice under “opens”."
            seen.add(name)


def _repeated(page: SourcePage, key: str, values: list[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, value in enumerate(values):
        if value in seen:
            yield page.line(key, at), "duplicate-id", f"“{value}” stands twice under “{key}”."
        seen.add(value)


def heading_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Headings step down one level at a time, and each anchor stands once."""
    has_section = False
    seen: dict[str, int] = {}
    for block in page.blocks:
        if not isinstance(block, Heading):
            continue
        if block.level > SECTION_LEVEL and not has_section:
            yield block.line, "heading", "A ### heading needs a ## heading above it."
        has_section = has_section or block.level == SECTION_LEVEL
        if block.anchor and block.anchor in seen:
            message = f"The anchor “{block.anchor}” is that of line {seen[block.anchor]} too."
            yield block.line, "heading", message
        if block.anchor in FOOT_ANCHORS or is_source_anchor(block.anchor):
            yield block.line, "heading", f"The program uses the anchor “{block.anchor}” itself."
        seen.setdefault(block.anchor, block.line)


def generated_heading_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Headings that generated parts bring have anchors of their own."""
    seen = {block.anchor for block in page.blocks if isinstance(block, Heading)} | FOOT_ANCHORS
    for block in page.blocks:
        for heading in filled(block, page, guide) if isinstance(block, Generated) else ():
            if isinstance(heading, Heading):
                if heading.anchor in seen:
                    yield (
                        block.line,
                        "heading",
                        f"The anchor “{heading.anchor}” would stand twice on the page.",
                    )
                seen.add(heading.anchor)


def alt_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """A figure says in words what it teaches."""
    for block in every_block(page.blocks):
        if not isinstance(block, Figure):
            continue
        if not words(block.alt):
            yield block.line, "alt", "The figure has no words. Say what it teaches."
        elif _FILE_NAME.fullmatch(block.alt) or block.alt == block.id:
            yield block.line, "alt", "The name of a file says nothing. Say what the figure teaches."
        elif MARKUP.search(block.alt):
            yield block.line, "alt", "The figure's words are plain, without links, terms or bold."
        elif len(block.alt) > LONGEST_ALT:
            count = len(block.alt)
            message = f"The figure's words have {count} characters; at most {LONGEST_ALT} are allowed."
            yield block.line, "alt", message


def generated_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Generated parts exist, stand outside call-outs, and have what they show."""
    for block in every_block(page.blocks):
        if isinstance(block, Callout):
            yield from (
                (inner.line, "generated", "A generated part stands outside call-outs.")
                for inner in block.blocks
                if isinstance(inner, Generated)
            )
        elif isinstance(block, Generated):
            yield from _generated(block, page, guide)


def _generated(block: Generated, page: SourcePage, guide: GuideSource) -> Iterator[Fault]:
    if block.name not in PART_NAMES:
        names = ", ".join(PART_NAMES)
        yield block.line, "generated", f"There is no part “{block.name}”. The parts are {names}."
    elif block.arguments and block.name != DANGER_SIGNS:
        yield (
            block.line,
            "generated",
            f"The part “{block.name}” is told nothing. Write {{{{ {block.name} }}}}.",
        )
    if block.name == DANGER_SIGNS:
        yield from _told(block, guide)
    for name, file, known in (
        ("medicine-facts", "medicines.yaml", guide.data.medicines_by_id),
        ("combination-facts", "combinations.yaml", guide.data.combinations_by_id),
    ):
        if block.name == name and guide.has(file) and page.name not in known:
            yield block.line, "generated", f"{file} has no “{page.name}”."


def _told(block: Generated, guide: GuideSource) -> Iterator[Fault]:
    """The danger signs that a part is told to show exist."""
    groups = {group.id for group in guide.data.danger.groups}
    known = {FOR: groups, ALSO: groups, SIGNS: set(guide.data.signs_by_id)}
    names = {FOR: "group", ALSO: "group", SIGNS: "danger sign"}
    for key, values in block.arguments.items():
        if key not in known:
            yield (
                block.line,
                "generated",
                f"“{key}” is not known here. The part is told {FOR}=…, {ALSO}=… and {SIGNS}=….",
            )
        elif guide.has("danger_signs.yaml"):
            for value in values:
                if value not in known[key]:
                    yield block.line, "generated", f"There is no {names[key]} “{value}”."


def needed_source_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """A page says where its facts come from, if the guide asks that."""
    if guide.data.profile.has_sources and not page.front.sources:
        yield page.line("sources"), "schema", "“sources” is missing here: a page names at least one source."


def phone_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Phone numbers come from organisations.yaml."""
    message = "The phone number {} is typed by hand. Write {{{{ phone organisation-id }}}}."
    for line, spans in every_text(page.blocks):
        if number := phone_in(plain_words(spans), guide):
            yield line, "phone", message.format(number)
    if number := phone_in(page.front.summary, guide):
        yield page.line("summary"), "phone", message.format(number)


def sentence_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Sentences are short, if the guide asks that."""
    if not guide.data.profile.is_plain_english:
        return
    texts = [(page.line("summary"), page.front.summary)]
    texts += [(line, plain_words(spans)) for line, spans in every_text(page.blocks)]
    for line, text in texts:
        for sentence in sentences(text):
            count = len(words(sentence))
            if count > LONGEST_SENTENCE:
                start = " ".join(sentence.split()[:6])
                message = f"“{start} …” has {count} words; a sentence has at most {LONGEST_SENTENCE}."
                yield line, "sentence", message


def table_faults(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Tables stand on the page, not in call-outs."""
    for block in page.blocks:
        if isinstance(block, Callout):
            for inner in block.blocks:
                if isinstance(inner, Table | Figure):
                    yield inner.line, "table", "A call-out holds paragraphs and lists only."


PAGE_RULES: tuple[PageRule, ...] = (
    id_faults,
    title_faults,
    date_faults,
    summary_faults,
    plain_head_faults,
    question_faults,
    repeat_faults,
    opening_faults,
    heading_faults,
    generated_heading_faults,
    alt_faults,
    generated_faults,
    phone_faults,
    sentence_faults,
    table_faults,
    slot_faults,
    link_faults,
    term_faults,
    needed_source_faults,
    source_faults,
    source_grade_faults,
    figure_faults,
    talk_faults,
    easy_read_faults,
    page_size_faults,
)
