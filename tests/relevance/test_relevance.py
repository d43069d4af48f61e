"""The shipped guide answers what patients type."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest
import yaml

from kcdesk.cli.text_output import relevance_text
from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.lexicon import alternatives, entry_stems
from kcdesk.search.relevance import Case, Outcome, figures, outcomes, read_cases
from kcdesk.search.schema import MEANS
from kcdesk.search.search_language import ENGLISH
from tests.relevance.tables import HERE, KEPT_ASIDE, LEARNED, UNLEARNED

_LEXICON = HERE.parents[1] / "content" / "en-GB" / "lexicon.yaml"
_CASES = read_cases(HERE / "queries.tsv")
_REAL = read_cases(HERE / "real_questions.tsv")
_FORUM = read_cases(HERE / "forum_questions.tsv")
_FAQ = read_cases(HERE / "faq_questions.tsv")
_QUOTED = read_cases(UNLEARNED / "stranger_questions.tsv")
_QUOTED_SECOND = read_cases(UNLEARNED / "stranger_questions_second.tsv")
_QUOTED_THIRD = read_cases(UNLEARNED / "strangers_third.tsv")
_QUOTED_FOURTH = read_cases(UNLEARNED / "strangers_fourth.tsv")
_PATIENTS = read_cases(UNLEARNED / "patients_questions.tsv")
_PATIENTS_SECOND = read_cases(UNLEARNED / "patients_questions_second.tsv")
_TOLD_POSTS = read_cases(UNLEARNED / "told_posts.tsv")
_SECTIONS = read_cases(HERE / "sections.tsv")
_SECTIONS_SECOND = read_cases(UNLEARNED / "sections_second.tsv")
_SECTIONS_THIRD = read_cases(UNLEARNED / "sections_third.tsv")
_READERS = read_cases(HERE / "readers.tsv")


_SIGNS = (
    "chest pain,breathless,fits,seizure,confused,coughing up blood,blood in my wee,bleeding,temperature"
    ",fever,swollen leg,headache,jaundice,being sick,vomiting,diarrhoea,black poo,back pain,numb legs,faint"
    ",collapsed,shivering,rash,blurred vision,palpitations,stroke,severe tummy pain,yellow eyes,suicidal"
    ",swelling,thirst"
).split(",")
_NOBODY_HAS = (
    "no {} today",
    "not {} today",
    "no sign of {}",
    "never had {}",
    "{} has gone",
    "{} gone since march",
    "{} has settled",
)


@pytest.fixture(scope="module")
def pack(shipped_pack: Pack) -> Pack:
    """The guide that comes with the program."""
    return shipped_pack


@pytest.fixture(scope="module")
def engine(pack: Pack) -> Engine:
    """Its search."""
    return Engine(pack)


@pytest.fixture(scope="module")
def every(engine: Engine) -> tuple[Outcome, ...]:
    """What came of each query of the table."""
    return outcomes(_CASES, lambda query: [hit.topic for hit in engine.search(query).hits])


def test_the_table_is_large_and_of_all_kinds() -> None:
    """At least 300 queries, none twice."""
    assert len({case.query for case in _CASES}) == len(_CASES) >= 300
    assert len({case.kind for case in _CASES}) >= 10


def test_every_right_answer_is_a_topic(pack: Pack) -> None:
    """Or the figures would be of another guide."""
    cases = (
        *_CASES,
        *_REAL,
        *_FORUM,
        *_FAQ,
        *_QUOTED,
        *_QUOTED_SECOND,
        *_QUOTED_THIRD,
        *_QUOTED_FOURTH,
        *_PATIENTS,
        *_PATIENTS_SECOND,
        *_TOLD_POSTS,
    )
    assert [case for case in cases if not all(map(pack.has_topic, case.topics))] == []


def test_the_right_answer_comes_first_or_nearly_so(
    every: tuple[Outcome, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """94 in a hundred first, 99 among the first three."""
    with capsys.disabled():
        print(f"\n{relevance_text(every).partition(chr(10) + chr(10))[0]}")  # noqa: T201 - what CI shows
    found = figures("all", every)
    assert found.first >= 0.94
    assert found.among_three >= 0.99


def test_what_people_really_ask_is_answered_first_or_nearly_so(engine: Engine) -> None:
    found = figures("all", outcomes(_REAL, lambda query: [hit.topic for hit in engine.search(query).hits]))
    assert found.first >= 0.94
    assert found.among_three >= 0.99


def test_questions_that_the_search_was_not_fitted_on_are_mostly_answered_first(engine: Engine) -> None:
    """Half of them were not looked at while the search was made better: this is what strangers may expect."""
    aside = [case for case in _FORUM if case.kind == "aside"]
    found = figures("aside", outcomes(aside, lambda query: [hit.topic for hit in engine.search(query).hits]))
    assert found.first >= 0.88
    assert found.among_three >= 0.95


def test_a_second_table_of_what_people_ask_is_mostly_answered_first(engine: Engine) -> None:
    """Labelled before it was measured; its misses were looked at afterwards."""
    found = figures("all", outcomes(_FAQ, lambda query: [hit.topic for hit in engine.search(query).hits]))
    assert found.first >= 0.87
    assert found.among_three >= 0.97


def test_questions_as_strangers_put_them_are_mostly_answered_first(engine: Engine) -> None:
    """When the table was new, 71 of 100 were first and 89 among three."""
    found = figures("all", outcomes(_QUOTED, lambda query: [hit.topic for hit in engine.search(query).hits]))
    assert found.first >= 0.75
    assert found.among_three >= 0.91


@pytest.mark.parametrize(
    ("cases", "first", "among_three"),
    [
        (_PATIENTS, 0.79, 0.96),
        (_PATIENTS_SECOND, 0.83, 0.96),
        (_TOLD_POSTS, 0.54, 0.86),
        (_QUOTED_THIRD, 0.72, 0.85),
        (_QUOTED_FOURTH, 0.74, 0.90),
    ],
    ids=["seen", "unseen", "posts", "third", "fourth"],
)
def test_what_patients_and_carers_type_is_mostly_answered_first(
    engine: Engine, cases: tuple[Case, ...], first: float, among_three: float
) -> None:
    """The misses of the first and of half of the last were looked at, of the others what a change moved."""
    found = figures("all", outcomes(cases, lambda query: [hit.topic for hit in engine.search(query).hits]))
    assert found.first >= first
    assert found.among_three >= among_three


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("who decides about treatment", "how-treatment-is-chosen"),
        ("how much is too much", "staying-active"),
        ("will i be paid if i take time off work", "work-and-money"),
        ("who can i tell", "family-and-children"),
    ],
)
def test_a_page_for_one_group_is_not_first_for_what_anybody_asks(
    engine: Engine, text: str, topic: str
) -> None:
    """Its headings say of whom they speak."""
    assert engine.search(text).hits[0].topic == topic


def _shares_heard(engine: Engine, cases: Sequence[Case]) -> tuple[float, float]:
    """How much of the dangers, and of the other texts, is taken for danger."""
    heard: dict[bool, list[bool]] = {True: [], False: []}
    for case in cases:
        heard[bool(case.topics)].append(engine.search(case.query).urgent)
    return sum(heard[True]) / len(heard[True]), sum(heard[False]) / len(heard[False])


@pytest.mark.parametrize(
    ("table", "most"),
    [
        ("own_words", 0.01),
        ("wording_by_sign", 0.01),
        ("wording_of_strangers", 0.01),
        ("strangers_tests", 0.01),
        ("strangers_public_texts", 0.03),
        ("strangers_more_public_texts", 0.01),
        ("strangers_triage_tests", 0.06),  # five of six: a fever, or thirst, which the guide hears on purpose
        ("look_alikes_by_kind", 0.01),
        ("look_alikes_in_forums", 0.01),
    ],
)
def test_danger_is_heard_in_the_words_of_a_table_and_hardly_where_there_is_none(
    engine: Engine, table: str, most: float
) -> None:
    """In each half of a table that had one half kept aside when it was new."""
    cases = read_cases(LEARNED / f"{table}.tsv")
    for half in sorted({case.kind.partition("-")[2] for case in cases}):
        dangers, others = _shares_heard(engine, [case for case in cases if case.kind.endswith(f"-{half}")])
        assert dangers >= 0.97, half
        assert others <= most, half


@pytest.mark.parametrize(
    ("table", "least", "most"),
    [
        ("nurse_on_a_helpline", 0.97, 0.03),  # 97 and 3 are the aim
        ("every_mild_sign", 0.95, 0.07),
        ("clear_verdicts", 0.965, 0.08),  # with long texts that chat in words of danger
        ("drawn_by_lot", 0.93, 0.10),  # look-alikes that are made to be hard
        ("all_lengths", 0.96, 0.065),  # and ordinary questions
        ("plain_cases", 0.97, 0.11),  # all lengths too
    ],
)
def test_danger_is_heard_in_words_that_nothing_was_learned_from(
    engine: Engine, table: str, least: float, most: float
) -> None:
    dangers, others = _shares_heard(engine, read_cases(KEPT_ASIDE / f"{table}.tsv"))
    assert dangers >= least
    assert others <= most


@pytest.mark.parametrize("text", ["end of life", "gender dysphoria", "low sugar diet"])
def test_calm_names_are_no_danger(engine: Engine, text: str) -> None:
    assert not engine.search(text).urgent


def test_a_sign_that_nobody_has_is_hardly_ever_a_danger(engine: Engine) -> None:
    """66 of 100 were, for what the words of a sign weigh by themselves."""
    texts = [way.format(sign) for way in _NOBODY_HAS for sign in _SIGNS]
    heard = [text for text in texts if engine.danger_reader.find(text)]
    assert len(heard) / len(texts) <= 0.25, heard


def test_a_table_was_split_by_a_rule_and_not_by_hand() -> None:
    for case in read_cases(LEARNED / "wording_of_strangers.tsv"):
        is_unseen = hashlib.sha256(case.query.encode()).digest()[0] % 2 == 1
        assert case.kind.endswith("-unseen" if is_unseen else "-look"), case.query


@pytest.mark.parametrize(
    ("cases", "least"), [(_SECTIONS, 0.91), (_SECTIONS_SECOND, 0.60), (_SECTIONS_THIRD, 0.59)]
)
def test_the_section_that_answers_is_opened(
    pack: Pack, engine: Engine, cases: tuple[Case, ...], least: float
) -> None:
    """Of the second table and the third, by other hands, 51 and 55 of 100 when they were new."""
    places = {f"{topic.id}#{section.anchor}" for topic in pack.topics for section in pack.sections(topic.id)}
    assert [case for case in cases if not case.topics <= places] == []
    hits = [(case, engine.search(case.query).hits[0]) for case in cases]
    right = sum(f"{hit.topic}#{hit.anchor}" in case.topics for case, hit in hits)
    assert right / len(hits) >= least
    assert [hit for _, hit in hits if hit.anchor == "questions"] == []


def test_no_phrase_of_the_lexicon_is_left_with_one_word() -> None:
    """Its small words fall away: `in the news` would be `new`, and mean trials wherever something is new."""
    entries = yaml.load(_LEXICON.read_text(encoding="utf-8"), yaml.BaseLoader)["words"]  # noqa: S506 - a no is a word
    phrases = [says for entry in entries for says in entry["say"]]
    assert len(phrases) > 1000
    left = {
        one: entry_stems(MEANS, one, ENGLISH) for says in phrases for one in alternatives(says) if " " in one
    }
    assert {one: stem for one, stem in left.items() if " " not in stem} == {}


def test_hardly_anything_finds_nothing(every: tuple[Outcome, ...]) -> None:
    """An empty page helps nobody."""
    assert [one.case.query for one in every if one.case.topics and not one.found] == []


@pytest.mark.parametrize(
    "case", [case for case in _CASES if case.kind == "emergency"], ids=lambda case: case.query
)
def test_words_of_danger_bring_up_help(engine: Engine, case: Case) -> None:
    """Among the first three, whatever else they say."""
    if "get-help-now" in case.topics:
        assert "get-help-now" in [hit.topic for hit in engine.search(case.query).hits[:3]]


def test_every_title_finds_its_own_page_first(pack: Pack, engine: Engine) -> None:
    """Typed as it stands, and no title is taken for danger but that of the page about it."""
    found = {topic.id: engine.search(topic.title) for topic in pack.topics}
    assert [topic for topic, answer in found.items() if answer.hits[0].topic != topic] == []
    assert [topic for topic, answer in found.items() if answer.urgent and topic != "get-help-now"] == []


def test_danger_is_not_seen_where_there_is_none(every: tuple[Outcome, ...], engine: Engine) -> None:
    """Words that a help page answers, or nothing: help before all would be in the way."""
    calm = [one.case.query for one in every if one.case.kind in {"practical", "question", "name", "jargon"}]
    assert [query for query in calm if engine.search(query).urgent] == []


def test_nobody_is_forgotten(pack: Pack, engine: Engine) -> None:
    """Of each group three queries, and each of the 32 questions, open the page that answers, or nearly so."""
    assert len({case.kind for case in _READERS}) >= 14 + 32
    assert [case for case in _READERS if not all(map(pack.has_topic, case.topics))] == []
    found = figures("all", outcomes(_READERS, lambda query: [hit.topic for hit in engine.search(query).hits]))
    assert found.first >= 0.96
    assert found.among_three == 1.0


def test_who_cannot_go_on_is_told_where_help_is_and_nothing_of_constipation(engine: Engine) -> None:
    """The page on danger opens at its top, not at the question about being thirsty and constipated."""
    answer = engine.search("I cannot go on")
    assert answer.heard == "cannot go on"
    assert (answer.hits[0].topic, answer.hits[0].anchor) == ("get-help-now", "")
    assert "constipation" not in [hit.topic for hit in answer.hits[:3]]
