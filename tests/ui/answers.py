"""Answers made by hand, for panels that only show them."""

from __future__ import annotations

from kcdesk.search.answer import Answer, Hit


def hit(topic: str, title: str, section: str = "", anchor: str = "") -> Hit:
    """A hit with two lines of words around it."""
    return Hit(topic, anchor, section, title, ("Above",), "Some words around it.", ((0, 4),), ((0, 2),), 1.0)


THREE = Answer(
    "tired all day",
    (
        hit("fatigue", "Tiredness"),
        hit("surgery", "Surgery", "Side effects", "side-effects"),
        hit("start", "Start"),
    ),
    words=("tired", "day"),
)
NONE = Answer("xyzzy")
