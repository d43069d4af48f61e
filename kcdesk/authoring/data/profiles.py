"""What kinds of guides ask of their pages and data, beyond what holds for every guide.

A guide names its profile at the end of guide.yaml.  One that names none keeps the rules that hold for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kcdesk.guide.schema import EASY_READ, TALK

FACTS_BOX = "{{ medicine-facts }}"


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules that a guide has chosen besides those of every guide."""

    files: frozenset[str] = frozenset()
    """Data files that must be there, empty or not."""
    slots: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Sections that a kind of page has, in order: anchors, and the facts box."""
    other_slots: Sequence[str] = ()
    """The same for every kind not in `slots`."""
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Keys that every entry of a data file's list has, by the name of the list."""
    has_sources: bool = False
    """Whether every page names a source."""
    is_british: bool = False
    """Whether British phone numbers, nations, 999 and NHS decisions are looked for."""
    is_plain_english: bool = False
    """Whether sentences, words and reading grade are held to the rules of plain English."""


NONE = Profile()
UK_CANCER = Profile(
    files=frozenset(
        f"{name}.yaml"
        for name in (
            "sources glossary questions organisations medicines combinations side_effects"
            " danger_signs lexicon"
        ).split()
    ),
    slots={
        "treatment": (
            "in-short what-it-is how-it-works who-it-may-help how-you-have-it before-during-after"
            " what-it-can-do side-effects get-help-now if-you-do-not-have-it other-choices not-known"
        ).split(),
        "medicine": [
            FACTS_BOX,
            *"in-short how-to-take-it common-effects get-help-now checks other-medicines-and-food".split(),
        ],
        "combination": (
            "in-short the-two-medicines who-it-is-offered-to calendar what-the-trial-found effects"
            " get-help-now nhs-status"
        ).split(),
        "side-effect": "what-it-feels-like which-treatments what-you-can-do when-to-call emergency".split(),
        TALK: (),
        EASY_READ: (),
    },
    other_slots=("in-short",),
    keys={"sources": ("jurisdiction", "grade", "read"), "organisations": ("nations",)},
    has_sources=True,
    is_british=True,
    is_plain_english=True,
)

PROFILES: Mapping[str, Profile] = {"uk-cancer": UK_CANCER}
"""By the name that guide.yaml gives under `profile`."""
