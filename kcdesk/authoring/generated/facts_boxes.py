"""The facts boxes of medicines and of pairs of medicines, and the table of all medicines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.authoring.data.loader import Data
from kcdesk.authoring.data.medicine_schemas import (
    Brand,
    CombinationEntry,
    Fact,
    MedicineEntry,
    NhsDecision,
)
from kcdesk.authoring.dialect.blocks import (
    Cites,
    FactRow,
    Facts,
    Item,
    Link,
    Listing,
    Paragraph,
    Row,
    Span,
    Spans,
    Table,
    Words,
)

NOT_TOLD = "–"
"""In a cell of the table, where the data does not tell."""


def medicine_facts(medicine: MedicineEntry, data: Data) -> Facts:
    """What the page of a medicine starts with."""
    words = data.words
    rows = [_row(words.how_to_say_it, [(Words(medicine.say),)])]
    if medicine.brands:
        rows.append(_row(words.brand_name, [(Words(_brand(brand)),) for brand in medicine.brands]))
    rows += [
        _row(words.kind_of_medicine, [_class_link(medicine, data)]),
        _row(words.used_for, [_fact(medicine.used_for)]),
        _row(words.how_you_have_it, [_fact(medicine.route)]),
        _row(words.how_often, _facts(medicine.schedule)),
        _row(words.where, [_fact(medicine.where)]),
    ]
    if medicine.food:
        rows.append(_row(words.food_and_drink, _facts(medicine.food)))
    if medicine.combinations:
        rows.append(_row(words.used_with, [_pair_link(pair, data) for pair in medicine.combinations]))
    return Facts(1, (*rows, *_nhs_rows(medicine.nhs, words)))


def combination_facts(pair: CombinationEntry, data: Data) -> Facts:
    """What the page of a pair of medicines starts with."""
    words = data.words
    rows = [
        _row(words.two_medicines, [_medicine_link(medicine, data) for medicine in pair.medicines]),
        _row(words.offered_as, [_fact(pair.line)]),
        _row(words.risk_groups, [_fact(pair.risk_groups)]),
        _row(words.how_often, _facts(pair.schedule)),
    ]
    if pair.notes:
        rows.append(_row(words.good_to_know, _facts(pair.notes)))
    return Facts(1, (*rows, *_nhs_rows(pair.nhs, words)))


def medicines_table(data: Data) -> Table:
    """Every medicine in a row, by name, in few words: each has a page that says it all with its sources."""
    words = data.words
    head = (words.medicine, words.kind, words.how_you_have_it, words.often_used_with, words.nhs)
    medicines = sorted(data.medicines.medicines, key=lambda medicine: medicine.name.casefold())
    rows = tuple(Row(1, _medicine_row(medicine, data)) for medicine in medicines)
    return Table(1, Row(1, tuple((Words(name),) for name in head)), rows)


def _medicine_row(medicine: MedicineEntry, data: Data) -> tuple[Spans, ...]:
    brands = data.words.comma.join(brand.name for brand in medicine.brands)
    name: Spans = (_topic_link(medicine.id, medicine.name),)
    partners = [_partner_link(pair, medicine.id, data) for pair in medicine.combinations]
    words = data.words
    forms = _forms(medicine.form, words)
    return (
        (*name, Words(f" ({brands})")) if brands else name,
        _class_link(medicine, data),
        (Words(forms[:1].upper() + forms[1:]),),
        _joined(partners, words.comma) or (Words(words.on_its_own if medicine.alone else NOT_TOLD),),
        (Words(_use(medicine.use, words)),),
    )


def _forms(forms: Iterable[str], words: GuideWords) -> str:
    names = {
        "tablet": words.tablets,
        "capsule": words.capsules,
        "drip": words.drip,
        "injection": words.injection,
    }
    first, *others = [names.get(form, form) for form in forms] or [""]
    return reduce(lambda one, other: words.either.format(one=one, other=other), others, first)


def _use(use: str, words: GuideWords) -> str:
    """How much a medicine is used, as the table shows it."""
    return {"current": words.in_use, "limited": words.limited, "older": words.rarely_used}.get(use, use)


def _partner_link(pair: str, medicine: str, data: Data) -> Spans:
    """A link to the page of a pair, by the name of the other medicine."""
    entry = data.combinations_by_id.get(pair)
    others = [other for other in entry.medicines if other != medicine] if entry else []
    names = [data.medicines_by_id[other].name for other in others if other in data.medicines_by_id]
    return (_topic_link(pair, data.words.listed(names) or pair),)


def _nhs_rows(decisions: Sequence[NhsDecision], words: GuideWords) -> list[FactRow]:
    """One row a nation, in the order in which the nations first stand."""
    nations = dict.fromkeys(decision.nation for decision in decisions)
    return [
        _row(
            words.in_the_uk if nation == "UK" else words.nhs_in.format(nation=nation),
            [_decision(entry) for entry in decisions if entry.nation == nation],
        )
        for nation in nations
    ]


def _decision(entry: NhsDecision) -> Spans:
    words = Words(decision_words(entry))
    return (words, Cites(1, tuple(entry.sources))) if entry.sources else (words,)


def decision_words(entry: NhsDecision) -> str:
    """What was decided and, in brackets, by whom and when."""
    if not entry.sources:
        return entry.says
    body = _body_and_ref(entry.body or "", entry.ref or "")
    detail = ", ".join(part for part in (body, entry.date) if part) if body else ""
    return f"{entry.says} ({detail})" if detail else entry.says


def _body_and_ref(body: str, ref: str) -> str:
    """`NICE TA169`; a number that names its body already, as SMC2247 does, stands alone."""
    return ref if ref.startswith(body) and ref else f"{body} {ref}".strip()


def _fact(fact: Fact) -> Spans:
    return Words(fact.text), Cites(1, tuple(fact.sources))


def _facts(facts: Iterable[Fact]) -> list[Spans]:
    return [_fact(fact) for fact in facts]


def _row(label: str, texts: Sequence[Spans]) -> FactRow:
    """A row with one text as a paragraph, several as a list."""
    if len(texts) == 1:
        return FactRow(label, (Paragraph(1, texts[0]),))
    return FactRow(label, (Listing(1, None, tuple(Item(1, text) for text in texts)),))


def _joined(texts: Sequence[Spans], between: str) -> Spans:
    spans: list[Span] = []
    for text in texts:
        spans += ([Words(between)] if spans else []) + list(text)
    return tuple(spans)


def _brand(brand: Brand) -> str:
    return f"{brand.name} ({brand.say})" if brand.say else brand.name


def _class_link(medicine: MedicineEntry, data: Data) -> Spans:
    entry = next((each for each in data.medicines.classes if each.id == medicine.class_), None)
    if entry is None:
        return (Words(medicine.class_),)
    return (_topic_link(entry.topic, entry.title) if entry.topic else Words(entry.title),)


def _pair_link(pair: str, data: Data) -> Spans:
    entry = data.combinations_by_id.get(pair)
    return (_topic_link(pair, entry.name if entry else pair),)


def _medicine_link(medicine: str, data: Data) -> Spans:
    entry = data.medicines_by_id.get(medicine)
    return (_topic_link(medicine, entry.name if entry else medicine),)


def _topic_link(topic: str, words: str) -> Link:
    return Link(1, f"topic:{topic}", (Words(words),))
