"""What the window offers beside reading itself; each is made when first asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kcdesk.ui.announce import announce
from kcdesk.ui.appearance import Appearance
from kcdesk.ui.reading.reading_panel import ReadingPanel
from kcdesk.ui.side_panel import SidePanel


class Comforts(QObject):
    """Makes the panels, places them and closes them; what they wish goes to the appearance."""

    def __init__(self, area: QWidget, appearance: Appearance) -> None:
        """The panels lie over `area`."""
        super().__init__(area)
        self._area, self._appearance = area, appearance
        self._reading: tuple[SidePanel, ReadingPanel] | None = None
        appearance.appearance_changed.connect(self.arrange)

    def toggle_reading(self) -> None:
        """Open the reading panel, or close it."""
        side, panel = self.reading
        if side.isHidden():
            self._show_chosen()
            side.open_panel(
                self._appearance.scale, panel.larger if panel.larger.isEnabled() else panel.smaller
            )
        else:
            side.close_panel()

    @property
    def reading(self) -> tuple[SidePanel, ReadingPanel]:
        """The reading panel, and what holds it."""
        if self._reading is None:
            self._reading = self._make_reading()
        return self._reading

    def arrange(self) -> None:
        """Place the panels anew: the window or the text has another size."""
        for side in self._open_panels():
            side.place(self._appearance.scale)
        self._show_chosen()

    def close_top(self) -> bool:
        """Close the panel on top; False if none is open."""
        panels = self._open_panels()
        if panels:
            panels[-1].close_panel()
        return bool(panels)

    def _make_reading(self) -> tuple[SidePanel, ReadingPanel]:
        panel, appearance = ReadingPanel(), self._appearance
        panel.larger_requested.connect(appearance.larger)
        panel.smaller_requested.connect(appearance.smaller)
        panel.theme_chosen.connect(appearance.set_theme)
        panel.theme_chosen.connect(lambda _: self._show_chosen())
        panel.layout_chosen.connect(appearance.set_layout)
        panel.normal_requested.connect(appearance.back_to_normal)
        return SidePanel("Text and colours", panel, self._area), panel

    def _show_chosen(self) -> None:
        if self._reading is None:
            return
        panel, appearance = self._reading[1], self._appearance
        before = panel.size_now.text()
        panel.show_chosen(appearance.zoom, appearance.choice, appearance.layout)
        if before not in {"", panel.size_now.text()}:
            announce(panel, panel.size_now.accessibleName())

    def _open_panels(self) -> list[SidePanel]:
        made = [self._reading[0]] if self._reading is not None else []
        return [side for side in made if not side.isHidden()]
