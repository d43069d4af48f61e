from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QTextDocument, QTextFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.ui.page.page_links import PageLink, links_of
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.style.theme import Theme, palette
from kcdesk.user_data.settings import TextLayout
from tests.reader_guide import LONG, LONG_SECTIONS
from tests.ui.conftest import Ear
from tests.ui.heard import Heard
from tests.ui.page.clicks import click_on, point_of
from tests.ui.page.conftest import Desktop, page_of

_IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def long_view(view: PageView, reader_pack: Pack) -> PageView:
    """The view with a page of many screens."""
    view.show_page(reader_pack.page(LONG))
    return view


@pytest.fixture(scope="module")
def red_png(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of this computer that no page may show."""
    file = tmp_path_factory.mktemp("private") / "red.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    assert image.save(str(file))
    return file


# --- what it serves


def test_the_guide_s_drawings_are_served(view: PageView, reader_pack: Pack) -> None:
    view.show_page(reader_pack.page("surgery"))
    drawing = view.loadResource(_IMAGE, QUrl("figure:kidney"))
    assert isinstance(drawing, QImage)
    assert not drawing.isNull()


@pytest.mark.parametrize("address", ["file://{png}", "{png}", "red.png"])
def test_a_page_cannot_show_a_file_of_this_computer(
    view: PageView, red_png: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """However it names the file; Qt itself would take a bare path."""
    monkeypatch.chdir(red_png.parent)
    source = address.format(png=red_png)
    view.show_page(page_of(f'<p>Words</p><p><img src="{source}" width="300" height="300"></p>'))
    assert not _shows(view, QColor("#ff0000"))


def test_a_page_shows_its_drawing(view: PageView, reader_pack: Pack, light: Theme) -> None:
    """So the test above looks at the right thing: the drawing's red is seen."""
    view.show_page(reader_pack.page("surgery"))
    point_of(view, "The kidney")
    assert _shows(view, QColor(light.figure["#B3261E"]))


@pytest.mark.parametrize(
    "way",
    [
        '<link rel="stylesheet" type="text/css" href="{css}">',
        '<style>@import url("{css}");</style>',
    ],
)
def test_a_page_brings_no_style_of_its_own_from_a_file(view: PageView, tmp_path: Path, way: str) -> None:
    """Slanting letters are nowhere in the page's own style sheet: only the file could bring them."""
    sheet = tmp_path / "slanting.css"
    sheet.write_text("p { font-style: italic; }", encoding="utf-8")
    view.show_page(page_of(way.format(css=sheet.as_uri()) + "<p>Words</p>"))
    assert "italic" not in view.document().toHtml()


# --- links


@pytest.mark.parametrize(
    ("words", "signal", "value"),
    [
        ("tiredness", "location_requested", Location("fatigue")),
        ("Macmillan", "location_requested", Location("organisations", "macmillan")),
        ("nephrectomy", "term_requested", "nephrectomy"),
        (
            "Sunitinib for kidney cancer",
            "address_requested",
            "https://www.nice.org.uk/guidance/ta169",
        ),
    ],
)
def test_a_click_on_a_link_is_a_wish(
    view: PageView, reader_pack: Pack, desktop: Desktop, words: str, signal: str, value: object
) -> None:
    """Of its kind; the page itself goes nowhere, and nothing is opened."""
    view.show_page(reader_pack.page("surgery"))
    before = view.toPlainText()
    wishes = Heard(getattr(view, signal))
    click_on(view, words)
    assert [wish[0] if isinstance(wish, tuple) else wish for wish in wishes.values] == [value]
    assert view.toPlainText() == before
    assert desktop.asked == []


def test_a_citation_leads_to_its_source_on_the_same_page(
    view: PageView, reader_pack: Pack, qtbot: QtBot
) -> None:
    """A place like any other, so that the way back works."""
    view.show_page(reader_pack.page("surgery"))
    with qtbot.waitSignal(view.location_requested) as heard:
        click_on(view, "1 Read")
    assert heard.args == [Location("surgery", "source-1")]


def test_a_wish_says_where_its_word_is(view: PageView, reader_pack: Pack, qtbot: QtBot) -> None:
    """In this widget, so that a card can open below it."""
    view.show_page(reader_pack.page("surgery"))
    where = view.viewport().mapTo(view, point_of(view, "nephrectomy"))
    with qtbot.waitSignal(view.term_requested) as heard:
        click_on(view, "nephrectomy")
    assert heard.args is not None
    below: QPoint = heard.args[1]
    assert view.rect().contains(below)
    assert abs(below.y() - where.y()) < 60


def test_links_are_reached_and_followed_by_the_keyboard(
    view: PageView, reader_pack: Pack, qtbot: QtBot
) -> None:
    view.show_page(reader_pack.page("surgery"))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.term_requested) as heard:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.args is not None
    assert heard.args[0] == "nephrectomy"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/x",
        "mailto:a@example.org",
        "http:example.org",
        "other.html",
        "/etc/passwd",
    ],
)
def test_a_hostile_link_does_nothing(view: PageView, desktop: Desktop, address: str) -> None:
    view.show_page(page_of(f'<p><a href="{address}">Press here now</a></p>'))
    wishes = [
        Heard(signal) for signal in (view.location_requested, view.term_requested, view.address_requested)
    ]
    followed = Heard(view.anchorClicked)
    click_on(view, "Press here")
    assert len(followed.values) == 1
    assert [wish.values for wish in wishes] == [[], [], []]
    assert view.toPlainText() == "Press here now"
    assert desktop.asked == []


