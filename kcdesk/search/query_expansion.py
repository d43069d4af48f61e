"""What a query looks for: each word in all the forms that the guide may have it in.

    words typed -> as typed, completed, of the same family, corrected, joined or split, or what they mean

A form has a weight; as typed is 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kcdesk.guide.pack import Pack
from kcdesk.search.lexicon import Lexicon, as_said
from kcdesk.search.query import Part, Query
from kcdesk.search.spelling import Spelling
from kcdesk.search.stemmer import stem
from kcdesk.search.tokens import FILLERS, content_words

TYPED, COMPLETED, FAMILY, CORRECTED, JOINED, SPLIT, MEANT = (
    "typed",
    "completed",
    "family",
    "corrected",
    "joined",
    "split",
    "meant",
)
"""Why a form is looked for."""

_WEIGHTS = {TYPED: 1.0, COMPLETED: 0.95, FAMILY: 0.8, CORRECTED: 0.95, JOINED: 1.0, SPLIT: 0.95, MEANT: 0.9}

_MEANT_SHARE = 0.7
"""What a meaning tells, at least, where the words themselves tell less."""

_SHORT = 2
"""A word of so few letters is looked for in names alone while it is being typed."""

_COMPLETIONS = 40
_AFTER_ALL = "\U0010ffff"
_SHORTEST_HALF = 3
_SHORTEST_BEGUN = 4
"""Letters from which an unfinished word may already be one that people say for something else."""
_SHORTEST_LIKE, _MOST_LIKE = 4, 4
_SHORTEST_ROOT = 4
_ENDINGS = ("lessness", "fulness", "iness", "ness", "less", "ful", "ier", "iest", "ily", "y", "i", "en", "e")
"""Endings that Porter's stemmer leaves: sleepy and sleep, breathless and breath."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a word, or several in this order, may stand in the guide."""

    words: tuple[str, ...]
    why: str
    stems: tuple[str, ...]
    prefix: bool = False
    """Whether the last word may go on."""

    @classmethod
    def of(cls, words: tuple[str, ...], why: str, *, prefix: bool = False) -> Form:
        """A form of these folded words."""
        return cls(words, why, tuple(map(stem, words)), prefix)

    @property
    def weight(self) -> float:
        """How much it counts beside the word as typed, 0 to 1."""
        return _WEIGHTS[self.why]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word typed, or several that belong together."""

    part: Part
    forms: tuple[Form, ...]
    """Any of them will do, the heaviest first; empty if the guide has none."""
    tells: float
    """How much it says of what is looked for: the rarer in the guide, the more."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words typed side by side that may together mean something else."""

    wanted: tuple[Wanted, ...]
    """None where every word typed is a stop word."""
    tells: float
    """How much all of it says."""
    meanings: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A query, understood."""

    groups: tuple[Group, ...]
    corrected: str
    """The text with its spelling put right; empty if nothing was wrong with it."""
    danger: str
    """The topic to put first because of words of danger; empty if there are none."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything that is looked for, for marking it."""
        forms = [form for group in self.groups for one in group.wanted for form in one.forms]
        forms += [form for group in self.groups for form in group.meanings]
        return tuple(dict.fromkeys(Part((word,), form.prefix) for form in forms for word in form.words))


