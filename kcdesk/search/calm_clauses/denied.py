"""What nobody has, or what a question was answered with no about."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import GENERAL, either

PATTERNS = (
    (
        rf" {either('neither nobody none no_one noone not_one')} (?:of \w+ )?(?:\w+ ){{0,2}}?"
        f"{either('had has have got gets is was')} (?:had |got |any |an? )*{GENERAL}{{1,3}}"
    ),
    (
        rf" {either('asked asking asks checked checks wanted_to_know wondered')} (?:\w+ ){{0,2}}?"
        rf"(?:about|if|whether) (?:\w+ ){{1,10}}?(?:said|say|answered|told (?:her|him|them)) "
        f"{either('no nope none never i_hadnt i_havent not')} "
    ),
    f" {GENERAL}{{1,3}}{either('absent denied nil negative none')} $",
)
