from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent, QFont, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextBrowser,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.ui.topics.topic_tree import TopicTree
from kcdesk.ui.window.actions import ACTIONS
from kcdesk.ui.window.main_window import AFTER_FIRST_PAINT_MS, MainWindow
from kcdesk.ui.window.window_state import first_size
from kcdesk.user_data.settings import Settings
from tests.conftest import MakeReader, show
from tests.raw_pack import RawTopic, write_pack
from tests.reader_guide import LONG, OVERDUE, READER_FILES, SIX
from tests.small_guide import make_pack
from tests.ui.conftest import Ear
from tests.ui.heard import Heard
from tests.ui.page.clicks import click_on


def press(reader: Reader, keys: str) -> None:
    """Press a combination of keys wherever the keyboard is."""
    QTest.keySequence(reader.window.focusWidget(), QKeySequence(keys))


def type_words(reader: Reader, words: str) -> None:
    """Type into whatever has the keyboard."""
    target = reader.window.focusWidget()
    assert isinstance(target, QLineEdit)
    QTest.keyClicks(target, words)


def view_of(reader: Reader) -> QTextBrowser:
    """The page."""
    return reader.window.reading.page.view


def title_of(reader: Reader) -> str:
    """The window's."""
    return reader.window.windowTitle()


# --- going from place to place


def test_the_rest_is_made_after_the_first_paint_however_late_that_comes(
    make: MakeReader, qtbot: QtBot
) -> None:
    """A timer set when the window was shown would end before the one that is waited for here."""
    reader = make()
    window = reader.window
    reader.navigator.open_home()
    window.setUpdatesEnabled(False)
    window.show()
    qtbot.wait(AFTER_FIRST_PAINT_MS * 2)
    assert window.topics.findChild(TopicTree) is None
    window.setUpdatesEnabled(True)
    qtbot.waitUntil(lambda: window.topics.findChild(TopicTree) is not None)


def test_it_starts_at_home_ready_to_search(reader: Reader) -> None:
    """The first key goes into the search box."""
    assert title_of(reader) == "A small guide"
    assert reader.window.focusWidget() is reader.window.home.search_box
    assert not reader.window.top_bar.search_box.isVisible()
    assert not reader.window.actions_["back"].isEnabled()


def test_a_page_is_shown_with_all_that_belongs_to_it(reader: Reader) -> None:
    """Title, tree, outline, breadcrumbs, neighbours; the keyboard goes to the page."""
    reader.navigator.open(Location("surgery"))
    window = reader.window
    assert title_of(reader) == "Surgery - A small guide"
    assert view_of(reader).toPlainText().startswith("Surgery")
    assert [row.data() for row in window.topics.tree.selectedIndexes()] == ["Surgery"]
    assert window.reading.outline.list.item(1).text() == "In short"
    assert window.focusWidget() is view_of(reader)
    names = [one.accessibleName() for one in window.reading.page.reading_order.findChildren(QPushButton)]
    assert names == ["Previous: Treatments", "Next: Medicines A to Z"]


@pytest.mark.parametrize(("number", "topic"), list(enumerate(SIX, start=1)))
def test_alt_and_a_number_opens_a_treatment(reader: Reader, number: int, topic: str) -> None:
    """From the home page, and from any other."""
    for start in (HOME, Location("glossary")):
        reader.navigator.open(start)
        press(reader, f"Alt+{number}")
        assert reader.navigator.location == Location(topic)


def test_the_way_back_leads_to_where_the_page_was_left(reader: Reader, qtbot: QtBot) -> None:
    """The same line at the top, not the top of the page."""
    reader.navigator.open(Location(LONG))
    bar = view_of(reader).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    press(reader, "Ctrl+PgDown")
    assert reader.navigator.location != Location(LONG)
    assert bar.value() == 0
    press(reader, "Alt+Left")
    assert reader.navigator.location == Location(LONG)
    qtbot.waitUntil(lambda: abs(bar.value() - place) < 30)
    press(reader, "Alt+Right")
    assert reader.navigator.location != Location(LONG)


def test_jumping_on_the_same_page_can_be_undone(reader: Reader) -> None:
    """The outline's jumps are steps of the history too."""
    reader.navigator.open(Location(LONG))
    outline = reader.window.reading.outline
    outline.anchor_requested.emit("emergency")
    below = view_of(reader).verticalScrollBar().value()
    assert below > 500
    press(reader, "Alt+Left")
    assert view_of(reader).verticalScrollBar().value() < below - 500


