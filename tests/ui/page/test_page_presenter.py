from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.page.page_links import links_of
from kcdesk.ui.page.page_presenter import PagePresenter
from kcdesk.user_data.settings import Settings
from tests.conftest import MakeReader, show
from tests.ui.heard import Heard

BOTH, ONE = "sunitinib", "fatigue"
"""A page with a short version, and one without."""
DETAIL = "Checks"
"""A heading of the first that the short version leaves out."""


@pytest.fixture
def presenter(reader: Reader) -> PagePresenter:
    """The presenter of a reader at the page with both versions."""
    reader.navigator.open(Location(BOTH))
    return reader.window.reading.pages


def press(reader: Reader, *, in_short: bool) -> None:
    """Press one side of the switch over the page."""
    switch = reader.window.reading.page.detail
    button = switch.in_short if in_short else switch.in_full
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def is_whole(reader: Reader) -> bool:
    """Whether nothing of the page is left out now; what is left out would only be listed."""
    text = reader.window.reading.page.view.toPlainText()
    assert text.count(DETAIL) == 1
    return "More detail on this page" not in text


@pytest.mark.usefixtures("presenter")
def test_the_switch_shows_a_page_in_short_and_whole(reader: Reader) -> None:
    assert is_whole(reader)
    press(reader, in_short=True)
    assert not is_whole(reader)
    press(reader, in_short=False)
    assert is_whole(reader)


@pytest.mark.parametrize(("topic", "offered"), [(BOTH, True), (ONE, False)])
def test_it_is_offered_where_a_page_has_both(reader: Reader, topic: str, offered: bool) -> None:
    """A switch that changes nothing would only be in the way."""
    reader.navigator.open(Location(topic))
    assert reader.window.reading.page.detail.isVisible() is offered


def test_the_choice_is_told_once_and_remembered(reader: Reader, presenter: PagePresenter) -> None:
    changed, closing = Heard(presenter.in_short_changed), Heard(reader.window.closing)
    press(reader, in_short=True)
    press(reader, in_short=True)
    assert changed.values == [True]
    reader.navigator.open(Location(ONE))
    reader.navigator.open(Location(BOTH))
    assert not is_whole(reader)
    reader.window.close()
    settings = closing.values[0]
    assert isinstance(settings, Settings)
    assert settings.in_short


def test_an_address_of_what_was_left_out_brings_the_whole_page(
    reader: Reader, presenter: PagePresenter
) -> None:
    """This once; pages are wanted in short all the same."""
    press(reader, in_short=True)
    reader.navigator.open(Location(BOTH, "checks"))
    assert is_whole(reader)
    assert reader.window.reading.page.detail.in_full.isChecked()
    assert presenter.in_short
    reader.navigator.open(Location(BOTH, "in-short"))
    assert not is_whole(reader)


def test_the_list_of_what_was_left_out_leads_there(reader: Reader, presenter: PagePresenter) -> None:
    """By links on the page, for windows without an outline."""
    presenter.choose(in_short=True)
    view = reader.window.reading.page.view
    view.follow(next(link for link in links_of(view.document()) if link.text == DETAIL))
    assert is_whole(reader)
    assert reader.navigator.location == Location(BOTH, "checks")


def test_words_that_were_searched_for_are_not_left_out(reader: Reader, presenter: PagePresenter) -> None:
    presenter.choose(in_short=True)
    reader.navigator.open(Location(BOTH, "", ("words",)))
    assert is_whole(reader)


def test_find_on_this_page_finds_in_all_of_it(reader: Reader, presenter: PagePresenter) -> None:
    presenter.choose(in_short=True)
    QTest.keyClick(reader.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert is_whole(reader)


def test_the_outline_lists_the_whole_page(reader: Reader, presenter: PagePresenter) -> None:
    """So that what is left out can be found, and chosen."""
    outline = reader.window.reading.outline.list
    before = outline.count()
    presenter.choose(in_short=True)
    assert outline.count() == before
    row = next(row for row in range(before) if outline.item(row).text().strip() == DETAIL)
    outline.activated.emit(outline.model().index(row, 0))
    assert is_whole(reader)


def test_the_place_in_the_page_is_kept(make: MakeReader, qtbot: QtBot, shipped_pack: Pack) -> None:
    """Where the other version has it too: the part that says when to get help."""
    reader = make(pack=shipped_pack)
    show(reader, qtbot)
    reader.navigator.open(Location(BOTH, "get-help-now"))
    room = reader.window.reading
    qtbot.waitUntil(lambda: room.outline.current_anchor == "get-help-now")
    room.pages.choose(in_short=True)
    assert "More detail on this page" in room.page.view.toPlainText()
    qtbot.waitUntil(lambda: room.outline.current_anchor == "get-help-now")


def test_the_panel_has_the_same_choice(reader: Reader, presenter: PagePresenter) -> None:
    page_panels = reader.window.reading.page_panels
    page_panels.toggle_reading()
    buttons = page_panels.reading[1].detail.buttons
    QTest.mouseClick(buttons[True], Qt.MouseButton.LeftButton)
    assert presenter.in_short
    press(reader, in_short=False)
    assert buttons[False].isChecked()


def test_a_page_opened_again_is_not_made_again(presenter: PagePresenter) -> None:
    """Whether it is another one is what the window asks."""
    assert not presenter.show(Location(BOTH))
    assert presenter.show(Location(ONE))


def test_after_a_jump_to_a_source_the_outline_tells_what_was_passed(make: MakeReader, qtbot: QtBot) -> None:
    """“Top of the page” stayed its current row, with the foot of the page in sight."""
    reader = make()
    show(reader, qtbot, 1300, 420)
    reader.navigator.open(Location("surgery"))
    view, outline = reader.window.reading.page.view, reader.window.reading.outline
    assert view.page is not None
    last = view.page.sections[-1].anchor
    qtbot.waitUntil(lambda: outline.list.count() > 2)
    reader.navigator.open(Location("surgery", "source-1"))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert view.passed_sections()[-1] not in {section.anchor for section in view.page.sections}
    assert outline.current_anchor == last != ""


@pytest.mark.parametrize("part", ["page", "path"])
def test_a_page_that_cannot_be_read_leaves_the_one_that_is_shown(
    reader: Reader, presenter: PagePresenter, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    """The switch above it asked for the other one ever after, and was dead."""
    pack = presenter._pack
    read = getattr(pack, part)

    def damaged(topic: str) -> object:
        if topic == ONE:
            raise pack.damaged()
        return read(topic)

    monkeypatch.setattr(pack, part, damaged)
    with pytest.raises(GuideError):
        presenter.show(Location(ONE))
    assert reader.window.reading.page.view.page == pack.page(BOTH)
    press(reader, in_short=True)
    assert not is_whole(reader)
