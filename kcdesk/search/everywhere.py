"""One search in several guides: each answers for itself, and the answers are put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.search.answer import Answer, Hit
from kcdesk.search.engine import Engine

_MOST = 30


@dataclass(frozen=True, slots=True)
class _Asked:
    pack: Pack
    engine: Engine


class Everywhere:
    """Searches the guide that is read, and others beside it.

    Scores of two guides cannot be compared: the first hits of all come first, then the second ones, the guide
    that is read before the others.
    """

    def __init__(self, own: Pack, others: tuple[Pack, ...]) -> None:
        """`own` is the guide that is read; the others are closed by `close`."""
        self._own, self._others = own, others
        self._asked: tuple[_Asked, ...] | None = None

    def search(self, text: str, *, literal: bool = False) -> Answer:
        """At most 30 hits, each with its guide.

        Words of danger come first where the guide that is read knows them, or one that somebody signed whom
        this computer trusts.  Raises GuideError if the guide that is read cannot be searched; of the others
        one that cannot is passed over.
        """
        own, *others = self._engines()
        answers = [(own, own.engine.search(text, literal=literal))]
        for asked in others:
            try:
                answers.append((asked, asked.engine.search(text, literal=literal)))
            except GuideError:
                continue
        urgent = next((one for one in answers if one[1].urgent and not one[0].pack.caution.template), None)
        if urgent is not None:
            answers.sort(key=lambda one: one is not urgent)
        return self._joined(text, answers, is_urgent=urgent is not None)

    def close(self) -> None:
        """Close the other guides."""
        for pack in self._others:
            pack.close()

    def _engines(self) -> tuple[_Asked, ...]:
        if self._asked is None:
            self._asked = tuple(_Asked(pack, Engine(pack)) for pack in (self._own, *self._others))
        return self._asked

    def _joined(self, text: str, answers: list[tuple[_Asked, Answer]], *, is_urgent: bool) -> Answer:
        own = next(answer for asked, answer in answers if asked.pack is self._own)
        rows = zip_longest(
            *([self._named(asked.pack, hit) for hit in answer.hits] for asked, answer in answers)
        )
        hits = tuple(hit for hit in chain.from_iterable(rows) if hit is not None)[:_MOST]
        return replace(
            own,
            text=text,
            hits=hits,
            heard=answers[0][1].heard if is_urgent else "",
            suggestions=() if hits else own.suggestions,
            unknown=own.unknown if all(answer.unknown or not answer.hits for _, answer in answers) else (),
        )

    def _named(self, pack: Pack, hit: Hit) -> Hit:
        return replace(hit, guide=pack.info.title, file=None if pack is self._own else pack.file)
