from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.guide.errors import PackDamagedError
from kcdesk.search.engine import Answer
from kcdesk.ui.search.session import PAUSE_MS, SearchSession
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
    """A session on that search."""
    return SearchSession(asked.search)


def test_the_newest_text_wins(session: SearchSession, asked: Asked, qtbot: QtBot) -> None:
    """A burst of keys is one search, for what the box holds in the end."""
    with qtbot.waitSignal(session.answer_changed) as heard:
        for text in ("s", "su", "sut", "sutent"):
            session.set_text(text)
    assert heard.args == [Answer("sutent")]
    assert asked.texts == ["sutent"]


def test_enter_does_not_wait_for_the_pause(session: SearchSession, asked: Asked) -> None:
    """The answer is there at once, and is not searched for twice."""
    answers = Heard(session.answer_changed)
    session.set_text("fever")
    session.search_now()
    session.search_now()
    assert answers.values == [Answer("fever")]
    assert asked.texts == ["fever"]


def test_the_pause_starts_anew_with_each_key(session: SearchSession, asked: Asked, qtbot: QtBot) -> None:
    """After an answer, further typing is searched for again."""
    for text in ("fever", "fever at night"):
        with qtbot.waitSignal(session.answer_changed):
            session.set_text(text)
    assert asked.texts == ["fever", "fever at night"]


@pytest.mark.parametrize("nothing", ["", " ", "\t \n"])
def test_no_text_is_not_searched_for(session: SearchSession, asked: Asked, nothing: str) -> None:
    """What was under way is called off, and the results are cleared."""
    cleared = Heard(session.cleared)
    session.set_text("fever")
    session.set_text(nothing)
    session.search_now()
    assert asked.texts == []
    assert len(cleared.values) == 1
    assert session.text == nothing


def test_clear_forgets_the_text(session: SearchSession) -> None:
    """As if the box had been emptied."""
    cleared = Heard(session.cleared)
    session.set_text("fever")
    session.clear()
    assert (session.text, len(cleared.values)) == ("", 1)


def test_a_text_already_answered_is_not_asked_again(
    session: SearchSession, asked: Asked, qtbot: QtBot
) -> None:
    """Enter after the pause opens what is shown."""
    with qtbot.waitSignal(session.answer_changed):
        session.set_text("fever")
    session.search_now()
    assert asked.texts == ["fever"]


def test_a_search_may_wait_for_enter(session: SearchSession, asked: Asked, qtbot: QtBot) -> None:
    """Then no pause begins one, not even one that had begun."""
    session.set_text("fev")
    session.set_as_you_type(on=False)
    session.set_text("fever")
    with qtbot.assertNotEmitted(session.answer_changed, wait=PAUSE_MS * 2):
        pass
    session.search_now()
    assert asked.texts == ["fever"]
    assert not session.as_you_type


def test_the_words_can_be_meant_as_typed(session: SearchSession, asked: Asked) -> None:
    """However they are spelt."""
    session.set_text("sutnt")
    session.search_now()
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
