"""Pages of the shipped guide that speak of one thing agree on it, however far apart they stand."""

from __future__ import annotations

import re

import pytest

from kcdesk.authoring.danger.sign_patterns import SignPatterns
from kcdesk.authoring.danger.speed import Speed, speeds_in
from kcdesk.authoring.data.medicine_schemas import (
    CombinationEntry,
    EffectFact,
    MedicineEntry,
    SideEffectEntry,
)
from kcdesk.authoring.dialect.blocks import Generated
from kcdesk.authoring.generated.danger_boxes import signs_of
from tests.authoring.shipped_source import CONTENT, shipped_source

_GUIDE = shipped_source()
_DATA = _GUIDE.data

_EFFECTS_OF_TREATMENT = {
    "flu-like": "fever",
    "raised temperature": "fever",
    "fever": "fever",
    "headache": "new-headache",
    "very sleepy": "sleepy",
    "stroke": "stroke",
    "fit,": "fit",
}
"""Words of what a treatment can do, and the sign that tells how fast to act on it."""

_SYMPTOMS = {
    "Blood in the pee": "bleeding",
    "right of the tummy": "yellow",
    "coughing blood": "blood-coming-up",
    "Headache": "new-headache",
    "drowsiness": "sleepy",
    "fits": "fit",
    "Breathlessness": "trouble-breathing",
    "a cough": "cough",
    "breaks easily": "broken-bone",
    "being sick": "being-sick",
}

_SIGNS_OF_EFFECT = {
    "sore-mouth": {"sore-mouth-not-eating", "mouth-ulcers"},
    "hand-foot-syndrome": {"hand-foot-infected", "hand-foot"},
    "bleeding-and-wounds": {"nosebleed", "bleeding"},
    "high-blood-pressure": {"bp-very-high", "bp-high"},
    "high-cholesterol-and-sugar": {"thirst"},
    "thyroid-changes": {"fast-heart-breathless", "heart"},
}
"""What a common effect can become, with each speed that its own page has for it."""


_AT_ANY_TIME = {"cough", "fever", "new-headache", "tummy-pain"}
"""Signs that a new one of is enough to ring about, however common it is."""

_COMMON: list[tuple[str, EffectFact]] = [
    *((one.id, fact) for one in _DATA.medicines.medicines for fact in one.common),
    *((one.topic, fact) for one in _DATA.treatments.treatments for fact in one.common),
]


def _text(topic: str) -> str:
    return (CONTENT / _GUIDE.pages[topic].file).read_text(encoding="utf-8")


def _section(topic: str, anchor: str) -> str:
    return _text(topic).partition(f"{{#{anchor}}}")[2].partition("\n## ")[0]


def _signs(topic: str) -> set[str]:
    """The danger signs that a page's boxes show."""
    parts = [one for one in _GUIDE.pages[topic].blocks if isinstance(one, Generated)]
    return {
        sign.id
        for part in parts
        if part.name == "danger-signs"
        for sign in signs_of(topic, part.arguments, _DATA)
    }


def _effects(medicine: MedicineEntry) -> set[str]:
    return {fact.effect for fact in medicine.common if fact.effect}


@pytest.mark.parametrize(
    ("topic", "anchor"),
    [
        ("ablation-and-embolisation", "side-effects"),
        ("bone-strengthening", "side-effects"),
        ("conventional-radiotherapy", "side-effects"),
        ("cytoreductive-nephrectomy", "side-effects"),
        ("having-an-infusion", "reaction"),
        ("stereotactic-radiosurgery", "side-effects"),
    ],
)
def test_what_a_treatment_can_do_stands_with_how_fast_to_act_on_it(topic: str, anchor: str) -> None:
    """A danger sign that is named among side effects alone reads as what has to be borne."""
    named = {sign for word, sign in _EFFECTS_OF_TREATMENT.items() if word in _section(topic, anchor)}
    assert named
    assert named - _signs(topic) == set()


