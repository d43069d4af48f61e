"""The menu behind the Menu button, filled when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from kcdesk.ui.actions import Actions, theme_choices

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_GROUPS = (
    ("back", "forward", "home"),
    ("find", "search", "print", "read_aloud"),
    ("previous", "next"),
    ("reading", "larger", "smaller", "normal_size"),
    ("topics", "outline", "links"),
    ("keys", "about"),
    ("quit",),
)


class MainMenu(QMenu):
    """Every action in groups, the choice of colours, and when a search begins."""

    theme_chosen = Signal(str)
    """`system` or a theme's name."""
    as_you_type_chosen = Signal(bool)
    """Whether a search begins while typing, or waits for Enter."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Menu"))
        self._actions = actions
        self._theme = "system"
        self._as_you_type = True
        self._themes: dict[str, QAction] = {}
        self.aboutToShow.connect(self._fill)

    def set_choices(self, theme: str, *, as_you_type: bool) -> None:
        """What is chosen now; to be told before the menu is first opened."""
        self._theme, self._as_you_type = theme, as_you_type

    def show_theme(self, theme: str) -> None:
        """Mark the choice that was made elsewhere."""
        self._theme = theme
        if theme in self._themes:
            self._themes[theme].setChecked(True)

    def _fill(self) -> None:
        if not self.isEmpty():
            return
        for names in _GROUPS:
            if "topics" in names:
                self._add_choices()
            self.addActions([self._actions[name] for name in names])
            self.addSeparator()

    def _add_choices(self) -> None:
        from PySide6.QtGui import QActionGroup  # noqa: PLC0415 - not needed for the first paint

        colours = self.addMenu(self.tr("Colours"))
        group = QActionGroup(colours)
        for name, words in theme_choices():
            action = colours.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == self._theme)
            action.triggered.connect(lambda _=False, theme=name: self.theme_chosen.emit(theme))
            group.addAction(action)
            self._themes[name] = action
        search = self.addAction(self.tr("Search while I type"))
        search.setCheckable(True)
        search.setChecked(self._as_you_type)
        search.toggled.connect(self.as_you_type_chosen)
