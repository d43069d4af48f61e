"""What a signal said, for tests that ask afterwards."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SignalInstance


class Heard:
    """Listens to one signal; each of `values` is what one emission carried."""

    def __init__(self, signal: SignalInstance) -> None:
        self.values: list[Any] = []
        signal.connect(self._hear)

    def _hear(self, *values: object) -> None:
        """Keep a single value as itself, several as a tuple, none as an empty tuple."""
        self.values.append(values[0] if len(values) == 1 else values)
