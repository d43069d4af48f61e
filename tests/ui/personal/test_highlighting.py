from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.short_page import has_anchor, short_version
from kcdesk.ui.page.places import anchor_position
from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.personal.highlighting import Highlighting
from kcdesk.ui.personal.panels import PersonalPanels
from kcdesk.user_data.atomic_file import write_private
from kcdesk.user_data.personal_store import PersonalFile
from kcdesk.user_data.records import HIGHLIGHT, Record
from tests.ui.conftest import Ear
from tests.ui.personal.conftest import MakeOwn


@pytest.fixture
def reader(make_own: MakeOwn) -> Reader:
    """A page is read."""
    made = make_own()
    made.navigator.open(Location("surgery"))
    return made


def select(reader: Reader, words: str) -> None:
    """Select words of the page."""
    view = reader.window.reading.page.view
    found = view.document().find(words)
    assert not found.isNull(), words
    view.setTextCursor(found)


def press(reader: Reader) -> PersonalPanels:
    """Press the key for highlights."""
    reader.window.actions_["highlight"].trigger()
    return cast(PersonalPanels, reader.window.reading.personal.panels)


def kept(file: Path) -> tuple[Record, ...]:
    """What is on the disk."""
    return PersonalFile(file).of(HIGHLIGHT)


def painted(reader: Reader) -> list[tuple[str, str]]:
    """Words and colour of what is marked on the page."""
    marks = reader.window.reading.page.view.extraSelections()
    return [(one.cursor.selectedText(), one.format.background().color().name().upper()) for one in marks]


def first_words(reader: Reader) -> str:
    """The first three words of the page's first paragraph after its title."""
    text = reader.window.reading.page.view.toPlainText().split("\n")
    return " ".join(next(line for line in text[1:] if len(line.split()) > 3).split()[:3])


def test_what_is_selected_is_kept_and_marked(reader: Reader, file: Path) -> None:
    words = first_words(reader)
    select(reader, words)
    press(reader)
    (record,) = kept(file)
    assert (record.text, record.topic, record.colour) == (words, "surgery", "yellow")
    theme = reader.window.reading.page.view.theme
    assert painted(reader) == [(words, theme.roles["own_yellow"].upper())]


def test_without_a_selection_it_is_the_sentence_that_is_read(reader: Reader, file: Path) -> None:
    """And the keyboard is in the panel, which moves it on."""
    panels = press(reader)
    (record,) = kept(file)
    assert record.text == "Surgery"
    assert reader.window.focusWidget() is panels.highlight_panel.on
    QTest.keyClick(panels.highlight_panel.on, Qt.Key.Key_Space)
    (moved,) = kept(file)
    assert moved.text not in {"", "Surgery"}
    assert len(painted(reader)) == 1


def test_it_grows_and_shrinks_by_sentences(reader: Reader, file: Path) -> None:
    panels = press(reader)
    before = kept(file)[0].text
    panels.highlight_panel.more.click()
    assert kept(file)[0].text.startswith(f"{before} ")
    panels.highlight_panel.fewer.click()
    assert [record.text for record in kept(file)] == [before]


def green_beside_yellow(reader: Reader) -> PersonalPanels:
    """The page's third sentence is marked in green, the second in yellow, and the second is in the panel."""
    panels = press(reader)
    panels.highlight_panel.on.click()
    panels.highlight_panel.on.click()
    panels.highlight_panel.colours.buttons["green"].click()
    press(reader)  # closes the panel
    view = reader.window.reading.page.view
    text = reader.window.reading.personal.highlights.text
    start, end = text.span(*text.sentences()[1])
    view.setTextCursor(text_range(view.document(), start, end))
    panels = press(reader)
    panels.highlight_panel.colours.buttons["yellow"].click()
    return panels


def test_the_next_sentence_passes_over_one_that_is_marked(reader: Reader, file: Path) -> None:
    """There and back; the other one is as it was."""
    panels = green_beside_yellow(reader)
    yellow, green = sorted(kept(file), key=lambda one: one.colour, reverse=True)
    panels.highlight_panel.on.click()
    assert len(kept(file)) == 2
    assert green in kept(file)
    panels.highlight_panel.back.click()
    assert {one.id for one in kept(file)} == {yellow.id, green.id}
    assert green in kept(file)


def test_growing_leaves_another_of_the_same_words_as_it_is(reader: Reader, file: Path) -> None:
    """Two highlights that begin at the same place would become one."""
    panels = press(reader)
    panels.highlight_panel.on.click()
    panels.highlight_panel.more.click()
    panels.highlight_panel.colours.buttons["pink"].click()
    (longer,) = kept(file)
    press(reader)  # closes the panel
    reader.window.reading.page.view.moveCursor(QTextCursor.MoveOperation.Start)
    panels = press(reader)
    highlighting = reader.window.findChild(Highlighting)
    assert highlighting is not None
    assert highlighting.current is not None
    assert highlighting.current.text == "Surgery"
    panels.highlight_panel.on.click()
    panels.highlight_panel.more.click()
    assert longer in kept(file)
    assert len(kept(file)) == 2
    assert highlighting.current.text.startswith(longer.text)
    panels.highlight_panel.fewer.click()
    assert longer in kept(file)
    assert len(kept(file)) == 2


