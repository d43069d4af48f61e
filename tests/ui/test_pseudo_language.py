"""The window in a language that does not exist: each word with accents, 40 % longer, in brackets.

Whatever is cut off, or still in English, would be so in a true language; once from left to right, and once
mirrored, as a language that runs from right to left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.i18n.translators import install, remove
from kcdesk.ui.panels.links_list import LinksList
from kcdesk.ui.widgets.key_names import key_name
from kcdesk.ui.window.actions import ACTIONS
from kcdesk.ui.window.main_window import MainWindow
from tests.conftest import MakeReader, show
from tests.test_translations import needs_tool, translations
from tests.ui.own_states import settle
from tests.ui.test_every_widget import STATES

pytestmark = needs_tool("pyside6-lrelease")

_ROUNDING = 1
_ADDRESS = "https://www.example.org/a-rather/long-address"
_TYPED = {"surgery", "Something to say", "How long does it take?", "Who do I ring?", _ADDRESS}
"""Words of these tests, and nobody else's."""


def _search_again(window: MainWindow) -> None:
    window.search_for("surgery")
    window.search.results.open_current()
    window.search_for("")
    window.search._go_to_results()


_EVERYTHING: dict[str, Callable[[MainWindow], object]] = {
    **STATES,
    "recent searches": _search_again,
    "web address": lambda window: window.reading.page.view.address_requested.emit(_ADDRESS, QPoint(50, 50)),
}


@pytest.fixture(scope="session")
def pseudo_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both, made from the template now."""
    folder = tmp_path_factory.mktemp("pseudo")
    translations.make_pseudo(folder)
    return folder


@pytest.fixture(params=["qps-ploc", "qps-plocm"])
def language(request: pytest.FixtureRequest, qapp: QApplication, pseudo_languages: Path) -> Iterator[str]:
    """The application speaks it, and is mirrored if it runs from right to left."""
    tag: str = request.param
    assert install(qapp, tag, (pseudo_languages,))
    if tag == "qps-plocm":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield tag
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    remove(qapp)


@pytest.fixture(params=[(1280, 800, 100), (1280, 800, 200), (800, 600, 100), (480, 800, 100)], ids=str)
def opened(
    request: pytest.FixtureRequest, make: MakeReader, qtbot: QtBot, language: str
) -> tuple[Reader, QtBot]:
    """A reader in one of four sizes, at a page with everything around it."""
    assert language
    width, height, zoom = request.param
    reader = make(zoom=zoom)
    show(reader, qtbot, width, height)
    reader.navigator.open(Location("surgery", marks=("surgery",)))
    return reader, qtbot


def seen(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Widgets of a kind that some of can be seen."""
    return [one for one in window.findChildren(kind) if one.isVisible() and not one.visibleRegion().isEmpty()]


def cut_off(window: QWidget) -> list[str]:
    """What does not fit where it stands, and does not say it all in a tool tip."""
    found = [_cut_label(label) for label in seen(window, QLabel) if isinstance(label, QLabel)]
    found += [
        _cut_button(button) for button in seen(window, QAbstractButton) if isinstance(button, QAbstractButton)
    ]
    found += [_cut_line(line) for line in seen(window, QLineEdit) if isinstance(line, QLineEdit)]
    found += [
        _outside(one, window) for kind in (QLabel, QAbstractButton, QLineEdit) for one in seen(window, kind)
    ]
    found += [words for view in seen(window, QAbstractItemView) for words in _cut_rows(view)]
    return [words for words in found if words]


def _cut_label(label: QLabel) -> str:
    text, room = label.text(), label.contentsRect()
    if not text or label.toolTip() == text:
        return ""
    if label.wordWrap():
        widest = max(
            label.fontMetrics().horizontalAdvance(word) for word in text.replace("\u200b", " ").split()
        )
        fits = (
            widest <= room.width() + _ROUNDING
            and label.heightForWidth(label.width()) <= label.height() + _ROUNDING
        )
    else:
        fits = label.sizeHint().width() <= label.width() + _ROUNDING
    return "" if fits else f"label {text!r}: {label.sizeHint()} in {label.size()}"


def _cut_button(button: QAbstractButton) -> str:
    needed = button.sizeHint()
    if not button.text():
        return ""
    fits = needed.width() <= button.width() + _ROUNDING and needed.height() <= button.height() + _ROUNDING
    return (
        ""
        if fits or button.text() in button.toolTip()
        else f"button {button.text()!r}: {needed} in {button.size()}"
    )


def _cut_line(line: QLineEdit) -> str:
    text = line.placeholderText()
    if line.text() or line.toolTip() == text:
        return ""
    needed = line.fontMetrics().horizontalAdvance(text)
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width()
    return "" if needed <= room else f"line {text!r}: {needed} in {room}"


def _outside(one: QWidget, window: QWidget) -> str:
    """A widget that reaches beyond what it lies in, unless that can be scrolled."""
    above, rect = one, QRect(QPoint(0, 0), one.size())
    while above is not window:
        parent = above.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
            return ""
        rect = QRect(above.mapTo(parent, QPoint(0, 0)), above.size())
        if not parent.rect().adjusted(-_ROUNDING, 0, _ROUNDING, _ROUNDING).contains(rect):
            return f"{type(one).__name__} {one.accessibleName() or one.objectName()!r}: {rect} in {parent}"
        above = parent
    return ""


