"""The rules of Easy Read: every sentence short, with one idea, and with a drawing of its own beside it.

Sources: Department of Health, "Making written information easier to understand for people with learning
disabilities" (2010); GOV.UK, "Accessible communication formats"; Inclusion Europe, "Information for all"
(2009); Patient Information Forum, "Easy Read matters" (2023).  docs/easy-read.md has their rules as a list,
with the outcome for each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.dialect.blocks import (
    Block,
    Callout,
    DrawnWords,
    Generated,
    Heading,
    every_block,
    every_drawing,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.sentences import sentences, words
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault
from kcdesk.guide.schema import EASY_READ

RULE, LONG_RULE = "easy-read", "easy-read-long"

LONGEST = 15
"""Words of a sentence, at most."""
WISHED = 12
MOST_COMMAS = 1
MOST_IN_BOX = 5
"""Rows of a call-out: with more it would not stay on one sheet of paper, and go on without its title."""

_SECOND_IDEAS = (
    (re.compile(r";"), "a semicolon"),
    (re.compile(r"(?i)\bwhich\b"), "“which”"),
    (re.compile(r"[()]|\s[-–—]\s"), "brackets or a dash"),
    (re.compile(r"(?i)n['’]t\b|['’](?:ll|re|ve|d|m)\b|\b(?:it|that|there|what)['’]s\b"), "a short form"),
)
_ADVICE = "Make it two sentences, each with its own drawing."


def easy_read_faults(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """On a page in Easy Read each sentence is short, holds one idea, and has a drawing of its own."""
    if page.front.kind != EASY_READ:
        return
    for line, block in _outside_rows(page):
        yield line, RULE, f"A page in Easy Read has no {block}: write rows, with ::: drawn."
    for line, text in _rows(page):
        count = len(sentences(text))
        if count > 1:
            yield line, RULE, f"There are {count} sentences beside this drawing; each has its own."
    yield from _long_boxes(page)
    yield from _drawn_twice(page)
    for line, sentence in _sentences(page):
        count = len(words(sentence))
        if count > LONGEST:
            yield line, RULE, f"“{_start(sentence)} …” has {count} words; in Easy Read at most {LONGEST}."
        if guide.data.is_english:
            yield from _second_ideas(line, sentence)


def easy_read_warnings(page: SourcePage, _guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """On a page in Easy Read sentences are shorter than they must be."""
    if page.front.kind != EASY_READ:
        return
    for line, sentence in _sentences(page):
        count = len(words(sentence))
        if WISHED < count <= LONGEST:
            message = f"“{_start(sentence)} …” has {count} words; in Easy Read {WISHED} or fewer read well."
            yield line, LONG_RULE, message


def _outside_rows(page: SourcePage) -> Iterator[tuple[int, str]]:
    """Blocks whose words have no drawings beside them."""
    for block in every_block(page.blocks):
        if not isinstance(block, DrawnWords | Heading | Callout | Generated):
            yield block.line, _name(block)


def _name(block: Block) -> str:
    return {"Listing": "list"}.get(type(block).__name__, type(block).__name__.lower())


def _rows(page: SourcePage) -> Iterator[tuple[int, str]]:
    for block in every_block(page.blocks):
        if isinstance(block, DrawnWords):
            yield from ((row.line, plain_words(row.spans)) for row in block.rows)


def _long_boxes(page: SourcePage) -> Iterator[Fault]:
    for block in page.blocks:
        if isinstance(block, Callout):
            count = sum(len(inner.rows) for inner in block.blocks if isinstance(inner, DrawnWords))
            if count > MOST_IN_BOX:
                message = (
                    f"The call-out has {count} rows; at most {MOST_IN_BOX} stay together on paper. Make two."
                )
                yield block.line, RULE, message


def _sentences(page: SourcePage) -> Iterator[tuple[int, str]]:
    for line, text in ((page.line("summary"), page.front.summary), *_rows(page)):
        yield from ((line, sentence) for sentence in sentences(text))


def _drawn_twice(page: SourcePage) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for line, drawing in every_drawing(page.blocks):
        if drawing in seen:
            yield line, RULE, f"The drawing “{drawing}” is that of line {seen[drawing]} too."
        seen.setdefault(drawing, line)


def _second_ideas(line: int, sentence: str) -> Iterator[Fault]:
    for pattern, name in _SECOND_IDEAS:
        if pattern.search(sentence):
            yield line, RULE, f"“{_start(sentence)} …” has {name}. {_ADVICE}"
    if sentence.count(",") > MOST_COMMAS:
        yield line, RULE, f"“{_start(sentence)} …” has {sentence.count(',')} commas. {_ADVICE}"


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:6])
