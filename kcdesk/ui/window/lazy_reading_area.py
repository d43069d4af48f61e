"""The reading area, created on first access: the first paint does without it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kcdesk.ui.window.reading_area import ReadingArea


class LazyReadingArea:
    """Holder of the reading area, for everything that may need one."""

    def __init__(self, make: Callable[[], ReadingArea], joined: Callable[[ReadingArea], None]) -> None:
        """`make` is called once; `joined` then connects what was made, which may ask for it again."""
        self._make, self._join = make, joined
        self._made: ReadingArea | None = None

    def __call__(self) -> ReadingArea:
        """Return the reading area, made now if it was not there."""
        if self._made is None:
            self._made = self._make()
            self._join(self._made)
        return self._made

    @property
    def made(self) -> ReadingArea | None:
        """The reading area; None as long as nothing needed it."""
        return self._made
