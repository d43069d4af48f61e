"""Where the tables of this folder lie, and which are learned from."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
KEPT_ASIDE = HERE / "danger" / "kept_aside"
"""Texts of danger that are never learned from, and whose lines nobody reads who makes the search better."""
LEARNED = HERE / "danger" / "learned"
UNLEARNED = HERE / "unlearned"
"""Texts of every kind that nothing is fitted on."""

_IN_ORDER = (
    "own_words",
    "young_and_dictated",
    "look_alikes_by_kind",
    "sign_by_sign",
    "every_sign_evenly",
    "strangers_public_texts",
    "forums_helplines_searches",
    "strangers_tests",
    "wording_by_sign",
    "polite_and_angry_posts",
    "look_alikes_in_forums",
    "older_people_of_the_north",
    "strangers_triage_tests",
    "missed_kinds",
    "strangers_more_public_texts",
    "other_senses",
    "wording_of_strangers",
    "pairs_alike",
    "brain_spine_heart_breath",
    "gut_bleeding_skin_infection",
    "long_posts",
    "hundred_people",
    "telling_of_days",
    "despair_reactions_falls",
    "then_and_now",
    "story_before_question",
    "second_language_and_dialects",
    "same_question_frames",
    "carers_and_patients",
    "quiet_signs",
    "ordinary_questions",
    "short_searches",
)
"""Kept so that the same texts give the same weights to the last digit: a step of the fit changes the next."""


def of_danger() -> list[Path]:
    """Those of danger that are learned from; one that is not in order yet comes last."""
    places = {name: place for place, name in enumerate(_IN_ORDER)}
    files = LEARNED.glob("*.tsv")
    return sorted(files, key=lambda file: (places.get(file.stem, len(places)), file.name))


def of_other_things() -> list[Path]:
    """Questions of pages, and what people tell: harmless but where a phrase of danger stands in them."""
    return sorted(file for file in HERE.glob("*.tsv") if file.name != "sections.tsv")
