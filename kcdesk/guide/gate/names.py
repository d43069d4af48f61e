"""Terms, sources and lay words, by which pages and searches name things."""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.gate.refused import RefusedError, exists
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.topics import Topics


@dataclass(frozen=True, slots=True)
class Names:
    """What pages may name."""

    terms: frozenset[str]
    sources: frozenset[str]
    figures: frozenset[str]


def checked_names(rows: Rows, topics: Topics) -> Names:
    """Every term, source and drawing by its id.  Raises RefusedError for what names none."""
    terms = frozenset(row[0] for row in rows.of("term"))
    sources = frozenset(row[0] for row in rows.of("source"))
    for topic, _, source in rows.of("topic_source"):
        exists(topic, topics)
        exists(source, sources)
    for topic, _ in rows.of("also"):
        exists(topic, topics)
    for _, kind, means in rows.of("phrase"):
        if not means and kind not in {"harmless", "companion", "mild"}:
            raise RefusedError("a phrase that means nothing")
        if kind in {"danger", "asked", "more"}:
            exists(means if kind == "danger" else means.partition("#")[0], topics)
    figures = rows.connection.execute("SELECT id FROM figure LIMIT 20001")
    return Names(terms, sources, frozenset(row[0] for row in figures))
