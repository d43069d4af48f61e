from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.query import parse
from kcdesk.search.query_expansion import Interpreter
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.sections import SectionMatch, Sections, best_of_each
from kcdesk.search.tables import SearchTables
from kcdesk.search.term_weights import TermWeights
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


Find = Callable[[str, int], tuple[SectionMatch, ...]]


@pytest.fixture
def find(tmp_path: Path) -> Iterator[Find]:
    """Finds sections of three topics."""
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS, phrases=(("plonk", "means", "wine"),)))
    tables = SearchTables(pack)
    weights = TermWeights(tables)
    sections, interpreter = Sections(tables, weights), Interpreter(tables, weights, ENGLISH)
    yield lambda typed, most: sections.find(interpreter.interpret(parse(typed)).groups, most)
    pack.close()


def _full(found: tuple[SectionMatch, ...]) -> set[str]:
    """The sections that have all that is wanted."""
    return {f"{one.topic}#{one.anchor}" for one in found if one.coverage > 0.999}


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
def test_sections_with_all_words_are_found(find: Find, typed: str, found: set[str]) -> None:
    """Words of the title count for every section of its page."""
    assert _full(find(typed, 20)) == found


def test_sections_with_all_words_go_before_those_with_some(find: Find) -> None:
    """However good their words are."""
    assert next(one.coverage > 0.999 for one in find("wine glass ", 20))


def test_with_no_section_for_all_words_fewer_do(find: Find) -> None:
    """A word nobody has heard of does no harm."""
    assert next(one.topic for one in find("unheard tube blood ", 20)) == "tests"


def test_sections_with_next_to_none_of_the_words_are_left_out(find: Find) -> None:
    """One common word of many is not an answer."""
    assert {one.topic for one in find("kidneys filter operation blood rest ", 20)} == {"surgery"}


def test_what_a_phrase_means_counts_a_little_less_than_the_words(find: Find) -> None:
    """But all of it is covered."""
    meant, typed = find("plonk ", 20)[0], find("wine ", 20)[0]
    assert (meant.topic, meant.anchor) == (typed.topic, typed.anchor) == ("diet", "wine")
    assert 0.5 < meant.coverage < typed.coverage


def test_one_or_two_letters_look_in_names_alone(find: Find) -> None:
    """Half the guide has a word that starts so."""
    assert {one.topic for one in find("ea", 20)} == {"diet"}
    assert find("fi", 20) == ()


def test_no_more_are_given_than_asked_for(find: Find) -> None:
    """With all words, and with fewer."""
    assert len(find("rest ", 1)) == 1
    assert len(find("unheard rest ", 1)) == 1


def test_the_best_section_stands_for_its_topic(find: Find) -> None:
    """The first of each."""
    found = find("wine ", 20)
    assert best_of_each(found)["diet"] == found[0]
