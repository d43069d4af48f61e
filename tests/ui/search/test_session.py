from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.search.engine import Answer
from kcdesk.ui.search.session import PAUSE_MS, SearchSession
from tests.ui.heard import Heard


class Asked:
    """A search that finds nothing, and remembers what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def search(self, text: str, *, literal: bool = False) -> Answer:
        """An answer that names the text."""
        self.texts.append(text)
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
        with qtbot.waitSignal(session.answer_changed, timeout=PAUSE_MS * 100):
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
