from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.wrapping_label import WrappingLabel


@pytest.fixture
def label(qtbot: QtBot) -> WrappingLabel:
    """Two words, one of them wide."""
    made = WrappingLabel("having immunotherapy", "greeting")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_a_word_with_room_stays_whole(label: WrappingLabel) -> None:
    """And the label is no narrower than it asks."""
    label.resize(label.widest_word() + 1, 200)
    assert label.text() == "having immunotherapy"


def test_a_word_without_room_is_broken(label: WrappingLabel) -> None:
    """That word alone, and it is whole again when the room is back."""
    label.resize(label.widest_word() // 2, 200)
    assert label.text().startswith("having i\u200bm\u200bm")
    assert label.heightForWidth(label.width()) >= 3 * label.fontMetrics().height()
    label.resize(label.widest_word() + 1, 200)
    assert label.text() == "having immunotherapy"


def test_it_keeps_no_window_wide(label: WrappingLabel) -> None:
    """A label of Qt's own asks for the width of its widest word."""
    assert label.minimumSizeHint().width() < label.widest_word()


def test_a_screen_reader_hears_whole_words(label: WrappingLabel) -> None:
    """Whatever was broken for the eye."""
    label.resize(20, 400)
    assert label.accessibleName() == "having immunotherapy"


def test_a_larger_font_is_measured_anew(qtbot: QtBot) -> None:
    """What was measured once is kept for a font, and no longer."""
    made = WrappingLabel("Treatments for kidney cancer that has spread", "greeting")
    qtbot.addWidget(made)
    before = (made.heightForWidth(120), made.widest_word())
    font = made.font()
    font.setPixelSize(40)
    made.setFont(font)
    assert made.heightForWidth(120) > before[0]
    assert made.widest_word() > before[1]
