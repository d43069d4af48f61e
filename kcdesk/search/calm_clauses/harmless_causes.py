"""What came of exertion, cold, food or drink, as the words themselves say."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import either, word_of

_EXERTIONS = either(
    """
    bench_press lifting pilates press_ups pull_ups push_ups pushups rowing sit_ups training weights yoga
    gardening digging decorating football hoovering hill_walk walk run running jogging cycling shouting
    cheering singing
    """
)
_COLOURING_FOODS = either(
    """
    beetroot beets? berries bismuth blackcurrants? blueberries blue_cheese carrots food_colouring guinness
    iron liquorice pepto_bismol rhubarb senna spinach stout
    """
)
_DRINKS_AND_RIDES = either(
    """
    booze cider drink drinking gin pub party roundabout rollercoaster the_boat the_ferry wine beer whisky
    vodka lager
    """
)

PATTERNS = (
    (
        rf" (?:\w+ ){{0,3}}{either('ache aches aching pain sore soreness stiff')} "
        rf"(?:\w+ ){{0,2}}?(?:after|from) (?:the |my |a |doing )?(?:long |lot of )?{_EXERTIONS} "
    ),
    f" {either('shaking shivering shivery')} (?:in|from) the {either('cold queue rain snow wind')} ",
    (
        rf" {either('black brown dark green orange pink purple red')} (?:\w+ ){{1,3}}?"
        f"{either('after because_of due_to from with')} (?:"
        f"{either('eating drinking my taking the too much some')} )*{_COLOURING_FOODS} "
        f"{word_of('tablets? supplements?')}?"
    ),
    rf" {either('hangover hung_over hungover')} (?:and |with )?(?:\w+ ){{0,4}}",
    (
        f" {either('headache sick sickness vomiting dizzy wobbly unsteady')} "
        rf"(?:\w+ ){{0,2}}?(?:after|from|because of) (?:\w+ ){{0,2}}?{_DRINKS_AND_RIDES} "
    ),
    (
        rf" (?:\w+ ){{0,3}}?{either('dead needles numb stiff tingling tingly')} "
        rf"(?:\w+ ){{0,2}}?(?:after|from) {either('kneeling leaning lying sitting sleeping')} (?:\w+ )?"
        rf"{either('awkwardly badly cross funny it on too_long')} (?:\w+ )?"
    ),
)
