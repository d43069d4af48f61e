"""The shapes of the data files about treatments: medicines, combinations, side effects."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from kcdesk.authoring.data.schemas import Date, Entry, Id, Line, SourceId, Spoken, Text

MAX_SOURCES = 24
"""Sources of one fact."""
Sources = Annotated[list[SourceId], Field(min_length=1, max_length=MAX_SOURCES)]
Clause = Annotated[Text, StringConstraints(max_length=1_000)]
"""A text that stands with others in one fact of a comparison."""
Place = Literal["home", "hospital"]
"""Where a medicine is taken or given."""


class Fact(Entry):
    """A statement and where it comes from."""

    text: Text
    sources: Sources


class EffectFact(Fact):
    """A statement about a side effect; `effect` is that side effect's topic."""

    effect: Id | None = None


class NhsDecision(Entry):
    """What the NHS of one nation offers."""

    nation: Line
    says: Clause
    body: Line | None
    ref: Line | None
    date: Line | None
    sources: Annotated[list[SourceId], Field(max_length=MAX_SOURCES)]
    """Empty where no decision was found."""


LONGEST_CYCLE = 366
"""Days; a row of its drawing is a week."""
_DAYS = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3}))?")


def _as_days(value: str) -> str:
    """The same text, if it names days from 1 on: `1-28`, or `1,8,15`."""
    parts = [_DAYS.fullmatch(part.strip()) for part in value.split(",")]
    if not all(part and 1 <= int(part[1]) <= int(part[2] or part[1]) for part in parts):
        raise PydanticCustomError("days", "must be days of the cycle from 1 on, such as 1-28 or 1,8,15")
    return value


class CycleRow(Entry):
    """One medicine's days within a cycle, counted from 1."""

    medicine: Line
    label: Line
    days: Annotated[str, AfterValidator(_as_days)]
    """Such as `1-28` or `1,8,15`."""


class Cycle(Entry):
    """A treatment calendar."""

    name: Line
    length_days: Annotated[int, Field(ge=1, le=LONGEST_CYCLE)]
    rows: list[CycleRow]
    sources: Sources


class MedicineClass(Entry):
    """A kind of medicine, with the page about it."""

    id: Annotated[Id, StringConstraints(max_length=75)]
    """Five letters shorter than others: the finder's choice of a kind is called after it."""
    name: Line
    title: Line
    topic: Id | None


class Brand(Entry):
    """A medicine's name in shops."""

    name: Spoken
    say: Line | None = None


class MedicineEntry(Entry):
    """Everything the facts box of a medicine shows, and more."""

    id: Id
    name: Spoken
    say: Line
    brands: Annotated[list[Brand], Field(max_length=100)]
    class_: Annotated[Id, Field(alias="class")]
    use: Line
    form: Annotated[list[Line], Field(min_length=1)]
    route: Fact
    schedule: list[Fact]
    where: Fact
    food: list[Fact]
    combinations: list[Id]
    common: list[EffectFact]
    checks: list[Fact]
    used_for: Fact
    nhs: list[NhsDecision]
    cycles: tuple[Cycle, ...] = ()
    places: tuple[Place, ...] = ()
    """For the finder; `where` says it in words."""
    alone: bool | None = None
    """Whether it is used on its own, for the finder; None where the data does not tell."""
    results: tuple[Fact, ...] = ()
    """What trials of it found, in numbers of people."""
    limits: tuple[Fact, ...] = ()
    """What they did not find out."""


class MedicinesFile(Entry):
    """medicines.yaml."""

    classes: Annotated[list[MedicineClass], Field(max_length=50)]
    medicines: list[MedicineEntry]


class Trial(Entry):
    """What was found out, and how sure it is."""

    name: Line
    compared_with: Line
    follow_up: Clause | None = None
    results: list[Fact]
    limits: list[Fact]
    sources: Sources


class CombinationEntry(Entry):
    """A pair of medicines."""

    id: Id
    name: Line
    medicines: list[Id]
    risk_groups: Fact
    line: Fact
    schedule: list[Fact]
    cycles: tuple[Cycle, ...] = ()
    trial: Trial
    nhs: list[NhsDecision]
    notes: tuple[Fact, ...] = ()


class CombinationsFile(Entry):
    """combinations.yaml."""

    combinations: list[CombinationEntry]


class Cause(Entry):
    """A treatment that can bring a side effect about."""

    treatment: Line
    how_often: Text | None = None
    sources: Sources


class SideEffectEntry(Entry):
    """A side effect."""

    id: Id
    name: Spoken
    causes: list[Cause]
    self_help: list[Fact]


class SideEffectsFile(Entry):
    """side_effects.yaml."""

    side_effects: list[SideEffectEntry]


class TreatmentEntry(Entry):
    """A treatment that is no medicine and no pair of them, for comparisons; its page says more."""

    topic: Id
    used_for: tuple[Fact, ...] = ()
    route: tuple[Fact, ...] = ()
    where: tuple[Fact, ...] = ()
    schedule: tuple[Fact, ...] = ()
    checks: tuple[Fact, ...] = ()
    common: tuple[EffectFact, ...] = ()
    results: tuple[Fact, ...] = ()
    limits: tuple[Fact, ...] = ()
    nhs: tuple[NhsDecision, ...] = ()


class TreatmentsFile(Entry):
    """treatments.yaml, which a guide may do without."""

    treatments: list[TreatmentEntry]


class ChangeEntry(Entry):
    """What is not the same any more on a page, for those who read it before."""

    topic: Id
    date: Date
    says: Text
    anchor: Id | None = None
    """The section that changed; None for the page as a whole."""


class ChangesFile(Entry):
    """changes.yaml, which a guide may do without."""

    changes: list[ChangeEntry]
