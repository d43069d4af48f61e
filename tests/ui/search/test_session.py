from __future__ import annotations

from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kcdesk.guide.errors import PackDamagedError
from kcdesk.search.answer import Answer
from kcdesk.ui.search.session import FRAME, SearchSession
from tests.ui.heard import Heard


class Asked:
    """A search that finds nothing, and remembers what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.literal: list[bool] = []

    def search(self, text: str, *, literal: bool = False) -> Answer:
        """An answer that names the text."""
        self.texts.append(text)
        self.literal.append(literal)
        return Answer(text)


@pytest.fixture
def asked() -> Asked:
    """Not asked yet."""
    return Asked()


@pytest.fixture
def session(asked: Asked) -> SearchSession:
    """A session on that search, which takes no time."""
    return SearchSession(asked.search, clock=lambda: 0)


def test_each_key_is_searched_for_at_once(session: SearchSession, asked: Asked) -> None:
    answers = Heard(session.answer_changed)
    for text in ("s", "su", "sut"):
        session.set_text(text)
    assert asked.texts == ["s", "su", "sut"]
    assert answers.values[-1] == Answer("sut")


def test_after_a_slow_search_the_newest_text_wins(asked: Asked, qtbot: QtBot) -> None:
    """Keys that were typed meanwhile are one search, for what the box holds in the end."""
    session = SearchSession(asked.search, clock=partial(next, count(step=2 * FRAME)))
    session.set_text("s")
    with qtbot.waitSignal(session.answer_changed) as heard:
        for text in ("su", "sut", "sutent"):
            session.set_text(text)
    assert heard.args == [Answer("sutent")]
    assert asked.texts == ["s", "sutent"]


def test_enter_does_not_search_again(session: SearchSession, asked: Asked) -> None:
    """The answer is there already."""
    session.set_text("fever")
    session.search_now()
    assert asked.texts == ["fever"]


@pytest.mark.parametrize("nothing", ["", " ", "\t \n"])
def test_no_text_is_not_searched_for(session: SearchSession, asked: Asked, nothing: str) -> None:
    """The results are cleared."""
    cleared = Heard(session.cleared)
    session.set_text("fever")
    session.set_text(nothing)
    session.search_now()
    assert asked.texts == ["fever"]
    assert len(cleared.values) == 1
    assert session.text == nothing


def test_clear_forgets_the_text(session: SearchSession) -> None:
    """As if the box had been emptied."""
    cleared = Heard(session.cleared)
    session.set_text("fever")
    session.clear()
    assert (session.text, len(cleared.values)) == ("", 1)


def test_a_search_may_wait_for_enter(session: SearchSession, asked: Asked) -> None:
    session.set_as_you_type(on=False)
    session.set_text("fever")
    assert asked.texts == []
    session.search_now()
    assert asked.texts == ["fever"]
    assert not session.as_you_type


def test_the_words_can_be_meant_as_typed(session: SearchSession, asked: Asked) -> None:
    """However they are spelt."""
    session.set_text("sutnt")
    session.search_literally()
    assert list(zip(asked.texts, asked.literal, strict=True)) == [("sutnt", False), ("sutnt", True)]


def test_a_guide_that_cannot_be_searched_is_a_sentence(qtbot: QtBot) -> None:
    """Not an error in the middle of typing."""

    def refuse(text: str, *, literal: bool = False) -> Answer:
        raise PackDamagedError(f"damaged {text} {literal}")

    session = SearchSession(refuse)
    answers = Heard(session.answer_changed)
    with qtbot.waitSignal(session.failed) as heard:
        session.set_text("fever")
    assert heard.args == ["damaged fever False"]
    assert answers.values == []


def test_where_the_search_is_not_ready_a_letter_is_painted_first(asked: Asked, qtbot: QtBot) -> None:
    """Getting it ready takes three frames; a letter that waited for that would look lost."""
    box, painted = QLineEdit(), []

    class Paints(QObject):
        """Takes down what had been asked when the box was painted."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted.append((box.text(), list(asked.texts)))
            return False

    session = SearchSession(asked.search, is_quick=lambda: bool(asked.texts))
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    box.textChanged.connect(session.set_text)
    watch = Paints()
    box.installEventFilter(watch)
    painted.clear()
    with qtbot.waitSignal(session.answer_changed):
        box.setText("s")
    assert ("s", []) in painted
    box.setText("su")
    assert asked.texts == ["s", "su"], "from then on at once"
