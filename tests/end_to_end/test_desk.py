"""What the screen of these tests must be, however busy the machine is."""

from __future__ import annotations

import ctypes
import ctypes.util

import pytest

from tests.end_to_end.desk import need, screen


class _Keyboard(ctypes.Structure):
    """`XKeyboardState` of Xlib.h."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("click", "percent", "pitch", "duration")),
        ("lights", ctypes.c_ulong),
        ("repeats", ctypes.c_int),
        ("each_repeats", ctypes.c_char * 32),
    )


def test_a_key_whose_release_comes_late_types_once() -> None:
    """No key repeats there."""
    need("Xvfb")
    name = ctypes.util.find_library("X11")
    if name is None:
        pytest.skip("needs libX11 (Debian package libx11-6)")
    library, keyboard = ctypes.CDLL(name), _Keyboard(repeats=-1)
    library.XOpenDisplay.restype = ctypes.c_void_p
    with screen() as display:
        opened = ctypes.c_void_p(library.XOpenDisplay(display.encode()))
        library.XGetKeyboardControl(opened, ctypes.byref(keyboard))
        library.XCloseDisplay(opened)
    assert keyboard.repeats == 0
