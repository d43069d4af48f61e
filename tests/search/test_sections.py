from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.query import parse
from kcdesk.search.sections import Sections
from tests.raw_pack import RawTopic, write_pack

_TOPICS = [
    RawTopic(
        "surgery", "Surgery", "", "An operation. Kidneys filter blood.", {"after": ("After", "Rest a lot.")}
    ),
    RawTopic(
        "diet", "Eating", "", "Wine and rest.", {"wine": ("Wine", "A glass."), "salt": ("Salt", "Less.")}
    ),
    RawTopic("tests", "Tests", "", "Blood in a glass tube. An x ray."),
]


@pytest.fixture
def sections(tmp_path: Path) -> Iterator[Sections]:
    """The sections of three topics."""
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS))
    yield Sections(pack)
    pack.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("glass ", {"diet#wine", "tests#"}),
        ("wine glass ", {"diet#wine"}),
        ("eating salt ", {"diet#salt"}),
        ('"a glass" ', {"diet#wine", "tests#"}),
        ('"glass a" ', set()),
        ("operati", {"surgery#"}),
        ("operat", {"surgery#"}),
        ("kidney filter", {"surgery#"}),
        ("x-ray ", {"tests#"}),
        ("so what is salt ", {"diet#salt"}),
        ("unheard ", set()),
        ("", set()),
    ],
)
def test_sections_with_all_words_are_found(sections: Sections, typed: str, found: set[str]) -> None:
    """Words of the title count for every section of its page."""
    assert {f"{one.topic}#{one.anchor}" for one in sections.find(parse(typed), 20)} == found


def test_with_no_section_for_all_words_fewer_do(sections: Sections) -> None:
    """The section with the rarer words first; a word nobody has heard of does no harm."""
    found = sections.find(parse("unheard kidneys tube glass blood "), 20)
    assert [one.topic for one in found] == ["tests", "surgery"]


def test_sections_with_next_to_none_of_the_words_are_left_out(sections: Sections) -> None:
    """One common word of many is not an answer."""
    found = sections.find(parse("kidneys filter operation salt "), 20)
    assert [one.topic for one in found] == ["surgery"]


def test_one_or_two_letters_look_in_names_alone(sections: Sections) -> None:
    """Half the guide has a word that starts so."""
    assert {one.topic for one in sections.find(parse("ea"), 20)} == {"diet"}
    assert sections.find(parse("fi"), 20) == ()


def test_no_more_are_given_than_asked_for(sections: Sections) -> None:
    """With all words, and with fewer."""
    assert len(sections.find(parse("rest "), 1)) == 1
    assert len(sections.find(parse("unheard rest "), 1)) == 1
