from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.schema import ASKED, MORE
from kcdesk.search.section_roles import CHECKS, EFFECTS, QUESTIONS, TAKE, TRIALS, request_of, role_of
from kcdesk.search.tables import PassageRow, SearchTables
from kcdesk.search.tokens import split_words
from tests.raw_pack import RawTopic, write_pack

_MEDICINE = RawTopic(
    "sunitinib",
    "Sunitinib",
    "A medicine.",
    "",
    {
        "questions": ("Questions to ask your team", "Can I take it with food? Which dose will I have?"),
        "side-effects": ("Side effects", "It can make food taste odd. Tell your team."),
        "how-to-take-it": (
            "How do you take it?",
            "You take capsules. You can take them with or without food.",
        ),
        "how-long": ("How long", "You may feel better soon. It takes effect after 6 weeks. Rest."),
    },
    kind="medicine",
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [_MEDICINE, RawTopic("other", "Other", "", "Words.")]))
    yield Engine(pack)
    pack.close()


@pytest.mark.parametrize(
    ("typed", "anchor", "snippet"),
    [
        ("sunitinib with food ", "how-to-take-it", "You can take them with or without food."),
        ("sunitinib taste ", "side-effects", "It can make food taste odd."),
        ("questions to ask about sunitinib food ", "questions", "Can I take it with food?"),
        ("how long until sunitinib takes effect ", "how-long", "It takes effect after 6 weeks."),
    ],
)
def test_the_section_that_answers_is_opened_at_its_sentence(
    engine: Engine, typed: str, anchor: str, snippet: str
) -> None:
    hit = engine.search(typed).hits[0]
    assert hit.anchor == anchor
    assert snippet in hit.snippet


def test_questions_are_never_opened_unasked(engine: Engine) -> None:
    assert engine.search("sunitinib which dose will ").hits[0].anchor != "questions"


@pytest.mark.parametrize(
    ("typed", "roles"),
    [
        ("can i take it on an empty stomach", {TAKE}),
        ("i missed a dose", {TAKE}),
        ("questions for the doctor", {QUESTIONS}),
        ("side effects", {EFFECTS}),
        ("side affects of tivozanib", {EFFECTS}),
        ("sideefects", {EFFECTS}),
        ("blood tests", {CHECKS}),
        ("tired", set()),
    ],
)
def test_words_ask_for_a_kind_of_section(typed: str, roles: set[str]) -> None:
    assert request_of(tuple(split_words(typed))).roles == roles


def test_how_long_something_takes_to_work_asks_for_no_trial() -> None:
    """Nor for how long people lived."""
    assert TRIALS in request_of(tuple(split_words("does cabozantinib work"))).roles
    assert TRIALS not in request_of(tuple(split_words("how long does cabozantinib take to work"))).roles


def test_a_role_comes_from_the_anchor() -> None:
    assert role_of("how-to-take-it", "medicine") == TAKE
    assert role_of("questions", "living") == QUESTIONS


