from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.detail_switch import DetailSwitch
from kcdesk.ui.panels.choice import Choice
from kcdesk.ui.panels.reading_panel import ReadingPanel
from kcdesk.ui.style.appearance import Appearance
from kcdesk.user_data.settings import (
    COLUMNS,
    FONTS,
    LETTER_SPACINGS,
    LINE_SPACINGS,
    SPEECH_SPEEDS,
    THEMES,
    TextLayout,
)
from tests.ui.heard import Heard


@pytest.fixture
def panel(dressed: Appearance, qtbot: QtBot) -> ReadingPanel:
    """Showing what a new reader has."""
    assert dressed.zoom == 100
    made = ReadingPanel()
    qtbot.addWidget(made)
    made.show_chosen(100, "system", TextLayout())
    made.resize(420, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_offers_all_that_is_remembered(panel: ReadingPanel) -> None:
    """No more and no less than the settings know."""
    offered = {name: tuple(choice.buttons) for name, choice in panel.choices.items()}
    assert offered == {
        "line_spacing": LINE_SPACINGS,
        "letter_spacing": LETTER_SPACINGS,
        "column": COLUMNS,
        "font": FONTS,
        "source_stops": (False, True),
    }
    assert tuple(panel.colours.buttons) == THEMES
    assert isinstance(panel.speech, Choice)
    assert tuple(panel.speech.buttons) == SPEECH_SPEEDS


@pytest.mark.parametrize(
    ("name", "value", "layout"),
    [
        ("line_spacing", 150, TextLayout(line_spacing=150)),
        ("letter_spacing", 12, TextLayout(letter_spacing=12)),
        ("column", 0, TextLayout(column=0)),
        ("font", "opendyslexic", TextLayout(font="opendyslexic")),
    ],
)
def test_a_choice_changes_one_thing(
    panel: ReadingPanel, name: str, value: int | str, layout: TextLayout
) -> None:
    """And leaves the others as they are."""
    wished = Heard(panel.layout_chosen)
    QTest.mouseClick(panel.choices[name].buttons[value], Qt.MouseButton.LeftButton)
    assert wished.values == [layout]


def test_choices_add_up(panel: ReadingPanel) -> None:
    """What was chosen before stays."""
    panel.show_chosen(100, "dark", TextLayout(line_spacing=200))
    wished = Heard(panel.layout_chosen)
    QTest.mouseClick(panel.choices["column"].buttons[48], Qt.MouseButton.LeftButton)
    assert wished.values == [TextLayout(line_spacing=200, column=48)]
    assert panel.colours.buttons["dark"].isChecked()


def test_what_few_need_is_shown_when_it_is_asked_for(panel: ReadingPanel) -> None:
    """And hidden again: colours and sizes, which many need, are seen at once."""
    spacing = panel.choices["line_spacing"]
    assert (spacing.isVisible(), panel.colours.isVisible()) == (False, True)
    QTest.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert all(choice.isVisible() for choice in panel.choices.values())
    QTest.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert not spacing.isVisible()


def test_what_is_not_as_usual_is_not_hidden(panel: ReadingPanel) -> None:
    """Somebody looks for where to change it back."""
    panel.show_chosen(100, "light", TextLayout(letter_spacing=12))
    assert panel.choices["letter_spacing"].isVisible()


def test_the_buttons_for_the_size_stand_together(panel: ReadingPanel) -> None:
    """The size between them; the larger letter is on the button for larger text."""
    smaller, size, larger = panel.smaller, panel.size_now, panel.larger
    assert larger.x() - smaller.geometry().right() < size.width() + 40
    assert larger.font().pixelSize() > smaller.font().pixelSize()


def test_colours_are_chosen_by_name(panel: ReadingPanel) -> None:
    """The theme's own."""
    wished = Heard(panel.theme_chosen)
    QTest.mouseClick(panel.colours.buttons["sepia"], Qt.MouseButton.LeftButton)
    assert wished.values == ["sepia"]


@pytest.mark.parametrize(
    ("zoom", "smaller", "larger"), [(80, False, True), (125, True, True), (400, True, False)]
)
def test_the_size_says_itself_and_its_ends(
    panel: ReadingPanel, zoom: int, smaller: bool, larger: bool
) -> None:
    """In percent."""
    panel.show_chosen(zoom, "light", TextLayout())
    assert panel.size_now.text() == f"{zoom} %"
    assert (panel.smaller.isEnabled(), panel.larger.isEnabled()) == (smaller, larger)


def test_everything_in_it_has_a_name(panel: ReadingPanel) -> None:
    """A heading, button or choice without one would be silent."""
    for widget in (*panel.findChildren(QAbstractButton), *panel.findChildren(QLabel)):
        assert widget.accessibleName() or getattr(widget, "text", str)()


def test_nothing_is_said_about_health(panel: ReadingPanel) -> None:
    """A font is a matter of taste here."""
    words = " ".join(one.text() for one in panel.findChildren(QAbstractButton)).casefold()
    assert not any(claim in words for claim in ("help", "easier", "better", "dyslexia "))


def test_the_speed_of_reading_aloud_is_a_wish(panel: ReadingPanel) -> None:
    """In percent; what is chosen elsewhere is shown."""
    assert isinstance(panel.speech, Choice)
    wished = Heard(panel.speech_speed_chosen)
    QTest.mouseClick(panel.speech.buttons[125], Qt.MouseButton.LeftButton)
    assert wished.values == [125]
    panel.show_speech_speed(200)
    assert panel.speech.buttons[200].isChecked()


def test_without_a_voice_it_says_why(qtbot: QtBot, dressed: Appearance) -> None:
    """In place of speeds; all of it can be read."""
    assert dressed is not None
    made = ReadingPanel("Reading aloud needs a voice on this computer: install one.")
    qtbot.addWidget(made)
    made.show_speech_speed(200)
    made.show_chosen(100, "system", TextLayout())
    made.resize(300, 900)
    with qtbot.waitExposed(made):
        made.show()
    assert isinstance(made.speech, QLabel)
    assert made.speech.text().startswith("Reading aloud needs a voice")
    assert made.speech.wordWrap()
    assert made.speech.height() >= made.speech.heightForWidth(made.speech.width())


def test_how_much_of_a_page_has_the_names_of_the_switch_on_the_page(
    qtbot: QtBot, panel: ReadingPanel
) -> None:
    switch = DetailSwitch()
    qtbot.addWidget(switch)
    names = {value: button.text() for value, button in panel.detail.buttons.items()}
    assert names == {True: switch.in_short.text(), False: switch.in_full.text()}


def test_titles_begin_where_the_buttons_do(panel: ReadingPanel) -> None:
    """One left edge."""
    titles = [label for label in panel.findChildren(QLabel) if label.objectName() == "choice_title"]
    assert {title.indent() for title in titles if title.isVisible()} == {0}
