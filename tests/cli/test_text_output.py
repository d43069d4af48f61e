from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kcdesk.cli import text_output
from kcdesk.guide.errors import TopicNotFoundError
from kcdesk.guide.pack import Pack, always
from kcdesk.packs.library import ListedGuide, Listing, SkippedFile
from kcdesk.search.answer import Answer, Hit
from kcdesk.search.danger import Calmed, Danger
from kcdesk.search.engine import Engine
from kcdesk.search.highlighter import Highlighter
from kcdesk.search.relevance import Case, Outcome
from tests.raw_pack import RawTopic, write_pack

_TODAY = date(2026, 11, 23)
_LONG = (
    "A long line of words that has to be broken more than once because no terminal is as wide as this. " * 2
)

_TOPICS = [
    RawTopic("treatments", "Treatments"),
    RawTopic(
        "surgery",
        "Surgery",
        "Taking the cancer out.",
        "First words.",
        {
            "in-short": ("In short", f"{_LONG}\n\n- {_LONG}\n- short\n    - nested"),
            "risks": ("Risks", "Some."),
        },
        parent="treatments",
        kind="treatment",
    ),
    RawTopic("old", "An old page", next_review="2026-11-22"),
    RawTopic("rude", "Rude\x1b[2J\x9b page", lead="bell\x07 and\x00 more"),
]


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pack]:
    """Four topics, in a terminal of 60 columns."""
    monkeypatch.setenv("COLUMNS", "60")
    opened = Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS), always)
    yield opened
    opened.close()


def _page(pack: Pack, place: str, today: date = _TODAY) -> str:
    topic, anchor = text_output.find_place(pack, place)
    return text_output.page_text(pack, topic, anchor, today)


def test_the_tree_is_indented(pack: Pack) -> None:
    """Each topic with the id that the other commands take."""
    assert text_output.topics_text(pack).splitlines()[:3] == [
        "Treatments  [treatments]",
        "  Surgery  [surgery]",
        "An old page  [old]",
    ]


def test_the_tree_as_json_is_nested(pack: Pack) -> None:
    """With what a topic says of itself, dates as year-month-day."""
    tree = json.loads(text_output.topics_json(pack))
    assert [topic["id"] for topic in tree] == ["treatments", "old", "rude"]
    assert tree[0]["children"] == [
        {
            "id": "surgery",
            "title": "Surgery",
            "kind": "treatment",
            "summary": "Taking the cancer out.",
            "updated": "2026-10-01",
            "checked": "2026-10-01",
            "next_review": "2027-10-01",
            "children": [],
        }
    ]


def test_a_page_is_read_from_title_to_dates(pack: Pack) -> None:
    """Title, summary, sections, dates, who has reviewed it."""
    text = _page(pack, "surgery")
    parts = [
        "Surgery\n=======\n",
        "Taking the cancer out.",
        "First words.",
        "In short\n--------\n",
        "Risks\n-----\n",
        "Updated 1 October 2026. Next review by 1 October 2027. Facts\n"
        "checked on 1 October 2026. Nobody has reviewed this.",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_summary_that_starts_the_text_is_not_said_twice(tmp_path: Path) -> None:
    """The compiler puts it there."""
    topic = RawTopic("one", "One", "In short.", "In short.\n\nAnd more.")
    pack = Pack.open(write_pack(tmp_path / "one.kcpack", [topic]))
    assert _page(pack, "one").count("In short.") == 1
    pack.close()


def test_lines_are_wrapped_and_lists_hang(pack: Pack) -> None:
    """To the width of the terminal."""
    lines = _page(pack, "surgery").splitlines()
    assert max(map(len, lines)) <= 60
    item = next(at for at, line in enumerate(lines) if line.startswith("- A long"))
    assert lines[item + 1].startswith("  ")
    assert "    - nested" in lines


def test_lines_are_never_wider_than_eighty(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """However wide the terminal is."""
    monkeypatch.setenv("COLUMNS", "300")
    assert 70 < max(map(len, _page(pack, "surgery").splitlines())) <= 80


def test_a_section_can_be_read_alone(pack: Pack) -> None:
    """Under its page's title."""
    text = _page(pack, "surgery#risks")
    assert "Risks" in text
    assert "In short" not in text
    assert "Taking the cancer out." not in text
    assert text.startswith("Surgery\n")


@pytest.mark.parametrize(
    ("place", "today", "start"),
    [
        ("old", _TODAY, "! This page was due for review by 22 November 2026."),
        ("surgery", date(2020, 1, 1), "! This computer’s date (1 January 2020) looks wrong"),
        ("surgery", _TODAY, "Surgery"),
    ],
)
def test_the_banner_comes_first(pack: Pack, place: str, today: date, start: str) -> None:
    """Overdue, or a clock that must be wrong; nothing when all is well."""
    assert _page(pack, place, today).replace("\n! ", " ").startswith(start)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("surgey", "There is no topic called “surgey” in this guide. Did you mean surgery?"),
        ("SURGERY", "Did you mean surgery?"),
        ("xyzzy", "There is no topic called “xyzzy” in this guide. “kcdesk topics” lists all."),
        ("surgery#risk", "The topic “surgery” has no section called “risk”. It has: in-short, risks."),
        ("old#x", "The topic “old” has no section called “x”."),
    ],
)
def test_an_unknown_place_is_answered_with_the_nearest(pack: Pack, place: str, said: str) -> None:
    """In a sentence."""
    with pytest.raises(TopicNotFoundError) as refused:
        text_output.find_place(pack, place)
    assert said in str(refused.value)


