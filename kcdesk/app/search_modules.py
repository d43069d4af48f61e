"""What the first search needs, loaded a few modules at a time: together they would stop the window."""

# ruff: noqa: F401 - that they are loaded is all
from __future__ import annotations


def _patterns() -> None:
    import kcdesk.search.section_roles
    import kcdesk.search.tokens


def _words() -> None:
    import kcdesk.search.danger


def _meaning() -> None:
    import kcdesk.search.query_expansion
    import kcdesk.search.sections


def _engine() -> None:
    import kcdesk.search.engine


SEARCH_MODULES = (_patterns, _words, _meaning, _engine)
