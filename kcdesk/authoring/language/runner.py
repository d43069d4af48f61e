"""Every rule of language, over every page and every text of the data files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

from kcdesk.authoring.language.abbreviations import AbbreviationRule, abbreviations_in
from kcdesk.authoring.language.absolute_rule import AbsoluteRule
from kcdesk.authoring.language.authored_text import Writing, writings
from kcdesk.authoring.language.dose_rule import DoseRule, route_problems
from kcdesk.authoring.language.grade_rule import grade_problems
from kcdesk.authoring.language.lone_quote_rule import lone_quote_faults
from kcdesk.authoring.language.near_duplicates import NearDuplicates
from kcdesk.authoring.language.number_rule import number_faults
from kcdesk.authoring.language.passive_rule import passive_faults
from kcdesk.authoring.language.person_first_rule import PersonFirstRule
from kcdesk.authoring.language.plain_word_rule import PlainWordRule
from kcdesk.authoring.language.refrain_rule import refrain_faults
from kcdesk.authoring.language.rhythm_rule import choppy_problems
from kcdesk.authoring.language.word_lists import read_word_lists
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import WARNINGS, Fault, Problem

WritingRule = Callable[[Writing], Iterator[Fault]]


def language_problems(guide: GuideSource) -> Iterator[Problem]:
    """What is wrong with the words themselves."""
    is_on = guide.data.is_english and guide.data.profile.is_plain_english
    rules = (lone_quote_faults, *(_rules(guide) if is_on else ())) if guide.data.is_english else ()
    with closing(NearDuplicates()) as seen:
        for writing in writings(guide):
            for rule in rules:
                for line, name, message in rule(writing):
                    yield Problem(writing.file, line, name, message, name in WARNINGS)
            yield from seen.found_in(writing)
    yield from route_problems(guide)
    if is_on:
        yield from grade_problems(guide)
        yield from choppy_problems(guide)


def _rules(guide: GuideSource) -> tuple[WritingRule, ...]:
    lists = read_word_lists()
    terms = (name for term in guide.data.terms.values() for name in (term.term, *term.also))
    return (
        AbbreviationRule(lists.known, abbreviations_in(terms)).faults,
        PlainWordRule(lists.plain, lists.medical).faults,
        passive_faults,
        number_faults,
        refrain_faults,
        AbsoluteRule(lists.absolute).faults,
        PersonFirstRule(lists.person_first).faults,
        DoseRule(guide).faults,
    )