def test_a_file_dropped_on_the_page_is_not_shown(view: PageView) -> None:
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()


# --- where the reader is


@pytest.mark.parametrize("anchor", LONG_SECTIONS)
def test_a_section_comes_to_the_top(long_view: PageView, anchor: str) -> None:
    long_view.go_to_anchor(anchor)
    first = long_view.document().findBlock(long_view.reading_position())
    assert first.text() == anchor.replace("-", " ").capitalize()


def test_no_anchor_is_the_top_of_the_page(long_view: PageView) -> None:
    long_view.go_to_anchor("emergency")
    long_view.go_to_anchor("")
    assert long_view.verticalScrollBar().value() == 0


def test_an_unknown_anchor_leaves_the_page_where_it_is(long_view: PageView) -> None:
    long_view.go_to_anchor("gone")
    assert long_view.verticalScrollBar().value() == 0


def test_a_page_just_shown_is_read_from_its_top(view: PageView, reader_pack: Pack) -> None:
    view.show_page(reader_pack.page(LONG))
    assert view.reading_position() == 0


@pytest.mark.parametrize("position", [0, 500, 2000, 4000, 10**9, -3])
def test_a_reading_position_can_be_returned_to(long_view: PageView, position: int) -> None:
    """To the same line; beyond either end of the page, to that end."""
    long_view.go_to_position(position)
    kept = long_view.reading_position()
    long_view.go_to_anchor("")
    long_view.go_to_position(kept)
    assert _line_of(long_view, long_view.reading_position()) == _line_of(long_view, kept)


def test_a_change_of_theme_keeps_the_place(long_view: PageView, dark: Theme) -> None:
    """The page is made anew, and shows the same line at its top."""
    long_view.go_to_position(3000)
    place = _line_of(long_view, long_view.reading_position())
    long_view.set_style(dark, 1.0)
    assert _line_of(long_view, long_view.reading_position()) == place


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0, 4.0])
def test_a_change_of_text_size_keeps_the_place(long_view: PageView, light: Theme, scale: float) -> None:
    long_view.go_to_position(3000)
    place = _line_of(long_view, long_view.reading_position())
    long_view.set_style(light, scale)
    assert abs(_line_of(long_view, long_view.reading_position()) - place) <= 1


@pytest.mark.parametrize("width", [420, 1100])
def test_a_change_of_width_keeps_the_place(long_view: PageView, width: int, qtbot: QtBot) -> None:
    long_view.go_to_position(3000)
    place = _line_of(long_view, long_view.reading_position())
    long_view.resize(width, 600)
    qtbot.waitUntil(lambda: long_view.viewport().width() > width - 40)
    assert abs(_line_of(long_view, long_view.reading_position()) - place) <= 1


