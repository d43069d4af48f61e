"""The state of a guide in a few lines: how much, how readable, how fresh."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from kcdesk.authoring.dialect.blocks import every_text
from kcdesk.authoring.source.guide_source import GuideSource
from kcdesk.authoring.data.medicine_schemas import MedicineEntry
from kcdesk.authoring.source.page_source import SourcePage
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.language.reading_grade import ReadingGrade
from kcdesk.authoring.language.sentences import words

_WORST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Measured:
    """A page's length and reading grade."""

    page: str
    words: int
    grade: float


def summary_of(guide: GuideSource, today: date) -> str:
    """A table for a terminal.  What generated parts add is not measured."""
    measured = measure(guide)
    if not measured:
        return "No pages yet"
    pages = guide.pages.values()
    hardest = sorted(measured, key=lambda page: (-page.grade, page.page))[:_WORST_SHOWN]
    rows = [
        ("pages", str(len(measured))),
        ("words", str(sum(page.words for page in measured))),
        ("reading grade (SMOG), median", f"{median(page.grade for page in measured):.1f}"),
        ("reading grade (SMOG), hardest", ", ".join(f"{page.page} {page.grade:.1f}" for page in hardest)),
        ("overdue for review", _names(page for page in pages if page.front.next_review < today)),
        ("not yet reviewed", str(sum(not page.front.reviewed_by for page in pages))),
    ]
    return "\n".join(f"{name:<32}{value}" for name, value in rows)


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


def _names(pages: Iterable[SourcePage]) -> str:
    return ", ".join(page.name for page in pages) or "none"
