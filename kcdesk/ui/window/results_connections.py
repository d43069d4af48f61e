"""The results of the window's search boxes, made for the first search."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from kcdesk.guide.pack import Pack
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.style.theme import Theme


def make_results(pack: Pack, centre: QWidget, theme: Theme) -> ResultsPanel:
    """A panel over `centre` that knows where help is, and speaks the guide's language."""
    made = ResultsPanel(theme, tuple(map(pack.topic, pack.roles.offered)), centre)
    made.setLocale(QLocale(pack.info.language))
    return made
