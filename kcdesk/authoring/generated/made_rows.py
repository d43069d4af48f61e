"""The rows that the reader makes pages from: comparisons, look-ups of side effects, the finder, changes.

All words are final here.  The reader puts rows beside each other and numbers their sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.authoring.data.medicine_schemas import (
    EffectFact,
    Fact,
    MedicineEntry,
    NhsDecision,
    TreatmentEntry,
    Trial,
)
from kcdesk.authoring.dialect.blocks import Generated
from kcdesk.authoring.generated.danger_boxes import BOXES, Box, is_swallowed, told_signs
from kcdesk.authoring.generated.facts_boxes import decision_words
from kcdesk.authoring.manuscript.guide_source import GuideSource

TREATMENT, EFFECT = "treatment", "effect"
_FactsOf = Callable[[MedicineEntry], Iterable[Fact]]
_NEXT_TABLET, _NO_ANSWER = "next-tablet", 1_000_000
"""The aspect of advice on the next tablet; the place of what to do if nobody answers: the last of its box."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement about a subject, ready for the pack."""

    text: str
    sources: tuple[str, ...]
    label: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class MadeSubject:
    """A treatment or a side effect, with all that is said of it."""

    topic: str
    kind: str
    name: str
    listed: str
    rows: Mapping[str, Sequence[Told]]
    """By the aspects' ids."""
    names: tuple[tuple[str, str], ...] = ()
    """Names with how to say them."""


def subjects_of(guide: GuideSource) -> tuple[MadeSubject, ...]:
    """Every treatment that can be compared, and every side effect; none without a page."""
    every = (*_medicines(guide), *_pairs(guide), *_treatments(guide), *_effects(guide))
    return tuple(subject for subject in every if subject.topic in guide.pages)


def can_compare(topic: str, subjects: Iterable[MadeSubject]) -> bool:
    """Whether there is something to compare a topic with."""
    treatments = [subject.topic for subject in subjects if subject.kind == TREATMENT]
    return topic in treatments and len(treatments) > 1


def is_looked_up(topic: str, subjects: Iterable[MadeSubject]) -> bool:
    """Whether a topic is a side effect that can be looked up."""
    return any(subject.topic == topic and subject.kind == EFFECT for subject in subjects)


Rows = Mapping[str, Sequence[tuple[object, ...]]]


def made_rows(guide: GuideSource) -> Rows:
    """The rows of every table of made pages, by its name; all empty where nothing can be made."""
    subjects, words = subjects_of(guide), guide.data.words
    changes = list(_changes(guide))
    if not subjects and not changes:
        return {}
    facts = [row for subject in subjects for row in _facts(subject, guide)]
    choices = list(_choices(guide, {subject.topic for subject in subjects}))
    return {
        "made_word": sorted(words.made_words().items()),
        "subject": [
            (one.topic, one.kind, at, one.name, one.listed) for at, one in enumerate(subjects)
        ],
        "subject_name": [
            (one.topic, at, *name) for one in subjects for at, name in enumerate(one.names)
        ],
        "aspect": [(id_, at, shape, title) for at, (id_, shape, title) in enumerate(_aspects(guide))],
        "fact": facts,
        "choice": [(id_, at, facet, answer) for at, (id_, facet, answer, _) in enumerate(choices)],
        "subject_choice": [(id_, topic) for id_, _, _, topics in choices for topic in topics],
        "change": changes,
    }  # fmt: skip


# --- what is said of each


def _medicines(guide: GuideSource) -> Iterator[MadeSubject]:
    words = guide.data.words
    for medicine in sorted(guide.data.medicines.medicines, key=lambda one: one.name.casefold()):
        rows = {
            "who-for": _told([medicine.used_for]),
            "how": _told([medicine.route]),
            "where": _told([medicine.where]),
            "how-often": _told(medicine.schedule),
            "checks": _told(medicine.checks),
            "common": _effects_told(medicine.common),
            "results": _told(medicine.results),
            "not-known": _told(medicine.limits),
            "nhs": _nhs(medicine.nhs, words),
        }
        brands = tuple((brand.name, brand.say or "") for brand in medicine.brands)
        names = ((medicine.name, medicine.say), *brands)
        yield MadeSubject(medicine.id, TREATMENT, medicine.name, words.listed_medicines, rows, names)


