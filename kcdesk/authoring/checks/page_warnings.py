"""Rules that a strict check adds: what a page should keep, but may break with reason."""

from __future__ import annotations

from collections.abc import Iterator

from kcdesk.authoring.checks.easy_read import easy_read_warnings
from kcdesk.authoring.checks.links import Anchors
from kcdesk.authoring.checks.page_checks import LONGEST_SENTENCE, PageRule
from kcdesk.authoring.dialect.blocks import Cites, Paragraph, every_block, every_span, every_text
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.sentences import sentences, words
from kcdesk.authoring.generated.registry import expand
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Fault

LONG_SENTENCE = 20
LONGEST_PARAGRAPH = 3
"""Sentences."""


def sentence_warnings(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Sentences are shorter than they must be, if the guide asks that."""
    if not guide.data.profile.is_plain_english:
        return
    for line, spans in every_text(page.blocks):
        for sentence in sentences(plain_words(spans)):
            count = len(words(sentence))
            if LONG_SENTENCE < count <= LONGEST_SENTENCE:
                start = " ".join(sentence.split()[:6])
                message = f"“{start} …” has {count} words; {LONG_SENTENCE} or fewer read well."
                yield line, "long-sentence", message


def paragraph_warnings(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Paragraphs are short, if the guide asks that."""
    if not guide.data.profile.is_plain_english:
        return
    for block in every_block(page.blocks):
        if isinstance(block, Paragraph):
            count = len(sentences(plain_words(block.spans)))
            if count > LONGEST_PARAGRAPH:
                message = f"The paragraph has {count} sentences; {LONGEST_PARAGRAPH} or fewer read well."
                yield block.line, "long-paragraph", message


def uncited_warnings(page: SourcePage, guide: GuideSource, _anchors: Anchors) -> Iterator[Fault]:
    """Every source of the list carries something on the page."""
    cited = {
        source
        for _, spans in every_text(expand(page, guide))
        for span in every_span(spans)
        if isinstance(span, Cites)
        for source in span.sources
    }
    for at, source in enumerate(page.front.sources):
        if source not in cited:
            yield page.line("sources", at), "uncited", f"Nothing on the page cites “{source}”."


PAGE_WARNINGS: tuple[PageRule, ...] = (
    sentence_warnings,
    paragraph_warnings,
    uncited_warnings,
    easy_read_warnings,
)