@pytest.mark.parametrize("topic", ["ablation-and-embolisation", "bone-strengthening"])
def test_a_feverish_effect_is_no_reason_to_wait_with_a_fever(topic: str) -> None:
    """Who is told to expect it, and has painkillers for it, may have an infection all the same."""
    effects = _section(topic, "side-effects")
    assert "painkiller" in effects or "aracetamol" in effects
    assert re.search(r"[Tt]ake your temperature (?:first|before)", effects)
    (entry,) = [one for one in _DATA.treatments.treatments if one.topic == topic]
    feverish = [one.text for one in entry.common if re.search(r"flu-like|temperature", one.text)]
    assert feverish
    assert [text for text in feverish if "ring" not in text] == []


@pytest.mark.parametrize(("topic", "anchor"), [("symptoms", "one-place"), ("where-it-spreads", "places")])
def test_what_cancer_can_do_in_a_place_stands_with_how_fast_to_act_on_it(topic: str, anchor: str) -> None:
    named = {sign for word, sign in _SYMPTOMS.items() if word in _section(topic, anchor)}
    assert len(named) >= 5
    assert named - _signs(topic) == set()


@pytest.mark.parametrize("topic", ["bone-strengthening", "conventional-radiotherapy", "pain-control", "sabr"])
def test_a_page_on_cancer_in_bones_has_the_signs_of_the_spine(topic: str) -> None:
    """Pain in the back is what the bone does to many of its readers, and what comes before weak legs."""
    assert {"back-pain", "weak-legs", "broken-back"} - _signs(topic) == set()


@pytest.mark.parametrize("medicine", _DATA.medicines.medicines, ids=lambda medicine: medicine.id)
def test_a_common_effect_of_a_medicine_brings_its_signs(medicine: MedicineEntry) -> None:
    """They stand on the pages of some medicines; on no page may they be missing that names the effect."""
    wanted = {sign for effect in _effects(medicine) for sign in _SIGNS_OF_EFFECT.get(effect, ())}
    if "topic:high-cholesterol-and-sugar#low-sugar" in _text(medicine.id):
        wanted.add("low-sugar")
    if any(re.search(r"^Swelling\b", fact.text) for fact in medicine.common):
        wanted.add("heart")
    assert wanted - _signs(medicine.id) == set()


@pytest.mark.parametrize("pair", _DATA.combinations.combinations, ids=lambda pair: pair.id)
def test_a_pair_s_page_has_the_rules_of_both_medicines(pair: CombinationEntry) -> None:
    """Of food and of checks; the rest is behind its links to both pages."""
    both = [_DATA.medicines_by_id[one] for one in pair.medicines]
    said = " ".join(fact.text for one in both for fact in (*one.food, *one.checks))
    page = _text(pair.id)
    rules = [rule for rule in ("grapefruit", "dentist before you start", "pee test") if rule in said]
    assert [rule for rule in rules if rule not in page] == []
    assert "**Checks.**" in page


@pytest.mark.parametrize("pair", _DATA.combinations.combinations, ids=lambda pair: pair.id)
def test_an_effect_of_both_medicines_is_laid_on_neither_alone(pair: CombinationEntry) -> None:
    """What is put down to the tablets may be the immune system's, which needs another treatment."""
    first, second = (_effects(_DATA.medicines_by_id[one]) for one in pair.medicines)
    assert first & second
    laid = {
        effect
        for line in _section(pair.id, "effects").splitlines()
        if line.startswith("- **From ") and not line.startswith("- **From either:")
        for effect in re.findall(r"\(topic:([a-z-]+)", line)
    }
    assert laid & first & second == set()


def test_a_danger_sign_in_a_comparison_says_to_ring() -> None:
    """In a column of what is common it would read as nothing to ring about."""
    patterns = SignPatterns(_DATA.danger.signs)
    met = 0
    silent = []
    for topic, fact in _COMMON:
        if {found.sign.id for found in patterns.spotted(fact.text)} & _AT_ANY_TIME:
            met += 1
            if not speeds_in(fact.text) or "report" in fact.text:
                silent.append((topic, fact.text))
    assert met >= 8
    assert silent == []


