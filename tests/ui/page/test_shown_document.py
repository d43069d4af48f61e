"""A page in another dress, read somewhere in its middle: what is seen comes first, and is what stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pages import Page
from kcdesk.ui.page.own_marks import OwnMarks
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.resources import PageDocument
from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.style.theme import Theme
from tests.ui.conftest import Ear
from tests.ui.heard import Heard
from tests.ui.page.conftest import page_of
from tests.ui.page.document_dump import dump

_PARTS = 600
_PAGE = page_of(
    "".join(
        f'<h2 id="p{number}">Part {number}</h2>\n'
        f'<p>Some <a href="#p{number - 1}">words</a> of part {number}.</p>\n'
        f"<ul><li>One of {number}</li><li>Two</li></ul>\n"
        for number in range(_PARTS)
    )
)
_STACKED = page_of(
    _PAGE.html + '<table class="data"><thead><tr><th>A</th><th>B</th><th>C</th><th>D</th></tr></thead>'
    "<tr><td>One</td><td>Two</td><td>Three</td><td>Four</td></tr></table><p>After it.</p>"
)
_MIDDLE, _LAST = "p300", f"p{_PARTS - 1}"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many pieces were read from HTML so far."""
    counted, read = [0], PageDocument.setHtml

    def read_one(document: PageDocument, html: str) -> None:
        counted[0] += 1
        read(document, html)

    monkeypatch.setattr(PageDocument, "setHtml", read_one)
    return lambda: counted[0]


def _open_at(view: PageView, anchor: str, page: Page = _PAGE) -> int:
    """All of the page, as somebody reads it who came there long ago; where that is."""
    view.show_page(page)
    view.document()
    view.go_to_anchor(anchor)
    return view.reading_position()


def _seen(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def _tops(view: PageView, place: int) -> list[int]:
    """Pixels from the top of the view to the lines from a place on, read with nothing made for it."""
    shown, offset = view._shown, view._shown._offset
    start = place - offset
    return [view.cursorRect(text_range(shown.now, at, at)).top() for at in range(start, start + 90, 9)]


def _near(first: list[int], last: list[int]) -> bool:
    """Whether lines are where they were, but for the fraction of a pixel that Qt's heights end in."""
    return all(abs(one - other) <= 1 for one, other in zip(first, last, strict=True))


def _rest(view: PageView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view._shown.is_excerpt)


def _length(view: PageView, qtbot: QtBot) -> int:
    """How far the bar goes, once Qt has told it how high the document is: some turns of the loop later."""
    bar, below = view.verticalScrollBar(), view.viewport().height()
    qtbot.waitUntil(lambda: abs(bar.maximum() + below - view.document().size().height()) <= 1)
    return bar.maximum()


def _in_another_dress(view: PageView, theme: Theme, scale: float) -> None:
    """As the window does it."""
    view.hold()
    view.set_style(theme, scale)


@pytest.mark.parametrize("anchor", [_MIDDLE, _LAST])
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_only_what_is_seen_is_made_at_once(
    view: PageView, dark: Theme, read: Callable[[], int], anchor: str, scale: float
) -> None:
    _open_at(view, anchor)
    before = read()
    _in_another_dress(view, dark, scale)
    assert read() - before <= 4


@pytest.mark.parametrize("anchor", ["p1", "p40", _MIDDLE, _LAST])
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25, 2.0])
def test_what_is_seen_first_is_what_stays(
    view: PageView, dark: Theme, qtbot: QtBot, anchor: str, scale: float
) -> None:
    place = _open_at(view, anchor)
    _in_another_dress(view, dark, scale)
    position = view.reading_position()
    first = _tops(view, position)
    _rest(view, qtbot)
    assert _near(first, _tops(view, position))
    if anchor != _LAST:  # where a screen has to begin above it
        assert view.reading_position() == position == place


def test_it_is_the_page_as_if_opened_so(view: PageView, dark: Theme, qtbot: QtBot) -> None:
    place = _open_at(view, _MIDDLE)
    _in_another_dress(view, dark, 1.25)
    _rest(view, qtbot)
    most = _length(view, qtbot)
    changed, words = _seen(view), dump(view.document())
    view.show_page(page_of("<p>Another</p>"))
    view.show_page(_PAGE)
    view.document()
    view.go_to_position(place)
    assert dump(view.document()) == words
    assert _length(view, qtbot) == most
    assert _seen(view) == changed


def test_all_of_the_page_is_there_for_whoever_asks(view: PageView, dark: Theme) -> None:
    place = _open_at(view, _MIDDLE)
    words = view.toPlainText()
    _in_another_dress(view, dark, 1.25)
    assert view.toPlainText() == words
    assert view.reading_position() == place
    assert view.document().find("of part 599.").position() > 0


