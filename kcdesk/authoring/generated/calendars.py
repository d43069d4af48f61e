"""Treatment calendars: which days of a cycle bring which medicine, in words and for a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import groupby

from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.authoring.data.loader import Data
from kcdesk.authoring.data.medicine_schemas import Cycle, CycleRow
from kcdesk.authoring.dialect.blocks import Block, Blocks, Cites, Figure, Paragraph, Strong, Words
from kcdesk.authoring.generated.calendar_drawing import Course, draw

WEEK = 7
_SWALLOWED = ("tablet", "capsule")


@dataclass(frozen=True, slots=True)
class Calendar:
    """One cycle of a medicine or a pair, ready to be drawn."""

    id: str
    """Of its drawing."""
    name: str
    weeks: int
    courses: tuple[Course, ...]
    goes_round: bool
    """Whether the cycle starts again; False for a beginning that something else follows."""
    sources: tuple[str, ...]

    def in_words(self, words: GuideWords) -> str:
        """What the drawing shows, for those who hear it."""
        told = [f"{course.name}. {_days_in_words(course, self.weeks, words)}" for course in self.courses]
        again = [words.goes_round] if self.goes_round else []
        return words.calendar.format(weeks=self.weeks, medicines=" ".join([*told, *again]))


def calendars_of(data: Data) -> Mapping[str, tuple[Calendar, ...]]:
    """The calendars of each medicine and pair that has any, by its id."""
    names = {medicine.id: medicine.name for medicine in data.medicines.medicines}
    medicines, pairs = data.medicines.medicines, data.combinations.combinations
    cycles_of = {
        **{medicine.id: medicine.cycles for medicine in medicines},
        **{pair.id: pair.cycles for pair in pairs},
    }
    return {
        owner: tuple(_calendar(owner, number, cycle, names) for number, cycle in enumerate(cycles, start=1))
        for owner, cycles in cycles_of.items()
        if cycles
    }


def calendar_drawings(data: Data) -> dict[str, bytes]:
    """The drawing of every calendar, by its id."""
    every = (calendar for some in calendars_of(data).values() for calendar in some)
    return {one.id: draw(one.weeks, one.courses, data.words).encode() for one in every}


def calendar_blocks(owner: str, data: Data) -> Blocks:
    """The calendars of a medicine or a pair as they stand on its page."""
    blocks: list[Block] = []
    for calendar in calendars_of(data).get(owner, ()):
        name = Strong((Words(data.words.an_example.format(name=calendar.name)),))
        blocks.append(Paragraph(1, (name, Cites(1, calendar.sources))))
        blocks.append(Figure(1, calendar.id, calendar.in_words(data.words), data.words.own_dates))
    return tuple(blocks)


def _calendar(owner: str, number: int, cycle: Cycle, names: Mapping[str, str]) -> Calendar:
    return Calendar(
        f"calendar-{owner}-{number}",
        cycle.name,
        -(-cycle.length_days // WEEK),
        tuple(_course(row, names) for row in cycle.rows),
        not cycle.name.lower().startswith("first"),
        tuple(cycle.sources),
    )


def _course(row: CycleRow, names: Mapping[str, str]) -> Course:
    name = f"{names.get(row.medicine, row.medicine)}: {row.label[:1].lower()}{row.label[1:]}"
    return Course(name, row.label.lower().startswith(_SWALLOWED), frozenset(days_of(row.days)))


def days_of(days: str) -> Iterator[int]:
    """`1-3, 8` is 1, 2, 3 and 8."""
    for part in days.split(","):
        first, _, last = part.strip().partition("-")
        yield from range(int(first), int(last or first) + 1)


def _days_in_words(course: Course, weeks: int, words: GuideWords) -> str:
    full = [week for week in range(1, weeks + 1) if _days_of_week(course, week) == set(range(1, WEEK + 1))]
    if len(full) == weeks:
        return words.every_day
    none = [week for week in range(1, weeks + 1) if not _days_of_week(course, week)]
    if len(full) + len(none) == weeks:
        return words.whole_weeks.format(
            weeks=_weeks_in_words(full, words), others=_weeks_in_words(none, words)
        )
    by_day: dict[int, list[int]] = {}
    for day in sorted(course.days):
        by_day.setdefault((day - 1) % WEEK + 1, []).append((day - 1) // WEEK + 1)
    return " ".join(
        words.day_of.format(day=day, weeks=_weeks_in_words(some, words)) for day, some in by_day.items()
    )


def _days_of_week(course: Course, week: int) -> set[int]:
    start = (week - 1) * WEEK
    return {day - start for day in course.days if start < day <= start + WEEK}


def _weeks_in_words(weeks: Iterable[int], words: GuideWords) -> str:
    """`weeks 1 to 4`, `week 6`, `weeks 1, 4 and 7`."""
    numbers = list(weeks)
    if len(numbers) == 1:
        return words.one_week.format(number=numbers[0])
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    ]
    if all(len(run) == 1 for run in runs):
        return words.several_weeks.format(numbers=words.listed([str(run[0]) for run in runs]))
    told = [_run_in_words(run, words) for run in runs]
    return words.several_weeks.format(numbers=reduce(words.pair, told))


def _run_in_words(run: list[int], words: GuideWords) -> str:
    if len(run) > 2:  # noqa: PLR2004
        return words.from_to.format(first=run[0], last=run[-1])
    return words.listed([str(week) for week in run])