def test_a_guide_cannot_command_the_terminal(pack: Pack) -> None:
    """Control characters in a hostile guide are not printed."""
    shown = text_output.topics_text(pack) + _page(pack, "rude") + text_output.topics_json(pack)
    assert not {letter for letter in shown if ord(letter) < 32 or 127 <= ord(letter) < 160} - {"\n"}
    assert "Rude[2J page" in shown


_HIT = Hit(
    "surgery",
    "risks",
    "Risks",
    "Surgery",
    ("Treatments",),
    "Some words.",
    1.5,
    Highlighter.for_words(("some",)),
)


def test_hits_are_listed_with_their_place() -> None:
    """The place can be given to `kcdesk read`."""
    text = text_output.answer_text(Answer("some", (_HIT,)))
    assert text == "Surgery: Risks  [surgery#risks]\n    Some words.\n"


def test_a_corrected_search_says_so() -> None:
    """Before the hits."""
    text = text_output.answer_text(Answer("sunitinbi", (_HIT,), corrected="sunitinib"))
    assert text.startswith("Showing results for “sunitinib”.")


def test_nothing_found_is_said_with_what_to_try() -> None:
    """Never just an empty line."""
    assert text_output.answer_text(Answer("xyzzy")).startswith("Nothing was found for “xyzzy”. Try ")


def test_hits_as_json_have_the_promised_keys() -> None:
    """Other programs read them."""
    assert json.loads(text_output.answer_json(Answer("some", (_HIT,)))) == [
        {
            "topic": "surgery",
            "section": "risks",
            "title": "Surgery",
            "path": ["Treatments"],
            "snippet": "Some words.",
            "score": 1.5,
        }
    ]
    assert json.loads(text_output.answer_json(Answer("xyzzy"))) == []


def test_an_explanation_shows_what_is_looked_for_and_each_score(pack: Pack) -> None:
    """With the spelling put right, and the parts of the sum."""
    text = text_output.explanation_text(Engine(pack).explain("surgury xylophone"))
    assert "surgury  [weight" in text
    assert "surgery (corrected)" in text
    assert "xylophone*  [weight 0.0]  nothing the guide has" in text
    assert "Spelling: surgery xylophone" in text
    assert "surgery; name “surgery”" in text


@pytest.mark.parametrize(("query", "is_typed"), [("surgery", True), ("surgery words", False)])
def test_an_explanation_says_that_a_name_was_typed_to_the_letter(
    pack: Pack, query: str, is_typed: bool
) -> None:
    """Its page goes first, whatever the scores of others are."""
    text = text_output.explanation_text(Engine(pack).explain(query))
    assert ("typed to the letter" in text) is is_typed


def test_an_explanation_says_where_danger_was_seen(tmp_path: Path) -> None:
    """And what goes first because of it."""
    file = write_pack(tmp_path / "b.kcpack", _TOPICS, phrases=(("collapsed", "danger", "old"),))
    opened = Pack.open(file, always)
    assert "Danger: old goes first" in text_output.explanation_text(Engine(opened).explain("collapsed"))
    opened.close()


