"""The rows that made pages are made of, read from a pack.  All values are frozen and complete when made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kcdesk.guide.rows import GuideRows

TREATMENT, EFFECT = "treatment", "effect"
ROW, CAUSES, LIST = "row", "causes", "list"


@dataclass(frozen=True, slots=True)
class SubjectName:
    """A name of a medicine, its own first, then its brands."""

    name: str
    say: str
    """How to say it; empty where the guide does not tell."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be compared, or looked up."""

    topic: str
    name: str
    listed: str
    """What it is listed under, in words."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that is said of subjects: a row of a comparison, or a box."""

    id: str
    shape: str
    """`row`, `causes`, `list`, or the kind of a call-out."""
    title: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of the guide's data, in plain words."""

    position: int
    label: str
    text: str
    link: str
    """A topic that says more; empty for none."""
    sources: tuple[str, ...]

    @property
    def words(self) -> tuple[str, str]:
        """What it says, whoever it is said of."""
        return self.label, self.text


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that the finder offers."""

    id: str
    facet: str
    """The question, in words."""
    words: str
    topics: frozenset[str]
    """The medicines for which it holds."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is not the same any more on a page."""

    topic: str
    day: date
    anchor: str
    """The section; empty for the page as a whole."""
    words: str


class Subjects:
    """Reader of these rows; a guide of an earlier format, or without such data, has none."""

    def __init__(self, pack: GuideRows) -> None:
        self._pack = pack
        self.words: Mapping[str, str] = {}
        if pack.has_made_pages:
            self.words = dict(pack.rows("SELECT key, words FROM made_word"))

    def all_of(self, kind: str) -> tuple[Subject, ...]:
        """Every subject of a kind, in the guide's order."""
        query = "SELECT topic, name, listed FROM subject WHERE kind = ? ORDER BY position"
        return tuple(Subject(*row) for row in self._pack.rows(query, (kind,))) if self.words else ()

    def names(self, topic: str) -> tuple[SubjectName, ...]:
        """A medicine's own name, then its brands."""
        query = "SELECT name, say FROM subject_name WHERE topic = ? ORDER BY position"
        return tuple(SubjectName(*row) for row in self._pack.rows(query, (topic,)))

    def aspects(self) -> tuple[Aspect, ...]:
        """Every aspect, in the order in which made pages show them."""
        query = "SELECT id, shape, title FROM aspect ORDER BY position"
        return tuple(Aspect(*row) for row in self._pack.rows(query))

    def facts(self, topic: str) -> Mapping[str, tuple[Fact, ...]]:
        """All that is said of a subject, by the aspects' ids."""
        query = "SELECT aspect, position, label, text, link, sources FROM fact WHERE topic = ? ORDER BY 1, 2"
        found: dict[str, list[Fact]] = {}
        for aspect, position, label, text, link, sources in self._pack.rows(query, (topic,)):
            fact = Fact(position, label, text, link, tuple(sources.split()))
            found.setdefault(aspect, []).append(fact)
        return {aspect: tuple(facts) for aspect, facts in found.items()}

    def choices(self) -> tuple[Choice, ...]:
        """Every choice of the finder, in order; those of one facet stand together."""
        topics: dict[str, set[str]] = {}
        for choice, topic in self._pack.rows("SELECT choice, topic FROM subject_choice"):
            topics.setdefault(choice, set()).add(topic)
        rows = self._pack.rows("SELECT id, facet, words FROM choice ORDER BY position")
        return tuple(Choice(id_, facet, words, frozenset(topics.get(id_, ()))) for id_, facet, words in rows)

    def changes(self, topic: str | None = None) -> tuple[Change, ...]:
        """What changed on a page, or with None on every page in reading order; the newest first."""
        if not self.words:
            return ()
        query = (
            "SELECT c.topic, c.day, c.anchor, c.words FROM change AS c JOIN topic AS t ON t.id = c.topic"
            " WHERE ?1 IS NULL OR c.topic = ?1 ORDER BY t.position, c.position"
        )
        rows = self._pack.rows(query, (topic,))
        try:
            return tuple(
                Change(of, date.fromisoformat(day), anchor, words) for of, day, anchor, words in rows
            )
        except ValueError as error:
            raise self._pack.damaged() from error