class Interpreter:
    """Reads queries as one guide's readers mean them."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._lexicon = Lexicon(pack)
        self._spelling = Spelling(pack)
        self._sections: int = pack.rows("SELECT count(*) FROM section")[0][0]

    def interpret(self, query: Query, *, literal: bool = False) -> Interpretation:
        """What is looked for; `literal` takes every word as it is spelt."""
        telling = _without_beginnings(query.without_stop_words().parts)
        wanted = {part: self._wanted(part, literal=literal) for part in telling}
        corrections = {
            part.words[0]: one.forms[0].words
            for part, one in wanted.items()
            if one.forms and one.forms[0].why in {CORRECTED, SPLIT}
        }
        words = [word for typed in query.words for word in corrections.get(typed, (typed,))]
        return Interpretation(
            tuple(self._grouped(query.parts, wanted)),
            " ".join(words) if corrections else "",
            self._lexicon.danger([*words, *query.words]),
        )

    def like(self, query: Query) -> tuple[str, ...]:
        """Words of the guide that are at all like those typed; none like the short ones and stop words."""
        long = [word for word in content_words(query.words) if len(word) >= _SHORTEST_LIKE][:_MOST_LIKE]
        return tuple(dict.fromkeys(near for word in long for near in self._spelling.like(word)))[:_MOST_LIKE]

    def warm_up(self) -> None:
        """Load what the first misspelling needs."""
        self._spelling.warm_up()

    # --- one word

    def _wanted(self, part: Part, *, literal: bool) -> Wanted:
        forms = [Form.of(part.words, TYPED, prefix=part.prefix)]
        if len(part.words) > 1:
            forms.append(Form.of(("".join(part.words),), JOINED, prefix=part.prefix))
        else:
            forms += self._other_forms(part)
        known = tuple(sorted(filter(self._held, forms), key=lambda form: -form.weight))
        if not known and not literal and len(part.words) == 1 and not self._is_said(part.words[0]):
            known = self._mended(part)
        return Wanted(part, known, self._tells(known))

    def _other_forms(self, part: Part) -> list[Form]:
        word = part.words[0]
        forms = [Form.of((other,), FAMILY) for other in self._family(word)]
        if part.prefix and len(word) > _SHORT:
            forms += [Form.of((other,), COMPLETED) for other in self._stemmed_away(word)]
        return forms

    def _stemmed_away(self, typed: str) -> list[str]:
        """Words that go on from what is typed though their stems do not: operati -> operation, stem oper."""
        start = stem(typed)
        ends = {stem(word): word for word in self._words_from(typed)}
        return [word for stemmed, word in ends.items() if not stemmed.startswith(start)]

    def _family(self, word: str) -> list[str]:
        """Words of the guide with the same root but another stem."""
        base = root(word)
        if len(base) < _SHORTEST_ROOT:
            return []
        own = stem(word)
        found = {stem(other): other for other in self._words_from(base) if root(other) == base}
        return [other for stemmed, other in found.items() if stemmed != own]

    def _words_from(self, start: str) -> list[str]:
        rows = self._pack.rows(
            "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY count DESC, word LIMIT ?",
            (start, start + _AFTER_ALL, _COMPLETIONS),
        )
        return [word for (word,) in rows]

    # --- words the guide does not have

    def _mended(self, part: Part) -> tuple[Form, ...]:
        """The word in two, if both halves are words of the guide; or else its right spelling."""
        typed = part.words[0]
        halves = self._halves(typed)
        if halves:
            return (Form.of(halves, SPLIT),)
        near = self._spelling.nearest(typed, open_end=part.prefix)
        return tuple(Form.of((one.word,), CORRECTED) for one in near if one.cost <= near[0].cost + 0.3)

    def _halves(self, typed: str) -> tuple[str, ...]:
        for cut in range(_SHORTEST_HALF, len(typed) - _SHORTEST_HALF + 1):
            form = Form.of((typed[:cut], typed[cut:]), SPLIT)
            if self._held(form) and self._stands(form):
                return form.words
        return ()

    # --- words side by side

    def _grouped(self, parts: tuple[Part, ...], wanted: dict[Part, Wanted]) -> Iterable[Group]:
        """Each stretch of words that means something else as one group, every other word by itself."""
        spoken = [part for part in parts if part in wanted or part.words[0] not in FILLERS]
        end = 0
        for meaning in self._lexicon.meanings([self._said(part, wanted) for part in spoken]):
            meant = tuple(form for words in meaning.means if self._held(form := Form.of(words, MEANT)))
            if not meant:
                continue
            yield from self._joined([wanted[part] for part in spoken[end : meaning.start] if part in wanted])
            inside = [wanted[part] for part in spoken[meaning.start : meaning.end] if part in wanted]
            yield self._group(inside, meant)
            end = meaning.end
        yield from self._joined([wanted[part] for part in spoken[end:] if part in wanted])

    def _said(self, part: Part, wanted: dict[Part, Wanted]) -> str:
        """A single word as the lexicon has it: as corrected, or as it most likely goes on.

        For several words, nothing the lexicon has.
        """
        if len(part.words) > 1:
            return ""
        word = part.words[0]
        forms = wanted[part].forms if part in wanted else ()
        if forms and forms[0].why == CORRECTED:
            return as_said(forms[0].words[0])
        if part.prefix and len(word) >= _SHORTEST_BEGUN and not self._is_said(word):
            word = next(iter(self._words_from(word)), word)
        return as_said(word)

    def _joined(self, wanted: list[Wanted]) -> Iterable[Group]:
        """Words that the guide writes as one: pain killers."""
        at = 0
        while at < len(wanted):
            pair = wanted[at : at + 2]
            joined = Form.of(("".join(word for one in pair for word in one.part.words),), JOINED)
            if len(pair) > 1 and self._held(joined):
                yield self._group(pair, (joined,))
                at += 2
            else:
                yield Group((wanted[at],), wanted[at].tells)
                at += 1

    def _group(self, wanted: list[Wanted], meanings: tuple[Form, ...]) -> Group:
        """A group; words that the guide does not have tell as much as what they mean."""
        meant = self._tells(meanings)
        mended = tuple(one if one.forms else replace(one, tells=meant / len(wanted)) for one in wanted)
        return Group(mended, max(sum(one.tells for one in mended), _MEANT_SHARE * meant), meanings)

    # --- what the guide has

    def _held(self, form: Form) -> bool:
        """Whether every word of the form, or a word that goes on from it, stands in the guide."""
        if not all(self._count(word) for word in form.stems[:-1]):
            return False
        if self._count(form.stems[-1]):
            return True
        return form.prefix and bool(self._words_from(form.words[-1]))

    def _stands(self, form: Form) -> bool:
        """Whether the words stand side by side somewhere."""
        phrase = f'"{" ".join(form.words)}"'
        rows = self._pack.rows("SELECT 1 FROM section_index WHERE section_index MATCH ? LIMIT 1", (phrase,))
        return bool(rows)

    def _is_said(self, word: str) -> bool:
        """Whether the guide or its lexicon has the word, just so."""
        return bool(self._pack.rows("SELECT 1 FROM word WHERE word = ?", (word,)))

    def _count(self, stemmed: str) -> int:
        rows = self._pack.rows("SELECT sections FROM stem WHERE stem = ?", (stemmed,))
        return int(rows[0][0]) if rows else 0

    def _tells(self, forms: tuple[Form, ...]) -> float:
        """The inverse document frequency of the rarest word of the first form."""
        if not forms:
            return 0.0
        first = forms[0]
        counts = [self._count(one) for one in first.stems]
        held = min((count for count in counts if count), default=1)
        return math.log(1 + self._sections / held)


def _without_beginnings(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Less a last word of which only a letter or two are there, if there are others: it tells nothing yet."""
    if len(parts) > 1 and parts[-1].prefix:
        last = parts[-1].words[-1]
        if len(last) <= _SHORT and last.isalpha():
            return parts[:-1]
    return parts


def root(word: str) -> str:
    """What a family of words shares: sleepy, sleepiness and sleep; breathless and breathing."""
    word = stem(stem(word))
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST_ROOT:
            return rest
    return word