def test_pages_read_in_advance_are_not_read_again(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor by an engine that is renewed, as a kiosk's is for each visit."""
    engine.warm_up()
    read: list[object] = []
    monkeypatch.setattr(SearchTables, "passages", lambda _self, topics: read.append(topics))
    assert engine.search("sunitinib with food ").hits
    assert engine.renewed().search("sunitinib taste ").hits
    assert read == []


def test_pages_read_for_a_search_alone_are_not_passed_on(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which they are would tell what a visitor typed."""
    engine.search("sunitinib with food ")
    read: list[object] = []
    real = SearchTables.passages

    def passages(tables: SearchTables, topics: Iterable[str]) -> dict[str, list[PassageRow]]:
        read.append(topics)
        return real(tables, topics)

    monkeypatch.setattr(SearchTables, "passages", passages)
    engine.renewed().search("sunitinib with food ")
    assert read


def _opened(folder: Path, topic: RawTopic, typed: str, phrases: tuple[tuple[str, str, str], ...] = ()) -> str:
    """The anchor at which the first hit opens."""
    other = RawTopic("other", "Other", "", "Words of another page.")
    with closing(Pack.open(write_pack(folder / "b.kcpack", [topic, other], phrases=phrases))) as pack:
        return Engine(pack).search(typed).hits[0].anchor


def test_a_section_of_the_kind_that_was_asked_for_needs_no_word_of_the_question(tmp_path: Path) -> None:
    topic = replace(_MEDICINE, summary="A medicine that is given often.")
    assert _opened(tmp_path, topic, "how often is sunitinib given ") == "how-to-take-it"


def test_another_name_that_one_section_says_opens_it(tmp_path: Path) -> None:
    """It is no name of the whole page, though the author lists it with these."""
    sections = {"scans": ("Scans", "A dye."), "others": ("What else?", "Ask about omeprazole.")}
    topic = RawTopic("a", "Pazopanib", "A tablet.", "", sections, also=("omeprazole with pazopanib",))
    assert _opened(tmp_path, topic, "omeprazole with pazopanib ") == "others"


def test_another_name_that_the_whole_page_says_opens_its_top(tmp_path: Path) -> None:
    sections = {name: (name.title(), "Votrient does this.") for name in ("one", "two", "three")}
    topic = RawTopic("a", "Pazopanib", "A tablet.", "", sections, also=("votrient",))
    assert _opened(tmp_path, topic, "votrient ") == ""


def test_words_that_mean_the_page_choose_none_of_its_sections(tmp_path: Path) -> None:
    """Ulcers are what the page is about: what to do stands where they are not named."""
    sections = {
        "what-it-feels-like": ("What does it feel like?", "Ulcers can hurt."),
        "what-you-can-do": ("What can you do?", "Rinse with salt water."),
    }
    topic = RawTopic("a", "Sore mouth", "", "", sections)
    phrases = (("ulcers", "means", "sore mouth"),)
    assert _opened(tmp_path, topic, "what can soothe ulcers ", phrases) == "what-you-can-do"


_TWO = {"a": ("Straws", "Cold drinks and a straw."), "b": ("Rinsing", "Rinse often, with cold water.")}


@pytest.mark.parametrize("anchor", ["a", "b"])
@pytest.mark.parametrize("kind", [ASKED, MORE])
def test_the_section_that_people_ask_it_of_opens(tmp_path: Path, anchor: str, kind: str) -> None:
    """The text has the word in both."""
    topic = RawTopic("a", "Sore mouth", "", "", _TWO)
    assert _opened(tmp_path, topic, "cold lollies ", (("ice lollies", kind, f"a#{anchor}"),)) == anchor


def test_what_is_asked_of_the_whole_page_opens_its_top(tmp_path: Path) -> None:
    topic = RawTopic("a", "Sore mouth", "", "", _TWO)
    assert _opened(tmp_path, topic, "cold lollies ", (("ice lollies", ASKED, "a"),)) == ""


def test_no_question_opens_questions_to_ask(tmp_path: Path) -> None:
    sections = {**_TWO, "questions": ("Questions to ask", "What about ice lollies?")}
    topic = RawTopic("a", "Sore mouth", "", "", sections)
    assert _opened(tmp_path, topic, "cold lollies ", (("ice lollies", MORE, "a#questions"),)) != "questions"


def test_a_heading_that_is_typed_in_part_gives_way_to_the_section_that_people_ask_it_of(
    tmp_path: Path,
) -> None:
    """Unless it is typed whole."""
    sections = {
        "alcohol": ("Can I drink alcohol?", "Ask about beer first."),
        "tea": ("What about tea or coffee?", "Coffee and tea are fine. So is a hot drink of milk."),
    }
    topic = RawTopic("a", "Eating", "", "", sections)
    asked = ("can i drink coffee", "can i drink cocoa", "is coffee fine", "coffee")
    phrases = tuple((says, MORE, "a#tea") for says in asked)
    assert _opened(tmp_path, topic, "can i drink coffee ", phrases) == "tea"
    (tmp_path / "whole").mkdir()
    assert _opened(tmp_path / "whole", topic, "can i drink alcohol ", phrases) == "alcohol"
