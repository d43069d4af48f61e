"""What the screen of these tests must be, however busy the machine is."""

from __future__ import annotations

import ctypes
import ctypes.util
import signal
from pathlib import Path
from threading import Timer

import pytest
from PySide6.QtGui import QColor, QImage

from tests.end_to_end.desk import has_changed, need, program, screen

_STANDS_S = 3.0


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


def test_a_picture_is_not_taken_before_there_is_anything_on_it(
    reader_pack_file: Path, tmp_path: Path
) -> None:
    """A program that waits for its turn has painted nothing yet."""
    need("Xvfb", "xdotool")
    with program(reader_pack_file, tmp_path) as kcdesk:
        kcdesk.process.send_signal(signal.SIGSTOP)
        goes_on = Timer(_STANDS_S, kcdesk.process.send_signal, [signal.SIGCONT])
        goes_on.start()
        assert kcdesk.picture()
        goes_on.join()


@pytest.mark.parametrize(("width", "height", "changed"), [(0, 0, False), (2, 30, False), (40, 30, True)])
def test_a_caret_that_blinks_is_not_what_a_key_has_changed(
    tmp_path: Path, width: int, height: int, changed: bool
) -> None:
    file = tmp_path / "screen.png"
    assert has_changed(_screen_with(0, 0, file), _screen_with(width, height, file)) == changed


def _screen_with(width: int, height: int, file: Path) -> bytes:
    """A picture with something black of this size on it."""
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor("black"))
    assert image.save(str(file))
    return file.read_bytes()
