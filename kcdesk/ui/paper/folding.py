"""In which order the sheets of a booklet stand on paper that is folded and stapled in its middle."""

from __future__ import annotations

Side = tuple[int | None, ...]
"""The sheets, from 0, side by side on one side of the paper, from left to right; None for an empty place."""

_ON_A_PAPER = 4


def sides(count: int, *, folded: bool) -> list[Side]:
    """The sides of the paper in the order of printing: front, back, front, back.

    Not folded, each side has one sheet.  Folded, the last and the first stand on the outermost front.
    """
    if not folded:
        return [(number,) for number in range(count)]
    whole = -(-count // _ON_A_PAPER) * _ON_A_PAPER
    found: list[Side] = []
    for outer in range(0, whole // 2, 2):
        found.append(_side(whole - 1 - outer, outer, count))
        found.append(_side(outer + 1, whole - 2 - outer, count))
    return found


def _side(left: int, right: int, count: int) -> Side:
    return tuple(number if number < count else None for number in (left, right))
