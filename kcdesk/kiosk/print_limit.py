"""How often a kiosk prints."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

_HOUR = 3600.0


class PrintLimit:
    """So many prints an hour, whoever asks for them: paper is somebody's to pay for."""

    def __init__(self, an_hour: int, clock: Callable[[], float] = monotonic) -> None:
        """`clock` gives seconds that no change of the computer's date moves."""
        self._clock = clock
        self._times: deque[float] = deque(maxlen=an_hour)

    @property
    def minutes_left(self) -> int:
        """Minutes until the next print is allowed; 0 for now."""
        if len(self._times) < (self._times.maxlen or 0):
            return 0
        return max(0, -int(-(self._times[0] + _HOUR - self._clock()) // 60))

    def note(self) -> None:
        """Something was sent to the printer."""
        self._times.append(self._clock())

    def take_back(self) -> None:
        """What was noted last was not sent after all."""
        if self._times:
            self._times.pop()
