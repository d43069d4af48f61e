"""The values a page is made of.  All are frozen and complete when made."""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.model import Topic


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a page from one heading to the next."""

    topic: str
    anchor: str
    """Empty for what stands before the first heading."""
    level: int
    """Heading level, 2 or 3; 1 for what stands before the first heading."""
    title: str
    text: str
    """Plain text: paragraphs with an empty line between, list items as `- item`."""


@dataclass(frozen=True, slots=True)
class Page:
    """A topic with its finished page."""

    topic: Topic
    html: str
    """What goes between <body> and </body>; classes only, no colours."""
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry."""

    id: str
    term: str
    means: str
    also: tuple[str, ...]
    pronunciation: str
    """How to say it, as `neh-FREK-toh-mee`; empty where not needed."""
    see: str
    """Id of the topic that says more; empty for none."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    id: str
    title: str
    publisher: str
    url: str
    date: str
    """As known, in words; never guessed."""
