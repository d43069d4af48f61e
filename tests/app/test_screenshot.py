from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.app.test_run import start


def test_a_picture_is_taken_without_a_screen(tmp_path: Path, reader_pack_file: Path) -> None:
    """Of the whole window, in the size and theme asked for."""
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    wanted = ["shot", "surgery", "-o", "a.png", "--theme", "dark", "--size", "900x600", "--search", "tired"]
    done = start(["-m", "kcdesk", "--pack", str(reader_pack_file), *wanted], tmp_path, nothing)
    assert done.returncode == 0, done.stderr
    picture = QImage(str(tmp_path / "a.png"))
    assert (picture.width(), picture.height()) == (900, 600)
    assert picture.pixelColor(450, 590).lightnessF() < 0.3


@pytest.mark.parametrize(
    ("topic", "output", "language", "says"),
    [
        ("nowhere", "a.png", "", "There is no topic called “nowhere”"),
        ("surgery", "no/folder/a.png", "", "could not be written"),
        ("surgery", "a.png", "xx", "has not been translated into “xx”"),
    ],
)
def test_a_picture_that_cannot_be_taken(
    tmp_path: Path, reader_pack_file: Path, topic: str, output: str, language: str, says: str
) -> None:
    """Is a sentence, and exit status 1."""
    wanted = ["shot", topic, "-o", output, "--language", language]
    done = start(["-m", "kcdesk", "--pack", str(reader_pack_file), *wanted], tmp_path, {})
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr
