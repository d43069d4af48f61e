from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from types import FunctionType, ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.search_language import forget_words
from tests.raw_pack import RawTerm, RawTopic, write_pack
from tests.search.conftest import MakeEngine, topics_of

_SURGERY = RawTopic("surgery", "Surgery", "Taking the cancer out.", "Words.", also=("operation",))
_AFTER = RawTopic("recovering", "Surgery: getting better", "How it goes on.", "Rest after surgery.")
_FATIGUE = RawTopic(
    "fatigue",
    "Tiredness (fatigue)",
    "Being very tired, even after sleep.",
    "Surgery can make you tired, and so can an operation. An operation takes strength.",
    {"what-you-can-do": ("What you can do", "Walk a little each day. Rest before meals.")},
    parent="effects",
)
_EFFECTS = RawTopic("effects", "Side effects", "What medicines may do.")
_TOPICS = (_EFFECTS, _FATIGUE, _SURGERY, _AFTER)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("surgery", ["surgery", "recovering", "fatigue"]),
        ("SURG", ["surgery", "recovering", "fatigue"]),
        ("operation", ["surgery", "fatigue"]),
        ("walk", ["fatigue"]),
        ("tired sleep", ["fatigue"]),
        ("xylophone", []),
        ("", []),
        ("?!", []),
    ],
)
def test_titles_go_before_other_names_before_words(
    make_engine: MakeEngine, typed: str, found: list[str]
) -> None:
    """Exact title, start of a title, lay word or brand, then the rest by rank."""
    assert topics_of(make_engine(*_TOPICS), typed) == found


def test_a_page_of_the_very_name_that_was_typed_goes_before_what_shares_its_words(
    make_engine: MakeEngine,
) -> None:
    """A title that was typed goes before that."""
    visits = RawTopic("visits", "Visits", "Seeing the doctor.", "Words.", also=("is it working", "surgery"))
    work = RawTopic(
        "work", "Working", "Working with cancer.", "Is it working hours? Working is work. Working."
    )
    engine = make_engine(*_TOPICS, work, visits)
    assert topics_of(engine, "is it working")[:2] == ["visits", "work"]
    assert topics_of(engine, "surgery")[:2] == ["surgery", "visits"]


def test_another_name_opens_its_page_where_a_heading_says_it_or_at_the_top(make_engine: MakeEngine) -> None:
    """A brand of a medicine stands in what its trials found, and asks nothing about that."""
    sections = {
        "trial": ("What did the trial find?", "Half the people on opdivo lived for so long. Opdivo was new."),
        "flu": ("When do I have the flu jab?", "In autumn."),
    }
    medicine = RawTopic(
        "medicine", "Nivolumab", "A drip.", sections=sections, also=("opdivo", "flu jab"), kind="medicine"
    )
    engine = make_engine(*_TOPICS, medicine)
    for typed, anchor in (("opdivo", ""), ("flu jab", "flu")):
        first = engine.search(typed).hits[0]
        assert (first.topic, first.anchor) == ("medicine", anchor)


def test_another_name_opens_its_page_where_its_author_says(make_engine: MakeEngine) -> None:
    """Also before a heading that says it; with more words typed, what these ask decides."""
    sections = {
        "money": ("What money is there?", "A badge costs little. Where to park stands on it."),
        "badge": ("Is there a badge?", "Yes."),
    }
    work = RawTopic("work", "Work", "How to cope.", sections=sections, also=("badge", "will"))
    opens = ("badge", "opens", "work#money")
    engine = make_engine(*_TOPICS, work, phrases=(opens,))
    assert engine.search("badge").hits[0].anchor == "money"
    assert engine.search("is there a badge for walking").hits[0].anchor == "badge"


def test_a_name_within_a_longer_text_opens_the_section_that_its_author_says(make_engine: MakeEngine) -> None:
    """Though another section has more of the words; a part of the name says nothing."""
    sections = {
        "job": ("Can I work?", "A grant helps with extra costs, such as travel when a bus will not do."),
        "trips": ("Who pays for trips?", "Travel can be paid. Ask at the desk of your hospital."),
    }
    work = RawTopic("work", "Work", "How to cope.", sections=sections, also=("travel costs",))
    engine = make_engine(*_TOPICS, work, phrases=(("travel costs", "opens", "work#trips"),))
    assert engine.search("help with travel costs to hospital").hits[0].anchor == "trips"
    assert engine.search("travel by bus").hits[0].anchor == "job"


