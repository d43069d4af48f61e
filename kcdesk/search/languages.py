"""What search knows of a guide's language: its stemmer, its small words, its ways to say no.

English has Porter's stemmer and lists of its own.  Every other language has the stemmer that Snowball has
for it, or none, and no lists: how rare a word is tells enough of what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

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
    arent cannot cant couldnt didnt doesnt dont hardly hasnt havent isnt no not stopped unable wasnt
    without wont
    """.split()
)

_FILLERS = frozenset(
    """
    a am an and are at be been being can could did do does for get gets getting got had has have having
    her his i id ill im in is it its ive just keep keeps my of or our please really should so that the
    these this those to very was were will with would your
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

    def content_words(self, words: Iterable[str]) -> list[str]:
        """The words that are not stop words; all of them when nothing else is there."""
        every = list(words)
        return [word for word in every if word not in self.stop_words] or every

    def key(self, words: Iterable[str]) -> str:
        """What names that mean the same share: their stems, sorted, without the stop words.

        `Nivolumab and ipilimumab` and `ipilimumab with nivolumab` have one key.
        """
        return " ".join(sorted({self.stem(word) for word in self.content_words(words)}))


ENGLISH = SearchLanguage(stemmer.stem, True, _STOP_WORDS, _NEGATIONS, _FILLERS)


def search_language(tag: str) -> SearchLanguage:
    """The language of a BCP 47 tag, such as `en-GB` or `cy`."""
    return _of_primary(tag.partition("-")[0].lower())


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
