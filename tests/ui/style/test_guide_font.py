from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

_GLYPHS = """
import json, sys
from PySide6.QtGui import QRawFont, QTextLayout
from PySide6.QtWidgets import QLabel
from kcdesk.app.application import make_application
from kcdesk.paths import resources_dir
from kcdesk.ui.style.appearance import Appearance

app = make_application()
Appearance(app, resources_dir(), "light", 100).apply()
label = QLabel()
label.setObjectName("tile_title")
label.ensurePolished()
made = []
for font in (app.font(), label.font()):
    layout = QTextLayout("i", font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    drawn = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    made.append([drawn, QRawFont.fromFont(font).glyphIndexesForString("i")])
print(json.dumps(made))
"""
"""For the window's font, and for that of a style sheet: the glyph drawn for a letter, and its own."""


@pytest.mark.parametrize("language", ["tr_TR", "az_AZ", "en_GB"])
def test_a_letter_is_the_one_written_whatever_the_computer_s_language(language: str) -> None:
    """In Turkish the font has an "i" of its own, which is no letter for whoever copies it or hears it."""
    done = subprocess.run(
        [sys.executable, "-c", _GLYPHS],
        env=os.environ | {"LC_ALL": f"{language}.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert len(found) == 2
    assert all(drawn == own for drawn, own in found)