def test_it_takes_one_step_on_the_disk(reader: Reader, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two the file held neither."""
    panels = press(reader)
    seen: list[int] = []

    def write(where: Path, text: str) -> None:
        write_private(where, text)
        seen.append(len(kept(file)))

    monkeypatch.setattr("kcdesk.user_data.personal_store.write_private", write)
    panels.highlight_panel.on.click()
    assert seen == [1]


def test_another_colour_is_kept(reader: Reader, file: Path) -> None:
    panels = press(reader)
    panels.highlight_panel.colours.buttons["green"].click()
    assert kept(file)[0].colour == "green"
    assert painted(reader)[0][1] == reader.window.reading.page.view.theme.roles["own_green"].upper()


def test_it_is_spoken(reader: Reader, ear: Ear, listening: None) -> None:  # noqa: ARG001
    press(reader)
    assert "Highlighted: Surgery" in ear.heard


def test_it_is_there_again_in_another_window(reader: Reader, make_own: MakeOwn) -> None:
    select(reader, first_words(reader))
    press(reader)
    other = make_own()
    other.navigator.open(Location("surgery"))
    assert painted(other) == painted(reader)


def test_it_is_on_its_page_alone(reader: Reader) -> None:
    panels = press(reader)
    reader.navigator.open(Location("sunitinib"))
    assert painted(reader) == []
    assert not panels.highlight_panel.isVisible()


def test_the_same_place_brings_it_up_again_and_it_is_removed(reader: Reader, file: Path) -> None:
    press(reader)
    press(reader)  # closes the panel
    panels = press(reader)
    assert len(kept(file)) == 1
    panels.highlight_panel.remove.click()
    assert kept(file) == ()
    assert painted(reader) == []


def test_my_pages_lists_it_and_lead_to_it(reader: Reader) -> None:
    panels = press(reader)
    reader.navigator.open(Location("sunitinib"))
    reader.window.actions_["my_pages"].trigger()
    rows = panels.my_pages.lists[HIGHLIGHT]
    row = rows.item(0)
    assert row.text().startswith("Surgery\nSurgery")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Surgery. Surgery")
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert reader.navigator.location.topic == "surgery"
    assert panels.highlight_panel.isVisible()


@pytest.fixture
def left_out(reader: Reader) -> tuple[str, tuple[int, int]]:
    """A section that the short version of the page about sunitinib lacks, and where its words stand."""
    reader.navigator.open(Location("sunitinib"))
    view = reader.window.reading.page.view
    page = view.page
    assert page is not None
    short = short_version(page, "More")
    assert short is not None
    anchor = next(one.anchor for one in page.sections if one.anchor and not has_anchor(short, one.anchor))
    place = anchor_position(view.document(), anchor)
    assert place is not None
    text = reader.window.reading.personal.highlights.text
    heading, first = [one for one in text.sentences() if one[0] >= text.index_of(place)][:2]
    return anchor, text.span(heading[0], first[1])


def test_a_highlight_belongs_to_the_section_of_its_words(
    reader: Reader, left_out: tuple[str, tuple[int, int]], file: Path
) -> None:
    """Not to that at the top of the view, which is another here."""
    anchor, span = left_out
    view = reader.window.reading.page.view
    view.go_to_anchor("in-short")
    view.setTextCursor(text_range(view.document(), *span))
    press(reader)
    (record,) = kept(file)
    assert record.anchor == anchor
    assert record.title.startswith("Sunitinib: ")


def test_words_that_the_short_version_lacks_bring_the_whole_page(
    reader: Reader, left_out: tuple[str, tuple[int, int]], file: Path
) -> None:
    """Of a highlight that was kept with another section, too; its buttons work then."""
    view, pages = reader.window.reading.page.view, reader.window.reading.pages
    whole = view.page
    view.setTextCursor(text_range(view.document(), *left_out[1]))
    panels = press(reader)
    (record,) = kept(file)
    reader.window.reading.personal.store.keep(replace(record, anchor="in-short"))
    pages.choose(in_short=True)
    reader.navigator.open_home()
    panels._open(record.key)
    assert view.page == whole
    assert len(painted(reader)) == 1
    assert not reader.window.notice.isVisible()
    pages.choose(in_short=True)
    assert view.page != whole
    panels.highlight_panel.back.click()
    assert view.page == whole
    assert kept(file)[0].text not in {"", record.text}


def test_words_that_are_gone_are_kept_and_said(reader: Reader, file: Path) -> None:
    personal = reader.window.reading.personal
    guide = personal.pack.info.id
    personal.store.keep(Record(HIGHLIGHT, "x", "No such words.", guide, "surgery", colour="pink"))
    personal.panels.open_highlight(kept(file)[0])
    assert "not on the page any more" in reader.window.notice.message
    reader.window.notice.tell("")
    cast(PersonalPanels, personal.panels).highlight_panel.on.click()
    assert "not on the page any more" in reader.window.notice.message
    assert painted(reader) == []


def test_it_is_exported_brought_in_and_deleted(reader: Reader, file: Path, tmp_path: Path) -> None:
    panels = press(reader)
    copy = tmp_path / "copy.json"
    panels.export_to(copy)
    before = kept(file)
    reader.window.reading.personal.forget_everything()
    assert kept(file) == ()
    assert painted(reader) == []
    panels.import_from(copy)
    assert kept(file) == before
    assert len(painted(reader)) == 1


def test_a_search_s_marks_stay(reader: Reader) -> None:
    reader.navigator.open(Location("surgery", "", ("kidney",)))
    marked = painted(reader)
    press(reader)
    assert marked
    assert all(one in painted(reader) for one in marked)
    assert len(painted(reader)) == len(marked) + 1
