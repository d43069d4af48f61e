"""The rule that a page says some things once, where they help.

“We found no ...” is honest once; on every other line it sounds as if nobody had finished the page.
“Ask your team” helps once; by the sixth time it is a door that closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.problems import Fault

_REFRAINS = (
    (
        re.compile(r"\bwe (?:found no|did not find|could not (?:find|read|see))\b", re.IGNORECASE),
        2,
        "“We found no ...”",
        "say it once, where the reader would look",
    ),
    (
        re.compile(r"\bask your (?:team|doctor or nurse|nurse or doctor)\b", re.IGNORECASE),
        5,
        "“Ask your team”",
        "say what to ask, or give the answer",
    ),
)
"""What is counted, how often a page may say it, its name, and what to write instead."""


def refrain_faults(writing: Writing) -> Iterator[Fault]:
    """Each refrain that a page repeats too often, at the first place too many."""
    if not writing.is_page:
        return
    for pattern, most, name, advice in _REFRAINS:
        lines = [run.line for run in writing.runs for _ in pattern.findall(run.text)]
        if len(lines) > most:
            message = f"{name} stands {len(lines)} times on the page; at most {most}: {advice}."
            yield lines[most], "refrain", message
