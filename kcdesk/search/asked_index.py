"""What words weigh in what people ask, worked out when a guide is built.  See `kcdesk.search.asked`."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from kcdesk.search.asked import TENTHS, markers_of_text
from kcdesk.search.schema import ALSO, ASKED, HEADING, MORE, TERM, TITLE
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.snippet import one_line, sentences
from kcdesk.search.tokens import composed, split_words

_NAMES = {TITLE: 0.7, ALSO: 0.5, HEADING: 0.4, TERM: 0.2}
"""What a topic's name counts, by its kind, against a question."""

_HEADING, _SENTENCE = 0.3, 0.05
"""What any heading counts, and a sentence of the page: there are hundreds of them."""

_SMOOTHING = 30
"""Words that are added to each page's own: a page with few questions knows little."""

_ELSEWHERE = 3
"""Questions of other guides that have a marker: what stands in one question alone may be chance."""

_LEAST = 1
"""Tenths below which a weight is left out."""

_TOPIC = "substr(p.means, 1, instr(p.means || '#', '#') - 1)"
_ANCHOR = "substr(p.means, instr(p.means || '#', '#') + 1)"
"""Of what a question means: the topic, and the anchor, '' for the whole page."""

_Counts = dict[int, defaultdict[str, float]]
"""Position of a topic -> marker -> how often it stands in what is asked of the topic."""


def asked_rows(connection: sqlite3.Connection, language: SearchLanguage) -> Iterator[tuple[str, str]]:
    """Rows of `asked_word`, sorted; none for a guide without questions.  The names must be there.

    A topic of which nothing is asked has no part in it.
    """
    counts = _questions(connection, language)
    if not counts:
        return
    _add_names(connection, language, counts)
    _add_pages(connection, language, counts)
    weights: dict[str, list[str]] = defaultdict(list)
    for position, marker, tenths in _weights(counts):
        weights[marker].append(f"{position}:{tenths}")
    yield from ((marker, " ".join(weights[marker])) for marker in sorted(weights))


def question_rows(connection: sqlite3.Connection, language: SearchLanguage) -> Iterator[tuple[int, str]]:
    """Rows of `section_question`, sorted."""
    rows = connection.execute(
        "SELECT s.id, p.says FROM phrase AS p JOIN section AS s"  # noqa: S608
        f" ON s.topic = {_TOPIC} AND s.anchor = {_ANCHOR} WHERE p.kind IN (?, ?) ORDER BY s.id, p.says",
        (ASKED, MORE),
    )
    for section, every in groupby(rows, key=itemgetter(0)):
        lines = (" ".join(sorted(set(map(language.stem, split_words(says))))) for _, says in every)
        yield section, "\n".join(dict.fromkeys(filter(None, lines)))


def _weights(counts: _Counts) -> Iterator[tuple[int, str, int]]:
    """(position, marker, tenths): log1p of how often in the topic's questions to how often in all."""
    everywhere: defaultdict[str, float] = defaultdict(float)
    for own in counts.values():
        for marker, count in own.items():
            everywhere[marker] += count
    lengths = {position: _length(own) for position, own in counts.items()}
    total = sum(lengths.values())
    for position, own in sorted(counts.items()):
        whole = lengths[position] + _SMOOTHING
        for marker, count in own.items():
            odds = (count / whole) / ((everywhere[marker] + _ELSEWHERE) / total)
            tenths = round(TENTHS * math.log1p(odds))
            if tenths >= _LEAST:
                yield position, marker, tenths


def _length(own: defaultdict[str, float]) -> float:
    return sum(count for marker, count in own.items() if " " not in marker)


def _questions(connection: sqlite3.Connection, language: SearchLanguage) -> _Counts:
    counts: _Counts = {}
    rows = connection.execute(
        f"SELECT DISTINCT t.position, p.says FROM phrase AS p JOIN topic AS t ON t.id = {_TOPIC}"  # noqa: S608
        " WHERE p.kind = ? ORDER BY t.position, p.says",
        (ASKED,),
    )
    for position, says in rows:
        _add(counts.setdefault(position, defaultdict(float)), says, 1.0, language)
    return counts


def _add_names(connection: sqlite3.Connection, language: SearchLanguage, counts: _Counts) -> None:
    rows = connection.execute(
        "SELECT t.position, n.text, n.kind FROM name AS n JOIN topic AS t ON t.id = n.topic ORDER BY n.id"
    )
    for position, text, kind in rows:
        if position in counts:
            _add(counts[position], text, _NAMES[kind], language)


def _add_pages(connection: sqlite3.Connection, language: SearchLanguage, counts: _Counts) -> None:
    """Headings, and of pages about one thing the words of each sentence."""
    rows = connection.execute(
        "SELECT t.position, t.kind, s.anchor, s.title, s.text FROM section AS s"
        " JOIN topic AS t ON t.id = s.topic ORDER BY s.id"
    )
    for position, kind, anchor, title, text in rows:
        if position not in counts:
            continue
        if anchor:
            _add(counts[position], title, _HEADING, language)
        for sentence in sentences(one_line(composed(text))) if kind != "reference" else ():
            for stem in set(map(language.stem, split_words(sentence))):
                counts[position][stem] += _SENTENCE


def _add(own: defaultdict[str, float], text: str, weight: float, language: SearchLanguage) -> None:
    for marker in markers_of_text(text, language):
        own[marker] += weight
