"""What a long text asks: of all that somebody tells, the sentences that are questions.

A post to a support group says who is ill, since when and how the week was, and asks one thing.  Its
questions are found by their marks, and by how people begin to ask: `how long`, `can I`, `any advice on`.
What a question leaves to the sentence before it ("is this normal?") counts with it.

The patterns are English; a text in another language has only the questions with a mark.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kcdesk.search.tokens import split_words

_MOST = 25
"""Words of a question, from where it begins; without stops a text would ask to its end."""

_FEW = 1
"""Telling words with which a question leaves its subject to the sentence before."""

_SENTENCE = re.compile(r"[^.!?\n;]+[.!?\n;]*")

_VERB = "(?:do|does|did|can|could|should|shall|will|would|is|are|was|were|am|has|have|had|may|might|must)"
_WHO = (
    "(?:i|he|she|we|you|they|it|this|that|there|the|these|those|my|our|his|her|your|dad|mum|anyone|anybody"
    "|someone|somebody|people)"
)
_WORRIED = "(?:worried|scared|anxious|frightened|confused|advice|information|info|questions?)"
_BEGINS = (
    "(?<!about )(?<!of )(?<!with )(?<!in )(?:how|what|when|where|why|whats|hows)"
    rf"(?: \w+){{0,2}}? (?:{_VERB}|to)\b",
    r"^(?:which|who|whose)\b",
    r"how (?:long|much|many|often|soon|quickly|bad|likely|common|safe|well)\b",
    r"(?:what|how) about\b",
    "(?:know|wonder|wondering|ask|asking|sure|tell me|find out|understand|advise)"
    r" (?:if|whether|how|what|when|which|who|why|about)\b(?! (?:any|some)(?:one|body)\b)",
    rf"(?:^|[,:] |\b(?:and|but|so|or|please|is|also) ){_VERB} {_WHO}\b",
    r"(?:any|some)(?:one|body) (?:else|had|have|has|got|on|with|tried|taken|been|know|knows)\b",
    r"any (?:advice|ideas?|tips|experiences?|suggestions) (?:on|about|with|for|of|how|what)\b",
    r"(?<!not )(?:want|need|like|trying) to (?:know|find out|ask|understand|hear)\b",
    rf"{_WORRIED} (?:about|on|that)\b",
)
"""How a question begins, or what leads to one."""
_BEGIN = re.compile(rf"(?:\b|^)(?:{'|'.join(_BEGINS)})")


def words_asked(folded: str, small: Collection[str]) -> tuple[str, ...]:
    """The words of the questions of a folded text, in order; empty if it has none.

    `small`: words that say nothing of a subject.
    """
    asked: list[str] = []
    before: list[str] = []
    for sentence in _sentences(folded):
        words = split_words(sentence)
        own = _question(sentence, words)
        if own and len([word for word in own if word not in small]) <= _FEW:
            asked += before[-_MOST:]
        asked += own
        before = [] if own else words
    return tuple(asked)


def _sentences(folded: str) -> Iterator[str]:
    return (found[0].strip() for found in _SENTENCE.finditer(folded))


def _question(sentence: str, words: list[str]) -> list[str]:
    """The words of a sentence from where it asks, at most so many; none if it does not."""
    begin = _BEGIN.search(sentence)
    if begin is not None:
        return split_words(sentence[begin.start() :])[:_MOST]
    return words[-_MOST:] if sentence.endswith("?") else []
