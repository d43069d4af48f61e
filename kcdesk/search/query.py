"""Typed text, read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kcdesk.search.tokens import STOP_WORDS, WORD, composed, fold, split_words

LONGEST_TEXT = 400
MOST_PARTS = 12
"""What is typed beyond these does not count: nobody reads answers to it, and a search must stay quick."""

_LONGEST_WORD = 64
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_PIECE = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}]|$)|[^\s{_QUOTES}]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A word, or several that must stand in this order."""

    words: tuple[str, ...]
    """Folded, at least one."""
    prefix: bool = False
    """Whether the last word may go on."""

    @property
    def is_stop_word(self) -> bool:
        """Whether it says nothing of what is looked for.  A word still being typed may yet say something."""
        return len(self.words) == 1 and not self.prefix and self.words[0] in STOP_WORDS

    def __str__(self) -> str:
        return " ".join(self.words) + ("*" if self.prefix else "")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    text: str
    """As typed."""
    parts: tuple[Part, ...]
    """All of them must be found; none when nothing was typed that could be."""

    @property
    def words(self) -> tuple[str, ...]:
        """Every word, folded, in the order typed."""
        return tuple(word for part in self.parts for word in part.words)

    @property
    def is_open(self) -> bool:
        """Whether the last word may go on."""
        return bool(self.parts) and self.parts[-1].prefix

    def without_stop_words(self) -> Query:
        """The same, less the words that say nothing; unless there are no others."""
        telling = tuple(part for part in self.parts if not part.is_stop_word)
        return replace(self, parts=telling) if telling else self


def parse(text: str) -> Query:
    """Read what was typed into the search box.

    Words are ANDed; the last one, if no blank follows, matches as a prefix;
    "quoted words" match in that order, and so do the halves of a compound.
    Case, accents and the kind of apostrophe do not matter.  Nothing typed can be a syntax error.

        red wine     words red, wine*
        red wine_    words red, wine            (_ stands for a blank)
        "red wi      phrase red wi*
        "red wine"   phrase red wine
        PD-1 pat     phrase pd 1, word pat*
    """
    cut = fold(composed(text[:LONGEST_TEXT]))
    parts: list[Part] = []
    for piece in _PIECE.finditer(cut):
        quoted, closing = piece.groups()
        words = tuple(word[:_LONGEST_WORD] for word in split_words(piece[0] if quoted is None else quoted))
        if words:
            parts.append(Part(words, not closing and _goes_on(cut, piece.end())))
    return Query(text, tuple(dict.fromkeys(parts))[:MOST_PARTS])


def _goes_on(text: str, end: int) -> bool:
    """Whether the text ends here, in the middle of a word for all we know."""
    return end == len(text) and bool(text) and WORD.match(text[-1]) is not None