def _cut_rows(view: QWidget) -> list[str]:
    found = []
    for index in _rows(view):
        rect, needed = view.visualRect(index), view.sizeHintForIndex(index)  # type: ignore[attr-defined]
        if rect.isValid() and needed.height() > rect.height() + _ROUNDING:
            found.append(f"row {index.data()!r}: {needed} in {rect}")
    return found


def _rows(view: QWidget) -> list[QModelIndex]:
    """The rows of a list or a tree; of the table of keys what the keys do."""
    if not isinstance(view, QAbstractItemView) or isinstance(view, QHeaderView):
        return []
    column = 1 if isinstance(view, QTableWidget) else 0
    model = view.model()
    return [model.index(row, column) for row in range(model.rowCount(QModelIndex()))]


def in_english(window: QWidget, guide: set[str]) -> list[str]:
    """Words of the window that are not translated, and not the guide's own."""
    said = [
        words for one in [window, *window.findChildren(QWidget)] if one.isVisible() for words in _said(one)
    ]
    unnumbered = (re.sub(r"^\u200f?\d+\. ", "", words) for words in said)
    return sorted({words for words in unnumbered if not _is_translated(words, guide)})


def _said(one: QWidget) -> Iterator[str]:
    yield one.accessibleName()
    yield one.accessibleDescription()
    yield one.toolTip()
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    if isinstance(one, QLineEdit):
        yield one.placeholderText()
    if isinstance(one, QMenu):
        yield from (action.text() for action in one.actions())
    if not isinstance(one, LinksList):  # whose words are the page's
        yield from (str(index.data() or "") for index in _rows(one))
    if isinstance(one, QTableWidget):
        header = one.horizontalHeader().model()
        yield from (str(header.headerData(at, Qt.Orientation.Horizontal)) for at in range(one.columnCount()))


def _is_translated(words: str, guide: set[str]) -> bool:
    bare = words.replace("\u200f", "").replace("\u200b", "").strip()
    known = bare.startswith("[") or bare in _TYPED | _keys() or any(bare.startswith(own) for own in guide)
    return known or not any(letter.isalpha() for letter in bare)


def _keys() -> set[str]:
    """The keys of the actions, as the window names them: Qt has words for them in the languages it speaks."""
    return {key_name(QKeySequence(line.keys[0])) for line in ACTIONS if line.keys}


def guide_words(pack: Pack) -> set[str]:
    """What the guide itself has to say outside its pages."""
    words = {pack.info.title, pack.greeting}
    for topic in pack.topics:
        words |= {topic.title, topic.summary}
        words |= {section.title for section in pack.sections(topic.id)}
        for source in pack.sources(topic.id):
            words |= {f"{source.title} ({source.publisher})", source.url}
            words.add(source.url.replace("/", "/\u200b").replace("-", "-\u200b"))
    for term in pack.terms():
        words |= {term.term[:1].upper() + term.term[1:], term.means}
    return {one for one in (*words, *(tile.line for tile in pack.tiles())) if one}


@pytest.mark.parametrize("state", _EVERYTHING)
def test_nothing_is_cut_off_and_all_is_translated(
    opened: tuple[Reader, QtBot], reader_pack: Pack, state: str
) -> None:
    """In every size."""
    reader, _ = opened
    _EVERYTHING[state](reader.window)
    settle()
    found = cut_off(reader.window) + in_english(reader.window, guide_words(reader_pack))
    assert not found, "\n".join(found)


def test_every_line_of_the_menu_is_translated(make: MakeReader, qtbot: QtBot, language: str) -> None:
    """And of the menus in it."""
    assert language
    reader = make()
    show(reader, qtbot)
    menu = reader.window.top_bar.menu
    menu.aboutToShow.emit()
    lines = [action for one in (menu, *menu.findChildren(QMenu)) for action in one.actions()]
    assert len(lines) > 20
    assert [line.text() for line in lines if line.text() and "[" not in line.text()] == []
    assert [line.toolTip() for line in lines if line.text() and "[" not in line.toolTip()] == []


def test_lines_begin_where_the_language_begins(make: MakeReader, qtbot: QtBot, language: str) -> None:
    """Links without a frame, and the signs between the steps of the way here."""
    reader = make()
    show(reader, qtbot)
    reader.navigator.open(Location("surgery"))
    reader.window.search_for("xqzzv")
    offers = [one for one in seen(reader.window.search.results, QPushButton) if isinstance(one, QPushButton)]
    assert offers
    mirrored = language == "qps-plocm"
    assert {_ink(one) > one.width() / 2 for one in offers} == {mirrored}
    signs = {label.text() for label in reader.window.reading.page.breadcrumbs.findChildren(QLabel)}
    assert signs == {"‹" if mirrored else "›"}


def _ink(widget: QWidget) -> float:
    """Where the middle of what is written on a widget lies across it."""
    picture = widget.grab().toImage()
    ground = picture.pixelColor(picture.width() // 2, 1)
    columns = [x for x in range(picture.width()) if picture.pixelColor(x, picture.height() // 2) != ground]
    return sum(columns) / len(columns) / picture.devicePixelRatio()
