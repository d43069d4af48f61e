"""What can be asked of the computer about the lock: its part of the self-test, without the window."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message

_INTERFACES = Path("/sys/class/net")
_LOOPBACK = "lo"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    words: Message
    """What was found, as a sentence."""
    good: bool
    """Whether it is as it should be."""


_NETWORK_OFF = QT_TRANSLATE_NOOP("guide", "There is no network.")
_NETWORK_ON = QT_TRANSLATE_NOOP("guide", "There is a network ({names}). Use the unit, which cuts it off.")
_USER = QT_TRANSLATE_NOOP("guide", "It runs as an ordinary user.")
_ROOT = QT_TRANSLATE_NOOP("guide", "It runs as the administrator. Give it a user of its own.")
_READ_ONLY = QT_TRANSLATE_NOOP("guide", "Program, guide and settings cannot be changed from here.")
_WRITABLE = QT_TRANSLATE_NOOP(
    "guide", "It could change {names}. Nothing but its state folder should be open to it."
)
_WATCHED = QT_TRANSLATE_NOOP("guide", "The watchdog is on.")
_UNWATCHED = QT_TRANSLATE_NOOP("guide", "Nobody watches whether it stands still. Use the unit.")
_ELSEWHERE = QT_TRANSLATE_NOOP("guide", "No state folder is named, so nothing is kept.")
_KEEPS = QT_TRANSLATE_NOOP("guide", "It keeps what staff need in {names}, and can write there.")
_KEEPS_NOT = QT_TRANSLATE_NOOP(
    "guide", "It cannot write in its state folder {names}. Is the disk full, or read-only?"
)


def system_findings(
    environment: Mapping[str, str],
    must_not_change: tuple[Path, ...],
    state: Path | None,
    interfaces: Path = _INTERFACES,
) -> Iterator[Finding]:
    """Look at network, user, files and watchdog; `must_not_change` are files that a kiosk only reads."""
    up = sorted(name for name in _names(interfaces) if name != _LOOPBACK)
    yield Finding(Message(_NETWORK_ON, {"names": ", ".join(up)}) if up else Message(_NETWORK_OFF, {}), not up)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    yield Finding(Message(_ROOT if is_root else _USER, {}), not is_root)
    open_to_it = [str(file) for file in must_not_change if file.exists() and os.access(file, os.W_OK)]
    words = Message(_WRITABLE, {"names": ", ".join(open_to_it)}) if open_to_it else Message(_READ_ONLY, {})
    yield Finding(words, not open_to_it)
    watched = bool(environment.get("NOTIFY_SOCKET") and environment.get("WATCHDOG_USEC"))
    yield Finding(Message(_WATCHED if watched else _UNWATCHED, {}), watched)
    if state is None:
        yield Finding(Message(_ELSEWHERE, {}), good=True)
    else:
        keeps = os.access(state, os.W_OK)
        yield Finding(Message(_KEEPS if keeps else _KEEPS_NOT, {"names": str(state)}), keeps)


def _names(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir()]
    except OSError:
        return []
