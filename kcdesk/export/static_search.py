"""The search index of a folder of pages, for `resources/export/search.js`, which a browser runs from a stick.

It is a smaller cousin of `kcdesk.search`: sections by BM25 with every field's weight worked out here, names,
the lexicon's meanings and words of danger.  A browser has no stemmer, so each word of the guide comes with
its stem; what a patient types is folded, looked up, and put right by one letter if it is not there.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.schema import DANGER_BIAS, TALK
from kcdesk.search import danger_likeness as likeness
from kcdesk.search.common_words import every_common
from kcdesk.search.fever import DEGREES, UNITS
from kcdesk.search.lexicon import EXACTLY
from kcdesk.search.schema import COMPANION, DANGER, HARMLESS, MEANS
from kcdesk.search.search_language import SearchLanguage, search_language
from kcdesk.search.section_roles import WEIGHTS, role_of
from kcdesk.search.snippet import one_line, sentences
from kcdesk.search.tables import SearchTables
from kcdesk.search.term_weights import inverse_document_frequency, topicality
from kcdesk.search.tokens import composed, split_words

_FIELDS = {"title": 5.0, "also": 4.0, "heading": 4.0, "summary": 3.0, "body": 1.0}
_SATURATION, _LENGTH = 1.2, 0.6
"""BM25's k1 and b, as FTS5 has the first."""
_NAMES = {"title": 130, "also": 120, "term": 100, "heading": 90}
"""What a whole name counts, in hundredths."""
_SHORT_FORM = 50
"""What a page in Easy Read, or for a talk, counts against the full one, in hundredths."""
_REFERENCE, _MEDICINE, _BRANCH = 75, 110, 90
"""What a page of lists, of a medicine, and one with pages below it count, in hundredths."""
_LEAST_MISSPELT = 4
"""Letters from which a word may be misspelt."""


_LISTS = """
    alternatives companion_words denial_words denials fillers first_times measures naming_words
    negations over_since over_words person_words plain_denials present_words reflexives returns
    state_adjectives state_words stop_words thermometer_words trouble_words turns warm_things
""".split()
"""Attributes of a SearchLanguage that the script has as well."""


