from __future__ import annotations

from kcdesk.search.names import NameMatch
from kcdesk.search.ranking import RankedTopic, _likely
from tests.raw_pack import RawTopic
from tests.search.conftest import MakeEngine


def _ranked(make_engine: MakeEngine, text: str, *topics: RawTopic) -> list[RankedTopic]:
    return list(make_engine(*topics).explain(text).ranked)


def test_a_score_is_the_sum_of_its_parts(make_engine: MakeEngine) -> None:
    """Nothing else."""
    (one,) = _ranked(make_engine, "surgery", RawTopic("surgery", "Surgery", "", "Words of surgery."))
    assert one.name is not None
    assert one.section is not None
    assert one.score == one.name_score + one.text_score + one.about_score + one.asked_score
    assert one.name_score > one.text_score > 0


def test_a_brand_leads_to_its_medicine_first(make_engine: MakeEngine) -> None:
    """Before a pair that has the same lay word."""
    found = _ranked(
        make_engine,
        "afinitor",
        RawTopic("pair", "Lenvatinib and everolimus", also=("Afinitor",), kind="combination"),
        RawTopic("everolimus", "Everolimus", also=("Afinitor",), kind="medicine"),
    )
    assert [one.topic.id for one in found] == ["everolimus", "pair"]


def test_of_two_pages_of_one_name_the_one_that_is_about_it_goes_first(make_engine: MakeEngine) -> None:
    """Its title says so."""
    found = _ranked(
        make_engine,
        "off my food",
        RawTopic("taste", "Taste changes", also=("off my food",)),
        RawTopic("food", "Off food", also=("off my food",)),
    )
    assert found[0].topic.id == "food"


def test_more_of_what_is_wanted_goes_before_more_of_a_part(make_engine: MakeEngine) -> None:
    """A section with both words before one with one of them ten times."""
    both = "A glass is fine, with or without those tablets of yours."
    found = _ranked(
        make_engine,
        "glass tablets ",
        RawTopic("one", "Drinks", sections={"a": ("A", "glass " * 10)}),
        RawTopic("two", "More", sections={"a": ("A", both)}),
    )
    assert found[0].topic.id == "two"


def test_a_part_of_the_guide_comes_after_a_page_where_more_was_typed_than_its_name(
    make_engine: MakeEngine,
) -> None:
    """What it is called stands in much that one of its pages answers."""
    part = RawTopic("living", "Living", also=("coping well",))
    below = RawTopic("nights", "Nights", parent="living")
    page = RawTopic("days", "Days", also=("coping well",))
    for topics in ((part, below, page), (page, part, below)):
        found = _ranked(make_engine, "coping well in all these nights ", *topics)
        scores = {one.topic.id: one.name_score for one in found}
        assert scores["living"] < scores["days"]
        found = _ranked(make_engine, "coping well", *topics)
        assert found[0].name_score == found[1].name_score


_FULL = RawTopic("surgery", "Surgery", "An operation.", "Surgery is an operation.")
_TOP = RawTopic("easy", "Easy Read", "", "", kind="easy-read")
_EASY = RawTopic(
    "easy-surgery",
    "Easy Read: surgery",
    "Surgery.",
    "Surgery is an operation. Surgery is surgery.",
    parent="easy",
    kind="easy-read",
)


def test_a_page_in_easy_read_comes_after_the_full_one(make_engine: MakeEngine) -> None:
    """It says the same with fewer words, and would often seem to be more about it."""
    assert _ranked(make_engine, "surgery", _TOP, _EASY, _FULL)[0].topic.id == "surgery"


def test_who_asks_for_easy_read_gets_it_first(make_engine: MakeEngine) -> None:
    """By the words of the title that stands above all such pages, in any order."""
    for text in ("easy read surgery ", "surgery easy read "):
        assert _ranked(make_engine, text, _TOP, _EASY, _FULL)[0].topic.id == "easy-surgery"
    assert _ranked(make_engine, "easy surgery ", _TOP, _EASY, _FULL)[0].weights.easy_read < 1


def test_of_very_many_topics_found_by_name_alone_the_best_are_ranked() -> None:
    """Those that the text of a section found are all kept."""
    named = {f"t{at}": NameMatch(at / 100, "", "") for at in range(50)}
    kept = _likely(named, {"t0"}, 3)
    assert set(kept) == {"t47", "t48", "t49"}
    assert _likely(named, {"t0"}, 50) is named


def _place(make_engine: MakeEngine, text: str, topic: RawTopic) -> str:
    return make_engine(topic).search(text).hits[0].anchor


def test_a_name_opens_a_heading_that_says_little_else(make_engine: MakeEngine) -> None:
    """Who typed "operation" was shown how long it takes, and who typed "dying" assisted dying."""
    sections = {
        "law": ("What about assisted dying?", "Dying with help is against the law."),
        "days": ("What about dying?", "Dying is mostly quiet."),
        "care": ("How do they care for dying people?", "People who are dying are cared for."),
    }
    topic = RawTopic("end", "Care near the end", also=("dying",), sections=sections)
    assert _place(make_engine, "dying", topic) == "days"


def test_a_name_opens_no_section_on_when_to_ring_that_says_it_in_passing(make_engine: MakeEngine) -> None:
    sections = {"emergency": ("When is it an emergency?", "You can pass no wind, and your tummy is hard.")}
    topic = RawTopic("constipation", "Constipation", also=("wind",), sections=sections)
    assert _place(make_engine, "wind", topic) == ""
