"""What becomes of a fault in a kiosk: the visit ends, and nothing of it is kept but places in the program."""

from __future__ import annotations

import sys
import traceback
from collections import deque
from collections.abc import Callable
from time import monotonic
from types import TracebackType

_MOST_FAULTS, _WITHIN = 3, 60.0
"""So many faults within so many seconds, and the kiosk ends, to be started afresh."""


class Faults:
    """Brings the kiosk back to its first screen after a fault; to be `sys.excepthook`.

    What is written down names places in the program, never the words of the error: they may be a visitor's.
    """

    def __init__(
        self,
        wipe: Callable[[], object],
        end: Callable[[], object],
        note: Callable[[str], object] = lambda _words: None,
    ) -> None:
        """`end` has the kiosk started afresh; `note` keeps what went wrong for the staff."""
        self._wipe, self._end, self._note = wipe, end, note
        self._times: deque[float] = deque(maxlen=_MOST_FAULTS)

    def __call__(self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        places = "".join(traceback.format_tb(trace))
        print(f"kcdesk: a fault ({kind.__name__}); the visit was ended.\n{places}", file=sys.stderr)
        self._note(f"A fault ({kind.__name__}) ended a visit.\n{places}")
        self._times.append(monotonic())
        often = len(self._times) == _MOST_FAULTS and self._times[-1] - self._times[0] < _WITHIN
        try:
            (self._end if often else self._wipe)()
        except Exception:  # noqa: BLE001 - whatever it is, a fresh start is left
            self._end()
        finally:
            forget_fault()

    def tell_of_unraisable(self, fault: sys.UnraisableHookArgs) -> None:
        """Tell of a fault that came as something was let go of; to be `sys.unraisablehook`.

        Nothing is ended in the middle of that.
        """
        places = "".join(traceback.format_tb(fault.exc_traceback))
        print(f"kcdesk: a fault ({fault.exc_type.__name__}).\n{places}", file=sys.stderr)


def forget_fault() -> None:
    """Let go of the fault that Python keeps for a debugger: all that was typed can be reached from it."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        if hasattr(sys, name):
            setattr(sys, name, None)
