"""The search index of a pack, written once by the compiler into the tables of `kcdesk.search.schema`."""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import combinations, groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kcdesk.search.asked_index import asked_rows, question_rows
from kcdesk.search.common_words import rows_together
from kcdesk.search.lexicon import alternatives, danger_stems, entry_stems, exactly
from kcdesk.search.near_words import near_to_any
from kcdesk.search.schema import (
    ALSO,
    ASKED,
    COMPANION,
    DANGER,
    HARMLESS,
    HEADING,
    MEANS,
    MILD,
    MORE,
    OPENS,
    TERM,
    TITLE,
    WHOLE,
    create_tables,
)
from kcdesk.search.search_language import SearchLanguage, search_language
from kcdesk.search.snippet import one_line, sentences
from kcdesk.search.tokens import WORD, composed, fold, split_words, word_form

_TERM_PLACES = """
SELECT term, also, see, '' FROM term WHERE see IN (SELECT id FROM topic)
UNION ALL
SELECT term.term, term.also, s.topic, s.anchor FROM term
JOIN section AS s ON s.anchor = term.id JOIN topic AS t ON t.id = s.topic AND t.kind = 'reference'
WHERE term.see NOT IN (SELECT id FROM topic)
"""
"""Where a term leads: to the topic that says more or, if none does, to its own place in the glossary."""

MOST_KEYNESS = 3.0
"""Of words that the language hardly has."""

_OWN_HEADINGS = """
SELECT s.title, s.topic, s.anchor FROM section AS s
JOIN topic AS t ON t.id = s.topic AND t.kind <> 'reference'
WHERE s.anchor <> '' AND s.title IN (SELECT title FROM section GROUP BY title HAVING count(*) = 1)
"""
"""The headings that only one page has; others are the same on every page of their kind."""

_TOPIC_NAMES = """
SELECT t.id, t.title, coalesce(a.words, '') FROM topic AS t LEFT JOIN also AS a ON a.topic = t.id
ORDER BY t.position, a.words
"""

_LONGEST_POINTER = 16
"""Words of a sentence that does no more than send the reader to another page."""

_JOINERS = "-\u2010\u2011/&+"
_COMPOUND = re.compile(rf"(?>{WORD.pattern})(?:[{_JOINERS}](?>{WORD.pattern}))+")
"""A word is taken whole or not at all: of one with thirty marks on a letter Python would try every part."""
_LONG, _VERY_LONG = 5, 8
"""Letters from which one wrong letter, or two, make a misspelling rather than another word."""
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")


def write_index(
    connection: sqlite3.Connection,
    frequencies: Mapping[str, float] | None = None,
    rarer_words: Collection[str] = (),
) -> None:
    """Add the search tables to a pack whose other tables are filled.

    `frequencies`: the common words of the language, folded -> how often one is in a million words; without
    them every word of the guide counts alike, and any word that it does not have may be misspelt.
    `rarer_words`: folded words that are spelt right too; those that the guide has itself are left out.
    The same content gives the same bytes.  Nothing is committed.
    """
    frequencies = frequencies or {}
    create_tables(connection)
    language = _language(connection)
    held = _write_sections(connection, language)
    connection.executemany("INSERT INTO passage VALUES (?, ?, ?)", _passages(connection, language))
    counted = _counted(connection)
    counted.update(dict.fromkeys(_misspelt(counted), -1))
    connection.executemany("INSERT INTO word VALUES (?, ?)", sorted(counted.items()))
    with _sorted_rows(connection, 5, _names(connection, language)) as names:
        connection.executemany(
            "INSERT INTO name (text, kind, topic, anchor, key) VALUES (?, ?, ?, ?, ?)", names
        )
    everywhere = {*frequencies, *(word for word in rarer_words if word not in counted)}
    connection.executemany("INSERT INTO common_words VALUES (?, ?)", rows_together(everywhere))
    _write_stems(connection, held, _keyness(counted, frequencies, language))
    entries = {*_entries(connection, language), *_put_right(connection, counted, language)}
    connection.executemany("INSERT OR IGNORE INTO lexicon_entry VALUES (?, ?, ?)", sorted(entries))
    connection.executemany("INSERT INTO asked_word VALUES (?, ?)", asked_rows(connection, language))
    connection.executemany("INSERT INTO section_question VALUES (?, ?)", question_rows(connection, language))