def _pairs(guide: GuideSource) -> Iterator[MadeSubject]:
    words, known = guide.data.words, guide.data.medicines_by_id
    for pair in sorted(guide.data.combinations.combinations, key=lambda one: one.name.casefold()):
        both = [known[one] for one in pair.medicines if one in known]
        rows = {
            "who-for": [*_told([pair.line]), *_told([pair.risk_groups], words.risk_groups)],
            "how": [*_of_each(both, lambda one: [one.route]), *_told(pair.notes)],
            "where": _of_each(both, lambda one: [one.where]),
            "how-often": _told(pair.schedule),
            "checks": _of_each(both, lambda one: one.checks),
            "common": [
                told for one in both for told in _effects_told(one.common, one.name)
            ],
            "results": _trial(pair.trial, words),
            "not-known": _told(pair.trial.limits),
            "nhs": _nhs(pair.nhs, words),
        }  # fmt: skip
        yield MadeSubject(pair.id, TREATMENT, pair.name, words.listed_pairs, rows)


def _treatments(guide: GuideSource) -> Iterator[MadeSubject]:
    words = guide.data.words
    for entry in guide.data.treatments.treatments:
        page = guide.pages.get(entry.topic)
        name = page.front.title if page else entry.topic
        yield MadeSubject(
            entry.topic, TREATMENT, name, words.listed_treatments, _treatment_rows(entry, words)
        )


def _treatment_rows(entry: TreatmentEntry, words: GuideWords) -> Mapping[str, Sequence[Told]]:
    return {
        "who-for": _told(entry.used_for),
        "how": _told(entry.route),
        "where": _told(entry.where),
        "how-often": _told(entry.schedule),
        "checks": _told(entry.checks),
        "common": _effects_told(entry.common),
        "results": _told(entry.results),
        "not-known": _told(entry.limits),
        "nhs": _nhs(entry.nhs, words),
    }


def _effects(guide: GuideSource) -> Iterator[MadeSubject]:
    for effect in sorted(guide.data.side_effects.side_effects, key=lambda one: one.name.casefold()):
        causes = [
            Told(
                cause.how_often or "",
                tuple(cause.sources),
                _title(cause.treatment, guide),
                cause.treatment if cause.treatment in guide.pages else "",
            )
            for cause in effect.causes
        ]
        rows = {"causes": causes, "what-helps": _told(effect.self_help)}
        yield MadeSubject(effect.id, EFFECT, effect.name, "", rows)


def _title(topic: str, guide: GuideSource) -> str:
    page = guide.pages.get(topic)
    return page.front.title if page else topic


def _told(facts: Iterable[Fact], label: str = "") -> list[Told]:
    return [Told(fact.text, tuple(fact.sources), label) for fact in facts]


def _effects_told(facts: Iterable[EffectFact], label: str = "") -> list[Told]:
    return [Told(fact.text, tuple(fact.sources), label, fact.effect or "") for fact in facts]


def _of_each(medicines: Iterable[MedicineEntry], facts: _FactsOf) -> list[Told]:
    """What is said of each medicine of a pair, under its name."""
    return [told for one in medicines for told in _told(facts(one), one.name)]


def _trial(trial: Trial, words: GuideWords) -> list[Told]:
    about = words.compared_with.format(other=trial.compared_with)
    if trial.follow_up:
        about += f" {trial.follow_up[:1].upper()}{trial.follow_up[1:].rstrip('.')}."
    return [Told(about, tuple(trial.sources), trial.name), *_told(trial.results)]


def _nhs(decisions: Iterable[NhsDecision], words: GuideWords) -> list[Told]:
    return [
        Told(
            decision_words(entry),
            tuple(entry.sources),
            words.in_the_uk if entry.nation == "UK" else entry.nation,
        )
        for entry in decisions
    ]


# --- rows


