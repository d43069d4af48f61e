"""Things that a page says too often."""

from __future__ import annotations

from kcdesk.authoring.language.refrain_rule import refrain_faults
from tests.authoring.writing import fact_of, lines_of

_NOT_FOUND = "We found no such study."
_ASK = "Ask your team about it."


def test_what_was_not_found_may_be_said_twice() -> None:
    """The third time is one too many."""
    assert lines_of(refrain_faults, _NOT_FOUND, _NOT_FOUND) == []
    assert lines_of(refrain_faults, _NOT_FOUND, "Here we could not read it.", _NOT_FOUND) == [12]


def test_the_reader_may_be_sent_to_the_team_five_times() -> None:
    """The sixth time is one too many, wherever on the page it stands."""
    assert lines_of(refrain_faults, *[_ASK] * 5) == []
    assert lines_of(refrain_faults, *[_ASK] * 4, f"{_ASK} {_ASK}") == [14]


def test_the_two_are_counted_apart() -> None:
    """They are different faults."""
    assert lines_of(refrain_faults, *[_ASK] * 4, *[_NOT_FOUND] * 2) == []


def test_a_text_of_a_data_file_is_no_page() -> None:
    """It stands on many."""
    assert list(refrain_faults(fact_of(f"{_ASK} " * 9))) == []
