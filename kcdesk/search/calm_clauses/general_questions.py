"""Other questions about a thing in general, and about what others do."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import GENERAL, NOUN, either, unless

_ASKS_FOR_HELP = unless(
    """
    ambulance black call come coughed coughing cure do_i doctor ease emergency feel point worth feels get_help
    happening help hospital if keep like look looks mine normal nurse phone relieve ring serious sign signs
    stop symptom symptoms there to_do treat treatment urgently wait wont worry worrying yellow
    """
)
_ASKED = f"(?:{_ASKS_FOR_HELP}{GENERAL})"
"""A word of a question about a thing in general that asks for nothing to be done."""
_STAFF = "(?:they|doctors|nurses|the (?:consultant|doctor|doctors|hospital|nurse|nurses|oncologist|team))"
_QUESTION_WORDS = either("what which how why_do why_does when where who do does did are is can may will")
_GENERAL_SUBJECTS = either(
    """
    cancer chemo chemotherapy children doctors drugs immunotherapy men nurses patients people radiotherapy
    some steroids surgery tumours? we women you
    """
)
_READS = either("google googled googling hear heard learn learning read reading studied studying")

PATTERNS = (
    f"^ {_QUESTION_WORDS} {_ASKED}{{1,14}}$",
    (
        f" {either('can could do does may might will')} (?:{NOUN}){{0,2}}"
        f"{either('adults men patients people sufferers women')} {GENERAL}{{1,6}}$"
    ),
    rf"^ why (?:do|does|can|would) (?:\w+ ){{0,2}}?{_GENERAL_SUBJECTS} {GENERAL}{{1,8}}$",
    rf" (?:how|why) {either('are did do does will would')} {_STAFF} (?:\w+ )*$",
    (
        f"^ what happens {either('after during when_you_make')} (?:an? )?"
        rf"{either('111 999 ambulance emergency')} (?:\w+ )*$"
    ),
    rf" {_READS} (?:\w+ ){{0,2}}(?:about|of|on) {GENERAL}{{1,3}}",
)