def test_a_sentence_that_only_points_to_another_page_is_not_the_answer(make_engine: MakeEngine) -> None:
    text = "After surgery you rest a little. Drink plenty of water on that day. See Going home after surgery."
    page = RawTopic("page", "Keyhole", "What it is.", sections={"day": ("The day itself", text)})
    other = RawTopic("other", "Going home after surgery", "What then.")
    hits = make_engine(page, other).search("keyhole going home after surgery").hits
    snippets = [hit.snippet for hit in hits if hit.topic == "page"]
    assert [one.startswith("After surgery you rest") for one in snippets] == [True]


def test_a_term_of_the_glossary_opens_the_page_that_it_leads_to_at_its_top(make_engine: MakeEngine) -> None:
    """Not at a section that has it in passing, as it was with a PET scan and the brain."""
    sections = {"brain": ("Will I have a brain scan?", "Not all have a PET scan of the brain.")}
    tests = RawTopic("tests", "Tests", "What they show.", sections=sections)
    engine = make_engine(*_TOPICS, tests, terms=(RawTerm("pet", "PET scan", see="tests"),))
    first = engine.search("pet scan").hits[0]
    assert (first.topic, first.anchor) == ("tests", "")


def test_a_heading_that_shares_a_small_part_of_a_question_does_not_decide_where_to_open(
    make_engine: MakeEngine,
) -> None:
    sections = {
        "keep": ("How do I keep, count, handle and hand back all of the tablets?", "In a dry place."),
        "teeth": ("Operations and teeth", "You may have to stop the tablets before the dentist sees you."),
    }
    engine = make_engine(*_TOPICS, RawTopic("safely", "Safely", "How to be safe.", sections=sections))
    assert [hit.anchor for hit in engine.search("can I stop the tablets before the dentist").hits] == [
        "teeth"
    ]


def test_scores_fall_from_hit_to_hit(make_engine: MakeEngine) -> None:
    """Higher is better."""
    scores = [hit.score for hit in make_engine(*_TOPICS).search("surgery").hits]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_a_hit_names_its_best_section(make_engine: MakeEngine) -> None:
    """With the way there, and the words marked."""
    answer = make_engine(*_TOPICS).search("walk tiredness")
    hit = answer.hits[0]
    assert (hit.topic, hit.anchor, hit.section) == ("fatigue", "what-you-can-do", "What you can do")
    assert hit.path == ("Side effects",)
    assert hit.snippet == "Walk a little each day. Rest before meals."
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["Walk"]
    assert [hit.title[start:end] for start, end in hit.title_highlights] == ["Tiredness"]
    assert answer.hits[0].words == ("walk", "tiredness", "tired")


def test_a_topic_found_by_name_is_shown_from_its_top(make_engine: MakeEngine) -> None:
    """The summary is its snippet: the answer first."""
    hit = make_engine(*_TOPICS).search("tiredness").hits[0]
    assert (hit.anchor, hit.section, hit.snippet) == ("", "", _FATIGUE.summary)


def test_each_topic_is_there_once(make_engine: MakeEngine) -> None:
    """However many of its sections match."""
    sections = {f"s{number}": (f"Part {number}", "cream " * number) for number in range(1, 9)}
    engine = make_engine(
        RawTopic("skin", "Skin", sections=sections), RawTopic("hands", "Hands", lead="cream")
    )
    assert sorted(topics_of(engine, "cream")) == ["hands", "skin"]


def test_a_term_leads_to_the_topic_that_says_more(make_engine: MakeEngine) -> None:
    """Even where the page does not have the word."""
    engine = make_engine(*_TOPICS, terms=(RawTerm("neph", "nephrectomy", see="surgery"),))
    assert topics_of(engine, "nephrectomy") == ["surgery"]


def test_a_term_without_a_topic_leads_to_its_place_in_the_glossary(make_engine: MakeEngine) -> None:
    """Its meaning is the snippet."""
    glossary = RawTopic(
        "words", "Glossary", kind="reference", sections={"tki": ("TKI", "It blocks signals.")}
    )
    hit = (
        make_engine(*_TOPICS, glossary, terms=(RawTerm("tki", "TKI", also="blocker"),))
        .search("blocker")
        .hits[0]
    )
    assert (hit.topic, hit.anchor, hit.section, hit.snippet) == ("words", "tki", "TKI", "It blocks signals.")


