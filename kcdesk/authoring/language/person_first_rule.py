"""The rule that people come before their illness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kcdesk.authoring.dialect.sentences import sentences
from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.language.word_pattern import any_of, entry_of
from kcdesk.authoring.problems import Fault

_CELLS = re.compile(r"\b(?:immune|cells?|antibod(?:y|ies)|immunotherapy)\b", re.IGNORECASE)
"""They do fight cancer; people have it."""


class PersonFirstRule:
    """No sufferers, victims, battles or fights; “people with cancer”, not “cancer patients”."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Kinder words by the words to replace, as in WordLists.person_first."""
        self._words = words
        self._any = any_of(words)

    def faults(self, writing: Writing) -> Iterator[Fault]:
        """Each place."""
        for run in writing.runs:
            for sentence in sentences(run.own):
                for found in self._any.finditer(sentence):
                    if found[0].casefold().startswith("fight") and _CELLS.search(sentence):
                        continue
                    kinder = self._words[entry_of(found[0], self._words)]
                    yield run.line, "person-first", f"“{found[0]}”: kinder words are “{kinder}”."