def test_a_link_on_the_page_opens_its_topic(reader: Reader) -> None:
    """With one click; the way back is open."""
    reader.navigator.open(Location("surgery"))
    click_on(view_of(reader), "tiredness")
    assert reader.navigator.location == Location("fatigue")
    assert reader.window.actions_["back"].isEnabled()


def test_a_place_the_guide_lacks_is_said_not_shown(reader: Reader) -> None:
    """The page stays, a sentence above it says why."""
    reader.navigator.open(Location("surgery"))
    reader.navigator.open(Location("no-such-topic"))
    assert reader.window.notice.isVisible()
    assert "no-such-topic" in reader.window.notice.message
    assert title_of(reader) == "Surgery - A small guide"


def test_a_page_that_is_damaged_is_said_not_shown(make: MakeReader, qtbot: QtBot, tmp_path: Path) -> None:
    """A stick can be pulled out while its guide is read: never a traceback, never a blank window."""
    pack = Pack.open(write_pack(tmp_path / "raw.kcpack", [RawTopic("a", "One"), RawTopic("b", "Two")]))
    reader = make(pack=pack)
    show(reader, qtbot)
    reader.navigator.open(Location("a"))
    pack.close()
    reader.navigator.open(Location("b"))
    assert "damaged" in reader.window.notice.message


def test_home_is_a_place_in_the_history(reader: Reader) -> None:
    """Alt+Home goes there, Back returns."""
    reader.navigator.open(Location("surgery"))
    press(reader, "Alt+Home")
    assert title_of(reader) == "A small guide"
    assert reader.window.home.isVisible()
    press(reader, "Alt+Left")
    assert title_of(reader) == "Surgery - A small guide"
    assert view_of(reader).isVisible()


@pytest.mark.parametrize(("keys", "topic"), [("Ctrl+H", "get-help-now"), ("Ctrl+PgDown", "start")])
def test_keys_lead_somewhere_from_home(reader: Reader, keys: str, topic: str) -> None:
    """Even while the keyboard is in the search box."""
    press(reader, keys)
    assert reader.navigator.location == Location(topic)


def test_what_the_guide_has_no_topic_for_is_not_offered(
    make: MakeReader, qtbot: QtBot, tmp_path: Path
) -> None:
    text = str(READER_FILES["guide.yaml"])
    without = text[: text.index("roles:")] + text[text.index("topics:") :]
    with closing(Pack.open(make_pack(tmp_path, {**READER_FILES, "guide.yaml": without}))) as pack:
        reader = make(pack=pack)
        show(reader, qtbot)
        named = [button.accessibleName() for button in reader.window.top_bar.findChildren(QPushButton)]
        shown = [button for button in reader.window.top_bar.findChildren(QPushButton) if button.isVisible()]
        assert "Get help now" in named
        assert "Get help now" not in [button.accessibleName() for button in shown]
        press(reader, "Ctrl+H")
        assert reader.navigator.location == HOME
        assert [reader.window.actions_[name].isVisible() for name in ("help_now", "about")] == [False, False]


# --- searching


@pytest.mark.parametrize("start", [HOME, Location("glossary")])
def test_a_search_from_the_keyboard(reader: Reader, qtbot: QtBot, start: Location) -> None:
    """Ctrl+K, words, Enter: the page is there, its words marked, and Ctrl+K is ready again."""
    reader.navigator.open(start)
    press(reader, "Ctrl+K")
    with qtbot.waitSignal(reader.session.answer_changed):
        type_words(reader, "sunitinib")
    assert reader.window.search.results.isVisible()
    press(reader, "Return")
    assert reader.navigator.location.topic == "sunitinib"
    assert not reader.window.search.results.isVisible()
    assert view_of(reader).extraSelections()


def test_enter_does_not_wait_for_the_results(reader: Reader) -> None:
    """Whoever types fast gets the answer to all that was typed."""
    type_words(reader, "surgery")
    press(reader, "Return")
    assert reader.navigator.location.topic == "surgery"


def test_the_arrow_keys_choose_a_result(reader: Reader) -> None:
    """The second one, here: the first press leads to the first."""
    answers = Heard(reader.session.answer_changed)
    type_words(reader, "kidney")
    reader.session.search_now()
    second = answers.values[-1].hits[1]
    press(reader, "Down")
    press(reader, "Down")
    press(reader, "Return")
    assert reader.navigator.location.topic == second.topic


