"""The ids of every rule, by what an author may do about them.  docs/authoring.md explains each."""

from __future__ import annotations

STRUCTURE = frozenset(
    """
    yaml text size path schema unknown-key duplicate-key date front-matter missing-file stray-file
    missing-page stray-page tree id-mismatch title-mismatch duplicate-id link term source question
    figure generated dose orphan overdue alt heading table callout html dialect phone summary slot
    translation waiver words
    """.split()
)
"""Errors that nothing excuses: with them the guide would be broken, or would say what it must not."""

WRITING = frozenset("sentence reading-grade abbreviation".split())
"""Errors in how a text is written, which a reason may excuse."""

WARNINGS = frozenset(
    """
    long-sentence long-paragraph uncited hard-page plain-word passive number-style absolute person-first
    near-duplicate unused
    """.split()
)
"""What a strict check adds; a reason may excuse each."""

NOTES = frozenset("original no-original untranslated".split())
"""Where a translation is behind its original: told of with `--original`, errors in a strict check alone."""

EVERY_RULE = STRUCTURE | WRITING | WARNINGS | NOTES
