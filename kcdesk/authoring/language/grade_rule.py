"""The rule that a page is easy to read."""

from __future__ import annotations

from collections.abc import Iterator

from kcdesk.authoring.source.guide_source import GuideSource
from kcdesk.authoring.problems import Problem
from kcdesk.authoring.report import measure

HARD = 9.0
TOO_HARD = 11.0
"""SMOG grades, as the summary measures them."""


def grade_problems(guide: GuideSource) -> Iterator[Problem]:
    """Pages over SMOG 9 are warned of, those over 11 refused; each at the line of its title."""
    for measured in measure(guide):
        page = guide.pages[measured.page]
        line, grade = page.line("title"), measured.grade
        if grade > TOO_HARD:
            message = f"The reading grade is {grade:.1f}; at most {TOO_HARD:.0f} is allowed."
            yield Problem(page.file, line, "reading-grade", message)
        elif grade > HARD:
            message = f"The reading grade is {grade:.1f}; {HARD:.0f} or lower reads well."
            yield Problem(page.file, line, "hard-page", message, is_warning=True)