def _aspects(guide: GuideSource) -> Iterator[tuple[str, str, str]]:
    """The id, shape and title of every aspect, in the order of the pages."""
    words = guide.data.words
    rows = {
        "who-for": words.who_for,
        "how": words.how_you_have_it,
        "where": words.where,
        "how-often": words.how_often,
        "checks": words.checks_to_have,
        "common": words.common_effects,
        "results": words.what_trials_found,
        "not-known": words.what_is_not_known,
        "nhs": words.nhs,
    }
    yield from ((id_, "row", title) for id_, title in rows.items())
    yield "causes", "causes", words.causes
    yield "what-helps", "list", words.what_helps
    yield from ((_aspect_of(box), box.kind, box.title(words)) for box in BOXES)
    if guide.data.danger.next_tablet:
        yield _NEXT_TABLET, "call", guide.data.danger.next_tablet.title


def _aspect_of(box: Box) -> str:
    return f"level-{box.level}{'-or-ae' if box.or_ae else ''}"


def _facts(subject: MadeSubject, guide: GuideSource) -> Iterator[tuple[object, ...]]:
    for aspect, told in subject.rows.items():
        for at, one in enumerate(told):
            yield subject.topic, aspect, at, one.label, one.text, one.link, "\n".join(one.sources)
    yield from _signs(subject.topic, guide)


def _signs(topic: str, guide: GuideSource) -> Iterator[tuple[object, ...]]:
    """The danger signs of the topic's own page, in its own words."""
    data = guide.data
    parts = [
        block.arguments
        for block in guide.pages[topic].blocks
        if isinstance(block, Generated) and block.name == "danger-signs"
    ]
    levels = set()
    for box, place, area, text, sign in told_signs(topic, parts, data):
        levels.add(box.level)
        yield topic, _aspect_of(box), place, area, text, "", "\n".join(sign.sources)
    if data.danger.no_answer and "ring-now" in levels:
        advice = data.danger.no_answer
        yield topic, "level-ring-now", _NO_ANSWER, "", advice.text, "", "\n".join(advice.sources)
    if data.danger.next_tablet and parts and is_swallowed(topic, data):
        advice = data.danger.next_tablet
        yield topic, _NEXT_TABLET, 0, "", advice.text, "", "\n".join(advice.sources)


def _choices(guide: GuideSource, known: set[str]) -> Iterator[tuple[str, str, str, list[str]]]:
    """Each answer of the finder that at least one medicine gives, with its question and its medicines."""
    words = guide.data.words
    medicines = [one for one in guide.data.medicines.medicines if one.id in known]
    paired = {one for pair in guide.data.combinations.combinations for one in pair.medicines}
    forms = {
        "tablet": words.tablets,
        "capsule": words.capsules,
        "drip": words.drip,
        "injection": words.injection,
    }
    offered: list[tuple[str, str, str, list[str]]] = [
        *(
            (
                f"form-{form}",
                words.how_you_have_it,
                _large(name),
                [one.id for one in medicines if form in one.form],
            )
            for form, name in forms.items()
        ),
        *(
            (f"place-{place}", words.where, name, [one.id for one in medicines if place in one.places])
            for place, name in (("home", words.in_home), ("hospital", words.in_hospital))
        ),
        ("use-alone", words.alone_or_pair, words.used_alone, [one.id for one in medicines if one.alone]),
        (
            "use-pair",
            words.alone_or_pair,
            words.used_in_pair,
            [one.id for one in medicines if one.id in paired],
        ),
        *(
            (
                f"kind-{kind.id}",
                words.kind_of_medicine,
                kind.title,
                [one.id for one in medicines if one.class_ == kind.id],
            )
            for kind in guide.data.medicines.classes
        ),
    ]
    return (choice for choice in offered if choice[3])


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _changes(guide: GuideSource) -> Iterator[tuple[object, ...]]:
    """The changes of each page, the newest first; those of one day as they stand in the file."""
    by_topic: dict[str, int] = {}
    for entry in sorted(guide.data.changes.changes, key=lambda one: one.date, reverse=True):
        if entry.topic in guide.pages:
            at = by_topic[entry.topic] = by_topic.get(entry.topic, -1) + 1
            yield entry.topic, at, entry.date.isoformat(), entry.anchor or "", entry.says
