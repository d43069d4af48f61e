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
    return english_date(value) if isinstance(value, date) else one_line(str(value))


TURNING_SIGNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Signs that turn the direction of reading of what follows."""
_BREAKS = b"\t\n\v\f\r"
_NO_WORDS = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, *TURNING_SIGNS)),
    **dict.fromkeys(_BREAKS, " "),
}


def one_line(name: str) -> str:
    """A name that strangers gave, such as a file's on their stick, for a sentence of ours.

    It cannot begin a line that looks like another sentence, nor turn the direction of what stands after it.
    """
    return name.translate(_NO_WORDS)


_MONTHS = "January February March April May June July August September October November December".split()


def english_date(day: date) -> str:
    """A date as people read it: `6 August 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