def test_nothing_found_and_enter_stays_where_it_was(reader: Reader) -> None:
    """The help that is offered stays to be seen."""
    type_words(reader, "zzzzqqq")
    press(reader, "Return")
    assert reader.navigator.location == HOME
    assert reader.window.search.results.isVisible()


def test_the_box_shows_what_was_searched_for_on_the_page_shown(reader: Reader) -> None:
    top_box, home_box = reader.window.top_bar.search_box, reader.window.home.search_box
    for words in ("sunitinib", "surgery"):
        press(reader, "Alt+Home")
        assert home_box.text() == ""
        type_words(reader, words)
        press(reader, "Return")
        assert top_box.text() == words
    press(reader, "Ctrl+PgDown")
    assert top_box.text() == ""
    press(reader, "Alt+Left")
    assert top_box.text() == "surgery"
    press(reader, "Alt+Left")
    assert (home_box.text(), home_box.selectedText()) == ("surgery", "surgery")
    press(reader, "Return")
    assert reader.window.search.results.isVisible()


def test_emptying_the_box_puts_the_results_away(reader: Reader) -> None:
    """By whatever means: the key, or the box's own button."""
    reader.window.search_for("surgery")
    assert reader.window.search.results.isVisible()
    reader.window.home.search_box.clear()
    assert not reader.window.search.results.isVisible()


def test_escape_closes_what_is_on_top(reader: Reader) -> None:
    """Card, results, the text in the box, find bar, marks: one at a time, the topmost first."""
    reader.navigator.open(Location("surgery", "", ("kidney",)))
    page = reader.window.reading.page
    press(reader, "Ctrl+F")
    page.view.setFocus()
    click_on(page.view, "nephrectomy")
    assert page.card.isVisible()
    press(reader, "Escape")
    assert page.card.isHidden()
    assert reader.window.focusWidget() is page.view
    press(reader, "Escape")
    assert page.find_bar.isHidden()
    assert page.view.marks.words
    press(reader, "Escape")
    assert not page.view.marks.words


def test_escape_in_the_box_leads_back_to_the_page(reader: Reader) -> None:
    """First the results go, then the text, then the keyboard is the page's again."""
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+K")
    reader.window.search_for("fatigue")
    box = reader.window.top_bar.search_box
    press(reader, "Escape")
    assert (reader.window.search.results.isVisible(), box.text()) == (False, "fatigue")
    press(reader, "Escape")
    assert box.text() == ""
    press(reader, "Escape")
    assert reader.window.focusWidget() is view_of(reader)


def test_escape_leads_back_from_a_panel_that_the_focus_has_left(reader: Reader) -> None:
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+Shift+L")
    reader.window.top_bar.menu_button.setFocus()
    press(reader, "Escape")
    assert reader.window.reading.page_panels.links[0].isHidden()
    assert reader.window.focusWidget() is view_of(reader)


def test_a_find_bar_s_escape_gives_the_page_the_keyboard(reader: Reader) -> None:
    """Reading goes on."""
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+F")
    assert reader.window.reading.page.find_bar.isVisible()
    press(reader, "Escape")
    assert reader.window.focusWidget() is view_of(reader)


def test_a_search_can_be_made_again(reader: Reader) -> None:
    """Down in an empty box brings the last searches; the one chosen is searched for, and Enter opens it."""
    type_words(reader, "sunitinib")
    press(reader, "Return")
    press(reader, "Ctrl+K")
    press(reader, "Ctrl+A")
    press(reader, "Delete")
    press(reader, "Down")
    results = reader.window.search.results
    assert results.isVisible()
    assert "sunitinib" in [one.text() for one in results.findChildren(QPushButton) if one.isVisible()]
    press(reader, "Space")
    assert reader.window.top_bar.search_box.text() == "sunitinib"
    assert reader.window.focusWidget() is reader.window.top_bar.search_box
    reader.navigator.open_home()
    assert not results.isVisible()


def test_last_searches_are_put_away_with_escape(reader: Reader) -> None:
    """And the keyboard is in the box again."""
    type_words(reader, "sunitinib")
    press(reader, "Return")
    press(reader, "Alt+Home")
    press(reader, "Down")
    assert reader.window.search.results.isVisible()
    press(reader, "Escape")
    assert not reader.window.search.results.isVisible()
    assert reader.window.focusWidget() is reader.window.home.search_box


