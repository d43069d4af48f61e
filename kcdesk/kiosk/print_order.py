"""What a kiosk asks its second process to print, as text between the two."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path


class PrintOutcome(Enum):
    """What came of an order."""

    SENT = "sent"
    IN_SHORT = "in short"
    """Sent without its details: the whole is too long."""
    FIRST = "first"
    """As many sheets as were allowed were sent; there are more."""
    REFUSED = "refused"
    """The printer took nothing."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One page for one printer."""

    guide: Path
    """The file of the guide."""
    topic: str
    notice: str
    """What the reader must know first; empty for nothing."""
    help_line: str
    """Whom to ring, in the foot; empty for nothing."""
    printer: str
    most_sheets: int
    large: bool
    """Whether in large print."""

    def as_text(self) -> str:
        """One line, to be read by `read`."""
        return json.dumps({**asdict(self), "guide": str(self.guide)})

    @classmethod
    def read(cls, text: str) -> PrintOrder:
        """Read what `as_text` wrote.  Raises ValueError for anything else."""
        found = json.loads(text)
        try:
            return cls(**{**found, "guide": Path(found["guide"])})
        except (KeyError, TypeError) as error:
            raise ValueError(str(error)) from error
