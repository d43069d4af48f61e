"""Sentences for readers made where there is no Qt: kept apart from their values until they are shown.

The command line shows them as they are, in English; the window has them translated
(kcdesk.ui.i18n.translate).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a text for the translators; it is translated only where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that can still be translated; `str` gives it in English."""

    template: str
    """In English, as marked for the translators, with a `{name}` for each value; empty says nothing."""
    values: Mapping[str, object] = field(default_factory=dict)
    """What the names stand for: words that are no language's, dates, or wordings themselves."""

    def __str__(self) -> str:
        return self.template.format(**{name: in_english(value) for name, value in self.values.items()})


def in_english(value: object) -> str:
    """A value of a wording as the command line shows it."""
    return english_date(value) if isinstance(value, date) else str(value)


_MONTHS = "January February March April May June July August September October November December".split()


def english_date(day: date) -> str:
    """A date as people read it: `6 August 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
