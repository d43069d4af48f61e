"""The rule that a quotation ends where it begins: in one paragraph, item, cell or text.

The program sets the marks that authors type (`dialect/quote_marks.py`), but for a lone one.
"""

from __future__ import annotations

from collections.abc import Iterator

from kcdesk.authoring.dialect.quote_marks import lone_mark
from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.problems import Fault

_SHOWN = 6
"""Words."""


def lone_quote_faults(writing: Writing) -> Iterator[Fault]:
    """The first double quotation mark without a partner in each run of words."""
    for run in writing.runs:
        if lone := lone_mark(run.text):
            message = f"The quotation mark of {_shown(lone)} has no partner in its paragraph."
            yield run.line, "lone-quote", message


def _shown(text: str) -> str:
    """The mark with some words."""
    words = text.split()
    if len(words) <= _SHOWN:
        return text.strip()
    is_at_end = text.endswith(('"', "”"))
    return f"… {' '.join(words[-_SHOWN:])}" if is_at_end else f"{' '.join(words[:_SHOWN])} …"
