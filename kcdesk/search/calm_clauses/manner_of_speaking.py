"""Words that are not meant as they stand."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import either, unless, word_of

_FEELINGS = either(
    """
    boredom delight embarrassment envy excitement frustration giggles happiness jealousy joy laughing
    laughter pride relief shame
    """
)
_MOVED = either(
    """
    blind blinded blue breathless burning bursting buzzing choked choking crippled crying dizzy doubled_up
    drowning drunk dumb exploding faint frozen giddy green gasping high ill numb numbed overcome
    overwhelmed paralysed paralyzed purple red rooted shaking shivering sick speechless spinning struck
    sweating swooning trembling weak white
    """
)
_STIRRED = either(
    """
    admin adrenaline advice all_the_choices all_this_information amazement anger anticipation anxiety_over
    applications awe choice delight disbelief doubt embarrassment emails envy excitement forms fury
    gratitude grief guilt happiness homesickness indecision jealousy joy kindness laughter letters love
    nostalgia nerves paperwork pleasure pride rage relief sadness self_pity shame shock temptation
    the_giggles work worry
    """
)
"""What moves people, after a word of `_MOVED`."""
_SURPRISES = either(
    """
    bill charge cost dress invoice met_him met_her parking price prices quote size_of_the state_of_the
    """
)
_NOT_OF_A_LIFE = unless(
    """
    anything any_of being carrying continuing existing fighting getting_up going it life living me my_life
    staying this trying waking
    """
)
_SELF_HARM = either(
    """
    commit_suicide die dying end ending harm harming hurt hurting kill killing overdose overdosing
    take_my_own_life
    """
)

PATTERNS = (
    (
        rf" {either('gave give gives given giving')} (?:everyone|her|him|me|my \w+|the \w+|them|us) "
        f"{word_of('an? absolute complete mini near nearly')}*"
        f"{either('coronary fit heart_attack heart_failure seizure stroke turn')} "
    ),
    (
        f" (?:end|ended|ending) {either('an? her his my our that the this')} "
        f"{unless('everything existence hell life lives misery nightmare pain suffering')}"
        r"(?:\w+ ){1,3}?"
    ),
    r" (?:end|ended|ending) it with (?:\w+ ){0,2}",
    (
        " rather (?:be dead|die) than "
        f"{either('admit ask be_seen dance drink eat miss move sing shop sit wait watch wear')} "
    ),
    rf" (?:\w+ ){{1,4}}(?:from|of|out of|with) (?:pure |sheer |the )?{_FEELINGS} ",
    (
        r" (?:\w+ ){1,5}(?:when|after|at) (?:he |i |she |they |we )?(?:first )?"
        f"{either('got heard looked_at met opened read saw the')} "
        f"{word_of('her him how_much it my our the their')}?{_SURPRISES} "
    ),
    (
        rf" {either('giggled laughed laughing giggling snorted')} (?:\w+ ){{0,3}}?"
        rf"{either('i she he they that till until we')} (?:\w+ ){{1,6}}"
    ),
    (
        f" (?:{either('cannot cant dont didnt not')} )?"
        f"{either('no see_the see_any see_much whats_the what_is_the')} point (?:in|of) {_NOT_OF_A_LIFE}"
        r"(?:\w+ ){1,4}"
    ),
    (
        rf" (?:{either('blood brain eyes head heart')} )?(?:is |was |are |were )?{_MOVED} (?:\w+ )?"
        f"{either('at by from in of over with')} (?:{either('my her his own pure sheer the')} )*"
        f"{_STIRRED} "
    ),
    (
        f" {either('shake shakes shaking shook tremble trembling quivering')} "
        r"(?:\w+ )?(?:like a leaf )?(?:at|before|from|with) (?:\w+ )?"
        f"{either('exam interview nerves nervousness excitement stage thought speech wedding')} "
    ),
    r" weak (?:at|in) the knees (?:when|over|with|for) (?:\w+ ){0,3}",
    (
        f" {either('bored frightened loved scared sick tickled tired worked worried bores')} "
        r"(?:\w+ )?to (?:death|tears) "
    ),
    f" passed out (?:of|from) {either('academy college sandhurst school training university')} ",
    (
        f" {either('dont do_not didnt never not would_never wouldnt')} (?:ever )?"
        f"{either('going intend intending mean plan planning thinking want wanting')} (?:about |of |to )"
        rf"{_SELF_HARM} (?:\w+ ){{0,2}}"
    ),
    " not worth (?:living|staying) (?:in|at|with|near|there) ",
    (
        r" overdose of (?:\w+ )?"
        f"{either('cuteness news radiation screen_time sugar sun vitamins? x_rays?')} "
    ),
    (
        rf" (?:no one|nobody|not one) (?:\w+ )?{either('notice noticed miss missed misses')} "
        "(?:the|my|this|that) (?!me )"
    ),
)