def test_the_section_being_read_is_announced(long_view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(long_view.section_changed) as heard:
        long_view.go_to_anchor("what-you-can-do")
    assert heard.args == ["what-you-can-do"]
    long_view.go_to_anchor("")
    sections = Heard(long_view.section_changed)
    QTest.keyClick(long_view, Qt.Key.Key_PageDown)
    assert sections.values
    assert sections.values[-1] == "what-it-feels-like"


@pytest.mark.parametrize(("key", "end"), [(Qt.Key.Key_Home, 0.0), (Qt.Key.Key_End, 1.0)])
def test_home_and_end_go_to_the_ends(long_view: PageView, key: Qt.Key, end: float) -> None:
    long_view.go_to_position(3000)
    QTest.keyClick(long_view, key)
    bar = long_view.verticalScrollBar()
    assert bar.value() == end * bar.maximum()


# --- how it looks


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_headings_have_their_sizes(view: PageView, reader_pack: Pack, light: Theme, scale: float) -> None:
    """34, 25 and 21 pixels at 100 %; QTextDocument would choose its own."""
    view.set_style(light, scale)
    view.show_page(reader_pack.page("surgery"))
    sizes = {}
    block = view.document().begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            form = block.begin().fragment().charFormat()
            sizes[level] = form.property(QTextFormat.Property.FontPixelSize)
        block = block.next()
    assert sizes == {1: 34 * scale, 2: 25 * scale, 3: 21 * scale}


@pytest.mark.parametrize(("width", "widest"), [(500, 500), (1600, 36 * 19)])
def test_lines_are_never_too_long_to_read(
    view: PageView, reader_pack: Pack, width: int, widest: int, qtbot: QtBot
) -> None:
    """About 70 characters, in the middle of the window; less where there is less room."""
    view.show_page(reader_pack.page(LONG))
    view.resize(width, 600)
    qtbot.waitUntil(lambda: view.viewport().width() > width - 40)
    form = view.document().rootFrame().frameFormat()
    assert view.viewport().width() - form.leftMargin() - form.rightMargin() <= widest
    assert form.leftMargin() == form.rightMargin() >= 24


@pytest.mark.parametrize("zoom", [1.0, 4.0])
def test_a_narrow_window_needs_no_scrolling_sideways(
    view: PageView, reader_pack: Pack, light: Theme, zoom: float, qtbot: QtBot
) -> None:
    """For plain text, at 480 pixels and any text size (WCAG 1.4.10)."""
    view.set_style(light, zoom)
    view.show_page(reader_pack.page(LONG))
    view.resize(480, 400)
    qtbot.waitUntil(lambda: view.viewport().width() > 400)
    assert view.horizontalScrollBar().maximum() == 0


def test_the_theme_reaches_drawings(view: PageView, reader_pack: Pack, dark: Theme) -> None:
    """On the dark page the drawing's ground is dark too."""
    view.setPalette(palette(dark))
    view.set_style(dark, 1.0)
    view.show_page(reader_pack.page("surgery"))
    point_of(view, "The kidney")
    assert _shows(view, QColor(dark.figure["#B3261E"]))
    assert not _shows(view, QColor("#FFFFFF"))


def test_the_page_is_named_for_a_screen_reader(view: PageView, reader_pack: Pack) -> None:
    view.show_page(reader_pack.page("surgery"))
    assert view.accessibleName() == "Page: Surgery"


# --- what the reader does


@pytest.mark.parametrize(("turn", "step"), [(120, 1), (-120, -1)])
def test_ctrl_and_the_wheel_ask_for_another_text_size(long_view: PageView, turn: int, step: int) -> None:
    wishes = Heard(long_view.zoom_requested)
    _turn_wheel(long_view, turn, Qt.KeyboardModifier.ControlModifier)
    assert wishes.values == [step]
    assert long_view.verticalScrollBar().value() == 0


def test_the_wheel_alone_scrolls(long_view: PageView) -> None:
    wishes = Heard(long_view.zoom_requested)
    _turn_wheel(long_view, -120, Qt.KeyboardModifier.NoModifier)
    assert wishes.values == []
    assert long_view.verticalScrollBar().value() > 0


def test_a_wheel_turned_sideways_changes_no_text_size(long_view: PageView) -> None:
    wishes = Heard(long_view.zoom_requested)
    _turn_wheel(long_view, 0, Qt.KeyboardModifier.ControlModifier)
    assert wishes.values == []


def test_the_menu_of_the_page_copies_and_selects(view: PageView, qtbot: QtBot) -> None:
    """And holds nothing else: no way to open a link elsewhere."""
    view.show_page(page_of("<p>Words to copy</p>"))
    menu = _open_menu(view)
    assert [action.text() for action in menu.actions()] == ["Copy", "Select the whole page"]
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    menu.close()
    menu = _open_menu(view)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "Words to copy")


