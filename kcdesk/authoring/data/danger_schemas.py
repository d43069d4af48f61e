"""The shape of danger_signs.yaml: every danger sign once, with how fast to act on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from kcdesk.authoring.data.medicine_schemas import Fact, Sources
from kcdesk.authoring.data.schemas import Entry, Id, Line, Text, Typed

Level = Literal["999", "ring-now", "ring-today", "tell-team"]
"""How fast, and whom: an ambulance; the helpline, day or night; the team today; the team in time."""

LIST_NAME = re.compile(r"<([a-z-]+)>")
"""The name of a list of words, in a phrase that people type."""

EVERYONE = "everyone"
"""Stands among `holds_for` in the place of a group."""


MOST_TENTHS = 10_000
"""What a word may weigh; none of a guide comes near it."""


def _with_words(value: str) -> str:
    """The same words; a choice without a letter would stand for any word, or for none."""
    choices = [choice for word in value.split() if word != "..." for choice in word.split("|")]
    if not choices or not all(re.search(r"[^\W_]", choice) for choice in choices):
        raise PydanticCustomError("no_words", "needs words; each choice beside a | needs a letter")
    return value


class DangerArea(Entry):
    """What of the body signs belong to; long boxes are sorted by it."""

    id: Id
    words: Line


class DangerGroup(Entry):
    """People for whom further signs hold, and the medicines and pages that are theirs."""

    id: Id
    words: Line
    """Who they are, as in `On steroids or hydrocortisone`; a sign follows after a colon."""
    classes: tuple[Id, ...] = ()
    """Classes of medicines.yaml: every medicine and pair of them shows the signs."""
    medicines: tuple[Id, ...] = ()
    """Single medicines, which show them too, and so do their pairs."""
    topics: tuple[Id, ...] = ()
    """Further pages that must show them."""
    also: tuple[Id, ...] = ()
    """Groups that many of these people come to belong to: their signs stand beside, and name them."""


class DangerSign(Entry):
    """A sign, and all that is said of it."""

    id: Id
    level: Level
    area: Id
    or_ae: bool = False
    """Whether going to A&E will do as well as an ambulance."""
    core: bool = False
    """Whether the page of every medicine shows it."""
    short: Text
    """As it stands in a box."""
    long: Text | None = None
    """As it stands in the table of all signs; None where that is the same."""
    may_be: Text | None = None
    holds_for: Annotated[list[Id], Field(min_length=1)]
    except_: Annotated[Text | None, Field(alias="except")] = None
    """Whom it does not hold for, and what they do."""
    sources: Sources
    typed: tuple[Typed, ...] = ()
    """What people type for it in the search."""
    prose: tuple[Annotated[Text, AfterValidator(_with_words)], ...] = ()
    """How it is spotted in a sentence; see `SignPatterns`."""

    @property
    def for_everyone(self) -> bool:
        """Whether it holds for all who read the guide."""
        return EVERYONE in self.holds_for

    @model_validator(mode="after")
    def _only_999_knows_of_ae(self) -> DangerSign:
        if self.or_ae and self.level != "999":
            raise PydanticCustomError("or_ae", "has “or_ae”, which goes with the level 999 alone")
        return self


Tenths = Annotated[int, Field(ge=-MOST_TENTHS, le=MOST_TENTHS)]


class TabletAdvice(Fact):
    """What the pages of medicines that are swallowed say after their signs."""

    title: Line


class DangerSignsFile(Entry):
    """danger_signs.yaml."""

    reference_topic: Id | None
    """The page with the table of all signs, to which boxes lead."""
    no_answer: Fact | None = None
    """What to do if nobody answers the helpline."""
    next_tablet: TabletAdvice | None = None
    typed: tuple[Typed, ...] = ()
    """What people type when they ask for help, without a sign."""
    word_lists: Annotated[dict[Id, Annotated[Text, AfterValidator(_with_words)]], Field(default_factory=dict)]
    """Words that people say for the same, parted by `|`: a phrase names a list as `<pain>`."""
    areas: list[DangerArea]
    groups: list[DangerGroup]
    signs: list[DangerSign]

    @property
    def phrases(self) -> Iterator[str]:
        """All that people type, with the words of the lists that are named; an unknown list is no word."""
        for says in (*self.typed, *(typed for sign in self.signs for typed in sign.typed)):
            yield LIST_NAME.sub(lambda named: self.word_lists.get(named[1], ""), says)


def _each_once(weights: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    seen: set[str] = set()
    for stems in (one for some in weights.values() for one in some):
        if stems in seen:
            raise PydanticCustomError("twice", "has “{stems}” twice", {"stems": stems})
        seen.add(stems)
    return weights


class DangerLikenessFile(Entry):
    """danger_likeness.yaml, which a program writes."""

    made_of: Text = ""
    """SHA-256 of the tables that it was made of."""
    bias: Tenths = 0
    """What every text weighs, in tenths."""
    weights: Annotated[
        dict[Tenths, tuple[Text, ...]], AfterValidator(_each_once), Field(default_factory=dict)
    ]
    """Tenths -> the stems, or pairs of stems, that weigh so many."""


NO_SIGNS = DangerSignsFile(reference_topic=None, word_lists={}, areas=[], groups=[], signs=[])
"""What a guide has whose file could not be read."""
