#!/usr/bin/env python3
"""A voice of Speech Dispatcher that writes what it is told to say into a file, and has said it at once.

    speech_module.py FILE

One line for each text, without marks.  Nothing is cut short: what a voice with sound would have begun and
been stopped in is written whole.  Spoken to in the protocol between Speech Dispatcher and its modules, on
standard input and output.
"""

from __future__ import annotations

import html
import re
import sys
from pathlib import Path

_LISTS = {
    "SET": ("203 OK RECEIVING SETTINGS", "203 OK SETTINGS RECEIVED"),
    "AUDIO": ("207 OK RECEIVING AUDIO SETTINGS", "203 OK AUDIO INITIALIZED"),
    "LOGLEVEL": ("207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOG LEVEL SET"),
}
_TEXTS = {"SPEAK", "CHAR", "KEY", "SOUND_ICON"}
_PLAIN = {
    "INIT": "299-Writes what it is told\n299 OK LOADED SUCCESSFULLY",
    "LIST VOICES": "200-writer\ten-GB\tnone\n200 OK VOICE LIST SENT",
    "QUIT": "210 OK QUIT",
}


def main(file: Path) -> None:
    """Answer until there are no more commands."""
    for line in sys.stdin:
        command = line.strip()
        if command in _LISTS:
            before, after = _LISTS[command]
            _answer(before)
            _text()
            _answer(after)
        elif command in _TEXTS:
            _answer("202 OK RECEIVING MESSAGE")
            _write(file, _text())
            _answer("200 OK SPEAKING\n701 BEGIN\n702 END")
        elif command.startswith("DEBUG"):
            _answer("200 OK DEBUGGING")
        elif command in _PLAIN:
            _answer(_PLAIN[command])
        if command == "QUIT":
            return


def _text() -> str:
    """What follows, up to a line with a dot; a dot at the start of a line is doubled."""
    lines = []
    for line in sys.stdin:
        if line == ".\n":
            break
        lines.append(line[1:] if line.startswith("..") else line)
    return "".join(lines)


def _write(file: Path, said: str) -> None:
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", "", said)).split())
    if words:
        with file.open("a", encoding="utf-8") as out:
            out.write(words + "\n")


def _answer(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


main(Path(sys.argv[1]))
