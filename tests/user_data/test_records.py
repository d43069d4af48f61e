from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kcdesk.user_data.records import (
    LONGEST_TEXT,
    NewerRecordsError,
    Record,
    RecordsError,
    as_text,
    clean,
    from_text,
    highlight_id,
    in_order,
    is_readable,
    joined,
    place_id,
    question_id,
)

NOTE = Record("note", "kidney:sunitinib#effects", "Sore hands.\nTell them.", "kidney", "sunitinib", "effects")


def test_what_is_written_is_read() -> None:
    """With letters of any language, and lines."""
    records = (NOTE, Record("question", "q", 'How "much"? ✎ ë', order=3))
    found, senseless = from_text(as_text(records))
    assert senseless == 0
    assert set(found.values()) == set(records)


def test_an_entry_that_makes_no_sense_is_left_out_and_counted() -> None:
    saved = json.loads(as_text([NOTE]))
    saved["records"] += [
        7,
        {},
        {**saved["records"][0], "kind": "secret"},
        {**saved["records"][0], "order": "first"},
        {**saved["records"][0], "text": "x" * (LONGEST_TEXT + 1)},
        {**saved["records"][0], "id": ""},
    ]
    found, senseless = from_text(json.dumps(saved))
    assert list(found.values()) == [NOTE]
    assert senseless == 6


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"format": "other", "version": 1, "records": []}', "[" * 5000, '{"format": 1}']
)
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(RecordsError):
        from_text(text)


def test_a_file_of_a_later_version_is_told_from_a_damaged_one() -> None:
    with pytest.raises(NewerRecordsError):
        from_text('{"format": "kcdesk-my-pages", "version": 2, "records": []}')


def test_whatever_is_kept_would_be_read() -> None:
    """An order after the highest, as a copy may give, and texts of any length."""
    last = clean(Record("bookmark", "g:t", order=1_000_000_001))
    assert is_readable(last)
    assert not is_readable(clean(replace(NOTE, text="x" * (LONGEST_TEXT + 1))))
    assert not is_readable(Record("question", "", "?"))


def test_control_characters_do_not_come_in() -> None:
    text = as_text([Record("question", "q", "a\x1b[31m?\x00")])
    found, _ = from_text(text)
    assert found["question", "q"].text == "a[31m?"


def test_records_stand_in_their_order() -> None:
    first, second = Record("question", "b", "B?", order=1), Record("question", "a", "A?", order=2)
    assert in_order([second, first]) == (first, second)


def test_two_texts_of_a_note_are_both_kept() -> None:
    assert joined("Mine", "Theirs") == "Theirs\n\nMine"
    assert joined("Sore", "Sore hands") == "Sore hands"
    assert joined("Sore hands", "Sore") == "Sore hands"


def test_ids_tell_places_and_words() -> None:
    assert place_id("kidney", "sunitinib", "effects") == "kidney:sunitinib#effects"
    assert question_id(" How  Long? ") == question_id("how long?")
    assert highlight_id("kidney", "sunitinib", "Stop.", "a") != highlight_id(
        "kidney", "sunitinib", "Go.", "a"
    )


def test_ids_of_words_are_the_same_in_whatever_marks() -> None:
    """What was kept of an edition with typed ones is still the same; the id is as it was then."""
    assert question_id("What’s “it”?") == question_id('What\'s "it"?') == 'what\'s "it"?'
    printed = highlight_id("kidney", "sunitinib", "Don’t “go”.", "It’s")
    assert (
        printed
        == highlight_id("kidney", "sunitinib", 'Don\'t "go".', "It's")
        == "kidney:sunitinib|Don't \"go\".|It's"
    )
