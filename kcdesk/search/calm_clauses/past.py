"""What happened long ago, or to somebody else."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import EVENTS, GENERAL, OTHER, PAST_WORD, PERSON, either

_DECADES = either("teens twenties thirties forties fifties sixties 20s 30s 40s 50s 60s")
_TIMES = (
    r"at (?:the )?age (?:of )?\d+",
    r"at \d\d",
    r"as an? (?:baby|boy|child|girl|kid|student|teenager|toddler|young \w+)",
    r"in (?:19|20)\d\d",
    f"last {either('autumn christmas easter spring summer winter year')}",
    r"\w+ (?:decades?|years?) (?:ago|back)",
    "years (?:ago|back)",
    r"\w+ months (?:ago|back)",
    f"in (?:my|his|her) (?:early |late |mid )?{_DECADES}",
    "when (?:i|he|she|we) (?:was|were) (?:an? )?"
    f"{either('child kid young younger little pregnant at_school at_college')}",
)
_LONG_AGO = f"(?:{'|'.join(_TIMES)})"
_ACQUAINTANCES = either(
    """
    boss celebrity colleague cousin friend grandchild granddaughter grandson lady_next_door neighbour
    neighbours nephew niece uncle aunt auntie workmate
    """
)

PATTERNS = (
    rf" (?:{PERSON} |who |that |and )?once (?:had|got|was|were|took|fell|lost|\w+ed) {GENERAL}{{0,6}}",
    (
        rf" {PERSON} (?:\w+ed|had an? \w+|had an? \w+ \w+|took|fell|lost) (?:(?!at )\w+ ){{0,4}}?once "
        "(?:$|as|at school|before|years|in|on|during|when|while) "
    ),
    (
        rf" {_LONG_AGO} (?:{PERSON} )?"
        rf"(?:could|couldnt|felt|had|got|lost|suffered|took|tried|was|went|were|\w+ed) {PAST_WORD}{{0,6}}"
    ),
    (
        rf" (?:after|before) (?:\w+ )?(?:\w+ )?{EVENTS} (?:\w+ )?{either('in at when during back_in')} "
        r"(?:19\d\d|20\d\d|his|her|my|the) (?:\w+ )?"
    ),
    f" {PAST_WORD}{{1,8}}?{_LONG_AGO} ",
    f" (?:had|got|was|were) {PAST_WORD}{{0,7}}?last month ",
    (
        rf" {_LONG_AGO} (?:he |i |she |they |we |my \w+ )?{either('had got suffered was were')} "
        f"{GENERAL}{{1,4}}"
    ),
    f" (?:once had|previously had|previous|used to (?:be|feel|get|have)|no longer) {GENERAL}{{1,3}}",
    f" {PAST_WORD}{{1,6}}?(?:in the past|previously) ",
    (
        f" {PAST_WORD}{{1,8}}?before {either('my his her the i he she we they being getting')}?"
        "(?: was| were| got)? ?(?:diagnosis|diagnosed) "
    ),
    (
        rf" {either('admitted in_a_and_e in_hospital in_the_er seen')} (?:\w+ ){{0,3}}"
        rf"(?:last (?:month|summer|year)|\w+ (?:months|years) ago) (?:for|with) {OTHER}{{1,3}}"
    ),
    (
        f" {_ACQUAINTANCES} (?:had|got|died|suffered) {OTHER}{{1,6}}"
        f"{either('ago at_school as_a last_month last_week last_year on_holiday once when years')} "
    ),
    f" (?:an? )?{EVENTS} (?:in|when|at) (?:my|his|her) (?:early |late |mid )?{_DECADES} ",
)
