"""The colours of the guide's drawings: authors may use these alone, and every theme has its own for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Final

GROUND: Final = "#FFFFFF"
"""What a drawing stands on."""
SOFT: Final = "#F3F6F8"
INK: Final = "#1B2730"
QUIET: Final = "#45535E"
BLUE: Final = "#00567D"
PALE_BLUE: Final = "#D6E8F0"
RED: Final = "#B3261E"
PALE_RED: Final = "#FBE4E1"
AMBER: Final = "#8A5300"
PALE_AMBER: Final = "#FCEFD9"
GREEN: Final = "#1E6B3A"
PALE_GREEN: Final = "#DDF0E3"

PALETTE: Final = frozenset(
    (GROUND, SOFT, INK, QUIET, BLUE, PALE_BLUE, RED, PALE_RED, AMBER, PALE_AMBER, GREEN, PALE_GREEN)
)
