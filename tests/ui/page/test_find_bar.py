from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.find_bar import FindBar
from kcdesk.ui.style.appearance import Appearance

TEXT = "Pain in the chest. A little pain. No PAIN at all."


@pytest.fixture
def page(qtbot: QtBot) -> QTextBrowser:
    """A page of three places with pain."""
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.setPlainText(TEXT)
    made.show()
    return made


@pytest.fixture
def bar(page: QTextBrowser, qtbot: QtBot) -> FindBar:
    """Open."""
    made = FindBar(page)
    qtbot.addWidget(made)
    made.open_bar()
    made.resize(900, made.height())
    return made


def box_of(bar: FindBar) -> QLineEdit:
    """Where the words are typed."""
    return bar.findChildren(QLineEdit)[0]


def count_of(bar: FindBar) -> str:
    """What the bar says it found."""
    return bar.findChildren(QLabel)[0].text()


def found_at(page: QTextBrowser) -> int:
    """Where the place that is shown now starts."""
    assert page.textCursor().hasSelection()
    return page.textCursor().selectionStart()


def test_it_is_hidden_until_it_is_wanted(page: QTextBrowser, qtbot: QtBot) -> None:
    bar = FindBar(page)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.open_bar()
    assert bar.isVisible()
    assert bar.focusWidget() is box_of(bar)


def test_typing_finds_the_first_place(bar: FindBar, page: QTextBrowser) -> None:
    QTest.keyClicks(box_of(bar), "pain")
    assert found_at(page) == 0
    assert count_of(bar) == "3 found"


def test_enter_goes_round_all_places(bar: FindBar, page: QTextBrowser) -> None:
    """After the last comes the first; with Shift the other way."""
    box = box_of(bar)
    QTest.keyClicks(box, "pain")
    there = []
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Return)
        there.append(found_at(page))
    assert there == [28, 37, 0]
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert found_at(page) == 37


@pytest.mark.parametrize(("button", "at"), [("Next", 28), ("Previous", 37)])
def test_the_buttons_do_the_same(bar: FindBar, page: QTextBrowser, button: str, at: int) -> None:
    QTest.keyClicks(box_of(bar), "pain")
    pressed = next(one for one in bar.findChildren(QPushButton) if one.text() == button)
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert found_at(page) == at


@pytest.mark.parametrize(
    ("words", "says"), [("fever", "Not on this page"), ("", ""), (".*", "Not on this page")]
)
def test_words_that_are_not_there(bar: FindBar, page: QTextBrowser, words: str, says: str) -> None:
    QTest.keyClicks(box_of(bar), words)
    QTest.keyClick(box_of(bar), Qt.Key.Key_Return)
    assert count_of(bar) == says
    assert not page.textCursor().hasSelection()


def test_words_chosen_on_the_page_are_looked_for(bar: FindBar, page: QTextBrowser) -> None:
    page.find("chest")
    bar.open_bar()
    assert box_of(bar).text() == "chest"
    assert count_of(bar) == "1 found"


def test_a_choice_of_several_paragraphs_is_not_looked_for(bar: FindBar, page: QTextBrowser) -> None:
    box_of(bar).setText("pain")
    page.setPlainText("One\nTwo")
    page.selectAll()
    bar.open_bar()
    assert box_of(bar).text() == "pain"


