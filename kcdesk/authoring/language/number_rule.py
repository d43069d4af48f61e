"""The rule for numbers, dates and short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.dialect.sentences import sentences
from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.problems import Fault

_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_LARGE = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
    "|sixty|seventy|eighty|ninety"
)
_UNIT = (
    "mg|milligrams?|micrograms?|ml|millilitres?|grams?|litres?|tablets?|capsules?|doses?|hours?|minutes?|seconds?"
    "|days?|weeks?|months?|years?|times"
)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

_STYLES = (
    (rf"\b(?:{_LARGE})(?:-(?:{_SMALL}))?\b|\ba (?:hundred|dozen)\b", "Write numbers from 10 on in digits."),
    (
        rf"\b(?!one day\b|one \w+ to the next)(?:{_SMALL})(?: (?:or|to) \w+)?[ -](?:{_UNIT})\b",
        "Write doses and times in digits: 2 tablets, 4 weeks.",
    ),
    (
        r"(?<![\w./-])\d+(?:\.\d+)?(?:am|pm)? ?[-–—] ?\d+(?:\.\d+)?(?:am|pm)?(?![\w/-])",
        "Write a range with “to”: 2 to 4 weeks.",
    ),
    (r"\bper ?cent\b", "Write a share as 1 in 7, or with the sign: 14%."),
    (
        r"(?<![\w.])(?:e\.?g|i\.?e|etc|viz|approx|hrs?|mins?|vs)\b\.?",
        "Write it out: for example, that is, and so on.",
    ),
    (r"\d(?:mg|mcg|µg|ml|g|kg|cm|mm)\b", "Put a blank before the unit: 400 mg."),
    (r"\b(?:mcg|µg)\b", "Write “micrograms”."),
    (
        rf"\b\d{{1,2}}(?:st|nd|rd|th) (?:of )?{_MONTH}|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)"
        r"|\b\d{1,2}/\d{1,2}/\d{2,4}\b",
        "Write a date as 6 August 2026.",
    ),
)
_PATTERNS = tuple((re.compile(pattern), message) for pattern, message in _STYLES)
_SHARE = re.compile(r"\d ?%")
_IN_PEOPLE = re.compile(r"\b\d+ (?:in|of|out of) (?:every )?\d")


def number_faults(writing: Writing) -> Iterator[Fault]:
    """Numbers in words, ranges with hyphens, `eg`, dates in other forms; and the first bare percentage.

    A sentence may start with a number in words.
    """
    has_share = False
    for run in writing.runs:
        for pattern, message in _PATTERNS:
            if found := pattern.search(run.own):
                yield run.line, "number-style", f"“{found[0]}”: {message[0].lower()}{message[1:]}"
        for sentence in sentences(run.own):
            if not has_share and _SHARE.search(sentence):
                has_share = True
                if not _IN_PEOPLE.search(sentence):
                    message = "A first percentage stands beside people: 1 in 7 (14%)."
                    yield run.line, "number-style", message