def test_two_steps_of_size_keep_the_place(view: PageView, light: Theme, qtbot: QtBot) -> None:
    place = _open_at(view, _MIDDLE)
    for scale in (1.1, 1.25, 1.5, 1.25, 1.0):
        _in_another_dress(view, light, scale)
        assert view.reading_position() == place
    _rest(view, qtbot)
    assert view.reading_position() == place


def test_another_width_keeps_the_place(view: PageView, light: Theme, qtbot: QtBot) -> None:
    """As when panes give way to larger text."""
    place = _open_at(view, _MIDDLE)
    view.hold()
    view.resize(700, 600)
    view.set_style(light, 1.25)
    view.resize(640, 600)
    first = _tops(view, place)
    assert view.reading_position() == place
    _rest(view, qtbot)
    assert view.reading_position() == place
    assert _near(first, _tops(view, place))


def test_where_tables_go_the_page_is_made_from_its_top(view: PageView, light: Theme) -> None:
    """In very large text a row stands under the other, and every place behind it is another."""
    _open_at(view, _MIDDLE, _STACKED)
    _in_another_dress(view, light, 4.0)
    assert not view._shown.is_excerpt
    assert view._shown.section() == _MIDDLE


def test_a_section_is_told_when_the_rest_is_there(view: PageView, light: Theme, qtbot: QtBot) -> None:
    _open_at(view, _MIDDLE)
    heard = Heard(view.section_changed)
    _in_another_dress(view, light, 1.25)
    _rest(view, qtbot)
    assert heard.values[-1] == _MIDDLE


def test_a_link_that_is_pressed_at_once_is_the_right_one(view: PageView, light: Theme) -> None:
    _open_at(view, _MIDDLE)
    _in_another_dress(view, light, 1.25)
    followed = Heard(view.location_requested)
    block = view._shown.now.find("of part 302.").block()
    corner = view._shown.now.documentLayout().blockBoundingRect(block).topLeft().toPoint()
    line = block.layout().lineAt(0)
    link = corner + QPoint(int(line.cursorToX(7)[0]), int(line.height() / 2))  # type: ignore[index]
    down = view.verticalScrollBar().value()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=link - QPoint(0, down))
    assert followed.values == [Location(_PAGE.topic.id, "p301")]
    assert not view._shown.is_excerpt


def test_marked_words_are_marked_at_once(view: PageView, dark: Theme) -> None:
    view.show_page(_PAGE, ("words",))
    count = view.marks.count
    view.go_to_anchor(_MIDDLE)
    _in_another_dress(view, dark, 1.0)
    assert count > 0
    assert view.marks.count == count
    assert len(view.extraSelections()) == count


def test_questions_on_the_page_change_no_place(view: PageView, light: Theme, qtbot: QtBot) -> None:
    """Their boxes have another width in another size."""
    view.take_own_marks_from(lambda _page: OwnMarks())
    place = _open_at(view, _MIDDLE)
    _in_another_dress(view, light, 1.25)
    assert view._shown.is_excerpt
    _rest(view, qtbot)
    assert view.reading_position() == place


def test_a_screen_reader_has_all_of_it_at_once(view: PageView, dark: Theme, ear: Ear) -> None:
    assert ear.isActive()
    place = _open_at(view, _MIDDLE)
    _in_another_dress(view, dark, 1.25)
    assert not view._shown.is_excerpt
    assert view._shown.now.blockCount() == _PARTS * 4
    assert view.reading_position() == place


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageUp])
def test_a_step_right_after_opening_makes_only_what_it_passes(
    view: PageView, read: Callable[[], int], key: Qt.Key
) -> None:
    view.show_page(_PAGE)
    before = read()
    QTest.keyClick(view, key)
    assert read() - before <= 2


def test_steps_go_on_to_the_end_though_nothing_comes_by_itself(view: PageView) -> None:
    view.show_page(_PAGE)
    page_down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    bar, seen = view.verticalScrollBar(), [-1]
    while bar.value() > seen[-1]:
        seen.append(bar.value())
        view.keyPressEvent(page_down)
    assert view._shown.now.characterCount() == view.document().characterCount()
    assert bar.value() == bar.maximum()


def test_the_end_key_goes_to_the_end_at_once(view: PageView) -> None:
    view.show_page(_PAGE)
    QTest.keyClick(view, Qt.Key.Key_End)
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert view._shown.section() != "p0"
    assert view._shown.made is not None
    assert view._shown.made.is_whole
