"""Where CUPS, which prints on Linux and the BSDs, is looked for."""

from __future__ import annotations

import os
import re
from collections.abc import MutableMapping
from pathlib import Path

SOCKET = Path("/run/cups/cups.sock")
SETTINGS = (Path("/etc/cups/client.conf"), Path.home() / ".cups" / "client.conf")
_SERVER = "CUPS_SERVER"
_NAMES_SERVER = re.compile(r"^\s*ServerName\s", re.MULTILINE | re.IGNORECASE)


def keep_to_this_computer(
    environment: MutableMapping[str, str] = os.environ,
    socket: Path = SOCKET,
    settings: tuple[Path, ...] = SETTINGS,
) -> None:
    """Have the print scheduler asked through its own socket alone; to be called before a printer is made.

    Where that is not there, CUPS would ask port 631 of this computer.  Where somebody has named a print
    server, that one is asked.
    """
    if _SERVER not in environment and not socket.exists() and not any(map(_names_server, settings)):
        environment[_SERVER] = str(socket)


def _names_server(file: Path) -> bool:
    try:
        return bool(_NAMES_SERVER.search(file.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return False
