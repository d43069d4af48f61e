"""Chances of what sums of logarithms speak for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")


def roots_of_chances(sums: Mapping[K, float]) -> dict[K, float]:
    """Each key -> the square root of its chance, 0 to 1; the chances of all are 1 together.

    The root, so that one that shares what speaks for it with others is not far below one that has it alone.
    """
    most = max(sums.values(), default=0.0)
    chances = {key: math.exp(value - most) for key, value in sums.items()}
    total = sum(chances.values())
    return {key: math.sqrt(chance / total) for key, chance in chances.items()}