def test_without_any_search_made_there_is_nothing_to_offer(reader: Reader) -> None:
    """Down in the empty box shows nothing, and the keyboard stays."""
    press(reader, "Down")
    assert not reader.window.search.results.isVisible()
    assert reader.window.focusWidget() is reader.window.home.search_box


def test_a_search_can_wait_for_enter(reader: Reader) -> None:
    """If that was chosen; it is remembered.  The first Enter shows what was found, the second opens it."""
    reader.window.top_bar.menu.as_you_type_chosen.emit(False)
    told = Heard(reader.window.closing)
    answers = Heard(reader.session.answer_changed)
    type_words(reader, "surgery")
    QTest.qWait(1)
    assert answers.values == []
    press(reader, "Return")
    assert len(answers.values) == 1
    assert reader.window.search.results.isVisible()
    assert reader.navigator.location == HOME
    press(reader, "Return")
    assert len(answers.values) == 1
    assert reader.navigator.location.topic == "surgery"
    reader.window.close()
    assert told.values[0].search_as_you_type is False


def test_marked_words_are_stepped_through(reader: Reader) -> None:
    """The bar over the page leads from one to the next, and clears them."""
    reader.navigator.open(Location(LONG, "", ("plain",)))
    page = reader.window.reading.page
    assert page.highlight_bar.isVisible()
    places = []
    for _ in range(3):
        page.highlight_bar.step_requested.emit(1)
        places.append(page.view.textCursor().selectionStart())
        assert page.view.textCursor().selectedText() == "plain"
    assert places == sorted(set(places))
    page.highlight_bar.step_requested.emit(-1)
    assert page.view.textCursor().selectionStart() == places[1]
    page.highlight_bar.clear_requested.emit()
    assert not page.highlight_bar.isVisible()
    assert not page.view.marks.words


# --- cards


def test_a_glossary_term_opens_its_card(reader: Reader) -> None:
    """And the card leads to the topic that says more."""
    reader.navigator.open(Location("glossary"))
    reader.navigator.open(Location("surgery"))
    click_on(view_of(reader), "nephrectomy")
    card = reader.window.reading.page.card
    assert card.accessibleName().startswith("Nephrectomy. ")
    press(reader, "Alt+Left")
    assert card.isHidden()


def test_a_web_address_is_shown(reader: Reader) -> None:
    """In a card, and the page stays."""
    reader.navigator.open(Location(LONG))
    view_of(reader).verticalScrollBar().setValue(10**6)
    click_on(view_of(reader), "charity")
    card = reader.window.reading.page.card
    assert "https://www.example.org/help" in card.accessibleName()
    assert reader.window.reading.page.rect().contains(card.geometry())
    assert title_of(reader).startswith("Tiredness")


def test_a_card_goes_when_the_window_changes(reader: Reader) -> None:
    """Its word is somewhere else then."""
    reader.navigator.open(Location("surgery"))
    card = reader.window.reading.page.card
    changes: list[Callable[[], None]] = [
        lambda: reader.window.resize(900, 700),
        lambda: reader.appearance.set_zoom(110),
    ]
    for change in changes:
        click_on(view_of(reader), "nephrectomy")
        assert card.isVisible()
        change()
        assert card.isHidden()


# --- dates


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 11, 23), ""),
        (date(2027, 11, 23), ""),
        (OVERDUE, "was due for review by 23 November 2027"),
        (date(2026, 11, 22), ""),
        (date(2026, 11, 21), "21 November 2026) looks wrong"),
        (date(1970, 1, 1), "looks wrong"),
    ],
)
def test_a_page_says_when_it_may_be_out_of_date(
    make: MakeReader, qtbot: QtBot, today: date, words: str
) -> None:
    """By today's date, unless the clock is before the guide's own date; every page, not only the first."""
    reader = make(today=today)
    show(reader, qtbot)
    for topic in ("surgery", "fatigue"):
        reader.navigator.open(Location(topic))
        banner = reader.window.reading.page.review
        assert banner.isVisible() is bool(words)
        assert words in banner.message


# --- text size and theme


def test_ctrl_and_the_wheel_change_the_text_size(reader: Reader, qtbot: QtBot) -> None:
    """As the view asks; a step that had to wait for the one before comes right after."""
    reader.navigator.open(Location(LONG))
    reader.window.reading.page.view.zoom_requested.emit(1)
    assert reader.appearance.zoom == 110
    reader.window.reading.page.view.zoom_requested.emit(-1)
    qtbot.waitUntil(lambda: reader.appearance.zoom == 100)


