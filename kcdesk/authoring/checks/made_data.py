"""The rules for what pages are made from that nobody wrote: short facts of treatments, and changes."""

from __future__ import annotations

from collections.abc import Iterator

from kcdesk.authoring.checks.links import section_anchors
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import Problem
from kcdesk.authoring.source.folder import CHANGES_FILE, TREATMENTS_FILE

MOST_CHANGES = 100
"""Of one page."""


def treatment_problems(guide: GuideSource) -> Iterator[Problem]:
    """No treatment has its facts twice."""
    root = guide.data.nodes.get(TREATMENTS_FILE)
    seen = {**dict.fromkeys(guide.data.medicines_by_id, "medicines.yaml"),
            **dict.fromkeys(guide.data.combinations_by_id, "combinations.yaml")}  # fmt: skip
    for at, entry in enumerate(guide.data.treatments.treatments):
        if root is not None and entry.topic in seen:
            message = f"“{entry.topic}” has its facts in {seen[entry.topic]} already."
            yield Problem(TREATMENTS_FILE, root.line_of(("treatments", at, "topic")), "duplicate-id", message)
        seen.setdefault(entry.topic, TREATMENTS_FILE)


def change_problems(guide: GuideSource) -> Iterator[Problem]:
    """Changes are of pages and sections that are there, and not of a day after the edition."""
    root = guide.data.nodes.get(CHANGES_FILE)
    if root is None or guide.data.guide is None:
        return
    made, count = guide.data.guide.guide.date, dict[str, int]()
    for at, entry in enumerate(guide.data.changes.changes):
        count[entry.topic] = count.get(entry.topic, 0) + 1
        if entry.date > made:
            line, message = (
                root.line_of(("changes", at, "date")),
                f"The guide is of {made}, before this change.",
            )
            yield Problem(CHANGES_FILE, line, "date", message)
        if (
            entry.anchor
            and entry.topic in guide.pages
            and entry.anchor not in section_anchors(entry.topic, guide)
        ):
            line = root.line_of(("changes", at, "anchor"))
            message = f"The page “{entry.topic}” has no section “{entry.anchor}”."
            yield Problem(CHANGES_FILE, line, "link", message)
        if count[entry.topic] == MOST_CHANGES + 1:
            line = root.line_of(("changes", at, "topic"))
            message = f"A page has at most {MOST_CHANGES} changes; take out the oldest of “{entry.topic}”."
            yield Problem(CHANGES_FILE, line, "size", message)
