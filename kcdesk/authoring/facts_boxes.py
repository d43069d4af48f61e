"""The facts boxes of medicines and of pairs of medicines, and the table of all medicines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kcdesk.authoring.blocks import (
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
from kcdesk.authoring.data_files import Data
from kcdesk.authoring.medicine_data import (
    Brand,
    CombinationEntry,
    Fact,
    MedicineEntry,
    NhsDecision,
)


def medicine_facts(medicine: MedicineEntry, data: Data) -> Facts:
    """What the page of a medicine starts with."""
    rows = [_row("How to say it", [(Words(medicine.say),)])]
    if medicine.brands:
        rows.append(_row("Brand name", [(Words(_brand(brand)),) for brand in medicine.brands]))
    rows += [
        _row("Kind of medicine", [_class_link(medicine, data)]),
        _row("Used for", [_fact(medicine.used_for)]),
        _row("How you have it", [_fact(medicine.route)]),
        _row("How often", _facts(medicine.schedule)),
        _row("Where", [_fact(medicine.where)]),
    ]
    if medicine.food:
        rows.append(_row("Food and drink", _facts(medicine.food)))
    if medicine.combinations:
        rows.append(_row("Used with", [_pair_link(pair, data) for pair in medicine.combinations]))
    return Facts(1, (*rows, *_nhs_rows(medicine.nhs)))


def combination_facts(pair: CombinationEntry, data: Data) -> Facts:
    """What the page of a pair of medicines starts with."""
    rows = [
        _row("The two medicines", [_medicine_link(medicine, data) for medicine in pair.medicines]),
        _row("Offered as", [_fact(pair.line)]),
        _row("Risk groups", [_fact(pair.risk_groups)]),
        _row("How often", _facts(pair.schedule)),
    ]
    if pair.notes:
        rows.append(_row("Good to know", _facts(pair.notes)))
    return Facts(1, (*rows, *_nhs_rows(pair.nhs)))


def medicines_table(data: Data) -> Table:
    """Every medicine in a row, by name, in few words: each has a page that says it all with its sources."""
    head = ("Medicine", "Kind", "How you have it", "Often used with", "NHS")
    medicines = sorted(data.medicines.medicines, key=lambda medicine: medicine.name.casefold())
    rows = tuple(Row(1, _medicine_row(medicine, data)) for medicine in medicines)
    return Table(1, Row(1, tuple((Words(name),) for name in head)), rows)


def _medicine_row(medicine: MedicineEntry, data: Data) -> tuple[Spans, ...]:
    brands = ", ".join(brand.name for brand in medicine.brands)
    name: Spans = (_topic_link(medicine.id, medicine.name),)
    partners = [_partner_link(pair, medicine.id, data) for pair in medicine.combinations]
    forms = " or ".join(_FORMS.get(form, form) for form in medicine.form)
    return (
        (*name, Words(f" ({brands})")) if brands else name,
        _class_link(medicine, data),
        (Words(forms[:1].upper() + forms[1:]),),
        _joined(partners, ", ") or (Words("Given on its own"),),
        (Words(_USES.get(medicine.use, medicine.use)),),
    )


_FORMS = {"tablet": "tablets", "capsule": "capsules", "drip": "a drip", "injection": "an injection"}
_USES = {"current": "In use", "limited": "Limited", "older": "Rarely used"}
"""The data's words for how much a medicine is used, as the table shows them."""


def _partner_link(pair: str, medicine: str, data: Data) -> Spans:
    """A link to the page of a pair, by the name of the other medicine."""
    entry = data.combinations_by_id.get(pair)
    others = [other for other in entry.medicines if other != medicine] if entry else []
    names = [data.medicines_by_id[other].name for other in others if other in data.medicines_by_id]
    return (_topic_link(pair, " and ".join(names) or pair),)


def _nhs_rows(decisions: Sequence[NhsDecision]) -> list[FactRow]:
    """One row a nation, in the order in which the nations first stand."""
    nations = dict.fromkeys(decision.nation for decision in decisions)
    return [
        _row(
            "In the UK" if nation == "UK" else f"NHS in {nation}",
            [_decision(entry) for entry in decisions if entry.nation == nation],
        )
        for nation in nations
    ]


def _decision(entry: NhsDecision) -> Spans:
    if not entry.sources:
        return (Words(entry.says),)
    body = _body_and_ref(entry.body or "", entry.ref or "")
    detail = ", ".join(part for part in (body, entry.date) if part) if body else ""
    words = f"{entry.says} ({detail})" if detail else entry.says
    return Words(words), Cites(1, tuple(entry.sources))


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