@pytest.mark.parametrize(
    ("keys", "zoom"), [("Ctrl++", 110), ("Ctrl+=", 110), ("Ctrl+-", 90), ("Ctrl+0", 100)]
)
def test_keys_change_the_text_size(reader: Reader, keys: str, zoom: int) -> None:
    """Everywhere, tree and bar too."""
    press(reader, keys)
    assert reader.appearance.zoom == zoom


def test_everything_grows_with_the_text(reader: Reader, qtbot: QtBot) -> None:
    """The tree's rows, the bar's buttons, the page."""
    reader.navigator.open(Location("surgery"))
    tree = reader.window.topics.tree
    button = next(one for one in reader.window.top_bar.findChildren(QPushButton) if one.text() == "Aa")

    def heights() -> tuple[int, int, float]:
        size = view_of(reader).document().size().height()
        return tree.visualRect(tree.model().index(0, 0)).height(), button.height(), size

    before = heights()
    reader.appearance.set_zoom(200)
    qtbot.waitUntil(lambda: all(new > 1.5 * old for new, old in zip(heights(), before, strict=True)))


def test_a_theme_reaches_every_part_of_the_window(reader: Reader) -> None:
    """No light patch is left on a dark window."""
    reader.navigator.open(Location(LONG))
    reader.appearance.set_theme("dark")
    picture = reader.window.grab().toImage()
    points = [(x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)]
    bright = [point for point in points if picture.pixelColor(*point).lightnessF() > 0.5]
    assert len(bright) < 0.1 * len(points)


def test_the_place_in_the_page_outlives_theme_and_size(reader: Reader) -> None:
    """Through the window's own joints."""
    reader.navigator.open(Location(LONG, "when-to-call"))
    view = view_of(reader)
    first = view.document().findBlock(view.cursorForPosition(QPoint(300, 5)).position()).text()
    reader.appearance.set_theme("dark")
    reader.appearance.set_zoom(150)
    block = view.document().findBlock(view.cursorForPosition(QPoint(300, 5)).position())
    assert first in {block.text(), block.next().text(), block.previous().text()}


# --- keyboard and screen reader


def test_f6_goes_round_the_parts_of_the_window(reader: Reader) -> None:
    """Each once, then the first again; Shift+F6 the other way."""
    reader.navigator.open(Location("surgery", "", ("kidney",)))
    press(reader, "Ctrl+F")
    window, page = reader.window, reader.window.reading.page
    window.top_bar.search_box.setFocus()
    parts: list[QWidget] = [
        window.top_bar,
        window.topics,
        page.breadcrumbs,
        page.highlight_bar,
        page.view,
        page.find_bar,
        *([page.tools] if page.tools is not None else []),
        page.reading_order,
        window.reading.outline,
    ]
    there = _parts_reached(reader, "F6", parts)
    assert there == [*parts[1:], parts[0]]
    assert window.focusWidget() is window.top_bar.search_box
    assert _parts_reached(reader, "Shift+F6", parts) == list(reversed(parts))


def _parts_reached(reader: Reader, keys: str, parts: list[QWidget]) -> list[QWidget]:
    """The part that has the focus after each of as many key presses as there are parts."""
    reached = []
    for _ in parts:
        press(reader, keys)
        focus = reader.window.focusWidget()
        reached.append(next(part for part in parts if part is focus or part.isAncestorOf(focus)))
    return reached


def test_f6_at_home_reaches_the_bar_the_topics_and_the_page(reader: Reader) -> None:
    window = reader.window
    parts: list[QWidget] = [window.topics, window.home, window.top_bar]
    window.top_bar.help_button.setFocus()
    assert _parts_reached(reader, "F6", parts) == parts


def test_what_is_switched_on_and_off_is_announced(reader: Reader, ear: Ear) -> None:
    reader.navigator.open(Location("surgery"))
    reader.window.resize(1400, 800)
    ear.heard.clear()
    for keys in ("F9", "F9", "F10", "F10", "Ctrl++", "Ctrl+0"):
        press(reader, keys)
    assert ear.heard == [
        "Topics hidden",
        "Topics shown",
        "“On this page” hidden",
        "“On this page” shown",
        "Text size 110 percent",
        "Text size 100 percent",
    ]


