"""What a word means, what it is called, and how it differs from another."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import GENERAL, OTHER, PERSON, either, unless

_NOT_OF_A_TERM = """
    best causing for good happening if making number point that the these this to up use when wrong
    """
_DEFINED = rf"(?:{unless(f'{PERSON} {_NOT_OF_A_TERM}')}\w+ )"
"""A word of what may be asked for its meaning."""

PATTERNS = (
    (
        f"^ {either('define definition_of explain meaning_of what_are what_is whats')} "
        f"(?:an? |meant by )?{_DEFINED}{{1,4}}$"
    ),
    (
        f"^ (?:what|whats) (?:do|does|is) {GENERAL}{{1,5}}(?:actually )?"
        rf"{either('mean means stand_for called')}(?: in \w+)? "
    ),
    rf" what (?:do|does|did|is) (?:\w+ ){{1,3}}?(?:mean|meant) by {OTHER}{{1,6}}",
    (
        f" {either('latin medical other another posh proper technical')} "
        f"{either('name names term terms word words')} for {OTHER}{{1,4}}"
    ),
    f"^ (?:the )?differences? between {GENERAL}{{2,8}}$",
    f"^ {GENERAL}{{1,3}}(?:versus|vs) {GENERAL}{{1,3}}$",
    (
        f"^ why (?:is|are) (?!there ){GENERAL}{{1,4}}?"
        f"{either('called common dangerous feared more less named rare serious so such worse')} (?:"
        rf"{unless('bad breathless dizzy drowsy faint sleepy weak')}\w+ )*$"
    ),
)