def test_lists_of_everything_come_after_the_page_itself(make_engine: MakeEngine) -> None:
    """A reference page has every word."""
    text = {"text": ("Creams", "cream for the skin")}
    engine = make_engine(
        RawTopic("all", "All words", kind="reference", sections=text),
        RawTopic("one", "One thing", sections=text),
    )
    assert topics_of(engine, "creams skin") == ["one", "all"]


def test_hits_are_limited(make_engine: MakeEngine) -> None:
    """The best are kept."""
    hits = make_engine(*_TOPICS).search("surgery", limit=1).hits
    assert [hit.topic for hit in hits] == ["surgery"]


def test_a_question_is_about_its_telling_words(make_engine: MakeEngine) -> None:
    """Stop words fall away, marks included."""
    answer = make_engine(*_TOPICS).search("what can I do to walk with tiredness?")
    assert answer.hits[0].words == ("walk", "tiredness", "tired")
    assert answer.hits[0].topic == "fatigue"


_PHRASES = (("collapsed", "danger", "help"), ("knackered", "means", "tired"))
_HELP = RawTopic("help", "Help now", "Ring for help.")


def test_a_misspelt_word_is_put_right_and_said(make_engine: MakeEngine) -> None:
    """The words marked are the right ones."""
    answer = make_engine(*_TOPICS).search("surgury")
    assert (answer.corrected, answer.hits[0].topic, answer.hits[0].words) == (
        "surgery",
        "surgery",
        ("surgery",),
    )


def test_the_literal_text_can_be_had(make_engine: MakeEngine) -> None:
    """Even where it finds nothing."""
    answer = make_engine(*_TOPICS).search("surgury", literal=True)
    assert (answer.corrected, answer.hits) == ("", ())


def test_words_of_danger_put_help_first(make_engine: MakeEngine) -> None:
    """Whatever else is found, and if nothing is."""
    engine = make_engine(*_TOPICS, _HELP, phrases=_PHRASES)
    answer = engine.search("collapsed after surgery")
    assert answer.urgent
    assert [hit.topic for hit in answer.hits][:2] == ["help", "surgery"]
    assert [hit.topic for hit in engine.search("collapsed").hits] == ["help"]
    assert not engine.search("surgery").urgent


def test_of_a_story_only_the_danger_is_marked_in_the_help(make_engine: MakeEngine) -> None:
    """Cards that somebody sent were marked between the signs of danger, where such a card is spoken of."""
    page = RawTopic("help", "Help now", "Show your card if you have collapsed.")
    engine = make_engine(*_TOPICS, page, phrases=_PHRASES)
    story = (
        "My sisters came round on Tuesday with a card and flowers and soup for all of us, "
        "and an hour later he just collapsed"
    )
    urgent = engine.search(story).hits[0]
    assert [urgent.snippet[start:end] for start, end in urgent.highlights] == ["collapsed"]
    assert urgent.words == ("collapsed",)
    short = engine.search("collapsed card").hits[0]
    assert [short.snippet[start:end] for start, end in short.highlights] == ["card", "collapsed"]


def test_words_of_danger_open_the_section_whose_heading_has_them_or_the_top(make_engine: MakeEngine) -> None:
    """A section may have such a word in passing: who wants to die asks nothing about sepsis.

    And a heading may have one of them, or all but the small ones: whose leg is hot and swollen is no nearer
    to help where legs feel odd, nor who does not want to live where somebody lives in Ireland.
    """
    sections = {
        "fever": ("I have a temperature", "Ring for help."),
        "sepsis": ("Signs of sepsis", "People feel as if they might die."),
        "spine": ("My legs feel odd", "It may be in the spine, and go down a leg."),
        "ireland": ("I live in Ireland", "Ring the number where you live."),
    }
    signs = tuple(
        (says, "danger", "help") for says in ("want die", "temperature", "leg swollen", "not want live")
    )
    engine = make_engine(RawTopic("help", "Help now", "Ring.", sections=sections), phrases=signs)
    assert [hit.anchor for hit in engine.search("temperature").hits] == ["fever"]
    assert [hit.anchor for hit in engine.search("I want to die").hits] == [""]
    assert [hit.anchor for hit in engine.search("leg is hot and swollen").hits] == [""]
    assert [hit.anchor for hit in engine.search("I don't want to live").hits] == [""]


