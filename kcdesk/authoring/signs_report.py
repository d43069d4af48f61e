"""Every danger sign with the pages that name it and the level each gives it: one level, one row."""

from __future__ import annotations

from collections import defaultdict

from kcdesk.authoring.danger.sign_patterns import SignPatterns
from kcdesk.authoring.danger.speed import Speeds, fits, in_words
from kcdesk.authoring.danger.statements import Statements
from kcdesk.authoring.generated.registry import expand
from kcdesk.authoring.manuscript.guide_source import GuideSource


def signs_report(guide: GuideSource) -> str:
    """A table for a terminal.  A sign that some page gives another level has a second row, marked `!`."""
    statements = Statements(SignPatterns(guide.data.danger.signs))
    rows: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, page in guide.pages.items():
        for statement in statements.of_blocks(expand(page, guide)):
            best = [found.sign for found in statement.signs if fits(found.sign, statement.speeds)]
            for found in statement.signs:
                if not statement.speeds or (best and found.sign not in best):
                    continue  # the sentence gives no level, or gives that of the sign beside this one
                is_own = fits(found.sign, statement.speeds)
                said = in_words(found.sign) if is_own else _said(statement.speeds)
                rows[found.sign.id, said].add(name)
    lines = [f"{'danger sign':<26}{'level':<14}{'pages':>5}  named on"]
    for sign in guide.data.danger.signs:
        own = in_words(sign)
        levels = sorted({level for id_, level in rows if id_ == sign.id} | {own}, key=lambda one: one != own)
        for level in levels:
            pages = sorted(rows[sign.id, level])
            mark = " " if level == own else "!"
            lines.append(f"{mark}{sign.id:<25}{level:<14}{len(pages):>5}  {', '.join(pages)}")
    return "\n".join(lines)


def _said(speeds: Speeds) -> str:
    return " and ".join(sorted(speed.value for speed in speeds))