def test_escape_closes_it(bar: FindBar, qtbot: QtBot) -> None:
    """And says so, that the page may have the keyboard again."""
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(box_of(bar), Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_the_close_button_closes_it(bar: FindBar, qtbot: QtBot) -> None:
    close = next(one for one in bar.findChildren(QPushButton) if one.text() == "Close")
    assert close.accessibleName() == "Close find on this page"
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("listening")
def test_the_number_of_places_is_told(bar: FindBar) -> None:
    """By the box that is typed into: every screen reader says a description that changes there."""
    for letters, told in (("pai", "3 found"), ("zz", "Not on this page")):
        QTest.keyClicks(box_of(bar), letters)
        assert box_of(bar).accessibleDescription() == told


@pytest.mark.parametrize("width", range(240, 800, 20))
@pytest.mark.usefixtures("dressed")
def test_it_has_one_row(bar: FindBar, qtbot: QtBot, width: int) -> None:
    """In a low window what stands in a second row cannot be seen."""
    bar.resize(width, 200)
    bar.fit()
    parts = [box_of(bar), *(one for one in bar.findChildren(QPushButton) if one.isVisible())]
    qtbot.waitUntil(lambda: len({one.geometry().center().y() // 10 for one in parts}) == 1)
    assert parts[-1].accessibleName() == "Close find on this page"
    assert parts[-1].geometry().right() < width


@pytest.mark.usefixtures("dressed")
def test_words_come_before_signs(bar: FindBar) -> None:
    """As long as they have room beside the box."""
    shown = []
    for width in (700, 300):
        bar.resize(width, 60)
        bar.fit()
        shown.append([button.text() for button in bar.findChildren(QPushButton)])
    assert shown == [["Previous", "Next", "Close"], ["‹", "›", "\u00d7"]]


@pytest.mark.usefixtures("dressed")
def test_where_signs_do_not_fit_either_the_way_out_stays(bar: FindBar) -> None:
    """Shift+Enter goes back too, but nobody should have to know that Esc closes the bar."""
    bar.resize(120, 200)
    bar.fit()
    shown = [button.accessibleName() for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["Next", "Close find on this page"]


@pytest.mark.usefixtures("dressed", "listening")
def test_that_nothing_was_found_is_said_in_short_where_there_is_little_room(bar: FindBar) -> None:
    """And heard in full."""
    QTest.keyClicks(box_of(bar), "zz")
    shown = []
    for width in (700, 240):
        bar.resize(width, 60)
        bar.fit()
        shown.append(count_of(bar))
        assert box_of(bar).accessibleDescription() == "Not on this page"
    assert shown == ["Not on this page", "0 found"]


@pytest.mark.usefixtures("dressed")
def test_the_box_is_never_wider_than_the_bar(bar: FindBar, qtbot: QtBot) -> None:
    bar.resize(120, 300)
    qtbot.waitUntil(lambda: box_of(bar).geometry().right() < bar.width())


def test_only_what_can_be_gone_to_is_counted(bar: FindBar, page: QTextBrowser) -> None:
    """Qt does not take a sharp s for two of the other; counting in small letters would."""
    page.setPlainText("Straße in Maßen, and a class")
    bar.open_bar()
    QTest.keyClicks(box_of(bar), "ss")
    assert page.textCursor().selectedText() == "ss"
    assert count_of(bar) == "1 found"


def test_a_button_with_its_words_on_it_has_no_tool_tip(bar: FindBar) -> None:
    """Qt gives it to screen readers as a description, which would repeat the name."""
    bar.open_bar()
    bar.resize(1200, 60)
    bar.fit()
    assert {button.toolTip() for button in bar.findChildren(QPushButton)} == {""}
    bar.resize(180, 60)
    bar.fit()
    assert "Next" in {button.toolTip() for button in bar.findChildren(QPushButton)}


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_its_signs_are_seen_and_hit_in_every_text_size(bar: FindBar, dressed: Appearance, zoom: int) -> None:
    """They were as small as a comma beside the words of other buttons."""
    dressed.set_zoom(zoom)
    bar.resize(round(300 * dressed.scale), 300)
    bar.fit()
    for button in bar.findChildren(QPushButton):
        assert len(button.text()) == 1
        sign = QFontMetrics(button.font()).tightBoundingRect(button.text())
        assert sign.height() >= 10 * dressed.scale
        assert min(button.sizeHint().width(), button.sizeHint().height()) >= 24 * dressed.scale


@pytest.mark.parametrize("theme", ["light", "high-contrast-dark"])
def test_a_sign_with_the_keyboard_is_no_larger(
    bar: FindBar, dressed: Appearance, qtbot: QtBot, theme: str
) -> None:
    """The bar would be laid out anew with each step of Tab."""
    dressed.set_theme(theme)
    bar.resize(300, 300)
    bar.fit()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    button = bar.findChildren(QPushButton)[-1]
    sizes = []
    for part in (box_of(bar), button):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        sizes.append(button.sizeHint())
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize("words", ["don't", "DON’T", "don\uff07t", '"thomas\' "', "“Thomas’ ”", "o'n"])
def test_marks_are_found_as_keyboards_have_them_and_as_print_has(
    bar: FindBar, page: QTextBrowser, words: str
) -> None:
    """A page's are set; whoever looks for words types, or copies from elsewhere."""
    page.setPlainText("Don’t. “Thomas’ ” o'n")
    box_of(bar).setText(words)
    QTest.keyClick(box_of(bar), Qt.Key.Key_Return)
    assert count_of(bar) == "1 found"
    assert len(page.textCursor().selectedText()) == len(words)


@pytest.mark.parametrize("words", ["É", "(a.b)", "\\E", "[x", "b) \U0001f600"])
def test_any_letters_are_looked_for_as_they_are(bar: FindBar, page: QTextBrowser, words: str) -> None:
    """Nothing of them is a pattern; large and small are the same."""
    page.setPlainText("été (A.B) \U0001f600 \\e [X axb")
    box_of(bar).setText(words)
    QTest.keyClick(box_of(bar), Qt.Key.Key_Return)
    assert page.textCursor().selectedText().casefold() == words.casefold()
