from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.page.page_links import links_of
from kcdesk.ui.panels.reading_panel import ReadingPanel
from kcdesk.user_data.settings import Settings, TextLayout
from tests.ui.heard import Heard


@pytest.fixture
def panel(reader: Reader) -> ReadingPanel:
    """The reading panel, open beside a page."""
    reader.navigator.open(Location("surgery"))
    QTest.keyClick(reader.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    side, panel = reader.window.reading.page_panels.reading
    assert side.isVisible()
    return panel


def choose(panel: ReadingPanel, name: str, value: int | str) -> None:
    """Press a choice."""
    QTest.mouseClick(panel.choices[name].buttons[value], Qt.MouseButton.LeftButton)


def remembered(reader: Reader) -> Settings:
    """What the window would like kept when it closes."""
    kept = Heard(reader.window.closing)
    reader.window.close()
    settings = kept.values[0]
    assert isinstance(settings, Settings)
    return settings


def test_one_button_opens_it(reader: Reader) -> None:
    """And closes it again."""
    bar = reader.window.top_bar
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == "Aa")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    side = reader.window.reading.page_panels.reading[0]
    assert side.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not side.isVisible()


def test_each_choice_of_colours_shows_how_it_looks(panel: ReadingPanel) -> None:
    """No two alike."""
    pictures = [one.icon().pixmap(one.iconSize()).toImage() for one in panel.colours.buttons.values()]
    assert not any(picture.isNull() for picture in pictures)
    assert all(first != other for first, other in combinations(pictures, 2))


def test_choices_are_carried_out_at_once(reader: Reader, panel: ReadingPanel) -> None:
    """On the page that is open."""
    view = reader.window.reading.page.view
    before = view.document().rootFrame().frameFormat().leftMargin()
    choose(panel, "column", 26)
    assert view.document().rootFrame().frameFormat().leftMargin() > before
    choose(panel, "letter_spacing", 12)
    assert "letter-spacing: 2.3px" in view.document().defaultStyleSheet()
    choose(panel, "line_spacing", 200)
    assert view.document().begin().next().blockFormat().lineHeight() > 200
    QTest.mouseClick(panel.larger, Qt.MouseButton.LeftButton)
    assert (reader.appearance.zoom, panel.size_now.text()) == (110, "110 %")
    QTest.mouseClick(panel.colours.buttons["sepia"], Qt.MouseButton.LeftButton)
    assert reader.appearance.theme.name == "sepia"


def test_the_other_font_is_loaded_when_it_is_chosen(reader: Reader, panel: ReadingPanel) -> None:
    """For the whole window."""
    choose(panel, "font", "opendyslexic")
    assert "OpenDyslexic" in QFontDatabase.families()
    view = reader.window.reading.page.view
    assert QFontInfo(view.document().begin().charFormat().font()).family() == "OpenDyslexic"
    assert QFontInfo(reader.window.top_bar.search_box.font()).family() == "OpenDyslexic"


def test_choices_are_remembered(reader: Reader, panel: ReadingPanel) -> None:
    """All of them, until the next start."""
    layout: dict[str, int | str] = {
        "line_spacing": 150,
        "letter_spacing": 6,
        "column": 48,
        "font": "opendyslexic",
    }
    for name, value in layout.items():
        choose(panel, name, value)
    QTest.mouseClick(panel.colours.buttons["high-contrast-dark"], Qt.MouseButton.LeftButton)
    settings = remembered(reader)
    assert settings.text_layout == TextLayout(150, 6, 48, "opendyslexic")
    assert settings.theme == "high-contrast-dark"


def test_one_press_leads_back_to_normal(reader: Reader, panel: ReadingPanel) -> None:
    """Whatever was chosen; and the panel shows it."""
    for name, value in (("line_spacing", 200), ("font", "opendyslexic"), ("column", 0)):
        choose(panel, name, value)
    reader.appearance.set_zoom(200)
    QTest.mouseClick(panel.normal, Qt.MouseButton.LeftButton)
    assert (reader.appearance.zoom, reader.appearance.choice) == (100, "system")
    assert reader.appearance.layout == TextLayout()
    assert panel.choices["line_spacing"].buttons[100].isChecked()
    assert panel.colours.buttons["system"].isChecked()


