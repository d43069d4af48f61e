"""Esc: what lies on top is closed first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Close = Callable[[], bool]
"""Closes one layer; False if it was not open."""


class EscapeStack:
    """Layers of the window in the order in which Esc closes them."""

    def __init__(self, layers: Callable[[], Sequence[Close]]) -> None:
        """`layers` gives those that there are now, from the topmost down."""
        self._layers = layers

    def close_top(self) -> bool:
        """Close the topmost layer that is open; False if none is."""
        return any(close() for close in self._layers())
