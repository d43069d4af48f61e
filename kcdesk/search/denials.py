"""Whether a phrase of danger is denied: `no chest pain`, `he is not confused`, `no fever or cough`."""

from __future__ import annotations

from collections.abc import Sequence

from kcdesk.search.danger_words import DangerWord
from kcdesk.search.lexicon import lexicon_stem
from kcdesk.search.over import is_over_from
from kcdesk.search.search_language import SearchLanguage

_DENIED_BEFORE = 5
"""Words before `or` among which a way to say no may stand: no cough or fever."""


class Denials:
    """The ways of a language to say no."""

    def __init__(self, language: SearchLanguage) -> None:
        self._language = language
        self._small = (language.fillers | language.denial_words) - language.negations - language.alternatives
        """Words that may stand between a way to say no and what it denies."""
        self._between = language.fillers | language.denial_words
        """Words that may stand between such a way and the word of a phrase: leg no longer swollen."""
        self._not_stem = lexicon_stem(next(iter(language.negations), ""), language)

    def deny(
        self, tokens: Sequence[DangerWord], first: int, end: int, phrase: Sequence[frozenset[str]]
    ) -> bool:
        """Whether a way to say no, no part of the phrase, stands right before it or one of its words."""
        language = self._language
        if any(self._not_stem in place for place in phrase):
            return tokens[end - 1].word in language.plain_denials or self._denies_trouble(
                tokens[first:end], phrase
            )
        last = first
        while last and tokens[last - 1].word in self._small:
            last -= 1
        before = tokens[last - 1].word if last else ""
        if before and before == language.none_word and tokens[last].word in language.person_words:
            return False  # an answer: no, I have chest pain
        if (
            before
            and before == language.never_word
            and any(token.word in language.first_times for token in tokens[end:])
        ):
            return False
        if before in language.alternatives:  # no fever or cough
            some = (token.word for token in tokens[max(0, last - _DENIED_BEFORE) : last])
            before = next((word for word in some if word in language.denials), "")
        return (
            before in language.denials
            or self._is_denied_inside(tokens[first:end], phrase)
            or is_over_from(tokens, end, language)
        )

    def is_wholly_denied(
        self, tokens: Sequence[DangerWord], first: int, end: int, phrase: Sequence[frozenset[str]]
    ) -> bool:
        """Whether a phrase without a way to say no is denied, and nothing turns it: never pain like this."""
        if any(self._not_stem in place for place in phrase):
            return False
        turned = any(token.word in self._language.turns for token in tokens[first:-1])
        return not turned and self.deny(tokens, first, end, phrase)

    def _denies_trouble(self, tokens: Sequence[DangerWord], phrase: Sequence[frozenset[str]]) -> bool:
        """Whether the first way to say no denies something else: `no longer short of breath`."""
        language = self._language
        words = [token.word for token in tokens]
        at = next((at for at, word in enumerate(words) if word in language.negations), len(words))
        small = language.fillers | language.denial_words
        after = [place for place in range(at + 1, len(words)) if words[place] not in small]
        if not after:
            return False
        is_other = not any(not place.isdisjoint(tokens[after[0]].stems) for place in phrase)
        # `no` says that there is none of what follows: no blood in my wee is not no wee.
        return words[after[0]] in language.trouble_words or (
            is_other and words[at : at + 1] == [language.none_word] and after[0] == at + 1
        )

    def _is_denied_inside(self, tokens: Sequence[DangerWord], phrase: Sequence[frozenset[str]]) -> bool:
        """Whether a word of the phrase is denied by itself: `he is not confused`."""
        for at, token in enumerate(tokens):
            if token.word in self._language.plain_denials:
                after = (one for one in tokens[at + 1 :] if one.word not in self._between)
                denied = next(after, None)
                if denied is None or denied.word in self._language.stop_words:
                    continue
                if any(not place.isdisjoint(denied.stems) for place in phrase):
                    return True
        return False
