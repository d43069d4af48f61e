"""A notice on the screen where Qt cannot be loaded: a window drawn by the X server itself.

Somebody who double-clicks the program sees no terminal, and on a computer without libGL nothing could be
seen at all.  So this speaks the X protocol, through a Unix socket, and asks for one window with a few lines
of text in one of the server's own fonts.  It needs no library; Wayland desktops have an X server beside
(Xwayland).
The protocol: X.Org, "X Window System Protocol", X version 11, release 7.7.
"""

from __future__ import annotations

import os
import struct
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_FONTS = (("12x24", 12, 24), ("10x20", 10, 20), ("9x15bold", 9, 15), ("fixed", 6, 13))
"""Name, width and height in pixels; every server has the last."""
_COLUMNS = 58
_AIR = 24
_PATIENCE = 5.0
_CREATE_WINDOW, _MAP_WINDOW, _INTERN_ATOM, _CHANGE_PROPERTY = 1, 8, 16, 18
_GET_INPUT_FOCUS, _OPEN_FONT, _CREATE_GC, _IMAGE_TEXT = 43, 45, 55, 76
_ERROR, _REPLY, _KEY, _BUTTON, _EXPOSE, _CLIENT_MESSAGE = 0, 1, 2, 4, 12, 33
_ATOM, _STRING, _WM_NAME = 4, 31, 39
_BACKGROUND, _EVENTS, _FOREGROUND, _GC_BACKGROUND, _FONT = 1 << 1, 1 << 11, 1 << 2, 1 << 3, 1 << 14
_WANTED_EVENTS = 1 << 0 | 1 << 2 | 1 << 15
"""Keys, buttons, and that the window is to be drawn."""
_LOCAL, _ANY = 256, 65535
_COOKIE = b"MIT-MAGIC-COOKIE-1"


