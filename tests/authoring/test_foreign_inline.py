from __future__ import annotations

import re

import pytest

from kcdesk.authoring import foreign_inline
from kcdesk.authoring.foreign_inline import ForeignInline


def _words(text: str) -> str:
    return ForeignInline(lambda _: None, {}).words(text, lambda _: None)


def test_a_run_of_backquotes_is_never_read_as_a_shorter_one() -> None:
    """As in CommonMark; else every part of every run is tried, to the end of the text."""
    assert _words("``a` b") == "''a' b"
    assert _words("``a`b`` c") == "a'b c"


@pytest.mark.parametrize("text", ["**a " * 16_000, " ".join("`" * length for length in range(1, 300))])
def test_marks_are_looked_for_in_runs_of_bounded_length(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mark that is never closed is looked for to the end, from each place where it could begin."""
    seen: list[int] = []
    token = foreign_inline._TOKEN

    class Watched:
        @staticmethod
        def finditer(run: str) -> object:
            seen.append(len(run))
            return re.finditer(token, run)

    monkeypatch.setattr(foreign_inline, "_TOKEN", Watched)
    _words(text)
    assert max(seen) <= 5_000
    assert sum(seen) <= 2 * len(text)


def test_bold_words_are_bold_on_both_sides_of_where_a_long_text_is_cut() -> None:
    text = "**one two** three " * 1_000
    assert _words(text).count("**") >= 2 * 998
