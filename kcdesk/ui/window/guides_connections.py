"""The panel of guides, joined to one window; imported when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from kcdesk.packs.manager import GuideManager
from kcdesk.ui.guides.guides_controller import GuidesController
from kcdesk.ui.panels.page_panels import PagePanels
from kcdesk.ui.widgets.touch import scroll_by_touch


class GuidesSidePanel(QObject):
    """The panel over the end side of the window."""

    def __init__(
        self,
        panels: PagePanels,
        manager: GuideManager,
        open_file: Path,
        read: Callable[[Path], object],
        tell: Callable[[str], object],
    ) -> None:
        """`read` is asked for another guide in place of `open_file`; `tell` hears what came of work."""
        super().__init__(panels)
        self._panels = panels
        self.controller = controller = GuidesController(manager, open_file, self)
        controller.read_requested.connect(read)
        controller.told.connect(tell)
        scroll_by_touch(controller.panel)
        self._side = panels.add_panel(self.tr("Guides"), controller.panel)

    def toggle(self) -> None:
        """Open the panel with what is here now, or close it."""
        if self._side.isHidden():
            self.controller.refresh()
        self._panels.toggle_panel(self._side, self.controller.panel.first)

    def offer(self, file: Path) -> None:
        """Open the panel with a guide that could be installed."""
        self.controller.examine(file)
        if self._side.isHidden():
            self._panels.toggle_panel(self._side, self.controller.panel.first)
