"""Side effects, and the treatments that can cause them."""

from __future__ import annotations

import re

from kcdesk.authoring.dialect.blocks import Cites, Link, Spans, Words
from kcdesk.authoring.generated.side_effect_table import side_effects_table
from tests.authoring.shipped_source import CONTENT, shipped_source

_GUIDE = shipped_source()
_TABLE = side_effects_table(_GUIDE.data, {name: page.front.title for name, page in _GUIDE.pages.items()})


def _shown(spans: Spans) -> str:
    words = [inner for span in spans for inner in (span.spans if isinstance(span, Link) else (span,))]
    return "".join(word.text for word in words if isinstance(word, Words))


def _named_as_cause(effect: str) -> set[str]:
    """The topics that a page links to where it says what causes it, up to the next heading."""
    text = (CONTENT / _GUIDE.pages[effect].file).read_text(encoding="utf-8")
    causes = text.partition("{#which-treatments}")[2].partition("\n##")[0]
    return set(re.findall(r"\(topic:([a-z0-9-]+)", causes))


def _cells(name: str) -> tuple[Spans, ...]:
    (row,) = [row for row in _TABLE.rows if _shown(row.cells[0]) == name]
    return row.cells


def test_every_side_effect_has_a_row_by_name() -> None:
    """In the order of the alphabet, each a link to its page."""
    names = [_shown(row.cells[0]) for row in _TABLE.rows]
    assert names == sorted(names, key=str.casefold)
    assert len(names) == len(_GUIDE.data.side_effects.side_effects)


def test_a_row_links_every_treatment_that_can_cause_it() -> None:
    """All that the data names, and no other."""
    (entry,) = [one for one in _GUIDE.data.side_effects.side_effects if one.id == "diarrhoea"]
    linked = [span.target for span in _cells("Diarrhoea")[1] if isinstance(span, Link)]
    assert linked == [f"topic:{cause.treatment}" for cause in entry.causes]


def test_a_medicine_that_a_side_effect_s_page_names_is_in_the_look_up() -> None:
    """A row with other medicines of the same kind reads as "not mine"."""
    medicines = _GUIDE.data.medicines.medicines
    checkpoint = {medicine.id for medicine in medicines if medicine.class_ in ("pd-1", "pd-l1", "ctla-4")}
    named, missing = 0, set()
    for effect in _GUIDE.data.side_effects.side_effects:
        listed = {cause.treatment for cause in effect.causes}
        listed |= checkpoint if "checkpoint-inhibitors" in listed else set()
        causes = _named_as_cause(effect.id) & {medicine.id for medicine in medicines}
        named += len(causes)
        missing |= {(effect.id, medicine) for medicine in causes - listed}
    assert named > 80
    assert missing == {("infusion-reactions", "ipilimumab")}  # “We found none for ipilimumab.”


def test_a_medicine_in_the_look_up_is_named_on_the_side_effect_s_page() -> None:
    """The page and the table that is made of the data are read by the same people."""
    medicines = {medicine.id for medicine in _GUIDE.data.medicines.medicines}
    missing = {
        (effect.id, cause.treatment)
        for effect in _GUIDE.data.side_effects.side_effects
        for cause in effect.causes
        if cause.treatment in medicines - _named_as_cause(effect.id)
    }
    # What is known of its contraception stands in a table of all medicines on that page.
    assert missing == {("sex-and-fertility", "pembrolizumab")}


def test_a_common_effect_of_a_medicine_is_in_the_look_up() -> None:
    """Under the medicine, or under its kind."""
    data = _GUIDE.data
    listed = {one.id: {cause.treatment for cause in one.causes} for one in data.side_effects.side_effects}
    kinds = {entry.id: {entry.topic, "targeted-therapy"} for entry in data.medicines.classes}
    missing = {
        (fact.effect, medicine.id)
        for medicine in data.medicines.medicines
        for fact in medicine.common
        if fact.effect and not listed[fact.effect] & {medicine.id, *kinds[medicine.class_]}
    }
    assert missing == set()


def test_a_side_effect_that_a_medicine_s_page_leads_to_is_in_the_look_up() -> None:
    """Whether as a common effect or as what a test looks for."""
    data = _GUIDE.data
    listed = {one.id: {cause.treatment for cause in one.causes} for one in data.side_effects.side_effects}
    kinds = {entry.id: {entry.topic, "targeted-therapy"} for entry in data.medicines.classes}
    missing = set()
    for medicine in data.medicines.medicines:
        text = (CONTENT / _GUIDE.pages[medicine.id].file).read_text(encoding="utf-8")
        for effect in set(re.findall(r"\(topic:([a-z0-9-]+)", text)) & set(listed):
            if not listed[effect] & {medicine.id, *kinds[medicine.class_]}:
                missing.add((medicine.id, effect))
    # These two belong to the other medicine of the pair, and their pages say so.
    assert missing == {("avelumab", "high-blood-pressure"), ("axitinib", "bowel-inflammation")}


def test_how_often_names_the_treatment_and_its_sources() -> None:
    """Where the data says so; otherwise the team knows."""
    told = _cells("Diarrhoea")[2]
    assert _shown(told).startswith("Sorafenib: about 3 in 10")
    assert any(isinstance(span, Cites) for span in told)
    assert "Ask your team" in {_shown(row.cells[2]) for row in _TABLE.rows}
