"""Section roles: what a section of a page is for, and which of them a question asks for.

A role comes from the section's anchor, which the guide's required sections share, or from its topic's kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kcdesk.search.stemmer import stem

(
    ANSWER,
    TOP,
    SHORT,
    TAKE,
    EFFECTS,
    SELF_HELP,
    SIGNS,
    OFFER,
    CHECKS,
    CALL,
    EMERGENCY,
    QUESTIONS,
    CAUSES,
    INDEX,
    TRIALS,
    UNKNOWN,
) = (
    "answer",
    "top",
    "in short",
    "how to take it",
    "side effects",
    "self-help",
    "signs",
    "who it is for",
    "checks",
    "when to call",
    "emergency",
    "questions",
    "causes",
    "index",
    "what trials found",
    "what is not known",
)

_OF_ANCHORS = {
    "": TOP,
    "in-short": SHORT,
    "how-to-take-it": TAKE,
    "how-you-have-it": TAKE,
    "other-medicines-and-food": TAKE,
    "too-much": TAKE,
    "missed": TAKE,
    "side-effects": EFFECTS,
    "common-effects": EFFECTS,
    "effects": EFFECTS,
    "what-you-can-do": SELF_HELP,
    "what-helps": SELF_HELP,
    "what-it-feels-like": SIGNS,
    "who-it-may-help": OFFER,
    "who-it-is-offered-to": OFFER,
    "nhs-status": OFFER,
    "checks": CHECKS,
    "get-help-now": CALL,
    "when-to-call": CALL,
    "emergency": EMERGENCY,
    "questions": QUESTIONS,
    "other-choices": INDEX,
    "which-treatments": CAUSES,
    "in-this-part": INDEX,
    "more": INDEX,
    "what-did-the-trial-find": TRIALS,
    "what-did-the-trials-find": TRIALS,
    "what-the-trial-found": TRIALS,
    "not-known": UNKNOWN,
}

WEIGHTS = {
    ANSWER: 1.0,
    TOP: 0.7,
    SHORT: 0.8,
    TAKE: 0.95,
    EFFECTS: 0.9,
    SELF_HELP: 1.0,
    SIGNS: 0.9,
    OFFER: 0.85,
    CHECKS: 0.5,
    CALL: 0.7,
    EMERGENCY: 0.7,
    QUESTIONS: 0.0,
    CAUSES: 0.4,
    INDEX: 0.25,
    TRIALS: 0.6,
    UNKNOWN: 0.5,
}
"""The weight of a section of each role that was not asked for."""

ASKED = 2.0
"""The weight of a section whose role was asked for."""

_ASKS_FOR = {
    TAKE: """
        dos(e|es|age)|miss(ed|ing)?|forgot(ten)?|forget(ting)?|skip(ped)?|(empty|full) stomach
        |(with|without|before|after) (food|meals?|breakfast|eating)|crush(ed)?|swallow|grapefruit
        |inject(ed|ion|ions)?|fridge|store|(once|twice|times) a day|take (it|them|my|the)
        |(how|when) (do|should|to) (i |you |we )?take
        |how (is|are) .* (given|taken|done)|how often (is|are|do i have)
        |what time|time of day|how long does .* (drip|infusion) take
        |too (much|many)|overdose|in the morning|at night
    """,
    EFFECTS: "(common )?side ?(ef+ects?|af+ects?)|adverse|does it make you",
    SELF_HELP: """
        (what|how) (can|do|should|could|to|might) (i |we |you )?(do|eat|help|stop|ease|cope|manage|avoid)
        |what helps|tips|remed(y|ies)|soothe|relieve|ease|cope with|get rid of|stop (the|my)|help with
    """,
    SIGNS: "symptoms?|signs? of|feels? like|what does .* (feel|look)|how do i know",
    OFFER: """
        (can|could|will|would) (i|he|she|we|they|my \\w+) (have|get|be (given|offered))|eligible|on the nhs
        |nhs|available|who (can|may|gets|is it for)|suitable|allowed
    """,
    CHECKS: "checks?|blood tests?|monitor(ed|ing)?|how often .* (scan|test|check)",
    CALL: "when (to|should|do) (i |you |we )?(call|ring|phone|worry|seek)",
    EMERGENCY: "emergency|urgent",
    CAUSES: """
        which (treatments?|medicines?|drugs?|tablets?)( can)? (cause|causes|give|gives)|what causes|caused by
    """,
    QUESTIONS: """
        questions? (to|should|for)|what (should|to|can|do|shall) (i |we )?ask
        |ask (the|my) (doctor|consultant|oncologist|team|nurse)
    """,
    INDEX: "list of|other (choices|options)|alternatives?",
    TRIALS: """
        trials?|stud(y|ies)|evidence|results?|survival|percent(age)?|chances?|odds|success( rate)?|remission
        |how (well|effective|good|many)|(?<!how long )(does|do|did|will) .* work
        |lived?|shr(i|a|u)nk|statistics
    """,
    UNKNOWN: "(not|un) ?(sure|known|certain)|nobody knows",
}
_PATTERNS = {
    role: re.compile(f" (?:{re.sub(chr(10) + ' *', '', pattern)}) ") for role, pattern in _ASKS_FOR.items()
}
"""Of words with one blank between, before and after: a blank is found sooner than the edge of a word."""

_HOW_LONG = re.compile(
    " (how (long|soon|quick(ly)?|often)|when (will|do|does|can|should)|how many (days|weeks|months)) "
)
_HOW_MANY = re.compile(" (how (many|much|likely|far|big)|what (dose|percentage|are the (odds|chances))) ")

TIMES = frozenset("second minut hour dai week month year onc twice immedi straight".split())
"""Stems, in English, of words that tell how long or how often."""


@dataclass(frozen=True, slots=True)
class Request:
    """What kind of answer a question asks for."""

    roles: frozenset[str] = frozenset()
    wants_time: bool = False
    """Whether it asks how long, how soon or how often."""
    wants_number: bool = False
    """Whether it asks how many or how much."""
    stems: frozenset[str] = frozenset()
    """The stems of all words, small ones too."""
    words: frozenset[str] = frozenset()
    """Folded words that name the kind of section, such as `side effects`: they say little of its subject."""

    def weight(self, role: str) -> float:
        """The weight of a section of this role."""
        return ASKED if role in self.roles else WEIGHTS[role]


def role_of(anchor: str, kind: str) -> str:
    """The role of the section at `anchor` of a topic of this kind."""
    if kind == "reference" and anchor not in _OF_ANCHORS:
        return ANSWER
    return _OF_ANCHORS.get(anchor, ANSWER)


def request_of(words: tuple[str, ...]) -> Request:
    """What these folded words, as typed, ask for; nothing in particular if they are not English."""
    text = f" {' '.join(words)} "
    found = {role: match for role, pattern in _PATTERNS.items() if (match := pattern.search(text))}
    named = [found[role] for role in (EFFECTS, SELF_HELP) if role in found]
    return Request(
        frozenset(found),
        _HOW_LONG.search(text) is not None,
        _HOW_MANY.search(text) is not None,
        frozenset(map(stem, words)),
        frozenset(word for match in named for word in match[0].split()),
    )