def index_script(pack: Pack) -> str:
    """The index as a plain script: a page that was opened from a file may load nothing else."""
    found = json.dumps(_Index(pack).made(), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    # Nothing in it can end the script early, whatever page it is pasted into.
    return f"window.KCDESK_INDEX = {found.replace('<', chr(92) + 'u003c')};\n"


def danger_words(language: SearchLanguage) -> dict[str, list[str]]:
    """What the rule for danger knows of a language: lists of words and, as `..._patterns`, of patterns."""
    return {
        **{name: sorted(getattr(language, name)) for name in _LISTS},
        "calm_patterns": list(language.calm_patterns),
        "units": sorted(UNITS),
        "degrees": sorted(DEGREES),
    }


class _Index:
    """What the script needs to know of one guide."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._language: SearchLanguage = search_language(pack.info.language)
        self._tables = SearchTables(pack)
        self._topics = {topic.id: at for at, topic in enumerate(pack.topics)}
        self._stems: dict[str, int] = {}
        self._also: dict[str, list[str]] = defaultdict(list)
        for topic, words in pack.also():
            self._also[topic].append(words)

    def _lexicon(self, kind: str) -> list[tuple[str, str]]:
        entries = (entry.partition("\t") for entry in self._tables.lexicon(kind))
        return [(stems, means) for stems, _, means in entries]

    def made(self) -> dict[str, Any]:
        sections, postings = self._sections()
        words = {word: self._number(word) for word in self._words()}
        names = self._names()
        means = [
            [
                [self._stem_number(stem) for stem in stems.split()],
                [self._number(word) for word in other.split()],
            ]
            for stems, other in self._lexicon(MEANS)
        ]
        return {
            "topics": [self._topic(topic) for topic in self._pack.topics],
            "sections": sections,
            "words": words,
            "names": names,
            "means": means,
            "danger": [
                [stems.split(), self._topics[other]]
                for stems, other in self._lexicon(DANGER)
                if other in self._topics
            ],
            "harmless": [stems.split() for stems, _ in self._lexicon(HARMLESS)],
            "stems": list(self._stems),
            "values": self._values(postings),
            "postings": [_steps(postings.get(number, {})) for number in range(len(self._stems))],
            "small": sorted(self._language.stop_words | self._language.weak_words),
            "common": self._common(words),
            "fever": self._language.fever_word,
            "none": self._language.none_word,
            "never": self._language.never_word,
            "tongue": {**danger_words(self._language), "companion_words": self._companions()},
            **self._likeness(words),
        }

    def _companions(self) -> list[str]:
        """Words that may stand beside a single word of danger, of the language and of this guide."""
        own = (stems.removeprefix(EXACTLY) for stems, _ in self._lexicon(COMPANION))
        return sorted(self._language.companion_words.union(own))

    def _likeness(self, known: Mapping[str, int]) -> dict[str, Any]:
        """What words weigh in texts of danger, and the stems of common words that the guide does not have."""
        weights = self._tables.danger_weights()
        bias = {"bias": weights.pop(DANGER_BIAS)} if weights else {}
        weighed = {stem for markers in weights for stem in markers.split()}
        words = every_common(self._pack)
        stems = {word: self._language.stem(word) for word in words if word not in known}
        return {
            **bias,
            "weights": weights,
            "forms": {word: stem for word, stem in stems.items() if stem != word and stem in weighed},
            "help": self._topics.get(self._tables.help_topic(), -1),
            "heard": likeness.HEARD,
            "short": likeness.SHORT,
            "heardShort": likeness.HEARD_SHORT,
            "calm": likeness.CALM,
            "window": likeness.WINDOW,
            "byClauses": likeness.BY_CLAUSES,
            "sentence": likeness.SENTENCE,
            "few": likeness.FEW,
            "more": likeness.MORE,
            "asked": likeness.ASKED._asdict(),
            "saidAgain": likeness.SAID_AGAIN,
            "lengths": likeness.LENGTHS,
        }

    def _topic(self, topic: Topic) -> list[Any]:
        weight = 100
        if topic.is_easy_read or topic.kind == TALK:
            weight = _SHORT_FORM
        elif topic.kind == "reference":
            weight = _REFERENCE
        elif topic.kind == "medicine":
            weight = _MEDICINE
        elif self._pack.children(topic.id):
            weight = _BRANCH
        above = " › ".join(one.title for one in self._pack.path(topic.id)[:-1])
        return [topic.id, topic.title, above, weight]

    def _words(self) -> list[str]:
        return [word for (word,) in self._pack.rows("SELECT word FROM word WHERE count >= 0 ORDER BY word")]

    def _common(self, known: Mapping[str, int]) -> list[str]:
        """Common words of the language that the guide does not have: no misspellings of those that it has."""
        words = every_common(self._pack)
        return [word for word in words if len(word) >= _LEAST_MISSPELT and word not in known]

    def _number(self, word: str) -> int:
        """The number of a folded word's stem."""
        return self._stem_number(self._language.stem(word))

    def _stem_number(self, stem: str) -> int:
        return self._stems.setdefault(stem, len(self._stems))

    def _sections(self) -> tuple[list[list[Any]], dict[int, dict[int, int]]]:
        """The sections, and stem -> section -> its saturated weight, in hundredths."""
        rows: list[list[Any]] = []
        counted: list[tuple[float, Mapping[int, float]]] = []
        for topic in self._pack.topics:
            for section in self._pack.sections(topic.id):
                lines = sentences(one_line(composed(section.text)))
                role = round(100 * WEIGHTS[role_of(section.anchor, topic.kind)])
                rows.append([self._topics[topic.id], section.anchor, section.title, role, lines])
                fields = {
                    "title": topic.title,
                    "also": "\n".join(self._also[topic.id]),
                    "heading": section.title if section.anchor else "",
                    "summary": "" if section.anchor else topic.summary,
                    "body": section.text,
                }
                counted.append((float(len(section.text)), self._counts(fields)))
        usual = sum(length for length, _ in counted) / max(1, len(counted))
        postings: dict[int, dict[int, int]] = defaultdict(dict)
        for number, (length, weights) in enumerate(counted):
            norm = _SATURATION * (1 - _LENGTH + _LENGTH * length / max(1.0, usual))
            for stem, weight in weights.items():
                postings[stem][number] = round(100 * weight / (weight + norm))
        return rows, postings

    def _counts(self, fields: Mapping[str, str]) -> Mapping[int, float]:
        found: Counter[int] = Counter()
        weights: dict[int, float] = defaultdict(float)
        for field, text in fields.items():
            found = Counter(self._number(word) for word in split_words(text))
            for stem, count in found.items():
                weights[stem] += _FIELDS[field] * count
        return weights

    def _names(self) -> list[list[Any]]:
        """(stems, topic, section or -1, weight) of every name that leads anywhere."""
        places: dict[tuple[str, str], int] = {}
        for topic in self._pack.topics:
            for section in self._pack.sections(topic.id):
                places[topic.id, section.anchor] = len(places)
        rows = self._pack.rows("SELECT text, kind, topic, anchor FROM name ORDER BY id")
        return [
            [
                sorted({self._number(word) for word in text.split()}),
                self._topics[topic],
                places.get((topic, anchor), -1) if anchor else -1,
                _NAMES.get(kind, 80),
            ]
            for text, kind, topic, anchor in rows
            if topic in self._topics
        ]

    def _values(self, postings: Mapping[int, Mapping[int, int]]) -> list[int]:
        """What each stem tells, in hundredths: how rare it is, and how much rarer elsewhere."""
        known = self._tables.stems(self._stems)
        total = self._tables.section_count
        values = []
        for stem, number in self._stems.items():
            holding, keyness = known.get(stem, (len(postings.get(number, ())), 1.0))
            idf = inverse_document_frequency(total, holding)
            values.append(round(100 * idf * topicality(keyness)))
        return values


def _steps(weights: Mapping[int, int]) -> list[int]:
    """Sections as the steps from one to the next, each with its weight: small numbers make a small file."""
    found: list[int] = []
    before = 0
    for section in sorted(weights):
        found += [section - before, weights[section]]
        before = section
    return found