def show_notice(title: str, text: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Show it until it is closed or a key or button is pressed; False where no X server could be asked."""
    import socket  # noqa: PLC0415 - nothing loads it where Qt can speak

    number = _screen_number(environment.get("DISPLAY", ""))
    if number is None:
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(_PATIENCE)
            line.connect(f"/tmp/.X11-unix/X{number}")  # noqa: S108 - where X servers listen
            _Notice(line, _cookie(_authority(environment), number)).show(title, _lines(text))
    except (OSError, EOFError, struct.error, ValueError):
        return False
    return True


def _screen_number(display: str) -> int | None:
    """The number of a server on this computer; None for another's, which would take a network."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    return int(number) if colon and host in {"", "unix"} and number.isdecimal() else None


def _authority(environment: Mapping[str, str]) -> bytes:
    file = environment.get("XAUTHORITY") or f"{environment.get('HOME', '')}/.Xauthority"
    try:
        return Path(file).read_bytes()
    except OSError:
        return b""


def _cookie(authority: bytes, number: int) -> bytes:
    """The secret for a server of this computer, of the file that Xauth(7) describes; empty for none."""
    at = 0
    while at + 2 <= len(authority):
        (family,) = struct.unpack_from(">H", authority, at)
        at += 2
        fields = []
        for _ in range(4):
            (size,) = struct.unpack_from(">H", authority, at)
            fields.append(authority[at + 2 : at + 2 + size])
            at += 2 + size
        if family in {_LOCAL, _ANY} and fields[1] in {b"", str(number).encode()} and fields[2] == _COOKIE:
            return fields[3]
    return b""


def _lines(text: str) -> list[bytes]:
    """In letters that the server's fonts have."""
    plain = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-"})
    wrapped = [line for part in plain.split("\n") for line in textwrap.wrap(part, _COLUMNS) or [""]]
    return [line.encode("latin-1", "replace") for line in wrapped]


@dataclass(frozen=True, slots=True)
class _Screen:
    root: int
    white: int
    black: int


class _Notice:
    """One window, over one connection."""

    def __init__(self, line: object, cookie: bytes) -> None:
        self._line = line
        name = _COOKIE if cookie else b""
        self._send(
            struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
            + _padded(name)
            + _padded(cookie)
        )
        status, size = struct.unpack("<B5xH", self._receive(8))
        answer = self._receive(4 * size)
        if status != 1:
            message = "the server refuses"
            raise ValueError(message)
        (base, vendor, formats) = struct.unpack_from("<4xI8xH3xB", answer)
        self._next = int(base)
        screen = answer[32 + _up(vendor) + 8 * formats :]
        self._screen = _Screen(*struct.unpack_from("<I4xII", screen))

    def show(self, title: str, lines: list[bytes]) -> None:
        """Until somebody has seen it."""
        font, width, height = self._font()
        wide, high = width * max(map(len, lines)) + 2 * _AIR, height * len(lines) + 2 * _AIR
        window, context, screen = self._id(), self._id(), self._screen
        values = struct.pack("<II", screen.white, _WANTED_EVENTS)
        at = struct.pack(
            "<IIhhHHHHII", window, screen.root, 80, 80, wide, high, 0, 1, 0, _BACKGROUND | _EVENTS
        )
        self._ask(_CREATE_WINDOW, 0, at + values)
        words = title.encode("latin-1", "replace")
        self._property(window, _WM_NAME, _STRING, 8, words, len(words))
        protocols, delete = self._atom(b"WM_PROTOCOLS"), self._atom(b"WM_DELETE_WINDOW")
        self._property(window, protocols, _ATOM, 32, struct.pack("<I", delete), 1)
        colours = struct.pack("<III", screen.black, screen.white, font)
        self._ask(
            _CREATE_GC,
            0,
            struct.pack("<III", context, window, _FOREGROUND | _GC_BACKGROUND | _FONT) + colours,
        )
        self._ask(_MAP_WINDOW, 0, struct.pack("<I", window))
        self._line.settimeout(None)  # type: ignore[attr-defined]
        while (kind := self._event()[0] & 0x7F) not in {_KEY, _BUTTON, _CLIENT_MESSAGE}:
            if kind == _EXPOSE:
                for number, line in enumerate(lines, 1):
                    place = struct.pack("<IIhh", window, context, _AIR, _AIR + height * number - height // 4)
                    self._ask(_IMAGE_TEXT, len(line), place + _padded(line))

    def _font(self) -> tuple[int, int, int]:
        """The largest that there is."""
        for name, width, height in _FONTS:
            font = self._id()
            self._ask(_OPEN_FONT, 0, struct.pack("<IHxx", font, len(name)) + _padded(name.encode()))
            self._ask(_GET_INPUT_FOCUS, 0, b"")
            if self._event()[0] != _ERROR:
                return font, width, height
            self._event()  # the answer to the second question
        message = "the server has no font"
        raise ValueError(message)

    def _atom(self, name: bytes) -> int:
        self._ask(_INTERN_ATOM, 0, struct.pack("<Hxx", len(name)) + _padded(name))
        (atom,) = struct.unpack_from("<8xI", self._event())
        return int(atom)

    def _property(self, window: int, name: int, kind: int, unit: int, value: bytes, count: int) -> None:
        head = struct.pack("<IIIB3xI", window, name, kind, unit, count)
        self._ask(_CHANGE_PROPERTY, 0, head + _padded(value))

    def _id(self) -> int:
        self._next += 1
        return self._next

    def _ask(self, request: int, detail: int, rest: bytes) -> None:
        self._send(struct.pack("<BBH", request, detail, 1 + len(rest) // 4) + rest)

    def _event(self) -> bytes:
        """An event, an error or an answer: 32 bytes each, for what is asked here."""
        return self._receive(32)

    def _send(self, data: bytes) -> None:
        self._line.sendall(data)  # type: ignore[attr-defined]

    def _receive(self, size: int) -> bytes:
        got = b""
        while len(got) < size:
            more = self._line.recv(size - len(got))  # type: ignore[attr-defined]
            if not more:
                raise EOFError
            got += more
        return got


def _up(size: int) -> int:
    return -(-size // 4) * 4


def _padded(data: bytes) -> bytes:
    return data.ljust(_up(len(data)), b"\0")
