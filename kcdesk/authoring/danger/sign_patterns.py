"""Finding danger signs in a sentence, by the word patterns of danger_signs.yaml.

A pattern is words with blanks between: `tight chest`.  `|` parts choices for one word (`chest|back`), `*` is
any ending (`vomit*`), and `...` stands for up to four words between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from kcdesk.authoring.data.danger_schemas import DangerSign

_UNSEEN = re.compile(r"[“”\"()\[\]*]")
"""What stands between the words of a sign without changing it."""
_GAP = r"(?:[\s,/–-]+[^\s.;:!?,]+){0,4}?"
_BETWEEN = r"[\s,/–-]+"


class Spotted(NamedTuple):
    """A sign found in a sentence."""

    sign: DangerSign
    words: str
    """The sentence's own words for it."""
    start: int
    end: int


class SignPatterns:
    """All patterns of a guide, made once for many sentences."""

    def __init__(self, signs: Iterable[DangerSign]) -> None:
        self._patterns = [(sign, compiled(pattern)) for sign in signs for pattern in sign.prose]

    def spotted(self, sentence: str) -> list[Spotted]:
        """The signs of a sentence, each once, in their order.

        What lies within the words of a longer find is none: in “a bad headache with a stiff neck” there is no
        mere headache.
        """
        text = _UNSEEN.sub("", sentence.replace("’", "'"))
        found = [
            Spotted(sign, match[0], *match.span())
            for sign, pattern in self._patterns
            for match in pattern.finditer(text)
        ]
        longest = [one for one in found if not any(_within(one, other) for other in found)]
        each = {
            one.sign.id: one for one in sorted(longest, key=lambda one: (one.start, -one.end), reverse=True)
        }
        return sorted(each.values(), key=lambda one: (one.start, one.end))


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression."""
    made = ""
    needs_blank = False
    for word in pattern.split():
        if word == "...":
            made += _GAP
            continue
        choices = "|".join(re.escape(choice).replace(r"\*", r"\w*") for choice in word.split("|"))
        made += f"{_BETWEEN if needs_blank else ''}(?:{choices})"
        needs_blank = True
    return re.compile(rf"(?<![\w-]){made}(?![\w-])", re.IGNORECASE)


def _within(one: Spotted, other: Spotted) -> bool:
    """Whether a find lies within a longer one of another sign."""
    return (
        one.sign.id != other.sign.id
        and other.start <= one.start
        and one.end <= other.end
        and other.end - other.start > one.end - one.start
    )
