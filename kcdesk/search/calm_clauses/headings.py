"""What a page, a course or a group is called that somebody looks for."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import EVENTS, GENERAL, NAMING_WORDS, NOUN, OTHER, either

_CREATURES = either(
    """
    babies birds calves cats cattle children chickens dogs goats horses infants kittens lambs newborns
    pets pigs puppies rabbits sheep teenagers toddlers
    """
)
_GROUPS = either(
    """
    adults babies children clients elderly_people infants men older_people patients people those women
    """
)
_TITLES = either(
    """
    a_guide_to about(?!_to) all_about an_introduction_to article_on assessing assessment_of avoiding
    caring_for classification_of coping_with definitions?_of diagnosing diagnosis_of epidemiology_of
    facts_about grading_of guidelines?_(?:for|on) guide_to history_of incidence_of
    information_(?:about|on) introduction_to life_after living_with management_of managing myths_about
    my_story nursing_care_(?:for|of) overview_of pathophysiology_of prevalence_of preventing prevention_of
    reading_about recognising recovering_from recovery_after recovery_from rehabilitation_after
    research_(?:into|on) risk_factors_for support_after support_for supporting teaching types_of
    understanding videos?_(?:about|on)
    """
)
"""How a heading begins."""
_NAMES = f"(?:{'|'.join(sorted(NAMING_WORDS))})"
_SERVICES = either(
    """
    appointments benefits car_park department_(?:jobs|parking|waiting_times?) expenses opening_hours
    opening_times prices? private_cost private_price support_group support_groups surgery_private
    surgery_price waiting_list waiting_lists waiting_room waiting_times?
    """
)
_AFTER_ITS_SUBJECT = either(
    """
    101 basics causes classification complications definition diagnosis education epidemiology explained
    facts faq faqs guide guidelines management meaning overview pathophysiology prevalence prognosis
    statistics
    """
)

PATTERNS = (
    f"^ {_TITLES} (?!me |my ){GENERAL}{{1,8}}$",
    rf"^ {GENERAL}{{1,5}}{_AFTER_ITS_SUBJECT}(?: and \w+| for \w+| in \w+)? $",
    rf"^ (?:the )?first (?:\w+ )?{either('days? weeks? months? year')} after (?:an? )?{EVENTS} $",
    (
        r"^ (?:faqs?|frequently asked questions|(?:\w+ )?(?:fact|information) sheets?) (?:about |on )?"
        f"{GENERAL}{{1,3}}$"
    ),
    f" {_NAMES} {either('about for into of on')} (?:an? |the )?{OTHER}{{1,2}}",
    f" (?:{NOUN}and )?{NOUN}{{1,4}}?{_NAMES} ",
    rf" {NOUN}{{1,3}}?(?:after\s)?{_SERVICES} ",
    f"^ {GENERAL}{{1,6}}in (?:an? |my |our |the )?{_CREATURES} ",
    (f" (?:with|for|among|in) {_GROUPS} (?:who {either('have have_had had suffer')}|with) {OTHER}{{1,4}}"),
)