def test_lay_words_find_what_they_mean(make_engine: MakeEngine) -> None:
    """By the lexicon."""
    assert topics_of(make_engine(*_TOPICS, phrases=_PHRASES), "knackered")[0] == "fatigue"


def test_a_danger_without_its_topic_is_no_danger_to_the_search(make_engine: MakeEngine) -> None:
    """A hostile pack may name one that is not there."""
    answer = make_engine(*_TOPICS, phrases=_PHRASES).search("collapsed surgery")
    assert [hit.topic for hit in answer.hits][:1] == ["surgery"]


def test_an_answer_keeps_the_text_as_typed(make_engine: MakeEngine) -> None:
    """Nothing was corrected, nothing is urgent."""
    answer = make_engine(*_TOPICS).search(" Surgery ")
    assert (answer.text, answer.corrected, answer.urgent) == (" Surgery ", "", False)


def test_decomposed_accents_are_shown_composed(make_engine: MakeEngine) -> None:
    """Marks stand where the shown letters stand."""
    engine = make_engine(RawTopic("cafe", "Cafe\u0301 meals", "A cafe\u0301 is fine."))
    hit = engine.search("cafe ").hits[0]
    assert [hit.title[start:end] for start, end in hit.title_highlights] == ["Café"]
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["café"]


def test_where_nothing_is_found_the_likest_words_are_named(make_engine: MakeEngine) -> None:
    """And only there."""
    engine = make_engine(*_TOPICS)
    assert engine.search("surgxyz").suggestions == ("surgery",)
    assert engine.search("surgery").suggestions == ()
    assert engine.search("zzz").suggestions == ()


def test_warming_up_changes_no_answer(make_engine: MakeEngine) -> None:
    """It only loads."""
    engine = make_engine(*_TOPICS)
    before = engine.search("surgury")
    engine.warm_up()
    assert engine.search("surgury") == before


