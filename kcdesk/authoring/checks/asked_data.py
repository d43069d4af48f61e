"""The rules for what people ask: it is asked of sections that are there."""

from __future__ import annotations

from collections.abc import Iterator

from kcdesk.authoring.checks.links import section_anchors
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import Problem
from kcdesk.authoring.source.folder import ASKED_FILE


def asked_problems(guide: GuideSource) -> Iterator[Problem]:
    """Sections that a page does not have."""
    root = guide.data.nodes.get(ASKED_FILE)
    for at, page in enumerate(guide.data.asked.pages):
        if root is None or page.topic not in guide.pages or not page.sections:
            continue
        known = section_anchors(page.topic, guide)
        for number, section in enumerate(page.sections):
            if section.anchor not in known:
                line = root.line_of(("pages", at, "sections", number, "anchor"))
                message = f"The page “{page.topic}” has no section “{section.anchor}”."
                yield Problem(ASKED_FILE, line, "link", message)
