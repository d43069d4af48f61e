"""What a search gives, for whoever shows it: no more than values, so that showing needs no engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window's first page needs neither
    from kcdesk.search.highlighter import Highlighter

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic that answers, with its best section."""

    topic: str
    anchor: str
    """The section's anchor; empty for the top of the page."""
    section: str
    """The section's heading; empty for the top of the page."""
    title: str
    path: tuple[str, ...]
    """The titles above the topic, from the top of the tree."""
    snippet: str
    """Plain text around the words, about 160 letters at most."""
    score: float
    """Higher is better; comparable within one answer of one guide."""
    found_by: Highlighter = field(repr=False, compare=False)
    """What finds the words that it was found by: only hits that are seen are asked for theirs."""
    guide: str = ""
    """The title of its guide, where several were searched; else empty."""
    file: Path | None = None
    """The pack of its guide, if that is not the one that is read."""

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words that it was found by, to highlight on its page."""
        return self.found_by.words

    @property
    def highlights(self) -> Spans:
        """(start, end) of each matched word in the snippet."""
        return self.found_by.spans(self.snippet)

    @property
    def title_highlights(self) -> Spans:
        """(start, end) of each matched word in the title."""
        return self.found_by.spans(self.title)


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a search."""

    text: str
    """As typed."""
    hits: tuple[Hit, ...] = ()
    corrected: str = ""
    """The text with its spelling corrected, which was searched for instead; empty if nothing was."""
    heard: str = ""
    """The part of the text that speaks of danger; then the first hit says when to get help.  Else empty."""
    suggestions: tuple[str, ...] = ()
    """Words of the guide that resemble those typed, if nothing was found."""
    unknown: tuple[str, ...] = ()
    """Words that the guide does not have, if they are most of what was asked; then hits may be no answer."""
    not_covered: str = ""
    """A subject that was asked about and that the guide says it does not cover; else empty."""
    respelt: tuple[str, ...] = ()
    """The words of `corrected` that are not spelt as they were typed."""

    @property
    def urgent(self) -> bool:
        """Whether the text speaks of danger."""
        return bool(self.heard)
