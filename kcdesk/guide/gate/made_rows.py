"""What made pages are made of: every name leads somewhere, and no word of the reader's is missing."""

from __future__ import annotations

from collections import Counter

from kcdesk.guide import schema
from kcdesk.guide.gate.names import Names
from kcdesk.guide.gate.pages import Sections
from kcdesk.guide.gate.refused import RefusedError, exists
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.topics import Topics
from kcdesk.guide.made_address import Places

_MADE_SINCE, _MOST_FACTS = 2002, 600
"""The first format with rows for made pages; the most facts of one subject."""


def checked_places(rows: Rows, topics: Topics, names: Names) -> Places:
    """Where links may lead: topics, and made pages.  Raises RefusedError for rows that make none."""
    if rows.user_version < _MADE_SINCE:
        return Places(topics, (), (), ())
    words = {key for key, _ in rows.of("made_word")}
    kinds = {topic: kind for topic, kind, *_ in rows.of("subject")}
    if words not in (set(), set(schema.MADE_WORDS)) or (kinds and not words):
        raise RefusedError("other words for made pages than a guide has")
    for table in ("subject_name", "subject_choice"):
        for row in rows.of(table):
            exists(row[table == "subject_choice"], kinds)
    choices = {row[0] for row in rows.of("choice")}
    for choice, _ in rows.of("subject_choice"):
        exists(choice, choices)
    for topic in kinds:
        exists(topic, topics)
    _check_facts(rows, topics, names, kinds)
    treatments = {topic for topic, kind in kinds.items() if kind == "treatment"}
    return Places(topics, treatments, set(kinds) - treatments, choices)


def _check_facts(rows: Rows, topics: Topics, names: Names, kinds: dict[str, str]) -> None:
    aspects = {row[0] for row in rows.of("aspect")}
    count: Counter[str] = Counter()
    for topic, aspect, _, _, _, link, sources in rows.of("fact"):
        exists(topic, kinds)
        exists(aspect, aspects)
        count[topic] += 1
        if count[topic] > _MOST_FACTS:
            raise RefusedError("a comparison of too many facts")
        if link:
            exists(link, topics)
        for source in sources.split():
            exists(source, names.sources)


def check_changes(rows: Rows, topics: Topics, sections: Sections) -> None:
    """Raise RefusedError for a change of what is not there."""
    if rows.user_version < _MADE_SINCE:
        return
    for topic, _, _, anchor, _ in rows.of("change"):
        exists(topic, topics)
        if anchor and not sections.has(topic, anchor):
            raise RefusedError("a name that leads nowhere")