def test_an_outline_for_which_there_is_no_room_is_said(make: MakeReader, qtbot: QtBot) -> None:
    reader = make()
    show(reader, qtbot, 700, 600)
    reader.navigator.open(Location("surgery"))
    press(reader, "F10")
    assert not reader.window.notice.isVisible()
    press(reader, "F10")
    assert "no room for “On this page”" in reader.window.notice.message
    reader.window.resize(1400, 600)  # as the sentence asks
    qtbot.waitUntil(reader.window.notice.isHidden)


def test_the_topics_button_tells_whether_they_are_shown(reader: Reader) -> None:
    button = next(
        one
        for one in reader.window.top_bar.findChildren(QPushButton)
        if one.accessibleName() == "Show topics"
    )
    assert (button.isCheckable(), button.isChecked()) == (True, True)
    button.click()
    assert (button.isChecked(), reader.window.topics.isVisible()) == (False, False)
    press(reader, "F9")
    assert button.isChecked()


def test_buttons_are_described_by_their_keys_alone(reader: Reader) -> None:
    for button in reader.window.top_bar.findChildren(QPushButton):
        interface = QAccessible.queryAccessibleInterface(button)
        name, description = (
            interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)
        )
        assert not description.startswith(name)
    home = next(
        one for one in reader.window.top_bar.findChildren(QPushButton) if one.accessibleName() == "Home"
    )
    assert home.accessibleDescription() == "Alt+Home"


def _unnamed(window: QWidget) -> list[str]:
    """Everything seen that can be pressed or take the keyboard, and that a screen reader has no name for."""
    found = []
    for widget in window.findChildren(QWidget):
        used = isinstance(widget, QAbstractButton) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not used or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name)
        if not any(character.isalpha() for character in name):
            found.append(f"{widget!r} {name!r}")
    return found


def test_everything_that_can_be_used_has_a_name(reader: Reader) -> None:
    """On the home page, on a page with all its bars open, and in a card."""
    assert _unnamed(reader.window) == []
    reader.navigator.open(Location("surgery"))
    press(reader, "Ctrl+F")
    reader.window.search_for("zzzzqqq")
    click_on(view_of(reader), "nephrectomy")
    reader.window.notice.tell("Something.")
    assert _unnamed(reader.window) == []


def test_everything_can_be_reached_with_tab(reader: Reader) -> None:
    """From the search box round the home page and back: no trap, no button left out."""
    window = reader.window
    wanted = {one for one in window.findChildren(QPushButton) if one.isVisible() and one.isEnabled()}
    seen: set[QWidget] = set()
    for _ in range(60):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(window.focusWidget())
    assert wanted <= seen


def _tab_round(window: MainWindow) -> list[QWidget]:
    """What has the focus after each Tab, until it is where it began; fails if it never is."""
    start, seen = window.focusWidget(), []
    for _ in range(200):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
        if seen[-1] is start:
            return seen
    pytest.fail("Tab never comes back to where it began")


@pytest.mark.parametrize("topics", [True, False])
def test_tab_goes_round_the_home_page_and_stops_only_at_what_is_seen(reader: Reader, topics: bool) -> None:
    if not topics:
        press(reader, "F9")
        reader.window.home.search_box.setFocus()
    there = _tab_round(reader.window)
    assert (reader.window.topics.tree in there) is topics
    assert len(there) == len(set(there))
    assert all(isinstance(one, QAbstractButton | QLineEdit | QTreeView) for one in there)


def test_tab_goes_round_a_page(reader: Reader) -> None:
    reader.navigator.open(Location("surgery"))
    reader.window.topics.tree.setFocus()
    there = _tab_round(reader.window)
    assert {reader.window.top_bar.search_box, view_of(reader), reader.window.reading.outline.list} <= set(
        there
    )


def test_tab_goes_from_the_bar_to_the_topics_and_on_to_the_page(reader: Reader) -> None:
    window = reader.window
    window.top_bar.help_button.setFocus()
    press(reader, "Tab")
    assert window.focusWidget() is window.topics.tree
    press(reader, "Tab")
    assert window.focusWidget() is window.home.search_box


def test_tab_goes_from_the_topics_to_the_way_up_and_on_to_the_page(reader: Reader, qtbot: QtBot) -> None:
    """The breadcrumbs are made anew with every page, and come where they stand all the same."""
    window = reader.window
    for topic in ("fatigue", "surgery"):
        reader.navigator.open(Location(topic))
        qtbot.waitUntil(lambda: _crumbs(window) != [])
        window.topics.tree.setFocus()
        there, crumbs = _tab_round(window), _crumbs(window)
        assert there[: len(crumbs)] == crumbs
        assert there.index(view_of(reader)) < there.index(window.top_bar.search_box)


