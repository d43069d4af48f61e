from __future__ import annotations

import pytest

from kcdesk.authoring.danger.sign_patterns import SignPatterns, compiled
from kcdesk.authoring.data.danger_schemas import DangerSign, Level


def sign(name: str, *prose: str, level: Level = "999", or_ae: bool = False) -> DangerSign:
    """A sign with these patterns."""
    return DangerSign(
        id=name,
        level=level,
        area="a",
        or_ae=or_ae,
        short="A sign.",
        holds_for=["everyone"],
        sources=["nhs"],
        prose=prose,
    )


_PATTERNS = SignPatterns(
    [
        sign("stiff-neck", "headache ... stiff neck"),
        sign("headache", "headache|headaches", level="ring-now"),
        sign("chest", "chest pain|tightness", "tight chest"),
        sign("sick", "vomit* blood"),
    ]
)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("tight chest", "A tight chest.", True),
        ("tight chest", "A tight, chest", True),
        ("tight chest", "A chest that is tight", False),
        ("chest pain|pressure", "Chest pressure", True),
        ("chest pain", "Chest pains", False),
        ("vomit* blood", "Vomiting blood", True),
        ("worst headache", "The (worst) “headache”", True),
        ("black ... faint", "Black poo, and you feel faint", True),
        ("black ... faint", "Black poo, and after that day you may well feel faint", False),
        ("black ... faint", "Black poo. You feel faint", False),
        ("fit", "benefit", False),
    ],
)
def test_a_pattern_finds_words_in_their_order(pattern: str, text: str, found: bool) -> None:
    """Whole words, whatever commas, quotes and brackets stand between them."""
    one = SignPatterns([sign("one", pattern)])
    assert bool(one.spotted(text)) is found


def test_signs_come_in_the_order_of_the_sentence() -> None:
    """Each once, however often it is said."""
    found = _PATTERNS.spotted("Vomiting blood, a tight chest, or chest tightness")
    assert [(one.sign.id, one.words) for one in found] == [
        ("sick", "Vomiting blood"),
        ("chest", "tight chest"),
    ]


def test_a_sign_within_a_longer_one_is_none() -> None:
    """A headache with a stiff neck is not a mere headache."""
    found = _PATTERNS.spotted("A headache with a stiff neck")
    assert [one.sign.id for one in found] == ["stiff-neck"]


def test_a_sign_beside_a_longer_one_is_there() -> None:
    """Two headaches, of two kinds."""
    found = _PATTERNS.spotted("Headaches, or a headache with a stiff neck")
    assert [one.sign.id for one in found] == ["headache", "stiff-neck"]


def test_signs_that_mean_nothing_to_a_pattern_are_taken_as_they_are() -> None:
    """A full stop is no wild card."""
    assert compiled("37.5c").search("37.5C or above")
    assert not compiled("37.5c").search("3775C or above")
