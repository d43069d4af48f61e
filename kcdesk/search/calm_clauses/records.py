"""What stands in a record, a family, a scan or a form that is filled in."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import EVENTS, GENERAL, OTHER, SOME, either, word_of

_TOLD_WHOM = either(
    "airline bank boss dva dvla employer employers insurance insurer insurers landlord school work"
)
_TOLD = (
    f"{either('declare declaring inform notify tell telling told')} "
    rf"(?:her |his |my |our |the )?(?:\w+ )?{_TOLD_WHOM}"
)
_TELLING = either("admit declare disclose list mention put_down report write_down")
_ON_PAPER = either(
    """
    application benefits? cover dvla employer form forms insurance insurer insurers licence mortgage passport
    pip policy questionnaire visa
    """
)
_PAPERS = rf"{word_of('an? her his my our the this your')}?(?:\w+ ){{0,2}}?{_ON_PAPER}"

PATTERNS = (
    (
        f" (?:fhx|history|histories) (?:of |significant for )?{GENERAL}{{1,3}}?(?:(?:and|or) "
        f"{GENERAL}{{1,2}})?(?:$|and |or |so |in )"
    ),
    (
        rf" (?:\w+ ){{1,6}}{either('found picked_up seen showed_up spotted')} (?:at|by|during|in|on) "
        rf"{word_of('an? her his my our the')}?(?:\w+ )?"
        f"{either('ct mri pet scan scans ultrasound x_ray')} "
    ),
    f" {GENERAL}{{1,3}}runs in (?:her|his|my|our|the) family ",
    (
        rf" {_TOLD} {OTHER}{{0,5}}(?:(?:i|he|she|we|they|ive|my \w+) )?{word_of('have has had having')}*"
        f"{SOME}{EVENTS}s? "
    ),
    f" (?:about|of) (?:her|his|my|our|the) {EVENTS} ",
    (
        f" {_TELLING} (?:{either('about an? any her his my old our past previous the that')} )*{EVENTS}"
        f"s? {either('about at for on to when with')} {_PAPERS} "
    ),
)
