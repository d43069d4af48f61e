"""The kinds of calm clauses, and the patterns of each."""

from __future__ import annotations

from kcdesk.search.calm_clauses import (
    causes,
    death,
    denied,
    fears,
    frequency,
    general_questions,
    harmless_causes,
    headings,
    lasting,
    manner_of_speaking,
    meanings,
    medical_care,
    occupations,
    past,
    records,
    recovered,
    routine,
    stories,
    things,
)

KINDS: dict[str, tuple[str, ...]] = {
    "a cause that is named": causes.PATTERNS,
    "what a word means": meanings.PATTERNS,
    "how common it is": frequency.PATTERNS,
    "how it is found, prevented or treated": medical_care.PATTERNS,
    "a question in general": general_questions.PATTERNS,
    "a heading": headings.PATTERNS,
    "long ago": past.PATTERNS,
    "over": recovered.PATTERNS,
    "so for years": lasting.PATTERNS,
    "denied": denied.PATTERNS,
    "on record": records.PATTERNS,
    "a death": death.PATTERNS,
    "feared": fears.PATTERNS,
    "a story": stories.PATTERNS,
    "work or school": occupations.PATTERNS,
    "a manner of speaking": manner_of_speaking.PATTERNS,
    "a harmless cause": harmless_causes.PATTERNS,
    "a pet or a thing": things.PATTERNS,
    "an everyday matter": routine.PATTERNS,
}
"""Kind, as a person would name it -> its patterns."""

PATTERNS = tuple(pattern for patterns in KINDS.values() for pattern in patterns)
"""Of parts of a clause in which nobody is said to have what is named; of folded words with blanks around."""
