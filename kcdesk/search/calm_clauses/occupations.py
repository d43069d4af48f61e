"""What somebody does for work, or for school."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import either, word_of

_COURSEWORK = either(
    """
    assignment class college coursework degree dissertation essay exam homework project school studies
    thesis
    """
)
_WORKS_IN = either(
    """
    drive drives driving drove train training trained volunteer volunteering work worked works working
    """
)
_EMERGENCY_SERVICES = either(
    """
    ambulance ambulances emergency_department emergency_room paramedic stroke_unit stroke_ward
    """
)

PATTERNS = (
    rf" (?:\w+ ){{1,8}}(?:for|as part of) (?:an? |her|his|my|our|the) ?(?:\w+ )?{_COURSEWORK} ",
    rf" {_WORKS_IN} {word_of('as for in on to_be')}?(?:an? |the )?(?:\w+ )?{_EMERGENCY_SERVICES} ",
    (
        f" {either('am as become becoming is was were')} (?:an? |the )?"
        f"{either('carer doctor nurse paramedic porter student volunteer')} "
        r"(?:at|for|in|on|with) (?:an? |the )?(?:\w+ ){1,3}"
    ),
)
