"""The words and quoted phrases of a typed text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from kcdesk.search.tokens import WORD, composed, fold, split_words

LONGEST_TEXT = 4000
"""Letters; the rest of a longer text is ignored, so that a search stays quick."""

LONG = 20
"""Words; a longer text tells of more than it asks."""

_LONGEST_WORD = 64
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_QUOTES_IN = re.compile(f"[{_QUOTES}]")
_PIECE = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}]|$)|[^\s{_QUOTES}]+")


class Part(NamedTuple):
    """A word, or several words in a fixed order."""

    words: tuple[str, ...]
    """Folded, at least one."""
    prefix: bool = False
    """Whether the last word may be unfinished."""

    def is_one_of(self, words: Collection[str]) -> bool:
        """Whether it is one of these words.  A word still being typed may yet become another."""
        return len(self.words) == 1 and not self.prefix and self.words[0] in words

    def __str__(self) -> str:
        return " ".join(self.words) + ("*" if self.prefix else "")


@dataclass(frozen=True)
class Query:
    """A parsed search text."""

    text: str
    """As typed."""
    parts: tuple[Part, ...]
    """Each once, in the order typed; empty if the text has no words."""

    capitals: frozenset[str] = frozenset()
    """Folded words typed in capitals, as abbreviations are; none if the whole text is in capitals."""

    asking: tuple[str, ...] = ()
    """The words of what a long text asks, in order; empty where nothing tells them from the others."""

    @cached_property
    def is_long(self) -> bool:
        """Whether it may tell of more than it asks."""
        return len(self.words) > LONG

    @cached_property
    def asked(self) -> frozenset[str]:
        """The words of `asking`."""
        return frozenset(self.asking)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word, folded, in the order typed."""
        return tuple(word for part in self.parts for word in part.words)

    @property
    def last_word_is_prefix(self) -> bool:
        """Whether the last word may be unfinished, so that it matches as a prefix."""
        return bool(self.parts) and self.parts[-1].prefix

    def without(self, stop_words: Collection[str]) -> Query:
        """The query less these words, or unchanged if it has no others."""
        content = tuple(part for part in self.parts if not part.is_one_of(stop_words))
        return replace(self, parts=content) if content else self


def parse(text: str) -> Query:
    """Parse the text of the search box.

    The last word matches as a prefix if no blank follows; "quoted words" match in that order, and so do the
    halves of a compound.  Case, accents and the kind of apostrophe do not matter.  No text is a syntax error.

        red wine     words red, wine*
        red wine_    words red, wine            (_ stands for a blank)
        "red wi      phrase red wi*
        "red wine"   phrase red wine
        PD-1 pat     phrase pd 1, word pat*
    """
    cut = fold(composed(text[:LONGEST_TEXT]))
    pieces, is_open = _pieces(cut)
    parts = dict.fromkeys(Part(words) for words in map(_words, dict.fromkeys(pieces[:-1])) if words)
    if pieces and (words := _words(pieces[-1])):
        parts[Part(words, prefix=is_open and _may_be_unfinished(cut))] = None
    return Query(text, tuple(parts), frozenset(_capitals(text[:LONGEST_TEXT])))


def _pieces(cut: str) -> tuple[list[str], bool]:
    """What stands between blanks or in quotation marks, and whether the last piece may go on."""
    if _QUOTES_IN.search(cut) is None:
        return cut.split(), not cut[-1:].isspace()
    found = list(_PIECE.finditer(cut))
    pieces = [piece[0] if piece[1] is None else piece[1] for piece in found]
    return pieces, bool(found) and found[-1].end() == len(cut) and not found[-1][2]


def _words(piece: str) -> tuple[str, ...]:
    if piece.isascii() and piece.isalnum():  # as most words are
        return (piece[:_LONGEST_WORD],)
    return tuple(word[:_LONGEST_WORD] for word in split_words(piece))


def _capitals(text: str) -> list[str]:
    """Words in which capitals outnumber small letters: mRCC, TFTs."""
    if text.islower() or (text.isupper() and " " in text.strip()):
        return []
    # Most words have no capital at all, and their letters are not counted one by one.
    mixed = (word for word in WORD.findall(text) if not word.islower())
    written = (word for word in mixed if sum(map(str.isupper, word)) > len(word) / 2)
    return [word for word in map(fold, written) if len(word) > 1]


def _may_be_unfinished(text: str) -> bool:
    """Whether the text ends possibly in the middle of a word."""
    return bool(text) and WORD.match(text[-1]) is not None
