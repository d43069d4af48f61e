"""How much must be left beside what lies over a page for anything of the page to be read there."""

from __future__ import annotations

_STRIP = 100
"""Pixels at 100 %."""


def is_worth_seeing(pixels: int, scale: float) -> bool:
    """Whether something can be read in a strip of so many pixels; of fewer nothing is to look out."""
    return pixels >= _STRIP * scale
