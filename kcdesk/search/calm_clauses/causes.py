"""A cause or a cure that is named: does axitinib cause chest pain?  Not: does this cause my pain?"""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import GENERAL, NO_ONE, OTHER, either, unless, word_of

_ACTS = either(
    """
    affect be_a_side_effect_of be_caused_by bring_down bring_on cause cure ease give_people give_you
    help_with help_prevent increase lead_to lower make_you mask mimic prevent protect_against
    put_you_at_risk_of raise reduce relieve result_in stop treat trigger turn worsen
    """
)
_NO_HELPER = f"(?!(?:an? )?{either('ambulance doctor help nurse someone')} )"

PATTERNS = (
    (
        f" {either('does do can could would will might may')} {unless('anything what something')}"
        f"{NO_ONE}{{1,5}}?{_ACTS} {OTHER}{{0,12}}$"
    ),
    (
        f" {either('can could may might often rarely sometimes')} "
        f"{word_of('also often rarely sometimes')}?{either('cause give_you lead_to make_you trigger')} "
        f"{OTHER}{{0,12}}$"
    ),
    (
        f" {either('can could do does may might will would')} "
        f"{either('everyone he i patients people she they we you')} "
        f"{word_of('also always ever really still')}?{either('be become develop get have')} {_NO_HELPER}"
        f"{OTHER}{{1,6}}?"
        f"{either('after because during from when while with')} {OTHER}{{1,8}}$"
    ),
    (
        f" {either('can could do does may might will would')} "
        f"{either('everyone he i patients people she they we you')} "
        f"{word_of('also always ever really still')}?(?:develop|get) {_NO_HELPER}"
        f"{OTHER}{{1,6}}?on {OTHER}{{1,8}}$"
    ),
    (
        rf"^ (?:what|which) (?:\w+ ){{0,2}}?{word_of('actually also can could may might usually')}?"
        f"{either('brings_on cause causes leads_to lead_to trigger triggers')} {GENERAL}{{1,8}}$"
    ),
    (
        rf" (?:is|are|was) {GENERAL}{{1,6}}?(?:an? )?(?:\w+ )?"
        f"{either('side_effects? complications? reactions?')} (?:of|from|to|with) {GENERAL}+$"
    ),
    f"^ {either('side_effects? causes complications consequences')} (?:of|from) {GENERAL}{{1,6}}$",
)