_TYPED = (
    st.text()
    | st.text(max_size=40).map(lambda text: text * 300)
    | st.lists(
        st.sampled_from(
            [*'"*()-+^:{}', "AND", "NEAR(", "surgery", "tired", "“", "’", "\x00", "\u202e", "🙂", "title:"]
        )
    ).map(" ".join)
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One engine for every example."""
    file = tmp_path_factory.mktemp("pack") / "a.kcpack"
    pack = Pack.open(write_pack(file, [*_TOPICS, _HELP], phrases=_PHRASES))
    yield Engine(pack)
    pack.close()


@given(typed=_TYPED)
def test_nothing_typed_breaks_it(engine: Engine, typed: str) -> None:
    """Every text has an answer, and always the same."""
    answer = engine.search(typed)
    assert answer == engine.search(typed)
    for hit in answer.hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.highlights)


def test_a_flood_of_text_is_answered(make_engine: MakeEngine) -> None:
    """Ten thousand words are cut, not searched."""
    assert make_engine(*_TOPICS).search("surgery tired " * 10_000).hits


def test_searching_loads_no_qt() -> None:
    """The whole of search works where Qt is not there."""
    code = (
        "import sys, pkgutil, importlib, kcdesk.search as room\n"
        "for module in pkgutil.iter_modules(room.__path__, 'kcdesk.search.'):\n"
        "    importlib.import_module(module.name)\n"
        "assert not any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_misspelling_that_an_author_gave_finds_what_others_write(make_engine: MakeEngine) -> None:
    """Its own page first, then every page with the right word, which is marked."""
    engine = make_engine(
        RawTopic("diarrhoea", "Diarrhoea", "Loose poo.", also=("diarhoea",)),
        RawTopic("sunitinib", "Sunitinib", "It can cause diarrhoea."),
    )
    answer = engine.search("diarhoea")
    assert topics_of(engine, "diarhoea") == ["diarrhoea", "sunitinib"]
    assert "diarrhoea" in answer.hits[0].words


_MASSAGE = RawTopic("massage", "Gentle care", "What may help.", "Words.", also=("massage", "tattoo cream"))
_GAPS = RawTopic(
    "gaps",
    "What this guide does not cover",
    "What we cannot answer.",
    "Ask your team about tattoos and gout.",
    also=("gout", "tattoo on treatment", "massage", "not covered"),
)


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("gout", "gout"),
        ("what about gout", "gout"),
        ("tattoo on treatment", "tattoo on treatment"),
        ("gaut", "gout"),
        ("tattoo", ""),
        ("not covered", ""),
        ("massage", ""),
        ("surgery", ""),
    ],
)
def test_a_subject_that_is_not_covered_is_said_to_be(
    make_engine: MakeEngine, typed: str, subject: str
) -> None:
    """If all of its name was typed, and it is neither the page's title nor what another page is called."""
    engine = make_engine(*_TOPICS, _MASSAGE, _GAPS, meta={"not_covered_topic": "gaps"})
    assert engine.search(typed).not_covered == subject


def test_what_a_word_may_mean_is_not_what_was_asked_about(make_engine: MakeEngine) -> None:
    """Whose daughter may get an illness does not ask about children who have it."""
    gaps = RawTopic("gaps", "Not covered", "What is missing.", "Words.", also=("children with gout",))
    topics = (*_TOPICS, gaps, RawTopic("gout", "Gout", "Of the joints.", "Your children may get gout."))
    phrases = (("daughter", "means", "children"),)
    engine = make_engine(*topics, phrases=phrases, meta={"not_covered_topic": "gaps"})
    assert engine.search("will my daughter get gout").not_covered == ""
    assert engine.search("gout in children").not_covered == "children with gout"


def test_a_guide_need_not_say_what_it_does_not_cover(make_engine: MakeEngine) -> None:
    assert make_engine(*_TOPICS, _GAPS).search("gout").not_covered == ""


def test_danger_goes_before_what_is_not_covered(make_engine: MakeEngine) -> None:
    engine = make_engine(
        *_TOPICS, _GAPS, phrases=(("gout", "danger", "surgery"),), meta={"not_covered_topic": "gaps"}
    )
    assert engine.search("gout").urgent
    assert engine.search("gout").not_covered == ""


def _within(engine: Engine) -> Iterator[object]:
    """All that an engine holds, whatever holds it in turn; no module, class or function."""
    seen: set[int] = set()
    left: list[object] = [engine]
    while left:
        one = left.pop()
        if id(one) not in seen and not isinstance(one, ModuleType | type | FunctionType):
            seen.add(id(one))
            yield one
            left += gc.get_referents(one)


def test_an_engine_renewed_knows_nothing_of_what_was_typed(make_engine: MakeEngine) -> None:
    """A visitor's words do not go on to the next one, however they were taken: as spelt, or as misheard."""
    engine = make_engine(*_TOPICS)
    engine.search("zqxjkvzq surgrey")
    held = [one for one in _within(engine) if isinstance(one, str) and "zqxjkvzq" in one]
    renewed = engine.renewed()
    forget_words("en-GB")
    strings = [one for one in _within(renewed) if isinstance(one, str)]
    assert held
    assert "recovering" in strings
    assert not [one for one in strings if "zqxj" in one or "surgrey" in one]


def test_an_engine_renewed_finds_the_same(make_engine: MakeEngine) -> None:
    engine = make_engine(*_TOPICS)
    texts = ("surgery", "surgrey", "operation tired", "zqxjkvzq")
    before = [engine.search(text) for text in texts]
    assert [engine.renewed().search(text) for text in texts] == before


def test_an_engine_renewed_has_the_words_of_the_guide_already(make_engine: MakeEngine) -> None:
    """Read anew at each visit to a kiosk they left its memory in pieces, 4 MB more after 10,000 acts."""
    engine = make_engine(*_TOPICS)
    engine.warm_up()
    steps = len(engine.renewed().loading_rest())
    assert steps < len(make_engine(*_TOPICS).loading_rest())


@pytest.mark.parametrize("typed", ["St John's wort", "don't stop my tablets", 'what does "palliative" mean'])
def test_typed_and_printed_marks_give_one_answer(shipped_pack: Pack, typed: str) -> None:
    """With the same words marked."""
    engine = Engine(shipped_pack)
    printed = typed.replace("'", "’").replace(' "', " “").replace('"', "”")
    assert printed != typed
    assert engine.search(printed).hits == engine.search(typed).hits != ()


def test_a_word_with_a_printed_apostrophe_is_marked_whole(shipped_pack: Pack) -> None:
    marked = {
        hit.snippet[start:end]
        for hit in Engine(shipped_pack).search("St John's wort").hits
        for start, end in hit.highlights
    }
    assert "John’s" in marked
