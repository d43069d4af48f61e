"""Whether what a clause tells of is over: chest pain has gone, swelling gone down since March.

Source: W. Chapman and others, "A simple algorithm for identifying negated findings and diseases in discharge
summaries", J. Biomed. Inform. 34 (2001), which looks for such words behind a finding too.
"""

from __future__ import annotations

from collections.abc import Sequence

from kcdesk.search.search_language import SearchLanguage


def is_over_from(words: Sequence[str], end: int, language: SearchLanguage) -> bool:
    """Whether what stands before the word at `end` is over, by the words from there; all are folded.

    A pain that has gone is over; one that has gone to the jaw, or gone and come back, is not.
    """
    between = (language.fillers | language.over_since) - language.over_words
    place = next((at for at in range(end, len(words)) if words[at] not in between), len(words))
    if place == len(words) or words[place] not in language.over_words:
        return False
    rest = words[place + 1 :]
    return (not rest or rest[0] in language.over_since) and language.returns.isdisjoint(rest)
