"""Wrapping words into lines, and breaking a word that is wider than a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

Measure = Callable[[str], int]
"""How wide a text is, in pixels."""

_BREAK = "\u200b"
"""Unicode's space without width: a line may end there."""


def widest_word(text: str, measure: Measure) -> int:
    """The width of the widest word; 0 if there is none."""
    return max(map(measure, text.split()), default=0)


def breakable(text: str, width: int, measure: Measure) -> str:
    """The text, with places to break in every word that is wider than this."""
    return " ".join(word if measure(word) <= width else _BREAK.join(word) for word in text.split(" "))


def in_lines(text: str, width: int, measure: Measure) -> str:
    """The text as lines of at most this width; a line holds at least one letter."""
    one_line = " ".join(text.split())
    if measure(one_line) <= width:
        return one_line
    return "\n".join(_lines(text, width, measure))


def _lines(text: str, width: int, measure: Measure) -> Iterator[str]:
    line = ""
    for piece in (piece for word in text.split() for piece in _pieces(word, width, measure)):
        longer = f"{line} {piece}" if line else piece
        if line and measure(longer) > width:
            yield line
            longer = piece
        line = longer
    yield line


def _pieces(word: str, width: int, measure: Measure) -> Iterator[str]:
    """The word, or as many pieces as it takes."""
    piece = ""
    for letter in word if measure(word) > width else ():
        if piece and measure(piece + letter) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece or word
