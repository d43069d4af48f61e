from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pages import Term
from kcdesk.ui.page.card import Card
from kcdesk.ui.style.appearance import Appearance
from tests.scanner import scan

NEPHRECTOMY = Term("nephrectomy", "nephrectomy", "An operation.", (), "neh-FREK-toh-mee", "surgery")
TKI = Term("tki", "TKI", "A medicine that blocks signals.", (), "", "")
ADDRESS = "https://www.example.org/a-very-long-way/to-somewhere/that-has-to-break-somewhere-or-other"


class Window(QWidget):
    """A box to type in, which has the keyboard, and a card over it."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        self.card = Card(self, "glossary")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    """800 by 600 pixels."""
    made = Window()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.box.setFocus()
    return made


def words(card: Card) -> list[str]:
    """What can be read on it."""
    return [label.text() for label in card.findChildren(QLabel) if label.text() and not label.isHidden()]


def button(card: Card, text: str) -> QPushButton:
    """The button of these words."""
    return next(one for one in card.findChildren(QPushButton) if " ".join(one.text().split()) == text)


def test_a_term_is_explained(window: Window) -> None:
    window.card.show_term(NEPHRECTOMY, QPoint(300, 200), 1.0)
    assert window.card.isVisible()
    assert words(window.card) == ["Nephrectomy", "Say: neh-FREK-toh-mee", "An operation."]
    assert window.card.accessibleName() == "Nephrectomy. An operation."


def test_a_decoder_reads_the_address_from_the_card(window: Window) -> None:
    """Once a term is explained, the code is gone."""
    window.card.show_address(ADDRESS, QPoint(300, 200), 1.0)
    assert scan(window.grab().toImage()) == [ADDRESS]
    window.card.show_term(NEPHRECTOMY, QPoint(300, 200), 1.0)
    assert scan(window.grab().toImage()) == []


def test_a_code_stands_beside_the_words_in_a_low_window(window: Window) -> None:
    """Below them it would be seen only by who scrolls."""
    window.resize(800, 330)
    window.card.show_address(ADDRESS, QPoint(20, 20), 1.0)
    assert scan(window.grab().toImage()) == [ADDRESS]


def test_an_address_too_long_for_a_code_is_shown_without(window: Window) -> None:
    long = "https://x.org/" + "a-" * 300
    window.card.show_address(long, QPoint(300, 200), 1.0)
    assert scan(window.grab().toImage()) == []
    assert "type this address" in words(window.card)[1]


def test_a_term_easy_to_say_has_no_line_for_it(window: Window) -> None:
    window.card.show_term(TKI, QPoint(300, 200), 1.0)
    assert words(window.card) == ["TKI", "A medicine that blocks signals."]


@pytest.mark.parametrize(
    ("term", "text", "location"),
    [
        (NEPHRECTOMY, "Read more", Location("surgery")),
        (TKI, "In the glossary", Location("glossary", "tki")),
    ],
)
def test_a_card_leads_on(window: Window, qtbot: QtBot, term: Term, text: str, location: Location) -> None:
    """To the topic that says more, or else to the glossary."""
    window.card.show_term(term, QPoint(300, 200), 1.0)
    with qtbot.waitSignal(window.card.location_requested) as heard:
        QTest.mouseClick(button(window.card, text), Qt.MouseButton.LeftButton)
    assert heard.args == [location]
    assert window.card.isHidden()


def test_an_address_is_shown_and_copied_never_opened(window: Window) -> None:
    """Copied as it is, without the places where it may break."""
    window.card.show_address(ADDRESS, QPoint(300, 200), 1.0)
    assert words(window.card)[-1].replace("\u200b", "") == ADDRESS
    assert "does not open web pages" in words(window.card)[1]
    QTest.mouseClick(button(window.card, "Copy the address"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert button(window.card, "Copied").isVisible()


def test_a_screen_reader_hears_the_address_as_it_is(window: Window) -> None:
    window.card.show_address(ADDRESS, QPoint(300, 200), 1.0)
    assert ADDRESS in window.card.accessibleName()


@pytest.mark.parametrize("hostile", ["<b>bold</b>", '<img src="file:///etc/passwd">', "&lt;"])
def test_its_words_are_plain(window: Window, hostile: str) -> None:
    window.card.show_term(Term("x", hostile, hostile, (), hostile, ""), QPoint(9, 9), 1.0)
    formats = {label.textFormat() for label in window.card.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("way", ["escape", "close"])
def test_closing_it_gives_the_keyboard_back(window: Window, way: str) -> None:
    """To where it was before the card opened, even if a second term was looked up meanwhile."""
    window.card.show_term(NEPHRECTOMY, QPoint(300, 200), 1.0)
    window.card.show_term(TKI, QPoint(300, 200), 1.0)
    assert window.focusWidget() is button(window.card, "Close")
    if way == "escape":
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(button(window.card, "Close"), Qt.MouseButton.LeftButton)
    assert window.card.isHidden()
    assert window.focusWidget() is window.box


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("below", [(0, 0), (799, 10), (400, 300), (10, 599), (799, 599), (-50, 2000)])
def test_it_lies_inside_the_window(window: Window, below: tuple[int, int], scale: float) -> None:
    window.card.show_address(ADDRESS, QPoint(*below), scale)
    assert window.rect().contains(window.card.geometry())


def test_it_does_not_hide_its_word(window: Window) -> None:
    """Below the word where there is room, above it where there is none."""
    window.card.show_term(TKI, QPoint(300, 100), 1.0)
    assert window.card.y() > 100
    window.card.show_term(TKI, QPoint(300, 590), 1.0)
    assert window.card.geometry().bottom() < 590


@pytest.mark.parametrize("width", [260, 320])
def test_in_a_narrow_window_its_buttons_are_whole(window: Window, width: int) -> None:
    window.resize(width, 600)
    window.card.show_address(ADDRESS, QPoint(20, 100), 2.0)
    more = button(window.card, "Copy the address")
    assert more.height() >= more.heightForWidth(more.width())
    assert window.card.rect().contains(more.geometry())


@pytest.mark.parametrize(("height", "scrolls"), [(600, False), (130, True)])
def test_words_without_room_scroll(window: Window, qtbot: QtBot, height: int, scrolls: bool) -> None:
    """By the keyboard too; the buttons stay in sight, and with room there is no bar."""
    window.resize(500, height)
    window.card.show_address(ADDRESS, QPoint(20, 20), 2.0)
    area = window.card.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    assert bar.isVisible() is scrolls
    assert (area.focusPolicy() == Qt.FocusPolicy.StrongFocus) is scrolls
    assert window.rect().contains(window.card.geometry())
    assert window.card.rect().contains(button(window.card, "Close").geometry())
    if scrolls:
        area.setFocus()
        QTest.keyClick(area, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: bar.value() > 0)


def test_every_card_is_as_high_as_its_words(window: Window) -> None:
    """The first one, and one after another that was higher or lower."""
    heights = []
    for _ in range(2):
        window.card.show_term(NEPHRECTOMY, QPoint(300, 200), 1.0)
        heights.append(window.card.height())
        window.card.show_address(ADDRESS * 4, QPoint(300, 200), 1.0)
        heights.append(window.card.height())
    assert heights[0] == heights[2] < heights[1] == heights[3]


def test_tab_stays_in_the_card_until_it_is_closed(window: Window) -> None:
    window.card.show_term(NEPHRECTOMY, QPoint(300, 200), 1.0)
    seen = []
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        focus = window.focusWidget()
        assert isinstance(focus, QPushButton)
        seen.append(focus.text())
    assert seen == ["Read more", "Close", "Read more", "Close"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.box.hasFocus()


def test_a_guide_without_a_glossary_offers_none(window: Window) -> None:
    card = Card(window)
    card.show_term(TKI, QPoint(300, 200), 1.0)
    assert button(card, "In the glossary").isHidden()
    card.show_term(NEPHRECTOMY, QPoint(300, 200), 1.0)
    assert not button(card, "Read more").isHidden()
    card.show_address(ADDRESS, QPoint(300, 200), 1.0)
    assert not button(card, "Copy the address").isHidden()


def test_its_word_is_seen_in_large_text_too(window: Window) -> None:
    """The word's line is as high as the text is large; the card above it leaves it free."""
    scale, end = 4.0, 595
    window.card.show_term(TKI, QPoint(300, end), scale)
    line = round(scale * 30)  # of the page's text at 100 %
    assert window.card.geometry().bottom() < end - line


def test_in_a_low_window_most_of_it_is_meaning(window: Window, dressed: Appearance) -> None:
    """In very large text buttons and air left one line of it; nothing of the page looks out beside it."""
    dressed.set_zoom(400)
    window.resize(1024, 470)
    QApplication.processEvents()  # what is hidden is given its style a moment later
    meaning = "A way to sort kidney cancer that has spread, by how it is likely to behave."
    window.card.show_term(replace(TKI, means=meaning), QPoint(300, 200), dressed.scale)
    QApplication.processEvents()
    area = window.card.findChildren(QScrollArea)[0]
    title, text = (window.card.findChild(QLabel, f"card_{name}") for name in ("title", "text"))
    assert title is not None
    assert text is not None
    lines = area.viewport().rect().bottom() - text.mapTo(area.viewport(), QPoint(0, 0)).y()
    assert lines >= 2 * text.fontMetrics().lineSpacing()
    assert area.verticalScrollBar().value() == 0
    assert window.card.geometry() == window.rect()
    assert button(window.card, "Close").geometry().bottom() < window.card.height()
