"""The guides beside the one that is read: the panel of them, and the search in all.  Made on first access."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.window.guide_services import GuideServices
from kcdesk.ui.window.window_views import WindowViews

if TYPE_CHECKING:
    from kcdesk.packs.library import ListedGuide
    from kcdesk.ui.panels.page_panels import PagePanels
    from kcdesk.ui.window.guides_connections import GuidesBeside
    from kcdesk.ui.window.several_guides import SeveralGuides


class OtherGuides(QObject):
    """What one window does with guides other than its own."""

    guide_requested = Signal(object)
    """Another guide is wanted in place of this one: its file, a Path."""
    told = Signal(str)
    """What came of work on guides, or why they could not be opened; a plain sentence to show."""

    def __init__(
        self,
        services: GuideServices,
        guides: Callable[[], tuple[ListedGuide, ...]],
        open_file: Path,
        panels: Callable[[], PagePanels],
        views: WindowViews,
        session: SearchSession,
    ) -> None:
        """`guides` lists the guides there are, the one of `open_file`, which is read, first."""
        super().__init__(views.home)
        self._services, self._guides, self._open_file = services, guides, open_file
        self._panels, self._views, self._session = panels, views, session
        self._panel: GuidesBeside | None = None
        self._several: SeveralGuides | None = None

    @property
    def panel(self) -> GuidesBeside:
        """The panel of guides, created on first access."""
        if self._panel is None:
            from kcdesk.ui.window.guides_connections import GuidesBeside  # noqa: PLC0415 - seldom needed

            self._panel = GuidesBeside(
                self._panels(),
                self._services.manage(),
                self._open_file,
                self.guide_requested.emit,
                self.told.emit,
            )
        return self._panel

    @property
    def several(self) -> SeveralGuides | None:
        """What reads and searches more guides than one; None until somebody looked which there are."""
        return self._several

    def look(self) -> None:
        """Find out which guides there are, and offer to read and to search them."""
        from kcdesk.ui.window.several_guides import SeveralGuides  # noqa: PLC0415 - not before the start

        if self._several is None:
            self._several = SeveralGuides(
                self._guides,
                self._services.open_everywhere,
                self._views.home,
                self._views.search.results,
                self._session,
            )
            self._several.failed.connect(self.told)

    def close(self) -> None:
        """Close the guides that were opened beside the one that is read."""
        if self._several is not None:
            self._several.close()
