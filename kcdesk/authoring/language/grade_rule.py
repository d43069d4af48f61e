"""How hard each page is to read, and the rule that it is easy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kcdesk.authoring.data.medicine_schemas import MedicineEntry
from kcdesk.authoring.dialect.blocks import every_text
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.sentences import words
from kcdesk.authoring.language.reading_grade import ReadingGrade
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage
from kcdesk.authoring.problems import Problem

HARD = 9.0
TOO_HARD = 11.0
"""SMOG grades, as the summary measures them."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A page's length and reading grade."""

    page: str
    words: int
    grade: float


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


def measure(guide: GuideSource) -> list[Measured]:
    """Every page that could be read, measured with the guide's own names set aside."""
    return measure_with(ReadingGrade(known_names(guide)), guide)


def measure_with(grade: ReadingGrade, guide: GuideSource) -> list[Measured]:
    """Every page that could be read, measured."""
    return [_measured(page, grade) for _, page in sorted(guide.pages.items())]


def known_names(guide: GuideSource) -> list[str]:
    """Medicines, brands and glossary terms: words that the guide explains."""
    medicines = [name for entry in guide.data.medicines.medicines for name in _medicine_names(entry)]
    return [*medicines, *(name for term in guide.data.terms.values() for name in (term.term, *term.also))]


def _measured(page: SourcePage, grade: ReadingGrade) -> Measured:
    texts = [page.front.summary, *(plain_words(spans) for _, spans in every_text(page.blocks))]
    return Measured(page.name, sum(len(words(text)) for text in texts), grade.smog(texts))


def _medicine_names(medicine: MedicineEntry) -> list[str]:
    return [medicine.name, *(brand.name for brand in medicine.brands)]