def _language(connection: sqlite3.Connection) -> SearchLanguage:
    (tag,) = connection.execute("SELECT value FROM meta WHERE key = 'language'").fetchone() or ("",)
    return search_language(tag)


@contextmanager
def _sorted_rows(
    connection: sqlite3.Connection, columns: int, rows: Iterable[tuple[object, ...]]
) -> Iterator[sqlite3.Cursor]:
    """The rows, of so many columns, each once and in order; they are sorted on the disk, not in memory."""
    names = ", ".join(f"c{number}" for number in range(columns))
    connection.execute(f"CREATE TEMP TABLE unsorted ({names})")
    try:
        places = ", ".join("?" * columns)
        connection.executemany(f"INSERT INTO temp.unsorted VALUES ({places})", rows)  # noqa: S608
        yield connection.execute(f"SELECT DISTINCT {names} FROM temp.unsorted ORDER BY {names}")  # noqa: S608
    finally:
        connection.execute("DROP TABLE temp.unsorted")


def _write_sections(connection: sqlite3.Connection, language: SearchLanguage) -> Counter[str]:
    """Fill `section_index`, a section at a time; stem -> in how many sections it stands."""
    held: Counter[str] = Counter()

    def stemmed() -> Iterator[tuple[object, ...]]:
        for number, words in _rows(connection):
            texts = [" ".join(map(language.stem, text.split())) for text in words]
            held.update({stem for text in texts for stem in text.split()})
            yield number, *texts

    connection.executemany(
        "INSERT INTO section_index (rowid, title, also, heading, summary, body) VALUES (?, ?, ?, ?, ?, ?)",
        stemmed(),
    )
    connection.execute("INSERT INTO section_index (section_index) VALUES ('optimize')")
    return held


def _write_stems(connection: sqlite3.Connection, held: Counter[str], keyness: Mapping[str, float]) -> None:
    connection.executemany(
        "INSERT INTO stem VALUES (?, ?, ?)",
        [(stem, count, keyness.get(stem, MOST_KEYNESS)) for stem, count in sorted(held.items())],
    )
    names = connection.execute("SELECT id, key FROM name ORDER BY id")
    parts = ((part, name) for name, key in names for part in key.split())
    with _sorted_rows(connection, 2, parts) as rows:
        connection.executemany("INSERT INTO name_stem VALUES (?, ?)", rows)


def _keyness(
    counted: Counter[str], frequencies: Mapping[str, float], language: SearchLanguage
) -> dict[str, float]:
    """Stem -> log10 of its frequency in the guide to that in the language, where the language has it."""
    total = sum(count for count in counted.values() if count > 0)
    here: Counter[str] = Counter()
    everywhere: dict[str, float] = defaultdict(float)
    for word, count in counted.items():
        here[language.stem(word)] += max(count, 0)
    for word, frequency in frequencies.items():
        everywhere[language.stem(word)] += frequency
    return {
        stem: round(min(math.log10(max(count, 0.5) / total * 1e6 / everywhere[stem]), MOST_KEYNESS), 2)
        for stem, count in sorted(here.items())
        if everywhere.get(stem)
    }


