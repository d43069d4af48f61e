"""What every page of the shipped guide must say, whoever edits it next."""

from __future__ import annotations

import re
from html import unescape

import pytest

from kcdesk.authoring.data.medicine_schemas import CombinationEntry, MedicineEntry, SideEffectEntry
from kcdesk.authoring.dialect.blocks import Link, every_span, every_text
from kcdesk.guide.pack import Pack
from kcdesk.guide.schema import TALK
from tests.authoring.shipped_source import shipped_source

_GUIDE = shipped_source()
_NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")
_PEOPLE = re.compile(
    r"(?i)\bhalf of (?:the|all) people\b|\bout of (?:every )?\d+|\b\d+ (?:of|in) (?:every )?\d+\b"
)
"""Natural frequencies."""


@pytest.fixture(scope="module")
def pack(shipped_pack: Pack) -> Pack:
    """The guide as readers have it."""
    return shipped_pack


def _text(pack: Pack, topic: str, anchor: str | None = None) -> str:
    sections = pack.sections(topic)
    return "\n".join(one.text for one in sections if anchor is None or one.anchor == anchor)


def _plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("medicine", _GUIDE.data.medicines.medicines, ids=lambda medicine: medicine.id)
def test_a_medicine_s_page_says_all_that_its_data_does(pack: Pack, medicine: MedicineEntry) -> None:
    """Route, schedule, food, brands, and the NHS answer of each nation or of the whole UK, dated if known."""
    page = _plain(_text(pack, medicine.id))
    said = [medicine.route, *medicine.schedule, *medicine.food]
    assert [fact.text for fact in said if _plain(fact.text) not in page] == []
    assert medicine.schedule
    assert medicine.food
    assert medicine.brands
    assert [brand.name for brand in medicine.brands if brand.name not in page] == []
    nations = {decision.nation for decision in medicine.nhs}
    assert nations == {"UK"} or nations >= set(_NATIONS)
    assert [one.says for one in medicine.nhs if _plain(one.says) not in page] == []
    dated = [one for one in medicine.nhs if one.sources and one.body]
    assert [one.date for one in dated if one.date and one.date not in page] == []
    assert [one.date for one in medicine.nhs if one.date and "not confirmed" in one.date] == []


@pytest.mark.parametrize("medicine", _GUIDE.data.medicines.medicines, ids=lambda medicine: medicine.id)
def test_a_medicine_s_page_says_what_is_checked_and_when_to_ring(pack: Pack, medicine: MedicineEntry) -> None:
    """In sections of their own; with 999 and the helpline."""
    checked = _text(pack, medicine.id, "checks").casefold()
    assert any(word in checked for word in ("test", "blood", "pressure"))
    signs = _text(pack, medicine.id, "get-help-now")
    assert "999" in signs
    assert "helpline" in signs
    assert medicine.checks


@pytest.mark.parametrize("pair", _GUIDE.data.combinations.combinations, ids=lambda pair: pair.id)
def test_a_pair_s_page_has_its_risk_group_calendar_and_trial(pack: Pack, pair: CombinationEntry) -> None:
    """The trial in numbers of people, against what it was compared with."""
    assert _plain(pair.risk_groups.text) in _plain(_text(pack, pair.id))
    assert 'src="figure:calendar-' in pack.page(pair.id).html
    trial = _text(pack, pair.id, "what-the-trial-found")
    assert _PEOPLE.search(trial), trial
    assert pair.trial.name in trial
    assert pair.trial.compared_with.split()[0].casefold() in trial.casefold()
    assert {decision.nation for decision in pair.nhs} >= set(_NATIONS)


def test_every_page_has_a_dated_source(pack: Pack) -> None:
    """At least one."""
    undated = [
        topic.id
        for topic in pack.topics
        if not any(source.date and source.date != "not stated" for source in pack.sources(topic.id))
    ]
    assert undated == []


def test_every_page_says_that_no_clinician_has_reviewed_it(pack: Pack) -> None:
    """Until one has."""
    line = pack.info.review_line
    assert [one.id for one in pack.topics if not one.reviewed_by and line not in pack.page(one.id).html] == []


def test_there_are_ten_talks_with_a_drawing_each(pack: Pack) -> None:
    """What it is, the six treatments and each of them, side effects that need a call, and questions."""
    talks = pack.topics.of_kind(TALK)
    assert len(talks) == 10
    for topic in talks:
        slides = pack.slides(topic.id)
        assert len(slides) >= 4, topic.id
        assert any(slide.figures for slide in slides), topic.id
        assert all(pack.figure(figure) for slide in slides for figure in slide.figures), topic.id


def test_the_line_on_review_holds_where_there_is_no_list_of_sources(pack: Pack) -> None:
    """It stands on made pages and on sheets of paper too, and nothing is below it there."""
    assert "below" not in pack.info.review_line


def test_readers_see_no_typed_quotation_mark(pack: Pack) -> None:
    """Neither on pages and their drawings, nor in lists, on cards or on the home page."""
    pages = [pack.page(topic.id).html for topic in pack.topics]
    shown = [unescape(re.sub(r"<[^>]*>", " ", html)) for html in pages]
    shown += [unescape(alt) for html in pages for alt in re.findall(r' alt="([^"]*)"', html)]
    shown += [
        text for topic in pack.topics for one in pack.sections(topic.id) for text in (one.title, one.text)
    ]
    shown += [text for topic in pack.topics for text in (topic.title, topic.summary)]
    shown += [text for term in pack.terms() for text in (term.term, term.means, *term.also)]
    shown += [tile.line for tile in pack.tiles()]
    shown += [pack.info.title, pack.info.review_line, pack.info.tiles_title, pack.info.search_hint]
    marks = [(text, one) for text in shown for one in re.finditer("['\"]", text)]
    assert [text[max(0, one.start() - 20) : one.end() + 20] for text, one in marks] == []


