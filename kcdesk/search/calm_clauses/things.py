"""Pets and things: what they have is nobody's."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import OTHER, PERSON, either, word_of

_OWNERS = either("a her his my next_doors our the their")
_PETS = either(
    """
    budgie budgies calf cat cats chicken chickens cow cows dog dogs ferret foal goat goldfish guinea_pig
    hamster hen hens horse horses kitten lamb parrot pet pets pony puppies puppy rabbit rabbits sheep
    tortoise
    """
)
_GOES_ON = rf"(?:(?!{PERSON} |and |but |so )\w+ )"
_THINGS = either(
    """
    app boiler car company computer economy fence government internet laptop network phone printer roof
    server shed signal telly tent tv van website wifi
    """
)
_TEXTS = either(
    """
    audio font handwriting image images letter letters page pages photo photos photocopy picture pictures
    print printout recording screen screens signature subtitles text video voicemail writing
    """
)
_GOODS = either(
    """
    bath_seat bed bottle bra brace cushion gadget gloves heat_pad heat_pads hot_water_bottle mattress
    pillow pillows recliner shoes socks stick tens_machine top trousers underwear wheat_bag
    """
)
_UNCLEAR = either(
    """
    blurred blurry confused confusing faint fuzzy garbled jumbled muddled shaky slurred scrambled
    """
)
_KEPT_WARM_OR_COLD = either(
    """
    bath capsules car drip drips food fridge injection injections insulin meat medication medicine
    medicines meds milk oven room shed tablets tea water washing
    """
)

PATTERNS = (
    (
        rf" {_OWNERS} (?:\w+ )?{_PETS} {either('cannot cant got had has having is keeps? was wont')} "
        f"{_GOES_ON}+"
    ),
    (
        f" {either('dog dogs cat cats horse puppy rabbit hamster')} (?:with |has |have |had )?"
        f"{_GOES_ON}{{1,4}}"
    ),
    (
        rf" {_OWNERS} (?:\w+ )?{_THINGS} {either('cannot cant has is just keeps? was went wont')} "
        f"{_GOES_ON}{{1,4}}"
    ),
    rf" {either('accent singing voiceover')} (?:\w+ ){{0,3}}{either('garbled slurred strange')} ",
    f" {_UNCLEAR} {_TEXTS} ",
    f" {_GOODS} (?:for|to help|with) {word_of('an? bad my sore the')}*{OTHER}{{1,3}}",
    rf" {either('baggy loose tight fitted')}(?: \w+)? (?:chested )?{_GOODS} ",
    (
        rf" {_KEPT_WARM_OR_COLD} (?:(?!{PERSON} |and |but )\w+ ){{0,5}}"
        rf"{either('above at below over to under')} (?:\w+ )?\d+ (?:\d )?"
        f"{word_of('c deg degrees celsius')}?"
    ),
)
