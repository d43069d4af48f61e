"""Words of every day that the guide does not have are no misspellings of those that it has."""

from __future__ import annotations

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine

_WORDS = (
    "thursday tuesday saturday sunday tennis pillow blanket kettle chocolate orange curry salad vaping sauna"
    " piercing sunbathing moustache summer cornwall prison student teacher builder"
    " nappies settee convalescing smartness fittest hoovering grandsons lasagne"
)
"""Each was once taken for another word, two for medicines: student for Sutent, sauna for sunitinib; and two
for words of danger: convalescing for convulsing, smartness for shortness.
"""


@pytest.fixture(scope="module")
def engine(shipped_pack: Pack) -> Engine:
    """The search of the guide that comes with the program."""
    return Engine(shipped_pack)


def test_they_are_left_as_they_are_typed(engine: Engine) -> None:
    corrected = {word: engine.search(word).corrected for word in _WORDS.split()}
    assert {word: other for word, other in corrected.items() if other} == {}


def test_a_day_of_the_week_does_not_lead_away_from_what_is_asked(engine: Engine) -> None:
    """It had opened the page on cholesterol, as if somebody were thirsty."""
    assert engine.search("what to ask on thursday").hits[0].topic == "questions-to-ask"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("watching closely", "sex"),
        ("my blood pressure", "giving consent"),
        ("the lung was drained", "tired"),
        ("the tumour is shrinking", "counsellor"),
        ("my heart is fast", "complementary therapies"),
        ("a clinical trial", "check ups"),
        ("orange juice", "complementary therapies"),
        ("my weight", "staying active"),
        ("an odd taste", "outlook"),
        ("my experience", "clinical trials"),
        ("a new transplant", "checkpoint inhibitors"),
    ],
)
def test_a_word_does_not_mean_what_another_form_of_it_means(engine: Engine, text: str, other: str) -> None:
    """Both have one stem: "closeness" meant sex, "weights" sport; or another page has it now."""
    groups = engine.explain(text).interpretation.groups
    assert other not in {" ".join(variant.words) for group in groups for variant in group.meanings}


@pytest.mark.parametrize(
    "text",
    ["feeling down", "hard poo", "dry down below", "myself", "mouth full of ulcers", "lump on my neck"],
)
def test_what_is_mild_is_no_danger_by_itself(engine: Engine, text: str) -> None:
    assert engine.search(text).heard == ""


@pytest.mark.parametrize(
    "text",
    [
        "swollen leg",
        "drug overdose",
        "od on morphine",
        "chest payne",
        "strong pain stomach",
        "keytruda cough",
        "blood on hard poo",
        "i want to hurt myself",
    ],
)
def test_a_sign_in_few_words_is_heard(engine: Engine, text: str) -> None:
    """Whatever the order, and what is mild beside it hides nothing."""
    assert engine.search(text).heard == text.removeprefix("i want to ")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("dnacpr", "planning-ahead#dnacpr"),
        ("power of attorney", "planning-ahead#speak-for-me"),
        ("ds1500", "work-and-money#special-rules"),
        ("moon face", "immune-side-effects#steroid-looks"),
        ("pet scan", "tests-and-scans#"),
        ("pancreatic metastases", "where-it-spreads#pancreas"),
        ("pancreatic mets", "where-it-spreads#pancreas"),
        ("thyroid metastases", "where-it-spreads#thyroid-or-skin"),
        ("pancreatitis", "glossary#pancreatitis"),
    ],
)
def test_another_name_opens_the_section_that_is_about_it(engine: Engine, text: str, place: str) -> None:
    hit = engine.search(text).hits[0]
    assert f"{hit.topic}#{hit.anchor}" == place


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("our 7 year old keeps asking", "family-and-children"),
        ("aged 5 and frightened for her mother", "family-and-children"),
        ("wife of 70 year old", ""),
        ("premiums went up", "travel-and-driving"),
        ("talk to my supervisor", "work-and-money"),
        ("cremation or burial", "planning-ahead"),
        ("sunscreen", "skin-changes"),
    ],
)
def test_words_that_no_page_has_lead_to_one_all_the_same(engine: Engine, text: str, topic: str) -> None:
    """A child's age is no stage of cancer; nobody of seventy is a child."""
    found = [hit.topic for hit in engine.search(text).hits[:3]]
    assert topic in found if topic else "family-and-children" not in found
