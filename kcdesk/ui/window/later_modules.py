"""What the first paint did without, loaded a few modules at a time: together they would stop the window."""

# ruff: noqa: F401, PLC0415 - that they are loaded is all
from __future__ import annotations


def _qt() -> None:
    """Qt's names for keys, colours and states, most of what this takes."""
    import kcdesk.ui.widgets.announce


def _tree() -> None:
    import kcdesk.ui.topics.topic_tree


def _text() -> None:
    import kcdesk.ui.page.places


def _page() -> None:
    import kcdesk.ui.page.page_column


def _results() -> None:
    import kcdesk.ui.search.results_panel


def _reading() -> None:
    import kcdesk.ui.window.personal_connections
    import kcdesk.ui.window.reading_area


LATER_MODULES = (_qt, _tree, _text, _page, _results, _reading)
