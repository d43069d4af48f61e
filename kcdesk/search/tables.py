"""Every query that is asked of the search tables of a pack (`kcdesk.search.schema`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, wraps
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from kcdesk.guide.pack import Pack
from kcdesk.search.common_words import common_among
from kcdesk.search.in_lists import in_lists, parameters
from kcdesk.search.schema import ALSO, COMPANION, HARMLESS, HEADING, TERM, TITLE

_WITHOUT_MEANING = (HARMLESS, COMPANION)

BM25_K1 = 1.2
"""The constant k1 of FTS5's bm25(), which cannot be set.  Source: SQLite, fts5_aux.c."""

MOST_OF_A_WORD = BM25_K1 + 1
"""What bm25() gives for a word at most, in units of the word's inverse document frequency."""

_AFTER_EVERY_WORD = "\U0010ffff"
"""Appended to a prefix, it sorts after all words that start with the prefix."""

_MOST_ROWS_KNOWN = 8000
"""Rows of sections, and of names, that are kept: while a text is typed, most of what is found stays."""

_MOST_WORDS_KNOWN = 8000
"""Words whose facts are kept: of a text that grows letter by letter all but the last are asked for once."""

_MOST_MATCHES, _MOST_EXPRESSIONS = 24_000, 600
"""Rows of matches that are kept, some 100 bytes each, and expressions they are of; the oldest go first."""


class NameRow(NamedTuple):
    """A row of `name`."""

    text: str
    kind: str
    topic: str
    anchor: str
    stems: frozenset[str]


class _WordFacts(NamedTuple):
    """What the guide knows of a folded word."""

    is_there: bool
    """Whether the guide or its lexicon has it."""
    is_common: bool
    """Whether it is a common word of the language."""
    is_spelt_right: bool
    """Whether it is that, or the guide has it and not as a misspelling."""


_ASKED = re.compile(r"(?:[0-9]{1,9}:[0-9]{1,9}(?: (?!$)|$))+")
"""Topics and tenths, as they are written in a row of `asked_word`."""

_TELLS_NOTHING: tuple[Sequence[int], Sequence[int]] = ((), ())

_NO_FACTS = _WordFacts(is_there=False, is_common=False, is_spelt_right=False)


class SectionRow(NamedTuple):
    """A row of `section`, without its text."""

    id: int
    topic: str
    anchor: str
    title: str


class PassageRow(NamedTuple):
    """What the search reads of a section, all of it as stems with blanks."""

    anchor: str
    heading: str
    sentences: str
    """One a line."""
    questions: str
    """What people ask of it, one question a line; empty in a format that does not have them."""


_P = ParamSpec("_P")
_R = TypeVar("_R")