def _entries(connection: sqlite3.Connection, language: SearchLanguage) -> Iterator[tuple[str, str, str]]:
    """Rows of `lexicon_entry` for the author's phrases."""
    for says, kind, means in connection.execute("SELECT says, kind, means FROM phrase"):
        if kind in (ASKED, MORE, OPENS):
            continue
        if kind == COMPANION:
            yield from ((exactly(word), kind, "") for word in split_words(says))
            continue
        shown = " ".join(split_words(means)) if kind == MEANS else means
        if kind == DANGER:
            yield from ((stems, kind, means) for stems in danger_stems(says, language) if stems)
            continue
        start, end = (f"{WHOLE[0]} ", f" {WHOLE[1]}") if kind == MILD else ("", "")
        written = HARMLESS if kind == MILD else kind
        for phrase in alternatives(says):
            if stems := entry_stems(written, phrase, language):
                yield f"{start}{stems}{end}", written, shown


class _Named(NamedTuple):
    """What a topic is called."""

    topic: str
    title: str
    also: list[str]
    """The words of its id, then what the author gave."""


def _named(connection: sqlite3.Connection) -> Iterator[_Named]:
    """Every topic, in reading order."""
    found = connection.execute(_TOPIC_NAMES)
    for (topic, title), rows in groupby(found, key=itemgetter(0, 1)):
        yield _Named(topic, title, [topic.replace("-", " "), *(words for _, _, words in rows if words)])


_Row = tuple[int, tuple[str, ...]]
"""A row of `section_index`: the section's id; title, other names, heading, summary and body."""


def _passages(connection: sqlite3.Connection, language: SearchLanguage) -> Iterator[tuple[int, str, str]]:
    """Rows of `passage`."""

    def stems(text: str) -> str:
        return " ".join(map(language.stem, _indexed(text).split()))

    titles = {" ".join(split_words(title)) for (title,) in connection.execute("SELECT title FROM topic")}
    for number, title, text in connection.execute("SELECT id, title, text FROM section ORDER BY id"):
        lines = [
            "" if _only_points(split_words(sentence), titles, language) else stems(sentence)
            for sentence in sentences(one_line(composed(text)))
        ]
        yield number, stems(title), "\n".join(lines)


def _only_points(words: Sequence[str], titles: Collection[str], language: SearchLanguage) -> bool:
    """Whether a sentence only sends the reader to another page: what that is called answers nothing here."""
    if language.pointing_words.isdisjoint(words) or len(words) > _LONGEST_POINTER:
        return False
    said = language.stop_words | language.pointing_words
    for first, last in combinations(range(len(words) + 1), 2):
        rest = {*words[:first], *words[last:]}
        is_pointer = rest <= said and not rest.isdisjoint(language.pointing_words)
        if is_pointer and " ".join(words[first:last]) in titles:
            return True
    return False


class _Section(NamedTuple):
    """A section as the index sees it."""

    number: int
    topic: str
    title: str
    heading: str
    """Empty for what stands before the first heading, whose heading is the title."""
    summary: str
    """Empty for all others."""
    body: str


def _sections(connection: sqlite3.Connection) -> Iterator[_Section]:
    found = connection.execute(
        "SELECT s.id, s.topic, s.anchor, t.title, t.summary, s.title, s.text"
        " FROM section AS s JOIN topic AS t ON t.id = s.topic ORDER BY s.id"
    )
    for number, topic, anchor, title, summary, heading, text in found:
        if anchor:
            yield _Section(number, topic, title, heading, "", text)
        else:
            yield _Section(number, topic, title, "", summary, text.removeprefix(summary))


def _rows(connection: sqlite3.Connection) -> Iterator[_Row]:
    """Rows of `section_index`, in words that are not stemmed yet."""
    query = "SELECT words FROM also WHERE topic = ? ORDER BY words"
    for topic, sections in groupby(_sections(connection), key=attrgetter("topic")):
        also = [topic.replace("-", " "), *(words for (words,) in connection.execute(query, (topic,)))]
        names = "\n".join(also)
        for section in sections:
            texts = (section.title, names, section.heading, section.summary, section.body)
            yield section.number, tuple(map(_indexed, texts))


def _indexed(text: str) -> str:
    """The words of a text, then its compounds written as one word."""
    return " ".join([*split_words(text), *joined_words(text)])


