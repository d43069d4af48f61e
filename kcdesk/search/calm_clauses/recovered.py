"""What has gone again, and what may be done after it: can you drive after a stroke?"""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import EVENTS, OTHER, PAST_WORD, SOME, either, word_of

_RESOLVED = either(
    """
    all_clear all_cleared cleared eased fully_recovered got_better recovered has_gone passed resolved
    settled stopped turned_out was_a_false_alarm was_checked was_fine was_heartburn was_indigestion
    was_just was_nothing was_only went went_away
    """
)
_COMPLAINTS = either(
    """
    bleeding breathlessness chest_pain confusion cough coughing cramps diarrhoea diarrhea dizziness fever
    headache headaches hives infection itching jaundice nausea nosebleed nosebleeds pain pains rash
    shaking shivering sickness swelling temperature vomiting
    """
)
"""What is over when it has gone; not sight, speech or a leg."""
_OVER = either(
    """
    all_cleared cleared disappeared eased faded finished gone healed improved lifted passed resolved
    settled stopped subsided vanished went
    """
)
_AND_HOW = "(?: away| down| off| up| completely| altogether| on its own)?"
_SURVIVED = either(
    """
    cured_of got_over had_recovered_from recover_from recovered_from recovering_from survive survived
    surviving treated_for were_diagnosed_with was_diagnosed_with years_after
    """
)
_ACTIVITIES = either(
    """
    able_to allowed_to anxiety back_to benefits can career could counselling depression diet drive driving
    exercise exercises fatigue fit_to flights? fly flying gym holiday holidays how_long how_soon insurance
    job jobs licence life memory mood recovery rehab rehabilitation relationships return returning sex
    sport support surgery swimming tired tiredness travel travelling when work working yoga
    """
)

PATTERNS = (
    rf" no longer {either('feel feeling having think thinking')} (?:\w+ ){{1,6}}",
    (
        f" {PAST_WORD}{{1,8}}?{either('last_month last_week weeks_ago')} "
        f"(?:(?:and|which|that) )?(?:all )?{_RESOLVED} "
    ),
    (
        rf" (?:had|has had) {SOME}(?:\w+ )?{EVENTS} (?:\w+ ){{0,4}}"
        f"{either('better fine home ok recovered recovering well')} "
    ),
    rf" (?:\w+ ){{1,12}}but (?:it|that|they|this) {_RESOLVED} ",
    f" {_SURVIVED} {word_of('an? her his my the')}?{OTHER}{{1,3}}",
    (
        f" {_COMPLAINTS} {word_of('has have had is are was')}?"
        f"{word_of('all almost completely finally now totally')}?{_OVER}{_AND_HOW}"
        r"(?: thank \w+| thanks| thankfully)? (?:$|and |after |so |when )"
    ),
    (
        rf" {_ACTIVITIES} (?:(?!call |do |help )\w+ ){{0,6}}?(?:after|following) "
        f"{word_of('an? having her his my the')}*{EVENTS}s? "
    ),
)
