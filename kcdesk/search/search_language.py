"""What search knows of a guide's language: its stemmer, its small words, its ways to say no.

English has Porter's stemmer and lists of its own.  Every other language has the stemmer that Snowball has
for it, or none, and no lists: how rare a word is tells enough of what it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from kcdesk.i18n.language_tag import primary_language
from kcdesk.search import stemmer

_SNOWBALL = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Primary language subtag -> Snowball's name of its algorithm."""

_STOP_WORDS = frozenset(
    """
    a about after all also am an and any are arent as at be been being but by can cant could cannot
    did didnt do does doesnt doing dont for from get gets getting give gives go goes going got had
    has hasnt have havent having he her hers him his how i id if ill im in into is isnt it its ive just
    keep keeps kind know let like lot make makes many may me might mine more most much must my
    need of on one ones only or our ours out own please really said say says shall she should so some
    something such take takes tell than that the their them then there these they theyre thing things
    this those to too up us very want wants was wasnt we well were what whats when where whether which
    while who whos whose why will with wont would wouldnt you youre your yours
    """.split()
)

_NEGATIONS = frozenset(
    """
    arent cannot cant couldnt didnt doesnt dont hadnt hardly hasnt havent isnt never no nor not stopped unable
    wasnt werent without wont
    """.split()
)

_FILLERS = frozenset(
    """
    a am an and are at be been being can could did do does for get gets getting got had has have having
    her his i id ill im in is it its ive just keep keeps my of or our please really should so that the
    these this those to very was were will with would your
    """.split()
)


_DENIAL_WORDS = frozenset(
    """
    any anymore been bit ever feeling felt had has have having got getting more real really sign signs sort
    suffered symptoms yet
    """.split()
)

_PRESENT_WORDS = frozenset(
    "again currently keep keeps now ongoing since still suddenly today tonight".split()
)

_STATE_WORDS = frozenset(
    """
    i im ive he hes shes she his her my mum dad mam mother father husband wife partner has had have having
    got been feel feels feeling felt started starting keep keeps think now
    suddenly since today tonight yesterday hours minutes ago still again badly very
    """.split()
)

_PAST_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r" (years?|decades?|months) (ago|back) ",
        r" in (19|20)\d\d ",
        r" last year ",
        r" before (my|his|her|the|i|he|she|we|they|being|getting)?( was| were| got)? ?(diagnosis|diagnosed) ",
        r" (history of|previous|previously|used to (have|get)|once had|in the past|as a child) ",
        r" when (i|he|she|we) (was|were) (a )?(child|kid|young|younger|little|pregnant) ",
    )
)

_WEAK_WORDS = frozenset(
    """
    husband wife partner spouse mum mom mother mam dad father son daughter brother sister aunt uncle gran
    granny nan nana grandad grandma grandpa friend boyfriend girlfriend fiance hubby missus mate
    he she him her they them someone somebody anyone anybody person people family relative
    advice help information info question questions
    """.split()
)


@dataclass(frozen=True, slots=True)
class SearchLanguage:
    """How the words of one language are reduced and told apart.  Every word is folded."""

    stem: Callable[[str], str]
    """Gives the stem of a word."""
    is_english: bool = False
    stop_words: frozenset[str] = frozenset()
    """Words that say nothing of what is looked for, as long as another word does."""
    negations: frozenset[str] = frozenset()
    """Ways to say no."""
    fillers: frozenset[str] = frozenset()
    """Words that may be left out of a phrase; all others matter: want, more, out, off, who, not."""

    weak_words: frozenset[str] = frozenset()
    """Words that say who asks rather than what about."""
    denial_words: frozenset[str] = frozenset()
    """Words that may stand between a negation and what it denies: not had any."""
    alternatives: frozenset[str] = frozenset()
    """Words that go on with what is denied: no fever or cough."""
    present_words: frozenset[str] = frozenset()
    """Words that say that something is going on."""
    state_words: frozenset[str] = frozenset()
    """Words that say that somebody has what is named: then one word of danger is enough in a long clause."""
    past_patterns: tuple[re.Pattern[str], ...] = ()
    """How a clause says that something is long past; of folded words with blanks between and around."""
    fever_word: str = ""
    """The word that a temperature of 37.5 or more stands for."""

    def content_words(self, words: Iterable[str]) -> list[str]:
        """The words that are not stop words; all of them when nothing else is there."""
        every = list(words)
        return [word for word in every if word not in self.stop_words] or every

    def key(self, words: Iterable[str]) -> str:
        """What names that mean the same share: their stems, sorted, without the stop words.

        `Nivolumab and ipilimumab` and `ipilimumab with nivolumab` have one key.
        """
        return " ".join(sorted({self.stem(word) for word in self.content_words(words)}))


ENGLISH = SearchLanguage(
    stem=stemmer.stem,
    is_english=True,
    stop_words=_STOP_WORDS,
    negations=_NEGATIONS,
    fillers=_FILLERS,
    weak_words=_WEAK_WORDS,
    denial_words=_DENIAL_WORDS,
    alternatives=frozenset({"or", "nor"}),
    present_words=_PRESENT_WORDS,
    state_words=_STATE_WORDS,
    past_patterns=_PAST_PATTERNS,
    fever_word="fever",
)


def search_language(tag: str) -> SearchLanguage:
    """The language of a BCP 47 tag, such as `en-GB` or `cy`."""
    return _of_primary(primary_language(tag))


@lru_cache(maxsize=8)
def _of_primary(subtag: str) -> SearchLanguage:
    if subtag == "en":
        return ENGLISH
    algorithm = _SNOWBALL.get(subtag)
    return SearchLanguage(_snowball(algorithm) if algorithm else _unchanged)


def _snowball(algorithm: str) -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - a guide in English never needs it

    stem: Callable[[str], str] = snowballstemmer.stemmer(algorithm).stemWord
    return lru_cache(maxsize=8192)(stem)


def _unchanged(word: str) -> str:
    return word