def _crumbs(window: MainWindow) -> list[QPushButton]:
    found = window.reading.page.breadcrumbs.findChildren(QPushButton)
    return [crumb for crumb in found if crumb.isVisible()]


def test_no_key_means_two_things(reader: Reader) -> None:
    """The treatments' keys beside the table's."""
    keys = [key.toString() for action in reader.window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys)) > len(ACTIONS)


def test_every_action_is_done(reader: Reader) -> None:
    """Each line of the table is joined to something."""
    for line in ACTIONS:
        assert reader.window.actions_[line.name].receivers("2triggered(bool)") > 0, line.name


def test_the_menu_holds_what_has_no_button(reader: Reader) -> None:
    """Every action of the table that a narrow window shows no button for; and the colours."""
    menu = reader.window.top_bar.menu
    menu.popup(QPoint(0, 0))
    menus = [menu, *menu.findChildren(QMenu)]
    texts = [action.text() for one in menus for action in one.actions() if action.text()]
    menu.close()
    assert {"Back", "Forward", "Home", "Larger text", "Smaller text", "Quit", "Colours"} <= set(texts)
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("words", "theme"), [("Dark", "dark"), ("Light", "light"), ("As the computer", "light")]
)
def test_the_menu_changes_the_colours(reader: Reader, words: str, theme: str) -> None:
    """At once."""
    menu = reader.window.top_bar.menu
    menu.popup(QPoint(0, 0))
    menu.close()
    colours = next(one for one in menu.findChildren(QMenu) if one.title() == "Colours")
    next(action for action in colours.actions() if action.text() == words).trigger()
    assert reader.appearance.theme.name == theme


def test_qt_s_own_menu_of_bars_never_opens(reader: Reader) -> None:
    """Nobody hides the bar by accident."""
    corner = QPoint(600, 300)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, corner, reader.window.mapToGlobal(corner))
    QApplication.sendEvent(reader.window, event)
    assert event.isAccepted()
    assert not [menu for menu in reader.window.findChildren(QMenu) if menu.isVisible()]


# --- small windows


@pytest.mark.parametrize("topic", ["", "surgery", LONG])
def test_the_smallest_window_can_be_used(make: MakeReader, qtbot: QtBot, topic: str) -> None:
    """480 by 400: nothing beside it, help whole, some lines of the page, the topics as a drawer."""
    reader = make()
    show(reader, qtbot, 480, 400)
    reader.navigator.open(Location(topic))
    window = reader.window
    assert (window.width(), window.height()) == (480, 400)
    help_now = next(one for one in window.top_bar.findChildren(QPushButton) if one.text() == "Get help now")
    qtbot.waitUntil(lambda: help_now.width() >= help_now.sizeHint().width())
    right = help_now.mapTo(window, help_now.rect().bottomRight()).x()
    assert right < 480
    if topic:
        assert view_of(reader).height() >= 100
        assert view_of(reader).horizontalScrollBar().maximum() == 0
    assert not window.topics.isVisible()
    press(reader, "F9")
    assert window.topics.isVisible()
    assert window.focusWidget() is window.topics.tree


