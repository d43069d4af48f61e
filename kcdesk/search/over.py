"""Whether what a clause tells of is over: chest pain has gone, swelling gone down since March.

Source: W. Chapman and others, "A simple algorithm for identifying negated findings and diseases in discharge
summaries", J. Biomed. Inform. 34 (2001), which looks for such words behind a finding too.
"""

from __future__ import annotations

from collections.abc import Sequence

from kcdesk.search.danger_words import DangerWord
from kcdesk.search.search_language import SearchLanguage


def is_over_from(words: Sequence[DangerWord], end: int, language: SearchLanguage) -> bool:
    """Whether what stands before the word at `end` is over, by the words from there.

    A pain that has gone is over; one that has gone to the jaw, or gone and come back, is not.
    """
    for place in range(end, len(words)):
        word = words[place].word
        if word in language.over_words:
            rest = [one.word for one in words[place + 1 :]]
            return (not rest or rest[0] in language.over_since) and language.returns.isdisjoint(rest)
        if word not in language.fillers and word not in language.over_since:
            return False
    return False
