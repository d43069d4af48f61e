"""What the data says of each medicine, in a form that sentences can be compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kcdesk.authoring.data.loader import Data
from kcdesk.authoring.data.medicine_schemas import CombinationEntry, MedicineEntry

BY_MOUTH = frozenset(("tablet", "capsule"))
"""Forms of a medicine that is swallowed; all others go into a vein or under the skin."""

_DOSE = re.compile(
    r"(?<![\w.])(\d[\d,]*(?:\.\d+)?)\s?(mg/kg|mg|micrograms?|mcg|million units|units|ml)(?![\w/])",
    re.IGNORECASE,
)
_NUMBER = {
    word: str(at)
    for at, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_NUMBERS = rf"\d+|{'|'.join(_NUMBER)}|other"
_INTERVALS = (
    (re.compile(rf"\bevery ({_NUMBERS}) (day|week|month)s?\b", re.IGNORECASE), "every {0} {1}"),
    (re.compile(r"\bevery (day|week|month)\b", re.IGNORECASE), "every 1 {0}"),
    (re.compile(r"\b(once|twice) (?:a|each|every) (day|week|month)\b", re.IGNORECASE), "{0} a {1}"),
    (re.compile(rf"\b({_NUMBERS}) times (?:a|each) (day|week|month)\b", re.IGNORECASE), "{0} times a {1}"),
    (
        re.compile(rf"\b({_NUMBERS}) weeks? on,? (?:then )?({_NUMBERS}) weeks? off\b", re.IGNORECASE),
        "{0} on {1} off",
    ),
    (re.compile(r"\b(daily|weekly|fortnightly|monthly)\b", re.IGNORECASE), "{0}"),
)
_SAME = {
    "every 1 day": "once a day",
    "daily": "once a day",
    "every 1 week": "once a week",
    "weekly": "once a week",
    "every 7 day": "once a week",
    "fortnightly": "every 2 week",
    "every other week": "every 2 week",
    "every 14 day": "every 2 week",
    "monthly": "once a month",
    "every 1 month": "once a month",
    "every 4 week": "every 4 week",
    "every 28 day": "every 4 week",
    "every 12 hour": "twice a day",
}


@dataclass(frozen=True, slots=True)
class MedicineFacts:
    """A medicine's forms, doses and intervals, from every text of its data and of its pairs'."""

    id: str
    names: tuple[str, ...]
    forms: frozenset[str]
    doses: frozenset[str]
    """As `doses_in` gives them."""
    intervals: frozenset[str]
    """As `intervals_in` gives them."""

    @property
    def is_swallowed(self) -> bool:
        """Whether one of its forms is."""
        return bool(self.forms & BY_MOUTH)

    @property
    def is_given(self) -> bool:
        """Whether one of its forms goes into a vein or under the skin."""
        return bool(self.forms - BY_MOUTH)


def facts_of(data: Data) -> Mapping[str, MedicineFacts]:
    """The facts of every medicine, by its id."""
    return {medicine.id: _facts(medicine, data) for medicine in data.medicines.medicines}


def doses_in(text: str) -> dict[str, str]:
    """Each dose of a text in one form (`25 mg`), and how it is written there."""
    found = {}
    for match in _DOSE.finditer(text):
        number, unit = match[1].replace(",", ""), match[2].lower().removesuffix("s")
        unit = {"mcg": "microgram"}.get(unit, unit)
        found[f"{float(number):g} {unit}"] = match[0]
    return found


def intervals_in(text: str) -> dict[str, str]:
    """Each interval of a text in one form (`every 3 week`), and how it is written there."""
    found: dict[str, str] = {}
    for pattern, form in _INTERVALS:
        for match in pattern.finditer(text):
            parts = [_NUMBER.get(part.lower(), part.lower()) for part in match.groups()]
            plain = form.format(*parts)
            found.setdefault(_SAME.get(plain, plain), match[0])
    return found


def _facts(medicine: MedicineEntry, data: Data) -> MedicineFacts:
    pairs = [pair for pair in data.combinations.combinations if medicine.id in pair.medicines]
    texts = " \n".join((*_medicine_texts(medicine), *(text for pair in pairs for text in _pair_texts(pair))))
    return MedicineFacts(
        medicine.id,
        (medicine.name, *(brand.name for brand in medicine.brands)),
        frozenset(medicine.form),
        frozenset(doses_in(texts)),
        frozenset(intervals_in(texts)),
    )


def _medicine_texts(medicine: MedicineEntry) -> Iterator[str]:
    yield from _strings(medicine.model_dump())


def _pair_texts(pair: CombinationEntry) -> Iterator[str]:
    yield from _strings(pair.model_dump(exclude={"trial"}))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, Iterable):
        for inner in value:
            yield from _strings(inner)
