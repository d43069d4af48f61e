from __future__ import annotations

import os
from pathlib import Path

import pytest

from kcdesk.guide.errors import GuideError
from kcdesk.search.relevance import Case, Outcome, by_kind, figures, outcomes, read_cases
from tests.pipes import make_pipe

_KNACKERED = Case("knackered", frozenset(("fatigue",)), "lay")
_NAME = Case("nivo", frozenset(("nivolumab", "pair")), "name")
_NONE = Case("advagraf", frozenset(), "no answer")


def test_a_table_is_read_line_by_line(tmp_path: Path) -> None:
    """Comments and empty lines do not count; a topic in brackets is none."""
    file = tmp_path / "a.tsv"
    file.write_text(
        "# query\n\nknackered\tfatigue\tlay\nnivo\tpair, nivolumab\tname\nadvagraf\t(none)\tno answer\n"
    )
    assert read_cases(file) == (_KNACKERED, _NAME, _NONE)


@pytest.mark.parametrize("line", ["knackered", "knackered\tfatigue", "a\t\tlay", "a\tb\tc\td"])
def test_a_line_of_another_shape_is_named(tmp_path: Path, line: str) -> None:
    """With file and line."""
    file = tmp_path / "a.tsv"
    file.write_text(f"# query\n{line}\n")
    with pytest.raises(GuideError, match=r"a\.tsv:2: A line has"):
        read_cases(file)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_table_that_cannot_be_read_is_said(tmp_path: Path, content: bytes | None) -> None:
    """Not there, or not text."""
    file = tmp_path / "a.tsv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(GuideError, match="cannot be read"):
        read_cases(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_table_that_is_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = make_pipe(tmp_path / "a.tsv", monkeypatch)
    with pytest.raises(GuideError, match="cannot be read"):
        read_cases(pipe)


@pytest.mark.parametrize(
    ("found", "place"), [((), 0), (("surgery",), 0), (("fatigue",), 1), (("surgery", "fatigue"), 2)]
)
def test_the_place_is_that_of_the_first_right_answer(found: tuple[str, ...], place: int) -> None:
    """0 for none."""
    assert Outcome(_KNACKERED, found).place == place


def test_figures_are_shares_of_the_queries_with_an_answer() -> None:
    """Whatever came of the others."""
    every = (
        Outcome(_KNACKERED, ("fatigue",)),
        Outcome(_NAME, ("a", "pair")),
        Outcome(_KNACKERED, ("a", "b", "c", "fatigue")),
        Outcome(_KNACKERED, ()),
        Outcome(_NONE, ()),
    )
    found = figures("all", every)
    assert (found.queries, found.first, found.among_three, found.empty) == (4, 0.25, 0.5, 1)
    assert found.reciprocal == pytest.approx((1 + 1 / 2 + 1 / 4) / 4)
    assert [(row.kind, row.queries) for row in by_kind(every)] == [("lay", 3), ("name", 1), ("all", 4)]


def test_without_answers_there_are_no_figures() -> None:
    """Rather than a division by nothing."""
    assert by_kind([Outcome(_NONE, ())]) == ()
    with pytest.raises(ValueError, match="no query"):
        figures("all", [])


def test_every_query_is_asked() -> None:
    """Of whatever finds."""
    found = outcomes([_KNACKERED, _NAME], lambda query: [query, "x"])
    assert [one.found for one in found] == [("knackered", "x"), ("nivo", "x")]