def joined_words(text: str) -> Iterator[str]:
    """What `PD-1`, `A&E` and `follow-up` are when written as one word: pd1, ae, followup."""
    for found in _COMPOUND.findall(fold(composed(text))):
        yield "".join(word_form(word) for word in WORD.findall(found))


def _counted(connection: sqlite3.Connection) -> Counter[str]:
    """Word -> how often it stands in what people read."""
    counted = Counter(
        {word: 0 for named in _named(connection) for name in named.also for word in split_words(name)}
    )
    for section in _sections(connection):
        for text in (section.heading or section.title, section.summary, section.body):
            counted.update(split_words(text))
    for (text,) in connection.execute("SELECT term || char(10) || also || char(10) || means FROM term"):
        counted.update(split_words(text))
    heard: set[str] = set()
    for says, kind in connection.execute("SELECT says, kind FROM phrase"):
        if kind == MEANS:
            counted.update(set(split_words(says)))
        else:
            heard.update(split_words(says))
    # Known, but no more frequent for it: how danger is put does not say what the guide is about.
    counted.update(heard)
    return counted


def _misspelt(counted: Counter[str]) -> Iterator[str]:
    """Words that only `also` has and that are a letter or two from a word of the text: they find, but put
    nobody right.
    """
    unread = (word for word, count in counted.items() if not count and len(word) >= _LONG)
    read = (word for word, count in counted.items() if count and len(word) >= _LONG)
    yield from near_to_any(unread, read, _wrong_letters)


def _put_right(
    connection: sqlite3.Connection, counted: Counter[str], language: SearchLanguage
) -> Iterator[tuple[str, str, str]]:
    """Rows of `lexicon_entry`: a misspelling among a topic's names means the nearest of its other names.

    By itself it would find the topic, but nothing else that is written about it.
    """
    for named in _named(connection):
        words = {word for name in (named.title, *named.also) for word in split_words(name)}
        right = sorted(word for word in words if counted[word] > 0 and len(word) >= _LONG)
        for word in (word for word in words if counted[word] < 0):
            # Another first letter may be another word: nccRCC is not ccRCC.
            alike = [one for one in right if one[0] == word[0]]
            near = process.extract(
                word, alike, scorer=OSA.distance, score_cutoff=_wrong_letters(word), limit=1
            )
            yield from ((entry_stems(MEANS, word, language), MEANS, one) for one, _, _ in near)


def _wrong_letters(word: str) -> int:
    """So many make another word of it; fewer, a misspelling."""
    return 1 if len(word) < _VERY_LONG else 2


def _names(connection: sqlite3.Connection, language: SearchLanguage) -> Iterator[tuple[str, ...]]:
    """Rows of `name`: text, kind, topic, anchor, key."""
    for name, kind, topic, anchor in _names_as_written(connection):
        if words := split_words(name):
            yield " ".join(words), kind, topic, anchor, language.key(words)


def _names_as_written(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str, str]]:
    rows = connection.execute("SELECT says, means FROM phrase WHERE kind = ?", (OPENS,))
    opens = {(place.partition("#")[0], name): place.partition("#")[2] for name, place in rows}
    for topic, title, also in _named(connection):
        for name in _titles(title):
            yield name, TITLE, topic, ""
        for name in also:
            yield name, ALSO, topic, opens.get((topic, name), "")
    for title, topic, anchor in connection.execute(_OWN_HEADINGS):
        yield title, HEADING, topic, anchor
    for term, names, topic, anchor in connection.execute(_TERM_PLACES):
        for name in (term, *filter(None, names.split("\n"))):
            yield name, TERM, topic, anchor


def _titles(title: str) -> Iterator[str]:
    """`Tiredness (fatigue)` is found as such, as `tiredness` and as `fatigue`."""
    yield title
    inside = _IN_BRACKETS.findall(title)
    if inside:
        yield _IN_BRACKETS.sub(" ", title)
        yield from inside
