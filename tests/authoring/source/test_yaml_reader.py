"""YAML is read with lines, and nothing in it can do harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.authoring.source.yaml_reader import parse_yaml
from tests.authoring.reports import Reports


def _parsed(text: str) -> object:
    node = parse_yaml(text, Reports().report)
    assert node is not None
    return node.plain()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1.0", {"a": "1.0"}),
        ("a: no", {"a": "no"}),
        ("a: 2026-11-23", {"a": "2026-11-23"}),
        ("a: 0800 1111", {"a": "0800 1111"}),
        ("a: null\nb: ~\nc:", {"a": None, "b": None, "c": None}),
        ("a: 'null'\nb: \"\"", {"a": "null", "b": ""}),
        ("- x\n- [y, z]", ["x", ["y", "z"]]),
        ("a: >-\n  one\n  two", {"a": "one two"}),
        ("", None),
    ],
)
def test_values_stay_text_until_a_schema_says_otherwise(text: str, value: object) -> None:
    """Nobody who writes expects 1.0 to become 1 or `no` to become false."""
    assert _parsed(text) == value


def test_every_value_knows_its_line() -> None:
    """A key's line is that of the key, an item's that of the item."""
    node = parse_yaml("a:\n  - b: x\n    c:\n      - y\n      - z\n", Reports().report)
    assert node is not None
    assert [node.line_of(place) for place in (("a",), ("a", 0), ("a", 0, "c"), ("a", 0, "c", 1))] == [
        1,
        2,
        3,
        5,
    ]


def test_a_place_that_is_not_there_has_its_holders_line() -> None:
    """A missing key is reported where it should have been."""
    node = parse_yaml("a:\n  - b: x\n", Reports().report)
    assert node is not None
    assert node.line_of(("a", 0, "missing")) == 2


_LAUGHS = "\n".join(f"l{at}: &l{at} [{', '.join([f'*l{at - 1}'] * 9) if at else 'lol'}]" for at in range(9))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: x\nb: [1, 2", 2, "in brackets is not closed"),
        ("a: x\n\tb: y", 2, "tab"),
        ("a: x\nb: one: two", 2, "second colon"),
        ("a: x\nb: @y", 2, "must stand in quotes"),
        ("a: x\nb: 'y\n", 2, "never closed"),
        ("a: x\n b: y", 2, "further in than the one above"),
        (_LAUGHS, 1, "Anchors"),
        ("a: *b", 1, "Anchors"),
        ("a: !!python/object/apply:os.system [ls]", 1, "Tags"),
        ("a: x\n---\nb: y", 2, "second document"),
        ("? [a, b]\n: c", 1, "A key must be"),
        ("[" * 100_000, 1, "deep"),
        ("- " * 30 + "x", 1, "deep"),
        ("[" + "a," * 300_000 + "]", 1, "more than 200000 values"),
        ("a: \ud7ff\x01", 1, "This is not YAML"),
    ],
    ids=[
        "an open bracket",
        "a tab",
        "two colons",
        "an at sign",
        "an open quote",
        "indentation",
        "a billion laughs",
        "an alias",
        "an object",
        "two documents",
        "a list as key",
        "deep brackets",
        "deep lists",
        "very many values",
        "a control character",
    ],
)
def test_bad_yaml_is_one_problem_with_its_line(text: str, line: int, words: str) -> None:
    """Whatever it is, and without building it first."""
    reports = Reports()
    assert parse_yaml(text, reports.report) is None
    assert [(found, rule) for found, rule, _ in reports.found] == [(line, "yaml")]
    assert words in reports.found[0][2]


def test_a_key_that_stands_twice_is_reported_with_both_lines() -> None:
    """PyYAML alone would keep the last without a word."""
    reports = Reports()
    parse_yaml("a: x\nb: y\na: z\n", reports.report)
    assert reports.found == [(3, "duplicate-key", "“a” stands twice; the first is on line 1.")]


@pytest.mark.parametrize("text", [r'a: "\e[31m"', r'a: "\x02"', r'"\0": x', r'a: "\u2028"'])
def test_control_characters_do_not_get_in_by_escapes(text: str) -> None:
    """Double quotes allow them."""
    reports = Reports()
    parse_yaml("b: c\n" + text, reports.report)
    assert reports.places == [(2, "text")]


def test_lines_count_from_where_the_text_starts_in_its_file() -> None:
    """Front matter starts on line 2."""
    reports = Reports()
    parse_yaml("a: x\na: z\nb: [", reports.report, first_line=2)
    assert reports.places[0][0] == 3


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    """Arbitrary text is read or reported."""
    reports = Reports()
    node = parse_yaml(text, reports.report)
    assert node is not None or reports.found


def test_texts_come_with_their_keys_and_lines() -> None:
    """A text in a list has the list's key, however deep; what is empty is no text."""
    node = parse_yaml("a: x\nb:\n  - y\n  - c: z\n    d:\n  - [v, w]\n", Reports().report)
    assert node is not None
    assert list(node.texts()) == [("a", 1, "x"), ("b", 3, "y"), ("c", 4, "z"), ("b", 6, "v"), ("b", 6, "w")]