def test_esc_closes_it_from_the_page_too(reader: Reader, panel: ReadingPanel) -> None:
    """It lies on top."""
    assert panel.isVisible()
    view = reader.window.reading.page.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert reader.window.focusWidget() is view


@pytest.mark.parametrize(("zoom", "width", "height"), [(100, 1280, 800), (200, 1280, 800), (400, 1280, 1024)])
def test_nothing_in_it_is_cut_off(
    reader: Reader, panel: ReadingPanel, qtbot: QtBot, zoom: int, width: int, height: int
) -> None:
    """It scrolls up and down only."""
    reader.window.resize(width, height)
    reader.appearance.set_zoom(zoom)
    content = panel.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.minimumSizeHint().width() <= panel.viewport().width())
    assert reader.window.reading.page_panels.reading[0].geometry().right() < width


# --- links and drawings


def test_the_list_of_links_opens_with_the_page_s_links(reader: Reader) -> None:
    """By its keys; Enter follows one as a click would."""
    reader.navigator.open(Location("surgery"))
    QTest.keySequence(reader.window.focusWidget(), QKeySequence("Ctrl+Shift+L"))
    side, links = reader.window.reading.page_panels.links
    assert side.isVisible()
    assert reader.window.focusWidget() is links
    row = next(row for row in range(links.count()) if links.item(row).text().endswith("(what it means)"))
    links.setCurrentRow(row)
    QTest.keyClick(links, Qt.Key.Key_Return)
    assert not side.isVisible()
    assert reader.window.reading.page.card.isVisible()


def test_at_home_there_are_no_links_to_list(reader: Reader) -> None:
    """It is no page."""
    reader.window.actions_["links"].trigger()
    assert not reader.window.reading.page_panels.links[0].isVisible()


def test_f6_reaches_an_open_panel(reader: Reader) -> None:
    """And leaves it again."""
    reader.navigator.open(Location("surgery"))
    reader.window.actions_["links"].trigger()
    links = reader.window.reading.page_panels.links[1]
    reader.window.reading.page.view.setFocus()
    seen = []
    for _ in range(10):
        reader.window.actions_["next_pane"].trigger()
        seen.append(reader.window.focusWidget())
    assert links in seen
    assert reader.window.reading.page.view in seen


def test_one_panel_at_a_time(reader: Reader) -> None:
    """Both want the same place."""
    reader.navigator.open(Location("surgery"))
    reader.window.actions_["links"].trigger()
    reader.window.actions_["reading"].trigger()
    page_panels = reader.window.reading.page_panels
    assert (page_panels.links[0].isVisible(), page_panels.reading[0].isVisible()) == (False, True)


def test_another_page_closes_the_list_of_this_one(reader: Reader) -> None:
    """Its links are not there."""
    reader.navigator.open(Location("surgery"))
    reader.window.actions_["links"].trigger()
    reader.navigator.open(Location("fatigue"))
    assert not reader.window.reading.page_panels.links[0].isVisible()


def test_an_enlarged_drawing_is_larger_than_on_its_page(reader: Reader) -> None:
    """Than the drawing, which is narrower than the page."""
    reader.navigator.open(Location("surgery"))
    page_panels = reader.window.reading.page_panels
    view = reader.window.reading.page.view
    for zoom in (100, 200, 400):
        reader.appearance.set_zoom(zoom)
        page_panels.enlarge("kidney")
        shown = page_panels.figures.picture.pixmap().deviceIndependentSize().width()
        assert shown >= 1.4 * view.figure_width > 0
        page_panels.figures.close_view()


def test_tab_and_enter_enlarge_a_drawing(reader: Reader) -> None:
    """And Esc leads back to the page."""
    reader.navigator.open(Location("surgery"))
    view = reader.window.reading.page.view
    figure = next(link for link in links_of(view.document()) if link.target == "figure:kidney")
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        if view.textCursor().selectionStart() == figure.start:
            break
    QTest.keyClick(view, Qt.Key.Key_Return)
    figures = reader.window.reading.page_panels.figures
    assert figures.isVisible()
    assert figures.words.text() == figure.text
    focus = reader.window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not figures.isVisible()
    assert reader.window.focusWidget() is view
