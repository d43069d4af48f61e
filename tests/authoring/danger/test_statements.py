from __future__ import annotations

import pytest

from kcdesk.authoring.danger.sign_patterns import SignPatterns
from kcdesk.authoring.danger.statements import Statements
from kcdesk.authoring.dialect.block_parser import BlockParser
from kcdesk.authoring.dialect.blocks import Child, FactRow, Facts, Paragraph, Words
from kcdesk.authoring.dialect.inline_parser import InlineParser
from tests.authoring.danger.test_sign_patterns import sign

_STATEMENTS = Statements(
    SignPatterns([sign("chest", "chest pain"), sign("fever", "fever", level="ring-now")])
)


def said(text: str) -> list[tuple[int, str, str]]:
    """The line, signs and speeds of each statement of a page's body."""
    faults: list[str] = []
    blocks = BlockParser(InlineParser(), lambda _line, _rule, message: faults.append(message)).parse(text)
    assert faults == []
    return [
        (
            one.line,
            " ".join(found.sign.id for found in one.signs),
            " ".join(sorted(speed.name for speed in one.speeds)),
        )
        for one in _STATEMENTS.of_blocks(blocks)
    ]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Chest pain is rare.", [(1, "chest", "")]),
        ("Call 999 for chest pain.", [(1, "chest", "CALL_999")]),
        ("You have chest pain. Call 999.", [(1, "chest", "CALL_999")]),
        ("Chest pain. A fever: ring at once.", [(1, "chest", ""), (1, "fever", "RING_NOW")]),
        ("Ring the same day for:\n\n- a fever\n- pain", [(3, "fever", "RING_TODAY")]),
        ("Ring the same day for pain.\n\n- a fever", [(3, "fever", "")]),
        ("- Call 999 for:\n    - chest pain", [(2, "chest", "CALL_999")]),
        ('!!! urgent "Call 999"\n    - Chest pain.', [(2, "chest", "CALL_999")]),
        ("!!! call\n    - A fever.", [(2, "fever", "RING")]),
        ("!!! today\n    A fever.", [(2, "fever", "RING_TODAY")]),
        ("!!! note\n    A fever.", [(2, "fever", "")]),
        ('!!! urgent "Call 999"\n    ::: drawn\n    ![](figure:a) Chest pain.\n    :::',
         [(3, "chest", "CALL_999")]),
        ("::: drawn\n![](figure:a) You have chest pain.\n![](figure:b) Call 999.\n:::",
         [(2, "chest", "CALL_999")]),
        ("::: drawn\n![](figure:a) Ring today for:\n![](figure:b) a fever.\n![](figure:c) No fever.\n:::",
         [(3, "fever", "RING_TODAY"), (4, "fever", "RING_TODAY")]),
        ("Ring today for:\n\n::: drawn\n![](figure:a) A fever.\n:::", [(4, "fever", "RING_TODAY")]),
        ('!!! call "Ring at once"\n    - A fever. Call 999 for chest pain.',
         [(2, "fever", "RING_NOW"), (2, "chest", "CALL_999")]),
        ('!!! call "Ring for a fever"\n    A. ', [(1, "fever", "RING")]),
        ("| Sign | What |\n|---|---|\n| Chest pain | Ring |", [(3, "chest", "RING")]),
        ("| Call 999 | Ring now |\n|---|---|\n| Chest pain | Fever |",
         [(3, "chest", "CALL_999"), (3, "fever", "RING_NOW")]),
        ("## Chest pain\n\nCall 999.", []),
    ],
)  # fmt: skip
def test_what_is_said_of_a_sign(text: str, statements: list[tuple[int, str, str]]) -> None:
    """By the sentence, the next one, the line above the list, the box, or the table's head or row."""
    assert said(text) == statements


def test_the_summary_of_a_topic_below_is_read() -> None:
    """A page of topics shows it."""
    child = Child(3, "heart", "Heart", "Call 999 for chest pain.")
    assert [one.line for one in _STATEMENTS.of_blocks([child])] == [3]


def test_facts_boxes_are_read() -> None:
    """They are on the page too."""
    box = Facts(4, (FactRow("When", (Paragraph(4, (Words("Call 999 for chest pain."),)),)),))
    assert [one.line for one in _STATEMENTS.of_blocks([box])] == [4]
