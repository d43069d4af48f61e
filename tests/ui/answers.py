"""Answers made by hand, for panels that only show them."""

from __future__ import annotations

from kcdesk.search.answer import Answer, Hit
from kcdesk.search.highlighter import Highlighter


def hit(topic: str, title: str, section: str = "", anchor: str = "") -> Hit:
    """A hit with two lines of words around it."""
    by = Highlighter.for_words(("some", title))
    return Hit(topic, anchor, section, title, ("Above",), "Some words around it.", 1.0, by)


def hit_of_words(title: str, snippet: str, *words: str, path: tuple[str, ...] = ()) -> Hit:
    """A hit of these words."""
    return Hit("t", "", "", title, path, snippet, 1.0, Highlighter.for_words(words))


THREE = Answer(
    "tired all day",
    (
        hit("fatigue", "Tiredness"),
        hit("surgery", "Surgery", "Side effects", "side-effects"),
        hit("start", "Start"),
    ),
)
NONE = Answer("xyzzy")