def _remembered(
    most: int,
) -> Callable[[Callable[Concatenate[SearchTables, _P], _R]], Callable[Concatenate[SearchTables, _P], _R]]:
    """Keep at most so many of a method's last answers, which nobody changes: most words typed stay."""

    def wrapper(
        method: Callable[Concatenate[SearchTables, _P], _R],
    ) -> Callable[Concatenate[SearchTables, _P], _R]:
        @wraps(method)
        def look_up(self: SearchTables, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            known = self.memory.setdefault(method.__name__, {})
            key = (*args, *sorted(kwargs.items())) if kwargs else args
            if key not in known:
                if len(known) >= most:
                    known.clear()
                known[key] = method(self, *args, **kwargs)
            found: _R = known[key]
            return found

        return look_up

    return wrapper


class SearchTables:
    """Queries on the search tables of one pack.  Every method may raise PackDamagedError."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self.memory: dict[str, dict[tuple[object, ...], Any]] = {}
        """Method -> arguments -> answer, of those that remember."""
        self._known_sections: dict[int, SectionRow] = {}
        self._known_names: dict[int, NameRow] = {}
        self._known_asked: dict[str, tuple[Sequence[int], Sequence[int]]] = {}
        self._known_words: dict[str, _WordFacts] = {}
        self._known_matches: dict[tuple[str, int], dict[int, float]] = {}
        self._rows_matched = 0
        """Of all of them."""
        self._known_places: dict[tuple[str, str], SectionRow | None] = {}
        self.section_count: int = pack.rows("SELECT count(*) FROM section")[0][0]
        """Sections in the guide."""

    # --- words and stems

    def load_words(self, words: Iterable[str]) -> None:
        """Look up many folded words at once, for the next three questions."""
        known = self._known_words
        new = sorted({word for word in words if word not in known})
        if len(known) + len(new) > _MOST_WORDS_KNOWN:
            known.clear()
        for some in in_lists(new):
            found: dict[str, _WordFacts] = {}
            query = f"SELECT word, count >= 0 FROM word WHERE word IN ({parameters(some)})"  # noqa: S608
            spelt = dict(self._pack.rows(query, some))
            common = common_among(self._pack, some)
            for word in {*spelt, *common}:
                is_common = word in common
                found[word] = _WordFacts(word in spelt, is_common, is_common or bool(spelt[word]))
            known.update((word, found.get(word, _NO_FACTS)) for word in some)

    def _facts(self, word: str) -> _WordFacts:
        if word not in self._known_words:
            self.load_words((word,))
        return self._known_words[word]

    def has_word(self, word: str) -> bool:
        """Whether the guide or its lexicon has this folded word."""
        return self._facts(word).is_there

    def known_words(self, words: Iterable[str]) -> set[str]:
        """Those of these folded words that are spelt right: the guide or the language has them."""
        wanted = set(words)
        self.load_words(wanted)
        return {word for word in wanted if self._facts(word).is_spelt_right}

    @_remembered(500)
    def words_from(self, prefix: str, most: int) -> list[str]:
        """Words that start with `prefix`, the most frequent first."""
        rows = self._pack.rows(
            "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY count DESC, word LIMIT ?",
            (prefix, prefix + _AFTER_EVERY_WORD, most),
        )
        return [word for (word,) in rows]

    def frequent_words(self, shortest: int, most: int) -> dict[str, int]:
        """Words of at least `shortest` letters -> how often they occur, without misspellings."""
        rows = self._pack.rows(
            "SELECT word, count FROM word WHERE length(word) >= ? AND count >= 0"
            " ORDER BY count DESC, word LIMIT ?",
            (shortest, most),
        )
        return dict(rows)

    def is_common(self, word: str) -> bool:
        """Whether this folded word is a common word of the language."""
        return self._facts(word).is_common

    def stems(self, stems: Iterable[str]) -> dict[str, tuple[int, float]]:
        """Stem -> in how many sections it stands, and its keyness; stems that stand in none are left out.

        Keyness is the decimal logarithm of the frequency in the guide, divided by that in the language.
        """
        found: dict[str, tuple[int, float]] = {}
        for some in in_lists(sorted(set(stems))):
            rows = self._pack.rows(
                f"SELECT stem, sections, keyness FROM stem WHERE stem IN ({parameters(some)})",  # noqa: S608
                some,
            )
            found.update({stem: (count, keyness) for stem, count, keyness in rows})
        if any(
            type(count) is not int or count < 1 or not isinstance(keyness, float)
            for count, keyness in found.values()
        ):
            raise self._pack.damaged()
        return found

    # --- names

    def names_with_text(self, text: str, key: str) -> list[NameRow]:
        """Names of exactly this text, or of the same key."""
        return self._names("text = ? OR key = ?", (text, key))

    def names_of_texts(self, texts: Iterable[str]) -> list[NameRow]:
        """Names of exactly one of these texts."""
        rows: list[NameRow] = []
        for some in in_lists(sorted(set(texts))):
            rows += self._names(f"text IN ({parameters(some)}) ORDER BY id", some)
        return rows

    def starts_of_names(self, texts: Iterable[str]) -> set[str]:
        """Those of these texts with which any name starts."""
        starts: set[str] = set()
        for some in in_lists(sorted(set(texts))):
            rows = self._pack.rows(
                f"WITH wanted(start) AS (VALUES {','.join(['(?)'] * len(some))})"  # noqa: S608
                " SELECT start FROM wanted WHERE EXISTS"
                " (SELECT 1 FROM name WHERE text >= start AND text < start || ?)",
                (*some, _AFTER_EVERY_WORD),
            )
            starts.update(start for (start,) in rows)
        return starts

    def titles_from(self, prefix: str, most: int) -> list[NameRow]:
        """Titles that start with `prefix`."""
        return self._names(
            "text >= ? AND text < ? AND kind = ? LIMIT ?",
            (prefix, prefix + _AFTER_EVERY_WORD, TITLE, most),
        )

    def names(self, ids: Iterable[int]) -> dict[int, NameRow]:
        """Id -> name, for each of `ids`."""
        wanted = sorted(ids)
        known = self._known_names
        if len(known) > _MOST_ROWS_KNOWN:
            known.clear()
        new = [number for number in wanted if number not in known]
        rows: list[NameRow] = []
        for some in in_lists(new):
            rows += self._names(f"id IN ({parameters(some)}) ORDER BY id", some)
        if len(rows) != len(new):
            raise self._pack.damaged()
        known.update(zip(new, rows, strict=True))
        return {number: known[number] for number in wanted}

    @_remembered(500)
    def name_ids(self, stem: str, most: int) -> list[int]:
        """The ids of names that have this stem."""
        rows = self._pack.rows("SELECT name FROM name_stem WHERE stem = ? LIMIT ?", (stem, most))
        return [name for (name,) in rows]

    @_remembered(300)
    def name_ids_from(self, prefix: str, most: int) -> list[int]:
        """The ids of names that have a stem that starts with `prefix`."""
        rows = self._pack.rows(
            "SELECT name FROM name_stem WHERE stem >= ? AND stem < ? LIMIT ?",
            (prefix, prefix + _AFTER_EVERY_WORD, most),
        )
        return [name for (name,) in rows]

    def title_texts(self) -> list[str]:
        """The folded words of every title and glossary term."""
        rows = self._pack.rows(
            "SELECT DISTINCT text FROM name WHERE kind IN (?, ?) ORDER BY text", (TITLE, TERM)
        )
        return [text for (text,) in rows]

    def _names(self, condition: str, parameters: Sequence[object]) -> list[NameRow]:
        rows = self._pack.rows(
            f"SELECT text, kind, topic, anchor, key FROM name WHERE {condition}",  # noqa: S608 - ours alone
            parameters,
        )
        for row in rows:
            if not all(isinstance(value, str) for value in row):
                raise self._pack.damaged()
            if row[1] not in {TITLE, ALSO, TERM, HEADING} or not self._pack.has_topic(row[2]):
                raise self._pack.damaged()
        return [
            NameRow(text, kind, topic, anchor, frozenset(key.split()))
            for text, kind, topic, anchor, key in rows
        ]

    # --- sections

    def matches(self, expression: str, most: int) -> Mapping[int, float]:
        """Section id -> BM25 score of an FTS5 expression, in reading order, at most so many.

        Kept by the rows they have: a word in a thousand sections takes as much room as a hundred rare ones.
        """
        known, key = self._known_matches, (expression, most)
        if key not in known:
            found = dict(
                self._pack.rows(
                    "SELECT rowid, -rank FROM section_index WHERE section_index MATCH ? LIMIT ?", key
                )
            )
            self._rows_matched += len(found)
            while known and (self._rows_matched > _MOST_MATCHES or len(known) >= _MOST_EXPRESSIONS):
                self._rows_matched -= len(known.pop(next(iter(known))))
            known[key] = found
        return known[key]

    @_remembered(500)
    def has_match(self, expression: str) -> bool:
        """Whether any section matches an FTS5 expression."""
        query = "SELECT 1 FROM section_index WHERE section_index MATCH ? LIMIT 1"
        return bool(self._pack.rows(query, (expression,)))

    def sections(self, ids: Sequence[int]) -> dict[int, SectionRow]:
        """Section id -> its row, for each of `ids`."""
        known = self._known_sections
        if len(known) > _MOST_ROWS_KNOWN:
            known.clear()
        for some in in_lists([number for number in ids if number not in known]):
            rows = self._pack.rows(
                f"SELECT id, topic, anchor, title FROM section WHERE id IN ({parameters(some)})",  # noqa: S608
                some,
            )
            known.update({row[0]: self._section(row) for row in rows})
        if any(number not in known for number in ids):
            raise self._pack.damaged()
        return {number: known[number] for number in ids}

    def sections_at(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], SectionRow]:
        """(topic, anchor) -> the section there, for each of these places that is there."""
        wanted = list(dict.fromkeys(places))
        known = self._known_places
        if len(known) > _MOST_ROWS_KNOWN:
            known.clear()
        for some in in_lists([place for place in wanted if place not in known]):
            rows = self._pack.rows(
                f"WITH wanted(topic, anchor) AS (VALUES {','.join(['(?, ?)'] * len(some))})"  # noqa: S608
                " SELECT s.id, s.topic, s.anchor, s.title FROM wanted AS w"
                " CROSS JOIN section AS s ON s.topic = w.topic AND s.anchor = w.anchor",
                [value for place in some for value in place],
            )
            known.update(dict.fromkeys(some))
            known.update({(row.topic, row.anchor): row for row in map(self._section, rows)})
        return {place: row for place in wanted if (row := known[place]) is not None}

    def passages(self, topics: Iterable[str]) -> dict[str, list[PassageRow]]:
        """Topic -> the rows of its sections."""
        found: dict[str, list[PassageRow]] = {topic: [] for topic in topics}
        asked, joined = "''", ""
        if self._pack.has_section_questions:
            asked = "coalesce(q.questions, '')"
            joined = " LEFT JOIN section_question AS q ON q.section = s.id"
        for some in in_lists(list(found)):
            rows = self._pack.rows(
                f"SELECT s.topic, s.anchor, p.heading, p.sentences, {asked}"  # noqa: S608
                f" FROM section AS s JOIN passage AS p ON p.section = s.id{joined}"
                f" WHERE s.topic IN ({parameters(some)}) ORDER BY s.id",
                some,
            )
            if not all(isinstance(value, str) for row in rows for value in row):
                raise self._pack.damaged()
            for topic, *row in rows:
                found[topic].append(PassageRow(*row))
        return found

    def opening_names(self) -> list[tuple[str, str, str]]:
        """(topic, anchor, folded words) of every other name that its author has opened at a section."""
        query = "SELECT topic, anchor, text FROM name WHERE kind = ? AND anchor <> ''"
        rows = self._pack.rows(query, (ALSO,))
        if not all(isinstance(value, str) for row in rows for value in row):
            raise self._pack.damaged()
        return [(topic, anchor, text) for topic, anchor, text in rows]

    def section_texts(self, sections: Iterable[int]) -> dict[int, str]:
        """Section id -> its text, for each of these."""
        wanted = sorted(set(sections))
        texts: dict[int, str] = {}
        for some in in_lists(wanted):
            query = f"SELECT id, text FROM section WHERE id IN ({parameters(some)})"  # noqa: S608
            texts.update(self._pack.rows(query, some))
        if len(texts) != len(wanted) or not all(isinstance(text, str) for text in texts.values()):
            raise self._pack.damaged()
        return texts

    def _section(self, row: tuple[object, ...]) -> SectionRow:
        number, topic, anchor, title = row
        if not (
            isinstance(number, int)
            and isinstance(topic, str)
            and isinstance(anchor, str)
            and isinstance(title, str)
            and self._pack.has_topic(topic)
        ):
            raise self._pack.damaged()
        return SectionRow(number, topic, anchor, title)

    # --- the lexicon

    def lexicon(self, kind: str) -> list[str]:
        """Every entry of a kind as its stems, a tab and what they mean, in the order of the stems."""
        rows = self._pack.rows(
            "SELECT CASE WHEN typeof(stems) = 'text' AND typeof(means) = 'text' AND trim(stems) <> ''"
            " AND (kind IN (?, ?) OR trim(means) <> '') THEN stems || char(9) || means END"
            " FROM lexicon_entry WHERE kind = ? ORDER BY stems, means",
            (*_WITHOUT_MEANING, kind),
        )
        entries = [entry for (entry,) in rows]
        if None in entries:
            raise self._pack.damaged()
        return entries

    def danger_weights(self) -> dict[str, int]:
        """Stems -> what they weigh in a text of danger, in tenths; empty where the guide has no weights."""
        if not self._pack.has_danger_weights:
            return {}
        weights = dict(self._pack.rows("SELECT words, tenths FROM danger_weight"))
        if any(type(words) is not str or type(tenths) is not int for words, tenths in weights.items()):
            raise self._pack.damaged()
        return weights

    def asked_words(self, markers: Sequence[str]) -> dict[str, tuple[Sequence[int], Sequence[int]]]:
        """Marker -> the positions of the topics for which it tells, and the tenths for each of them.

        Of those that tell anything; empty in a format that does not have them.
        """
        if not self._pack.has_asked_words:
            return {}
        known = self._known_asked
        if len(known) > _MOST_ROWS_KNOWN:
            known.clear()
        for some in in_lists([marker for marker in markers if marker not in known]):
            known.update(dict.fromkeys(map(str, some), _TELLS_NOTHING))
            rows = self._pack.rows(
                f"SELECT marker, topics FROM asked_word WHERE marker IN ({parameters(some)})",  # noqa: S608
                some,
            )
            known.update({marker: self._asked(topics) for marker, topics in rows})
        return {marker: known[marker] for marker in markers if known[marker][0]}

    def _asked(self, topics: object) -> tuple[Sequence[int], Sequence[int]]:
        """(positions, tenths), as they are written in a row of `asked_word`."""
        if not isinstance(topics, str) or not _ASKED.fullmatch(topics):
            raise self._pack.damaged()
        numbers = list(map(int, topics.replace(":", " ").split()))
        positions, tenths = numbers[::2], numbers[1::2]
        if not self._positions.issuperset(positions):
            raise self._pack.damaged()
        return positions, tenths

    @cached_property
    def topic_ids(self) -> dict[int, str]:
        """Position -> topic id."""
        return dict(self._pack.rows("SELECT position, id FROM topic"))

    @cached_property
    def _positions(self) -> frozenset[int]:
        return frozenset(self.topic_ids)

    def help_topic(self) -> str:
        """The topic that says when to get help; empty where the guide has none."""
        return self._pack.roles.help or ""


def phrase(stems: Sequence[str], *, prefix: bool = False) -> str:
    """Stems that stand in this order, as an FTS5 expression; with `prefix` the last one may go on.

    Stems are letters and digits alone, so nothing typed can be an operator.
    """
    return f'"{" ".join(stems)}"' + ("*" if prefix else "")


def in_names(expression: str) -> str:
    """The same expression, in titles, other names and headings alone."""
    return f"{{title also heading}} : ({expression})"
