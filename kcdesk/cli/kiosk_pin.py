"""`kcdesk kiosk-pin`: a PIN, asked for twice and never shown, to the hash that a kiosk's settings keep."""

from __future__ import annotations

import getpass
import sys

from kcdesk.guide.errors import KcdeskError
from kcdesk.kiosk.pin import LONGEST, SHORTEST, PinHash, is_pin


def ask_for_hash() -> str:
    """Ask for a PIN; the line to write into the settings.  Raises KcdeskError, a sentence."""
    pin = _ask(f"PIN ({SHORTEST} to {LONGEST} digits): ")
    if not is_pin(pin):
        raise KcdeskError(f"A PIN has {SHORTEST} to {LONGEST} digits and nothing else.")
    if sys.stdin.isatty() and _ask("The same again: ") != pin:
        raise KcdeskError("The two are not the same. Nothing was printed.")
    return f'pin_hash = "{PinHash.of(pin)}"'


def _ask(question: str) -> str:
    """From the terminal, unseen; or a line of standard input where that is no terminal."""
    try:
        return getpass.getpass(question) if sys.stdin.isatty() else sys.stdin.readline().strip()
    except EOFError:
        return ""
