"""The rule that no sentence says otherwise of a medicine than the data does: its form, doses, intervals.

A sentence is about the medicines it names or, on the page of a medicine or a pair, about that page's own.
Of two medicines in one sentence it is enough that one fits: only a reader can tell such a sentence apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.data.medicine_facts import MedicineFacts, doses_in, facts_of, intervals_in
from kcdesk.authoring.dialect.sentences import sentences
from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import Fault, Problem

_DATA = frozenset(("medicines.yaml", "combinations.yaml"))
"""What sentences are compared with; `route_problems` looks after these."""

_TABLET = r"tablets?|capsules?|pills?"
_DRIP = r"drips?|infusions?|injections?|jabs?"
_SWALLOWED = re.compile(rf"(?i)\b({_TABLET}|swallow(?:s|ed|ing)?|by mouth|orally|oral)\b")
_GIVEN = re.compile(rf"(?i)\b({_DRIP}|infused|injected|into (?:a|your) vein|under the skin)\b")
_NOT_SO = re.compile(r"(?i)\b(?:not|no|never|isn['’]t|rather than|instead of|unlike|without|neither|nor)\b")
_EARLIER = re.compile(r"(?i)^(?:after|before|since|following)\b[^,]*,")
"""What came before says nothing of what comes now."""

_OTHER_MEDICINES = re.compile(
    rf"""(?xi) \b(?: other | blood[ ]pressure | sickness | anti-sickness | water | steroid | thyroid | pain
    | sleeping | hormone | some | cancer | antihistamine | iron | stomach | heart | diabetes | allergy | extra
    | any | calcium | vitamin | diarrhoea | laxative | anti-viral | antibiotic | these | them | those
    )s? (?:[ ]\w+)? [ ] (?: {_TABLET} | {_DRIP} )"""
)
_ITSELF = r"(?:it|(?:this|the)[ ](?:medicine|treatment))"
_ABOUT_ITSELF = re.compile(
    rf"""(?xi) \b{_ITSELF}\b [^.;:]{{0,30}} \b(?:is|comes|given|taken|called|swallowed)\b
    | \byou[ ](?:will[ ]|usually[ ]|can[ ]|may[ ])?
      (?:take|swallow|have|get|inject)[ ](?:{_ITSELF}|this|one|your|the)\b
    | \b(?:take|swallow)[ ](?:it|one|your|the)\b
    | ^(?:take|swallow)\b"""
)
_SAYS_WHAT_IT_IS = re.compile(
    rf"(?i)\bN (?:is|are|comes as|come as) (?:an? |always |usually )*(?:\w+ )?(?:{_TABLET}|{_DRIP})\b"
)
_DOSING = re.compile(
    rf"(?i)\b(?:take|taken|taking|have it|given|give|gives|doses?|swallow|mg|{_TABLET}|{_DRIP})\b"
)
_OTHER_MATTERS = re.compile(
    r"""(?xi) \b(?: tests? | blood | scans? | check(?:s|ed)? | appointment | see | visit | pressure | weigh
    | temperature | wash | cream | moisturise | rinse | brush | walk | eat | drink | meals? | paracetamol
    | ibuprofen | steroids? | thyroid | loperamide | poo | pee | loose | people | study | trial | monitor
    | antihistamine | clinic | nurse | phone | ring | mouthwash | x-ray | urine | out[ ]of )\b"""
)
"""Numbers in such sentences are hardly ever of the medicine's own dose."""


class DoseRule:
    """Compares sentences with what the data says of the medicines they are about."""

    def __init__(self, guide: GuideSource) -> None:
        self._facts = facts_of(guide.data)
        self._pairs = {pair.id: tuple(pair.medicines) for pair in guide.data.combinations.combinations}
        self._ids = {name.casefold(): one.id for one in self._facts.values() for name in one.names}
        listed = "|".join(re.escape(name) for name in sorted(self._ids, key=len, reverse=True)) or r"(?!)"
        self._names = re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)

    def faults(self, writing: Writing) -> Iterator[Fault]:
        """What the data does not say."""
        if writing.file in _DATA:
            return
        own = self._own(writing.file)
        for run in writing.runs:
            for whole in sentences(run.text):
                sentence = _EARLIER.sub("", whole)
                for message in self._of_sentence(sentence, own):
                    yield run.line, "dose", message

    def _own(self, file: str) -> list[MedicineFacts]:
        """The medicines that a page is about."""
        page = file.rpartition("/")[2].removesuffix(".md")
        ids = self._pairs.get(page, (page,))
        return [self._facts[one] for one in ids if one in self._facts]

    def _of_sentence(self, sentence: str, own: list[MedicineFacts]) -> Iterator[str]:
        named = [self._facts[self._ids[name.casefold()]] for name in self._names.findall(sentence)]
        without_names = self._names.sub("N", sentence)
        about = named if _SAYS_WHAT_IT_IS.search(without_names) else [*named, *own]
        if not about:
            return
        is_about_them = bool(named) or _ABOUT_ITSELF.search(sentence) is not None
        if is_about_them:
            yield from wrong_form(without_names, about)
        if not _OTHER_MATTERS.search(without_names):
            yield from _wrong_doses(sentence, about)
            if is_about_them and _DOSING.search(sentence):
                yield from _wrong_intervals(sentence, about)


def route_problems(guide: GuideSource) -> Iterator[Problem]:
    """A medicine's route in the data fits its forms there."""
    root = guide.data.nodes.get("medicines.yaml")
    facts = facts_of(guide.data)
    for number, medicine in enumerate(guide.data.medicines.medicines):
        line = root.line_of(("medicines", number, "route", "text")) if root else 1
        for sentence in sentences(medicine.route.text):
            for message in wrong_form(sentence, [facts[medicine.id]]):
                yield Problem("medicines.yaml", line, "dose", message)


def wrong_form(sentence: str, about: list[MedicineFacts]) -> Iterator[str]:
    """Where a sentence has something swallowed that is not, or the other way round."""
    plain = _OTHER_MEDICINES.sub("", sentence)
    if _NOT_SO.search(plain):
        return
    swallowed, given = _SWALLOWED.search(plain), _GIVEN.search(plain)
    if swallowed and not any(one.is_swallowed for one in about):
        yield f"“{swallowed[0]}”: by the data {_listed(about)} is not swallowed ({_forms(about)})."
    if given and not any(one.is_given for one in about):
        yield f"“{given[0]}”: by the data {_listed(about)} is swallowed ({_forms(about)})."


def _wrong_doses(sentence: str, about: list[MedicineFacts]) -> Iterator[str]:
    for dose, written in doses_in(sentence).items():
        if not any(dose in one.doses for one in about):
            yield f"“{written}”: the data has no such dose of {_listed(about)}."


def _wrong_intervals(sentence: str, about: list[MedicineFacts]) -> Iterator[str]:
    for interval, written in intervals_in(sentence).items():
        if not any(interval in one.intervals for one in about):
            yield f"“{written}”: the data has no such interval for {_listed(about)}."


def _listed(about: list[MedicineFacts]) -> str:
    return " or ".join(dict.fromkeys(one.names[0] for one in about))


def _forms(about: list[MedicineFacts]) -> str:
    return ", ".join(sorted({form for one in about for form in one.forms}))
