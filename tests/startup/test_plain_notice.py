"""A window without Qt, on a real X server."""

from __future__ import annotations

import struct
import subprocess
import threading

from kcdesk.startup.plain_notice import _cookie, _lines, _screen_number, show_notice
from tests.end_to_end.desk import need, screen, wait_for

_NOTICE = "The window cannot open: libGL.so.1 is missing. On Debian: sudo apt-get install libgl1 libegl1"


def test_only_a_server_of_this_computer_is_asked() -> None:
    assert [_screen_number(name) for name in (":0", ":12.1", "unix:3")] == [0, 12, 3]
    assert [_screen_number(name) for name in ("", "far.example:0", "localhost:10.0", ":x")] == [None] * 4


def test_the_secret_is_that_of_the_server() -> None:
    def entry(family: int, number: bytes, data: bytes) -> bytes:
        fields = (b"host", number, b"MIT-MAGIC-COOKIE-1", data)
        return struct.pack(">H", family) + b"".join(struct.pack(">H", len(one)) + one for one in fields)

    authority = entry(0, b"0", b"network") + entry(256, b"1", b"other") + entry(256, b"0", b"mine")
    assert _cookie(authority, 0) == b"mine"
    assert _cookie(b"", 0) == b""


def test_lines_fit_and_have_letters_that_old_fonts_know() -> None:
    lines = _lines("it\u2019s " + "word " * 40)
    assert lines[0].startswith(b"it's word")
    assert max(map(len, lines)) <= 58


def test_without_a_server_nothing_happens() -> None:
    assert show_notice("kcdesk", "words", {}) is False
    assert show_notice("kcdesk", "words", {"DISPLAY": ":9999"}) is False


def test_the_notice_is_seen_and_goes_at_a_key() -> None:
    need("Xvfb", "xdotool")
    with screen() as display:
        environment = {"DISPLAY": display, "PATH": "/usr/bin:/bin"}
        shown: list[bool] = []
        notice = threading.Thread(target=lambda: shown.append(show_notice("A notice", _NOTICE, environment)))
        notice.start()

        def seen() -> str:
            command = ["xdotool", "search", "--onlyvisible", "--name", "A notice"]
            return subprocess.run(
                command, env=environment, capture_output=True, text=True, check=False
            ).stdout

        wait_for(lambda: bool(seen()))
        window = seen().split()[0]
        subprocess.run(["xdotool", "windowfocus", window], env=environment, check=True)
        subprocess.run(["xdotool", "key", "Return"], env=environment, check=True)
        notice.join(30)
        assert shown == [True]
