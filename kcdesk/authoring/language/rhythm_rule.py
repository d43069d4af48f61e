"""The rule that calm passages do not march.

Six words are right in a red box.  A page that explains in nothing else sounds like orders to a child, and
drops the “because” that makes advice believable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.dialect.blocks import Paragraph
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.sentences import sentences, words
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Problem

SHORT = 6
"""Words, at most, of a sentence that counts as short."""
LARGEST_SHARE = 0.25
FEWEST_SENTENCES = 4
"""Sentences a page has before its share says anything."""

_ENDS = re.compile(r"[\w)\]”\"’'%][.?!][”\"’')]*$")
"""Lines that lead into a list, labels and dotted lines to write on end otherwise: they are no sentences."""


def choppy_problems(guide: GuideSource) -> Iterator[Problem]:
    """Pages with too large a share of short sentences, each at the line of its title."""
    for _, page in sorted(guide.pages.items()):
        lengths = [len(words(sentence)) for sentence in _calm_sentences(page)]
        short = sum(length <= SHORT for length in lengths)
        if len(lengths) >= FEWEST_SENTENCES and short / len(lengths) >= LARGEST_SHARE:
            share = f"{short} of {len(lengths)} sentences have {SHORT} words or fewer"
            message = f"{share}; under {LARGEST_SHARE * 100:.0f} of 100 read well. Join some, with a because."
            yield Problem(page.file, page.line("title"), "choppy", message, is_warning=True)


def _calm_sentences(page: SourcePage) -> Iterator[str]:
    """Those of paragraphs: lists, tables and call-outs are read in another way."""
    for block in page.blocks:
        if isinstance(block, Paragraph):
            yield from (each for each in sentences(plain_words(block.spans)) if _ENDS.search(each))
