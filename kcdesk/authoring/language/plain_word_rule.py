"""The rule that a plain word stands where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kcdesk.authoring.language.authored_text import Prose, Writing
from kcdesk.authoring.language.word_pattern import any_of, entry_of
from kcdesk.authoring.problems import Fault

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NAMED = re.compile(r"\b(?:called|means|words? (?:is|are)) (?:\w+ and )?$")
"""What stands before a medical word that is named on purpose: `it is called`, `the medical word is`."""


class PlainWordRule:
    """The words that the NHS style guide avoids, and some of the same kind."""

    def __init__(self, plain: Mapping[str, str], medical: Mapping[str, str]) -> None:
        """Plainer words by the word to replace, as WordLists has them."""
        self._plain, self._medical = plain, medical
        self._any_plain, self._any_medical = any_of(plain), any_of(medical)

    def faults(self, writing: Writing) -> Iterator[Fault]:
        """Each word once on a page, at its first place.

        A medical word may stand in brackets, beside its plain word or named as a word; and wherever one of
        these came before, or a mark or link that explains it.
        """
        done: set[str] = set()
        for run in writing.runs:
            for found in self._any_plain.finditer(run.own):
                word = entry_of(found[0], self._plain)
                if word not in done:
                    done.add(word)
                    yield _fault(run, found[0], self._plain[word])
            yield from self._medical_faults(run, done)

    def _medical_faults(self, run: Prose, done: set[str]) -> Iterator[Fault]:
        explained = " ".join((*run.marks, *_IN_BRACKETS.findall(run.own)))
        done |= {entry_of(found, self._medical) for found in self._any_medical.findall(explained)}
        for found in self._any_medical.finditer(run.own):
            word = entry_of(found[0], self._medical)
            plain = self._medical[word]
            is_beside = re.search(rf"\b{plain}", run.text, re.IGNORECASE) or _NAMED.search(
                run.own[: found.start()]
            )
            if word not in done and not is_beside:
                yield _fault(run, found[0], plain)
            done.add(word)


def _fault(run: Prose, found: str, plain: str) -> Fault:
    return run.line, "plain-word", f"“{found}”: the plain word is “{plain}”."
