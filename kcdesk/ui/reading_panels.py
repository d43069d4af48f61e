"""The panels that only reading and searching need, made together when the first of them is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kcdesk.guide.model import Topic
from kcdesk.ui.page.accessible_factory import install_page_accessibility
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page_column import PageColumn
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ReadingPanels:
    """The page with what surrounds it, its outline, and the search results."""

    page: PageColumn
    outline: Outline
    results: ResultsPanel


def make_reading_panels(
    figure: Callable[[str], bytes | None], helpful: tuple[Topic, ...], centre: QWidget, theme: Theme
) -> ReadingPanels:
    """Make them; the results lie over `centre`, and offer the `helpful` topics when nothing is found."""
    install_page_accessibility()
    return ReadingPanels(PageColumn(figure, theme), Outline(), ResultsPanel(theme, helpful, centre))
