"""What a word is: the same answer for the index, for a query and for the marks on a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from kcdesk.search.stemmer import stem

_APOSTROPHES = "'\u2019\u2018\u02bc\uff07"

MARKS = (
    "\u0300-\u036f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
"""Vowel signs and other marks that stand on a letter, as most people leave them out: of Hebrew, of Arabic,
and those that no letter is composed with.  For a character class.  Source: Unicode, General_Category Mn.
"""

WORD = re.compile(rf"[^\W_]+(?:[{MARKS}]+[^\W_]*|[{_APOSTROPHES}][^\W_]+)*")
"""A word in folded text, with the apostrophes inside it and the marks on its letters."""

_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$")
_SIGNS = re.compile(rf"[{_APOSTROPHES}{MARKS}]")

STOP_WORDS = frozenset(
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
"""Folded words that say nothing of what is looked for, as long as another word does."""


NEGATIONS = frozenset(
    """
    arent cannot cant couldnt didnt doesnt dont hardly hasnt havent isnt no not stopped unable wasnt
    without wont
    """.split()
)
"""Ways to say no."""

FILLERS = frozenset(
    """
    a am an and are at be been being can could did do does for get gets getting got had has have having
    her his i id ill im in is it its ive just keep keeps my of or our please really should so that the
    these this those to very was were will with would your
    """.split()
)
"""Words that may fall away from a phrase; all others make a difference: want, more, out, off, who, not."""


class _Folds(dict[int, int]):
    """Code point -> its lower-case base letter, worked out when first met.

    One character always becomes one character, so that places in folded text are places in the text.
    """

    def __missing__(self, code: int) -> int:
        lower = chr(code).lower()
        apart = unicodedata.normalize("NFD", lower)
        plain = apart[0] if all(unicodedata.combining(mark) for mark in apart[1:]) else lower
        self[code] = ord(plain) if len(plain) == 1 else code
        return self[code]


_FOLDS = _Folds()


def composed(text: str) -> str:
    """The text with each accented letter as one character, as `fold` needs it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without accents; of the same length as `text`."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def word_form(found: str) -> str:
    """A folded word as it is indexed: `patient's` is patient, `can't` is cant."""
    if found.isalnum():
        return found
    return _SIGNS.sub("", _POSSESSIVE.sub("", found))


def split_words(text: str) -> list[str]:
    """The folded words of a text, in order: `Don't stop TKI-tablets` gives dont, stop, tki, tablets."""
    return [word_form(found) for found in WORD.findall(fold(composed(text)))]


def content_words(words: Iterable[str]) -> list[str]:
    """The words that are not stop words; all of them when nothing else is there."""
    every = list(words)
    return [word for word in every if word not in STOP_WORDS] or every


def key(words: Iterable[str]) -> str:
    """What names that mean the same share: their stems, sorted, without the stop words.

    `Nivolumab and ipilimumab` and `ipilimumab with nivolumab` have one key.
    """
    return " ".join(sorted({stem(word) for word in content_words(words)}))
