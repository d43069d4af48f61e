"""Tokens: how a text is divided into words, in the index, in a query and on a page alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kcdesk.i18n.typed_marks import FORMS

_APOSTROPHES = FORMS["'"]

COMBINING_MARKS = (
    "\u0300-\u036f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
"""Vowel signs and other marks that stand on a letter, as most people leave them out: of Hebrew, of Arabic,
and those that no letter is composed with.  For a character class.  Source: Unicode, General_Category Mn.
"""

WORD = re.compile(rf"[^\W_]+(?:[{COMBINING_MARKS}]+[^\W_]*|[{_APOSTROPHES}][^\W_]+)*")
"""A word in folded text, with the apostrophes inside it and the marks on its letters."""

_PLAIN = re.compile("[a-z0-9]+")
"""The same in a text of letters of English alone without an apostrophe, in half the time."""

SHORT_WORD = 2
"""Letters; a word so short that is still being typed is the start of too many words to tell."""

_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$")
_SIGNS = re.compile(rf"[{_APOSTROPHES}{COMBINING_MARKS}]")


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


# Unicode counts one form of the apostrophe among the letters: with it "can't" would be another word.
_FOLDS = _Folds({ord(form): ord("'") for form in _APOSTROPHES if form.isalnum()})


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


def found_words(folded: str) -> Iterator[re.Match[str]]:
    """The places of the words of a folded text, in order; each still as it is written (see `word_form`)."""
    return (_PLAIN if _is_plain(folded) else WORD).finditer(folded)


def split_words(text: str) -> list[str]:
    """The folded words of a text, in order: `Don't stop TKI-tablets` gives dont, stop, tki, tablets."""
    folded = fold(composed(text))
    return _PLAIN.findall(folded) if _is_plain(folded) else list(map(word_form, WORD.findall(folded)))


def plain_words(folded: str) -> list[str] | None:
    """The words of a folded text of letters of English alone without an apostrophe; None for any other."""
    return _PLAIN.findall(folded) if _is_plain(folded) else None


def places_of(word: str, folded: str) -> Iterator[tuple[int, int]]:
    """(start, end) of a word, wherever it stands by itself in a text that `plain_words` has words of."""
    length = len(word)
    start = folded.find(word)
    while start >= 0:
        end = start + length
        if not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum()):
            yield start, end
        start = folded.find(word, end)


def _is_plain(folded: str) -> bool:
    return folded.isascii() and "'" not in folded