def test_choosing_from_the_drawer_puts_it_away(make: MakeReader, qtbot: QtBot) -> None:
    """Another topic, or the one being read already: the page is to be seen."""
    reader = make()
    show(reader, qtbot, 480, 400)
    for _ in range(2):
        press(reader, "F9")
        assert reader.window.topics.isVisible()
        reader.window.topics.tree.topic_chosen.emit("surgery")
        assert not reader.window.topics.isVisible()
        assert reader.window.focusWidget() is view_of(reader)


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_drawer_has_a_line_between_it_and_the_page(make: MakeReader, qtbot: QtBot, zoom: int) -> None:
    """Both have nearly the same ground; there is none where it stands beside the page."""
    reader = make(zoom=zoom)
    show(reader, qtbot, 600 * zoom // 100, 700)
    line = QColor(reader.appearance.theme.roles["control_line"])
    topics = reader.window.topics
    reader.window.body.toggle_topics()
    drawer = topics.grab().toImage()
    assert drawer.pixelColor(drawer.width() - 1, 300) == line
    reader.window.resize(1000 * zoom // 100, 700)
    QApplication.processEvents()
    beside = topics.grab().toImage()
    assert beside.pixelColor(beside.width() - 1, 300) != line


def test_escape_puts_the_drawer_away(make: MakeReader, qtbot: QtBot) -> None:
    """And the keyboard goes to the page."""
    reader = make()
    show(reader, qtbot, 480, 400)
    reader.navigator.open(Location("surgery"))
    press(reader, "F9")
    press(reader, "Escape")
    assert not reader.window.topics.isVisible()


# --- what is remembered


def test_what_was_left_is_remembered(reader: Reader) -> None:
    """Told once, as the window closes."""
    told = Heard(reader.window.closing)
    reader.appearance.set_zoom(150)
    reader.appearance.set_theme("dark")
    reader.window.actions_["outline"].trigger()
    reader.navigator.open(Location("surgery"))
    reader.window.close()
    assert len(told.values) == 1
    kept: Settings = told.values[0]
    assert replace(kept, geometry="") == Settings(
        zoom=150, theme="dark", outline_shown=False, last_topic="surgery", topics_width=kept.topics_width
    )
    assert kept.geometry


def test_what_was_remembered_comes_back(make: MakeReader, qtbot: QtBot) -> None:
    """Size, panes, and an offer to read on."""
    first = make()
    show(first, qtbot, 700, 600)
    first.window.actions_["outline"].trigger()
    first.navigator.open(Location("surgery"))
    told = Heard(first.window.closing)
    first.window.close()
    second = make()
    second.window.restore(told.values[0])
    second.navigator.open_home()
    with qtbot.waitExposed(second.window):
        second.window.show()
    assert (second.window.width(), second.window.height()) == (700, 600)
    assert not second.window.body.outline_wanted
    texts = [one.text() for one in second.window.home.findChildren(QPushButton) if one.isVisible()]
    assert "Continue where you stopped: Surgery" in texts


@pytest.mark.parametrize("geometry", ["", "no base 64!", "AAAA", "é" * 10])
def test_a_senseless_memory_is_forgotten(make: MakeReader, qtbot: QtBot, geometry: str) -> None:
    """The window opens as for a new reader, and offers no topic this guide lacks."""
    reader = make()
    reader.window.restore(Settings(geometry=geometry, last_topic="gone", topics_width=900))
    reader.navigator.open_home()
    with qtbot.waitExposed(reader.window):
        reader.window.show()
    assert reader.window.size() == first_size(reader.window.screen().availableSize())
    assert not [
        one
        for one in reader.window.home.findChildren(QPushButton)
        if "Continue" in one.text() and one.isVisible()
    ]
    assert reader.window.home.width() >= 400


def test_ctrl_q_closes_the_window(reader: Reader) -> None:
    """And with it what was to be remembered is told."""
    told = Heard(reader.window.closing)
    press(reader, "Ctrl+Q")
    assert not reader.window.isVisible()
    assert len(told.values) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button(reader: Reader, key: Qt.Key) -> None:
    """As the space bar does."""
    reader.navigator.open(Location("surgery"))
    buttons = reader.window.top_bar.findChildren(QPushButton)
    home = next(one for one in buttons if one.accessibleName() == "Home")
    home.setFocus()
    QTest.keyClick(home, key)
    assert reader.navigator.location == HOME


def test_another_theme_of_the_desktop_leaves_the_guide_its_font(reader: Reader) -> None:
    QApplication.setFont(QFont("DejaVu Sans", 9), "QPushButton")  # type: ignore[arg-type]
    QApplication.sendEvent(reader.window, QEvent(QEvent.Type.ApplicationPaletteChange))
    font: QFont = QApplication.font("QPushButton")  # type: ignore[call-overload]
    assert font.family() == "Atkinson Hyperlegible Next"


def test_the_menu_s_button_does_not_stay_lit_when_the_menu_closes(reader: Reader) -> None:
    button, menu = reader.window.top_bar.menu_button, reader.window.top_bar.menu
    menu.popup(QPoint(0, 0))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.close()
    assert not button.underMouse()


def test_on_a_denser_screen_the_icons_are_sharp(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are drawn again with as many pixels as the screen has now."""
    window = reader.window
    button = window.top_bar.menu_button
    size = button.iconSize()
    monkeypatch.setattr(window, "devicePixelRatioF", lambda: 3.0)
    QApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    sharp = button.icon().pixmap(size, 3.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (3 * size.width(), 3.0)
