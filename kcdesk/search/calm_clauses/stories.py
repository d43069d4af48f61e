"""What happens in a book or a film."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import GENERAL, OTHER, either, word_of

_FICTION = either(
    """
    book casualty corrie dream drama eastenders emmerdale episode film game holby movie news newspaper
    novel opera paper play programme radio series show soap telly tv
    """
)
_WORKS = either(
    """
    article articles book documentary episode essay film leaflet movie news play podcast programme series
    show story video
    """
)

PATTERNS = (
    rf" {_WORKS} (?:\w+ ){{0,3}}about {word_of('an? people someone having somebody')}*{GENERAL}{{1,5}}",
    rf" (?:in|on) (?:an? |my |the |that )(?:\w+ )?{_FICTION} (?:he |she |they |it )?{OTHER}{{1,6}}",
    (
        rf" {OTHER}{{1,5}}(?:in|on) (?:an? |my |the |that )?(?:\w+ )?{_FICTION} "
        "(?:$|last|when|and|is|about|called)"
    ),
)
