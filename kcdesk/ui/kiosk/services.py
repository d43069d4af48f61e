"""What a visit may ask of its kiosk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kcdesk.ui.speech.voice import Voice
from kcdesk.user_data.help_number import HelpNumber

if TYPE_CHECKING:
    from kcdesk.ui.kiosk.direct_print import PrintsPages


QUIETEST, LOUDEST = 10, 100
"""Of the voice, in percent."""


def _nothing(_words: str) -> None:
    """Count nothing."""


def _no_words(_text: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Services:
    """Each may be missing; a kiosk without any shows the guide and nothing else."""

    find_voice: Callable[[QObject], Voice | None] = lambda _parent: None
    """Finds what reads aloud."""
    print_page: PrintsPages | None = None
    """Prints; None where there is no printer."""
    complete: Callable[[str], tuple[str, ...]] = _no_words
    """Gives words of the guide that go on from an unfinished one."""
    note_topic: Callable[[str], None] = _nothing
    """Hears of each page that is opened."""
    note_not_found: Callable[[str], None] = _nothing
    """Hears of each search that finds nothing."""
    number: Callable[[], HelpNumber] = HelpNumber
    """Gives the local 24-hour number, empty for none."""
