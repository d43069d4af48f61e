"""Sentences kept apart from their values."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kcdesk.guide.errors import GuideError, PackDamagedError
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message, english_date


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        (Message(""), ""),
        (Message("All is well."), "All is well."),
        (Message("By {day}.", {"day": date(2026, 8, 6)}), "By 6 August 2026."),
        (Message("“{file}” is damaged.", {"file": Path("a.kcpack")}), "“a.kcpack” is damaged."),
        (Message("{problem} So.", {"problem": Message("“{x}” no.", {"x": "{y}"})}), "“{y}” no. So."),
    ],
)
def test_a_wording_is_an_english_sentence(wording: Message, words: str) -> None:
    """Dates as people read them, wordings in wordings; braces in a value are only characters."""
    assert str(wording) == words


def test_a_name_begins_no_line_and_turns_no_direction() -> None:
    """Whoever gives a stick may call a file what they like."""
    name = Path("a\nInstalled: signed by the hospital.\u202egpj\x1b[2J.kcpack")
    assert str(Message("“{file}” is damaged.", {"file": name})) == (
        "“a Installed: signed by the hospital.gpj[2J.kcpack” is damaged."
    )


def test_an_error_keeps_its_wording() -> None:
    """The command line has its text, the window its parts."""
    wording = Message("The guide “{file}” is damaged.", {"file": "a.kcpack"})
    error = PackDamagedError(wording)
    assert str(error) == "The guide “a.kcpack” is damaged."
    assert error.wording == wording


@pytest.mark.parametrize("said", ["There is no such place.", "Is {this} a name?", "100 %"])
def test_an_error_of_plain_words_has_a_wording_too(said: str) -> None:
    """Whatever characters are in it."""
    assert str(GuideError(said).wording) == said


def test_a_marked_text_stays_as_it_is() -> None:
    """The mark is for lupdate alone."""
    assert QT_TRANSLATE_NOOP("guide", "Back") == "Back"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 8, 6), "6 August 2026"),
        (date(2026, 12, 31), "31 December 2026"),
        (date(1999, 1, 1), "1 January 1999"),
    ],
)
def test_dates_are_written_as_people_read_them(day: date, words: str) -> None:
    """Day, month's name, year."""
    assert english_date(day) == words
