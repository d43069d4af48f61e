from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.ui.speech.sentences import LONGEST, sentences


def parts(text: str) -> list[str]:
    """The sentences of a text, without the space around."""
    return [text[start:end].strip() for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One only", ["One only"]),
        ("First. Second! Third?", ["First.", "Second!", "Third?"]),
        ("Ask Dr. Smith. He knows.", ["Ask Dr. Smith.", "He knows."]),
        ("Some, e.g. Sutent, help. Ask.", ["Some, e.g. Sutent, help.", "Ask."]),
        ("Take 50 mg. once a day. Rest.", ["Take 50 mg. once a day.", "Rest."]),
        ("Take 50 mg. Then rest.", ["Take 50 mg.", "Then rest."]),
        ("It was 12.5 mg. Now it is more.", ["It was 12.5 mg.", "Now it is more."]),
        ("Updated on 5 Nov. 2026 by us. Next.", ["Updated on 5 Nov. 2026 by us.", "Next."]),
        ("High pressure. 10 had more.", ["High pressure.", "10 had more."]),
        ("About approx. 5 people.", ["About approx. 5 people."]),
        ('Read "Who is it for?" first. Then rest.', ['Read "Who is it for?" first.', "Then rest."]),
        ("\U0001f600 One. Two.", ["\U0001f600 One.", "Two."]),
    ],
)
def test_a_text_is_parted_as_it_is_heard(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_long_sentence_is_parted_at_its_seams() -> None:
    """Nobody can wait for the end of it to hear it again."""
    text = "many words here, " * 60
    long = parts(text)
    assert len(long) > 2
    assert all(len(part) <= LONGEST for part in long)
    assert all(part.endswith(",") for part in long)


@given(st.text())
def test_nothing_is_lost_or_said_twice(text: str) -> None:
    """The parts are the text, in order, none longer than a breath."""
    spans = list(sentences(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(0 < end - start <= LONGEST for start, end in spans)
