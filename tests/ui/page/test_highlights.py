from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.style.theme import Theme
from tests.ui.page.conftest import page_of


def test_the_words_looked_for_are_marked(view: PageView, light: Theme) -> None:
    """In any case and any form; not inside other words."""
    view.show_page(page_of("<p>Pain. pains, but not spain.</p>"), ("PAIN",))
    marks = _marks(view)
    assert [mark.cursor.selectedText() for mark in marks] == ["Pain", "pains"]
    assert {mark.format.background().color().name() for mark in marks} == {light.colour("mark").name()}
    assert {mark.format.foreground().color().name() for mark in marks} == {light.colour("on_mark").name()}


def test_words_of_another_language_are_marked_in_their_forms(view: PageView) -> None:
    """`Händen` was looked for: German bends its words otherwise than English."""
    view.marks.language = "de-DE"
    view.show_page(page_of("<p>Hände waschen. Mit sauberen Händen. Handel.</p>"), ("handen",))
    assert [mark.cursor.selectedText() for mark in _marks(view)] == ["Hände", "Händen"]


@pytest.mark.parametrize("before", ["\U0001f600 ", "e\u0301 ", "\u00a0", "ﬁ "])
def test_marks_stand_on_their_words_whatever_comes_before(view: PageView, before: str) -> None:
    view.show_page(page_of(f"<p>{before}pain</p>"), ("pain",))
    assert [mark.cursor.selectedText() for mark in _marks(view)] == ["pain"]


@pytest.mark.parametrize("typed", ["don't", "don’t"])
def test_a_word_is_marked_whichever_apostrophe_was_typed(view: PageView, typed: str) -> None:
    """And whichever the page has."""
    view.show_page(page_of("<p>Don’t stop. I don't know.</p>"), (typed,))
    assert [mark.cursor.selectedText() for mark in _marks(view)] == ["Don’t", "don't"]


def test_marks_can_be_taken_away(view: PageView, qtbot: QtBot) -> None:
    view.show_page(page_of("<p>Pain</p>"), ("pain",))
    assert view.marks.words
    with qtbot.waitSignal(view.marks.changed) as told:
        view.marks.clear()
    assert told.args == [0]
    assert not view.marks.words
    assert _marks(view) == []
    assert view.toPlainText() == "Pain"


def test_marks_outlive_a_change_of_theme(view: PageView, dark: Theme) -> None:
    view.show_page(page_of("<p>Pain</p>"), ("pain",))
    view.set_style(dark, 1.0)
    assert [mark.format.background().color() for mark in _marks(view)] == [dark.colour("mark")]


@pytest.mark.parametrize("word", ["", " ", "a" * 600, "(?<", "%s", "\u2029"])
def test_whatever_was_typed_can_be_marked(view: PageView, word: str) -> None:
    view.show_page(page_of("<p>Some words</p>"), (word,))
    assert len(_marks(view)) <= 1


def test_a_very_long_page_has_not_too_many_marks(view: PageView) -> None:
    view.show_page(page_of("<p>" + "pain " * 700 + "</p>"), ("pain",))
    assert len(_marks(view)) == 500


def test_the_first_step_goes_on_from_what_is_seen(view: PageView) -> None:
    """To the first mark in sight, or back from there to the one before it."""
    page = page_of("<p>pain one</p>" + "<p>words</p>" * 80 + "<p>pain two</p><p>pain three</p>")
    for step, found in ((1, "pain two"), (-1, "pain one")):
        view.show_page(page, ("pain",))
        view.go_to_position(view.document().characterCount() - 20)
        view.marks.step(step)
        assert _chosen(view) == found


def test_after_the_last_mark_comes_the_first(view: PageView) -> None:
    view.show_page(page_of("<p>pain one</p><p>pain two</p>"), ("pain",))
    seen = []
    for by in (1, 1, 1, -1):
        view.marks.step(by)
        seen.append(_chosen(view))
    assert seen == ["pain one", "pain two", "pain one", "pain two"]


def test_without_marks_a_step_changes_nothing(view: PageView) -> None:
    view.show_page(page_of("<p>pain</p>"))
    view.marks.step(1)
    assert not view.textCursor().hasSelection()


def _chosen(view: PageView) -> str:
    """The paragraph of the mark that is chosen, once that is found to be a whole marked word."""
    assert view.textCursor().selectedText() == "pain"
    return view.textCursor().block().text()


def _marks(view: PageView) -> list[QTextEdit.ExtraSelection]:
    """In the page's order."""
    return sorted(view.extraSelections(), key=lambda mark: mark.cursor.position())
