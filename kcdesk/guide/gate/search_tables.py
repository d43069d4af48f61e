"""The tables that the search asks beside its index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kcdesk.guide.gate.pages import Sections
from kcdesk.guide.gate.refused import RefusedError, exists
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.topics import Topics

MAX_SAME_PHRASE = 100
"""Rows of the lexicon for one phrase: each is one more search."""

_WEIGHTS_SINCE, _ASKED_SINCE, _QUESTIONS_SINCE, _TOGETHER_SINCE = 2003, 2004, 2006, 2006
"""The first format with weights of words of danger, with those of what people ask, with the questions, and
with common words together."""

_WITHOUT_MEANING = frozenset(("harmless", "companion"))


def check_search_tables(rows: Rows, topics: Topics, sections: Sections) -> None:
    """Raise RefusedError for a word, a name or a phrase that leads nowhere."""
    together = rows.user_version >= _TOGETHER_SINCE
    for table in ("word", "stem", "common_words" if together else "common_word"):
        for _ in rows.of(table):
            pass
    _check_weights(rows, topics)
    for section, *_ in rows.of("passage"):
        exists(section, sections.numbers)
    for section, *_ in rows.of("section_question") if rows.user_version >= _QUESTIONS_SINCE else ():
        exists(section, sections.numbers)
    names = set()
    for number, text, _, topic, anchor, key in rows.of("name"):
        exists(topic, topics)
        if not key.split() or not text or (anchor and not sections.has(topic, anchor)):
            raise RefusedError("a name that leads nowhere")
        names.add(number)
    for _, name in rows.of("name_stem"):
        exists(name, names)
    phrases = Counter(_checked_phrases(rows, topics))
    if phrases and max(phrases.values()) > MAX_SAME_PHRASE:
        raise RefusedError("a phrase with too many meanings")


def _check_weights(rows: Rows, topics: Topics) -> None:
    """Of words of danger, and of what people ask, where the format knows of them."""
    if rows.user_version >= _WEIGHTS_SINCE:
        for _ in rows.of("danger_weight"):
            pass
    for _, weights in rows.of("asked_word") if rows.user_version >= _ASKED_SINCE else ():
        if any(int(one.partition(":")[0]) >= len(topics) for one in weights.split(" ")):
            raise RefusedError("a question for no page")


def _checked_phrases(rows: Rows, topics: Topics) -> Iterator[str]:
    for stems, kind, means in rows.of("lexicon_entry"):
        if not means and kind not in _WITHOUT_MEANING:
            raise RefusedError("a phrase that means nothing")
        if kind == "danger":
            exists(means, topics)
        if (kind in _WITHOUT_MEANING) != (not means):
            raise RefusedError("a phrase without a meaning")
        yield stems
