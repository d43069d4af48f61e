"""The rule that sentences say who does what.

Plain English needs some passives: “You are asked to sign” keeps the reader first.  So only two kinds are
warned of: a passive that names the doer after all (“is checked by a nurse”), which turns round without
loss; and a page where more than 15 of 100 sentences are passive, which reads like a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.dialect.sentences import sentences
from kcdesk.authoring.language.authored_text import Writing
from kcdesk.authoring.problems import Fault

LARGEST_SHARE = 0.15
FEWEST_SENTENCES = 20
"""Sentences a page has before its share says anything."""

_IRREGULAR = """
    begun bitten bought broken brought built caught chosen cut done drawn driven eaten felt found
    given hidden held hurt kept laid led left lost made meant paid put read run said seen sent
    set shown sold spent stuck taken taught thought told understood woken won written
""".split()
_STATES = """
    based bored called concerned confused delighted depressed exhausted experienced frightened inflamed
    interested known limited married need pleased qualified red related retired scared shaped tired worried
""".split()
"""How somebody or something is; nobody does it."""

_PASSIVE = re.compile(
    rf"""(?xi) \b(?:am|is|are|was|were|be|been|being)
    (?:\s(?:not|also|often|only|still|just|then|now|first|never|always|\w+ly))?
    \s(?!(?:{"|".join(_STATES)})\b) (?:\w+ed|{"|".join(_IRREGULAR)})\b"""
)
_DOER = re.compile(
    r"""(?xi) (?:\s(?:at|away|for|from|in|of|off|on|out|over|still|to|up|with)(?:\s[\w’'-]+){0,3}?)?
    \sby\s (?! mouth | (?:a\s)?drip | hand | (?:an\s)?injection | phone | post | e?-?mail | law | keyhole
    | chance | mistake | accident | ambulance | car | itself | themselves | then | now | half | about | at\b
    | January | February | March | April | May | June | July | August | September | October | November
    | December | \d | \w+ing\b )
    \w+"""
)


def passive_faults(writing: Writing) -> Iterator[Fault]:
    """Passives that name the doer, and pages with too large a share of passives."""
    all_sentences = passives = 0
    for run in writing.runs:
        for sentence in sentences(run.own):
            all_sentences += 1
            found = _PASSIVE.search(sentence)
            passives += found is not None
            if found and (doer := _DOER.match(sentence, found.end())):
                words = sentence[found.start() : doer.end()]
                yield run.line, "passive", f"“{words}”: say who does it first, then what they do."
    if writing.is_page and all_sentences >= FEWEST_SENTENCES and passives / all_sentences > LARGEST_SHARE:
        share = f"{passives} of the page's {all_sentences} sentences are passive"
        message = f"{share}; at most {LARGEST_SHARE * 100:.0f} of 100 read well."
        yield writing.runs[0].line, "passive", message