def test_an_explanation_says_which_calm_part_hides_danger(pack: Pack) -> None:
    why = Engine(pack).explain("does axitinib cause chest pain")
    calmed = Calmed("chest pain", "chest pain", "does axitinib cause chest pain")
    said = "No danger in “chest pain” (chest pain): “does axitinib cause chest pain” says of nobody"
    assert said in text_output.explanation_text(why, calmed=[calmed])
    assert "No danger" not in text_output.explanation_text(why)


def test_the_questions_of_a_long_text_are_named(pack: Pack) -> None:
    told = "we moved house in june and the garden is lovely and the dog is well and runs about all day. "
    text = text_output.explanation_text(Engine(pack).explain(f"{told}how long does surgery take?"))
    assert "Of a long text its questions count most: how long does surgery take" in text


@pytest.mark.parametrize(
    ("tenths", "said"),
    [
        (-21, "all the words together weigh -2.1"),
        (13, "they weigh 1.3, too little in so long a text"),
    ],
)
def test_an_explanation_says_why_words_of_danger_do_not_count(pack: Pack, tenths: int, said: str) -> None:
    why = Engine(pack).explain("surgery")
    overruled = Danger("old", "not right since", "", tenths)
    line = f"No danger in “not right since” (no phrase of the lexicon): {said}"
    assert line in text_output.explanation_text(why, overruled).splitlines()


def test_relevance_is_a_table_and_every_miss() -> None:
    """The table by kind, and what was found instead."""
    every = (
        Outcome(Case("knackered", frozenset(("fatigue",)), "lay"), ("fatigue",)),
        Outcome(Case("nivo", frozenset(("nivolumab",)), "name"), ("pair", "nivolumab")),
        Outcome(Case("nobody", frozenset(("nivolumab",)), "name"), ()),
        Outcome(Case("advagraf", frozenset(), "no answer"), ()),
    )
    text = text_output.relevance_text(every)
    assert "all                        3   33.3%   66.7%   0.500       1" in text
    assert "Without an answer in the guide: 1, of which 1 found nothing." in text
    assert "  name: nivo -> nivolumab at 2; found pair, nivolumab" in text
    assert "  name: nobody -> nivolumab at no place; found nothing" in text
    assert "knackered" not in text


def test_relevance_without_misses_lists_none() -> None:
    """No empty heading."""
    every = (Outcome(Case("knackered", frozenset(("fatigue",)), "lay"), ("fatigue",)),)
    assert "Not first" not in text_output.relevance_text(every)


def test_a_page_of_a_translation_says_that_its_original_is_newer(tmp_path: Path) -> None:
    """Before anything else, with both dates."""
    topic = RawTopic("a", "A", translates="2026-11-01", original_updated="2026-12-01")
    pack = Pack.open(write_pack(tmp_path / "de.kcpack", [topic], meta={"translation_of": "en-GB"}))
    text = text_output.page_text(pack, pack.topic("a"), "", date(2026, 12, 2))
    pack.close()
    assert text.startswith("! The original page (English) was changed on 1 December 2026.")


_LISTING = Listing(
    (ListedGuide(Path("a.kcpack"), "a", "The\x1b[2J guide", "ar", date(2026, 11, 23), is_bundled=True),),
    (SkippedFile(Path("b.kcpack"), "It is damaged."),),
)


def test_guides_are_listed_with_what_was_left_out() -> None:
    """A guide's own words cannot give a terminal orders."""
    assert text_output.guides_text(_LISTING).splitlines() == [
        "The[2J guide  (العربية, ar, 23 November 2026)",
        "  a.kcpack",
        "Left out: b.kcpack",
        "  It is damaged.",
    ]


def test_guides_are_listed_for_other_programs() -> None:
    """As two lists."""
    found = json.loads(text_output.guides_json(_LISTING))
    assert [(guide["file"], guide["language"], guide["bundled"]) for guide in found["guides"]] == [
        ("a.kcpack", "ar", True)
    ]
    assert found["left_out"] == [{"file": "b.kcpack", "reason": "It is damaged."}]
