"""The rule that a promise has its limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kcdesk.authoring.dialect.sentences import sentences
from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.language.word_pattern import any_of
from kcdesk.authoring.problems import Fault

_LIMIT = re.compile(
    r"""(?xi) \? | n['’]t\b | \b(?: no | not | nobody | nor | neither | cannot | may | might | could | some
    | sometimes | usually | often | mostly | most | many | few | rarely | seldom | if | unless | until
    | except | but | yet | aims? | hope[sd]? | tr(?:y|ies) | ask | sa(?:y|ys|id) | claim\w* | think\w*
    | believe\w* | how | whether )\b"""
)
_NO_PROMISE = re.compile(
    r"""(?xi) \bbest[ -]known\b | \bbest\sto\b | \bbest\s(?:\w+ed|left|kept)\b
    | \b(?:at|your|its|their)\sbest\b | \bbest\sfor\s(?:you|them)\b | \bno\srisk\s(?:group|limit)s?\b"""
)
_ORDER = re.compile(r"(?:^|[,;:]\s|\band\s)(?:always|never)\s", re.IGNORECASE)
"""`Never take two doses at once` promises nothing; it tells somebody what to do."""


class AbsoluteRule:
    """Cure, safe, best, always: words that promise too much unless the sentence holds a limit."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words`: as in WordLists.absolute."""
        self._words = any_of(words)

    def faults(self, writing: Writing) -> Iterator[Fault]:
        """Each sentence once.  Headings are not sentences."""
        for run in writing.runs:
            if run.is_heading:
                continue
            for sentence in sentences(run.own):
                found = self._words.search(_NO_PROMISE.sub("", _ORDER.sub("", sentence)))
                if found and not _LIMIT.search(_without(sentence, found[0])):
                    yield run.line, "absolute", f"“{found[0]}” promises too much without its limit."


def _without(sentence: str, words: str) -> str:
    """So that the `no` of `no risk` is not its own limit."""
    return sentence.replace(words, "", 1)