@pytest.mark.parametrize("effect", _GUIDE.data.side_effects.side_effects, ids=lambda effect: effect.id)
def test_a_side_effect_s_page_leads_to_every_medicine_that_the_look_up_names(effect: SideEffectEntry) -> None:
    """Who takes a medicine that the page leaves out reads on unwarned."""
    medicines = {medicine.id for medicine in _GUIDE.data.medicines.medicines}
    named = {cause.treatment for cause in effect.causes} & medicines
    spans = [span for _, run in every_text(_GUIDE.pages[effect.id].blocks) for span in every_span(run)]
    led_to = {span.target.removeprefix("topic:") for span in spans if isinstance(span, Link)}
    assert named - led_to == set()


def test_what_helps_in_short_has_the_warnings_of_the_pages() -> None:
    """Some are told to drink less, and heat lets too much through a patch."""
    told = [
        (effect.id, one.text) for effect in _GUIDE.data.side_effects.side_effects for one in effect.self_help
    ]
    drinks = [
        (effect, text) for effect, text in told if re.search(r"(?i)\bdrink (?:plenty|enough)|\bdrink, ", text)
    ]
    warmth = [(effect, text) for effect, text in told if "warmth" in text]
    assert len(drinks) > 5
    assert warmth
    assert [one for one in drinks if "limit" not in one[1]] == []
    assert [one for one in warmth if "patch" not in one[1]] == []


_SWALLOWED = [
    medicine for medicine in _GUIDE.data.medicines.medicines if {"tablet", "capsule"} & set(medicine.form)
]


@pytest.mark.parametrize("medicine", _SWALLOWED, ids=lambda medicine: medicine.id)
def test_a_medicine_by_mouth_says_for_how_long_and_stands_in_each_table_of_food(
    pack: Pack, medicine: MedicineEntry
) -> None:
    """Whoever has an older one looks there too."""
    assert "How long for?" in _text(pack, medicine.id, "how-to-take-it")
    tables = [("taking-tablets-safely", "when-and-food"), ("fasting", "tablets")]
    if medicine.class_ == "vegf-tki":
        tables.append(("vegf-inhibitors", "what-it-is"))
    name = medicine.name.casefold()
    assert [place for place in tables if name not in _text(pack, *place).casefold()] == []


_IN_USE = [medicine for medicine in _GUIDE.data.medicines.medicines if medicine.use != "older"]


@pytest.mark.parametrize("medicine", _IN_USE, ids=lambda medicine: medicine.id)
def test_a_medicine_s_page_leads_to_when_one_knows_if_it_works(medicine: MedicineEntry) -> None:
    """It is asked of every medicine, and nobody can say it beforehand."""
    spans = [span for _, run in every_text(_GUIDE.pages[medicine.id].blocks) for span in every_span(run)]
    assert "topic:follow-up#how-soon" in {span.target for span in spans if isinstance(span, Link)}


@pytest.mark.parametrize(
    "topic",
    [
        "radiotherapy",
        "conventional-radiotherapy",
        "stereotactic-radiosurgery",
        "sabr",
        "ablation-and-embolisation",
        "recovering-from-surgery",
        "metastasectomy",
        "cytoreductive-nephrectomy",
    ],
)
def test_a_treatment_of_one_place_has_a_heading_on_how_soon_one_feels_better(pack: Pack, topic: str) -> None:
    """The answer was in the middle of other sections, or nowhere."""
    assert [one for one in pack.sections(topic) if re.search("How soon .*feel better", one.title)]


def test_when_to_drive_again_after_treatment_to_the_brain_has_a_heading(pack: Pack) -> None:
    """Not a note within a section on what happens before, during and after."""
    assert "your team both say yes" in _text(pack, "stereotactic-radiosurgery", "driving")


def test_a_place_that_a_page_speaks_of_is_not_said_to_be_left_out() -> None:
    """A search for it would say that the guide has nothing."""
    left_out = _GUIDE.pages["not-covered"].front.also
    assert [name for name in left_out if name.startswith("spread to")] == []
    opens = _GUIDE.pages["where-it-spreads"].front.opens
    assert "spread to pancreas" in opens["pancreas"]
    assert {"spread to thyroid", "spread to skin"} <= set(opens["thyroid-or-skin"])


def test_what_rules_out_hrt_is_more_than_a_cancer(pack: Pack) -> None:
    """Cancer tablets raise blood pressure and can bring clots: who has either read that HRT is for them."""
    told = _text(pack, "sex-and-fertility", "menopause")
    assert all(word in told for word in ("blood clot", "stroke", "liver", "high blood pressure"))


def test_the_last_days_are_told_with_what_else_the_same_signs_can_be(pack: Pack) -> None:
    """Blotchy skin is sepsis in somebody whose end is not near; and families ask if they are still heard."""
    told = _text(pack, "end-of-life-care", "last-days")
    assert "blotchy" in told
    assert "sepsis" in told
    assert "may still hear" in _text(pack, "end-of-life-care", "hearing")
