"""The rules for treatment calendars: their days lie within the cycle, and are of medicines that there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kcdesk.authoring.data.medicine_schemas import CombinationEntry, Cycle, MedicineEntry
from kcdesk.authoring.generated.calendars import days_of
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import Problem


def calendar_problems(guide: GuideSource) -> Iterator[Problem]:
    """Days beyond a cycle's end, which its drawing has no room for, and rows of unknown medicines."""
    lists: tuple[tuple[str, Sequence[MedicineEntry | CombinationEntry]], ...] = (
        ("medicines", guide.data.medicines.medicines),
        ("combinations", guide.data.combinations.combinations),
    )
    for name, entries in lists:
        for at, entry in enumerate(entries):
            for number, cycle in enumerate(entry.cycles):
                yield from _of_cycle(guide, cycle, name, (name, at, "cycles", number))


def _of_cycle(guide: GuideSource, cycle: Cycle, name: str, place: tuple[str | int, ...]) -> Iterator[Problem]:
    file = f"{name}.yaml"
    root = guide.data.nodes[file]
    for at, row in enumerate(cycle.rows):
        if (last := max(days_of(row.days))) > cycle.length_days:
            line = root.line_of((*place, "rows", at, "days"))
            yield Problem(file, line, "schema", f"“days” names day {last} of {cycle.length_days}.")
        if row.medicine not in guide.data.medicines_by_id and guide.has("medicines.yaml"):
            line = root.line_of((*place, "rows", at, "medicine"))
            yield Problem(file, line, "link", f"medicines.yaml has no “{row.medicine}”.")