# --- looking


def _shows(view: PageView, colour: QColor) -> bool:
    """Whether any pixel of the page is (nearly) of this colour."""
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = (image.pixelColor(x, y) for x in range(0, width, 4) for y in range(0, height, 4))
    wanted = (colour.red(), colour.green(), colour.blue())
    return any(
        max(abs(a - b) for a, b in zip((p.red(), p.green(), p.blue()), wanted, strict=True)) < 3
        for p in pixels
    )


def _line_of(view: PageView, position: int) -> int:
    """The number of the paragraph that holds a character."""
    return view.document().findBlock(position).blockNumber()


def _turn_wheel(view: PageView, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    """`turn` in eighths of a degree, away from the reader when positive."""
    middle = view.viewport().rect().center()
    event = QWheelEvent(
        QPointF(middle),
        QPointF(view.viewport().mapToGlobal(middle)),
        QPoint(),
        QPoint(0 if turn else 120, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def _open_menu(view: PageView) -> QMenu:
    """The menu that a click with the other button opens."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), view.mapToGlobal(QPoint(9, 9)))
    QApplication.sendEvent(view.viewport(), event)
    menus = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def _page_of_links(view: PageView) -> None:
    """Forty sections with a link each, many screens long."""
    lines = "<p>words</p>" * 10
    view.show_page(
        page_of(
            "".join(
                f"<h2><a name='s{n}'></a>Part {n}</h2><p><a href='topic:t{n}'>link {n}</a></p>{lines}"
                for n in range(40)
            )
        )
    )


@pytest.mark.parametrize(
    ("anchor", "key", "link"),
    [
        ("", Qt.Key.Key_Tab, "link 0"),
        ("s20", Qt.Key.Key_Tab, "link 20"),
        ("s20", Qt.Key.Key_Backtab, "link 19"),
    ],
)
def test_tab_begins_at_what_is_seen(view: PageView, anchor: str, key: Qt.Key, link: str) -> None:
    """After a jump to a section the next link is the one in it; back from there, the one before it."""
    _page_of_links(view)
    view.go_to_anchor(anchor)
    view.setFocus()
    QTest.keyClick(view, key)
    assert view.textCursor().selectedText() == link


def test_tab_goes_on_from_its_link_though_the_page_was_scrolled(view: PageView) -> None:
    """The link that was chosen is where the keyboard is."""
    _page_of_links(view)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectedText() == "link 1"


@pytest.mark.qt_log_ignore("MouseRelease. not accepted")
def test_a_link_is_followed_when_the_mouse_lets_go_of_it(view: PageView) -> None:
    """Whoever pressed the wrong one can still move away from it (WCAG 2.5.2)."""
    view.show_page(page_of("<p><a href='topic:one'>one long enough link to press</a></p>"))
    heard = Heard(view.location_requested)
    on, left = point_of(view, "enough"), Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), left, pos=on)
    assert heard.values == []
    QTest.mouseRelease(view.viewport(), left, pos=QPoint(400, 400))
    assert heard.values == []
    click_on(view, "enough")
    assert heard.values == [Location("one")]


@pytest.mark.parametrize("last", [False, True])
def test_a_caret_goes_along_to_the_section(view: PageView, last: bool) -> None:
    """A screen reader goes on reading there; the last section, which cannot come to the top, too."""
    keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
    view.setTextInteractionFlags(view.textInteractionFlags() | keyboard)
    _page_of_links(view)
    number = 39 if last else 20
    view.go_to_anchor(f"s{number}")
    top = view.verticalScrollBar().value()
    assert view.textCursor().block().text() == f"Part {number}"
    assert view.textCursor().atBlockStart()
    assert view.verticalScrollBar().value() == top


# --- jumps, and the way back


def test_tab_goes_on_from_the_place_a_link_led_to(view: PageView) -> None:
    """Though the last section cannot come to the top of the view."""
    _page_of_links(view)
    view.selectAll()
    view.go_to_anchor("s39")
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectedText() == "link 39"


def test_a_jump_says_where_it_led(surgery: PageView, ear: Ear) -> None:
    """All of it where the keyboard is elsewhere: then nothing is spoken of the line at the caret."""
    surgery.clearFocus()
    surgery.announce_arrival("source-1", opened=False)
    surgery.announce_arrival("what-it-is", opened=False)
    assert ear.heard == [
        "Source 1: Kidney cancer. NHS, date not stated. Press Backspace to go back.",
        "What it is, heading level 2",
    ]


def test_a_jump_adds_to_the_line_that_the_caret_is_in(surgery: PageView, ear: Ear) -> None:
    """A screen reader speaks that line when the caret comes there."""
    surgery.announce_arrival("source-1", opened=False)
    surgery.announce_arrival("what-it-is", opened=False)
    assert ear.heard == ["Source 1. Press Backspace to go back.", "heading level 2"]


def test_the_place_a_jump_led_to_is_marked_while_the_page_has_the_focus(
    surgery: PageView, light: Theme
) -> None:
    surgery.go_to_anchor("source-1")
    assert _shows_line(surgery, light.colour("accent"))
    surgery.clearFocus()
    assert not _shows_line(surgery, light.colour("accent"))


def test_the_way_back_leads_to_the_number_that_was_followed(surgery: PageView) -> None:
    number = next(link for link in _links(surgery) if link.target == "#source-1")
    surgery.follow(number)
    position = surgery.reading_position()
    surgery.go_to_anchor("source-1")
    surgery.return_to(position)
    cursor = surgery.textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (number.start, number.end)


def test_a_link_that_is_not_there_any_more_is_not_returned_to(surgery: PageView) -> None:
    surgery.follow(next(link for link in _links(surgery) if link.target == "#source-1"))
    position = surgery.reading_position()
    surgery.show_page(page_of("<p>Other words</p>"))
    surgery.return_to(position)
    assert not surgery.textCursor().hasSelection()


def test_backspace_asks_for_the_way_back(surgery: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(surgery.back_requested):
        QTest.keyClick(surgery, Qt.Key.Key_Backspace)


def test_headings_are_stepped_through_and_said(surgery: PageView, ear: Ear) -> None:
    """The words by the caret that comes there, the level after them."""
    places = []
    for by in (1, 1, -1):
        surgery.step_heading(by)
        places.append(surgery.textCursor().block().text())
    assert places == ["In short", "What it is", "In short"]
    assert ear.heard == ["heading level 2"] * 3


def test_what_is_told_twice_is_another_text_each_time(surgery: PageView) -> None:
    """Newer Orcas say nothing about a description that stays as it was."""
    told = []
    for _ in range(3):
        surgery.tell("heading level 2")
        told.append(surgery.told)
        surgery.tell("")
    assert [words.strip() for words in told] == ["heading level 2"] * 3
    assert told[0] != told[1] != told[2]


def test_beyond_the_last_heading_there_is_none(surgery: PageView, ear: Ear) -> None:
    surgery.go_to_anchor("page-sources")
    surgery.step_heading(1)
    surgery.show_page(page_of("<p>No heading</p>"))
    surgery.step_heading(-1)
    assert ear.heard == ["No further heading", "No heading before"]


def test_a_page_that_opens_says_what_it_is(view: PageView, reader_pack: Pack, ear: Ear) -> None:
    view.show_page(reader_pack.page("surgery"), ("kidney",))
    view.announce_arrival("", opened=True)
    assert len(ear.heard) == 1
    said = r"Surgery, heading level 1\. Sections: \d+\. Links: \d+\. \d+ words marked\."
    assert re.fullmatch(said, ear.heard[0])


@pytest.mark.parametrize(("stops", "seen"), [(False, ["A", "B"]), (True, ["A", "1", "B"])])
def test_tab_passes_over_the_numbers_of_sources_unless_asked(
    view: PageView, light: Theme, stops: bool, seen: list[str]
) -> None:
    view.set_style(light, 1.0, TextLayout(source_stops=stops))
    cite = '<sup><a href="#source-1">1</a></sup>'
    view.show_page(page_of(f"<p><a href='topic:a'>A</a> {cite}</p><p><a href='topic:b'>B</a></p>"))
    view.activateWindow()
    view.setFocus()
    found = []
    for _ in seen:
        QTest.keyClick(view, Qt.Key.Key_Tab)
        found.append(view.textCursor().selectedText())
    assert found == seen


@pytest.fixture
def surgery(view: PageView, reader_pack: Pack) -> PageView:
    """The view with a page of sections, numbers of sources and a foot; it has the focus."""
    view.show_page(reader_pack.page("surgery"))
    view.activateWindow()
    view.setFocus()
    return view


def _links(view: PageView) -> list[PageLink]:
    """Every link of the page, numbers of sources too."""
    found, block = [], view.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            target = piece.charFormat().anchorHref()
            if target:
                start = piece.position()
                found.append(PageLink(piece.text(), target, start, start + piece.length()))
            pieces += 1
        block = block.next()
    return found


def _shows_line(view: PageView, colour: QColor) -> bool:
    """Whether an upright line of this colour stands before the paragraph with the caret."""
    image = view.viewport().grab().toImage()
    place = view.cursorRect()
    points = [(x, place.center().y()) for x in range(max(0, place.left() - 60), place.left())]
    return sum(image.pixelColor(x, y) == colour for x, y in points) >= 4


_WITH_DRAWING = (
    '<table class="drawn" width="100%"><tr><td class="pictogram" width="112">'
    '<img src="pictogram:kidney" alt="" width="112"/></td>'
    '<td class="beside"><p>Your kidneys make pee.</p></td></tr></table>'
)


def easy(html: str) -> Page:
    """The same page in Easy Read."""
    page = page_of(html)
    return replace(page, topic=replace(page.topic, kind="easy-read"))


def text_px(view: PageView, words: str) -> int:
    """Pixels of the letters of these words, as shown."""
    return view.document().find(words).charFormat().font().pixelSize()


def test_a_page_in_easy_read_is_set_in_24_pixels(view: PageView, light: Theme) -> None:
    """At 100 %; other pages keep their 19, also after it, and both grow with the text."""
    view.show_page(easy(_WITH_DRAWING))
    assert text_px(view, "kidneys") == 24
    view.set_style(light, 2.0)
    assert text_px(view, "kidneys") == 48
    view.show_page(page_of(_WITH_DRAWING))
    assert text_px(view, "kidneys") == 38


def test_a_small_drawing_is_made_in_its_own_size_and_is_no_stop_for_tab(view: PageView, light: Theme) -> None:
    """It grows with the text."""
    view.show_page(page_of(_WITH_DRAWING))
    name = QUrl("pictogram:kidney")
    image = QTextDocument.ResourceType.ImageResource.value
    small = view.loadResource(image, name)
    view.set_style(light, 1.4)
    larger = view.loadResource(image, name)
    assert isinstance(small, QImage)
    assert isinstance(larger, QImage)
    assert (small.deviceIndependentSize().width(), larger.deviceIndependentSize().width()) == (112, 157)
    assert links_of(view.document()) == ()


def test_the_caret_of_a_page_grows_with_the_text(reader: Reader) -> None:
    """Of every page, and of one that is shown in another text size; Qt forgets it with each document."""
    view = reader.window.reading.page.view
    widths = []
    for topic, zoom in (("surgery", 100), ("fatigue", 200), ("surgery", 400), ("start", 400), ("start", 100)):
        reader.appearance.set_zoom(zoom)
        reader.navigator.open(Location(topic))
        widths.append(view.cursorWidth())
    assert widths == [1, 2, 4, 4, 1]
