from __future__ import annotations

import pytest

from kcdesk.search.answer import Answer
from kcdesk.ui.search.results_words import ResultsWords
from tests.ui.answers import NONE, THREE, hit

URGENT = Answer("x", (hit("help", "Help now"), hit("a", "A")), heard="chest pain")

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (THREE, "3 results"),
        (Answer("x", (hit("a", "A"),)), "1 result"),
        (URGENT, "You wrote “chest pain”. This may be urgent: read “Help now” first. 2 results"),
        (Answer("sutnt", (hit("a", "A"),), corrected="sutent"), "Showing results for “sutent”"),
        (
            Answer("x", (hit("a", "A"),), corrected="sutent " + "word " * 20, respelt=("sutent", "tumour")),
            "Showing results with “sutent, tumour”",
        ),
        (
            Answer("xylophone", (hit("a", "A"),), unknown=("xylophone",)),
            "This guide has nothing about “xylophone”. These pages may be near:",
        ),
        (
            Answer("gout on sutent", (hit("a", "A"),), not_covered="gout"),
            "“gout” is among what this guide does not cover. These pages may still help:",
        ),
    ],
)
def test_it_says_how_much_was_found(answer: Answer, words: str) -> None:
    """And what was looked for instead of a misspelling."""
    assert ResultsWords().said_of(answer, everywhere=False) == words


def test_of_all_guides_it_says_so() -> None:
    """Or somebody would look for all of it in the guide that is read."""
    assert ResultsWords().said_of(THREE, everywhere=True) == "3 results in all guides"


@pytest.mark.parametrize(
    ("suggestions", "way_on"),
    [((), "Or choose one of these:"), (("sunitinib",), "The guide’s nearest words come first here:")],
)
def test_where_nothing_was_found_it_leads_on(suggestions: tuple[str, ...], way_on: str) -> None:
    """To words that the guide has, before the pages that always help."""
    answer = Answer("xylophone", suggestions=suggestions)
    words = "Nothing found for “xylophone”. Try another word, or fewer words."
    assert ResultsWords().said_of(answer, everywhere=False) == f"{words} {way_on}"


def test_a_long_search_is_cut_where_it_is_shown_again() -> None:
    """It may be a whole letter somebody pasted."""
    assert len(ResultsWords().said_of(Answer("word " * 100), everywhere=False)) < 200


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (NONE, "Nothing found. Try one of these:"),
        (URGENT, "Urgent? Read this first:"),
        (Answer("xyz", THREE.hits, unknown=("xyz",)), "Not in this guide. These may help:"),
        (Answer("xyz", THREE.hits, not_covered="xyz"), "Not in this guide. These may help:"),
        (Answer("sutnt", THREE.hits, unknown=("sutnt",), corrected="sutent"), ""),
        (THREE, ""),
    ],
)
def test_in_little_height_it_says_less(answer: Answer, words: str) -> None:
    """What was typed stands in the box; the number of results is short enough as it is."""
    assert ResultsWords().said_shortly(answer) == words


def test_a_misspelling_can_be_searched_for_as_typed() -> None:
    """In as many words as there is room for."""
    answer = Answer("sutnt", THREE.hits, corrected="sutent")
    assert ResultsWords().as_typed(answer) == ("Search for “sutnt” instead", "Search as typed instead")
    assert ResultsWords().as_typed(THREE) == ("", "")