@pytest.mark.parametrize("medicine", _DATA.medicines.medicines, ids=lambda medicine: medicine.id)
def test_a_danger_sign_among_common_effects_says_to_ring(medicine: MedicineEntry) -> None:
    """On the medicine's own page, beside the word; a link leads to a page that says it."""
    patterns = SignPatterns(_DATA.danger.signs)
    effects = _section(medicine.id, "common-effects")
    for line in effects.splitlines():
        plain = re.sub(r"\[([^\[\]]*)\]\((?:topic|figure):[^)]*\)", "", line)
        signs = {found.sign.id for found in patterns.spotted(plain.lstrip("- "))} & _AT_ANY_TIME
        for sign in signs:
            word = {"cough": "cough|breathless", "fever": "temperature|fever"}.get(sign, sign.split("-")[0])
            about = [one for one in re.split(r"(?<=[.?!])\s|\n", effects) if re.search(word, one)]
            assert any(speeds_in(one) for one in about), (sign, about)
    if any("welling" in fact.text for fact in medicine.common):
        assert re.search(r"ring now[^.]*swollen ankles", effects)
        assert re.search(r"swelling of the face, lips, tongue or throat means 999", effects)


def test_what_a_page_says_of_missed_doses_leads_to_them() -> None:
    """Not to a part of a medicine's page that is about other medicines and food."""
    pairs = [pair.id for pair in _DATA.combinations.combinations]
    swallowed = [one for one in pairs if "missed" in _text(one) or "[miss" in _text(one)]
    assert len(swallowed) == 5
    assert [one for one in swallowed if "(topic:taking-tablets-safely#missed-dose)" not in _text(one)] == []


_BY_MOUTH = [
    one
    for one in _DATA.medicines.medicines
    if {"tablet", "capsule"} & set(one.form) and one.class_ in ("vegf-tki", "mtor")
]


@pytest.mark.parametrize("medicine", _BY_MOUTH, ids=lambda medicine: medicine.id)
def test_what_harms_kidneys_or_makes_people_bleed_is_named_by_each_of_its_kind(
    medicine: MedicineEntry,
) -> None:
    """The page on taking tablets says it of all; a page without it reads as if it did not count there."""
    others = _section(medicine.id, "other-medicines-and-food")
    assert "buprofen" in others
    if medicine.class_ == "vegf-tki":
        assert re.search(r"[Bb]lood thinner|warfarin", others)


_RINGS = re.compile(r"(?:^|, |\band )[Rr]ing (?!before you take)|\bneeds? a call\b|\bthat call\b")


@pytest.mark.parametrize("effect", _DATA.side_effects.side_effects, ids=lambda effect: effect.id)
def test_what_a_side_effect_feels_like_is_never_for_a_call_at_no_time(effect: SideEffectEntry) -> None:
    """A call without a time may be heard as tomorrow, and the list of signs is two screens further down."""
    told = f"{_GUIDE.pages[effect.id].front.summary}\n{_section(effect.id, 'what-it-feels-like')}"
    rung = [one for one in re.split(r"(?<=[.?!])\s|\n", told) if _RINGS.search(one)]
    assert [one for one in rung if speeds_in(one) == {Speed.RING}] == []


_CONTRACEPTION = re.compile(r"(?:(at least|up to) )?(\d+) (week|month)s?\b")


def test_the_table_of_contraception_says_what_each_medicine_s_page_says() -> None:
    """A time that is the least there is the whole time here for whoever reads the table alone."""
    table = _section("taking-tablets-safely", "pregnancy")
    rows = re.findall(r"(?m)^\| ([^|]+) \| ([^|]*\d[^|]*?)\[@", table)
    assert len(rows) >= 5
    for names, told in rows:
        for name in names.lower().split(", "):
            lines = _text(name).lower().split("\n")
            own = next(one for one in lines if "contraception" in one and _CONTRACEPTION.search(one))
            assert _CONTRACEPTION.findall(told.lower())[0] in _CONTRACEPTION.findall(own), name
            assert bool(re.search(r"\bmen\b", told)) == bool(re.search(r"\bmen\b", own)), name
