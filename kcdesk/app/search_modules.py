"""What the first search needs, loaded a few modules at a time: together they would stop the window."""

# ruff: noqa: F401 - that they are loaded is all
from __future__ import annotations


def _patterns() -> None:
    import kcdesk.search.section_roles
    import kcdesk.search.tokens


def _calm_questions() -> None:
    import kcdesk.search.calm_clauses.causes
    import kcdesk.search.calm_clauses.frequency
    import kcdesk.search.calm_clauses.general_questions
    import kcdesk.search.calm_clauses.headings
    import kcdesk.search.calm_clauses.meanings
    import kcdesk.search.calm_clauses.medical_care


def _calm_clauses() -> None:
    import kcdesk.search.calm_clauses.kinds


def _words() -> None:
    import kcdesk.search.danger


def _meaning() -> None:
    import kcdesk.search.query_expansion
    import kcdesk.search.sections


def _engine() -> None:
    import kcdesk.search.engine


SEARCH_MODULES = (_patterns, _calm_questions, _calm_clauses, _words, _meaning, _engine)
