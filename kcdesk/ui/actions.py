"""Everything the reader can be told to do, with its words and keys, in one table."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction


class ActionText(NamedTuple):
    """One line of the table."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    """The first is the one shown in menus."""


ACTIONS = (
    ActionText("back", "Back", ("Alt+Left",)),
    ActionText("forward", "Forward", ("Alt+Right",)),
    ActionText("home", "Home", ("Alt+Home",)),
    ActionText("search", "Search the guide", ("Ctrl+K", "Ctrl+L")),
    ActionText("help_now", "Get help now", ("Ctrl+H",)),
    ActionText("previous", "Previous page", ("Ctrl+PgUp",)),
    ActionText("next", "Next page", ("Ctrl+PgDown",)),
    ActionText("find", "Find on this page", ("Ctrl+F",)),
    ActionText("print", "Print this page", ("Ctrl+P",)),
    ActionText("reading", "Text and colours", ("Ctrl+T",)),
    ActionText("larger", "Larger text", ("Ctrl++", "Ctrl+=")),
    ActionText("smaller", "Smaller text", ("Ctrl+-",)),
    ActionText("normal_size", "Normal text size", ("Ctrl+0",)),
    ActionText("topics", "Show topics", ("F9",)),
    ActionText("outline", "Show “On this page”", ("F10",)),
    ActionText("links", "Links on this page", ("Ctrl+Shift+L",)),
    ActionText("next_pane", "Go to the next part of the window", ("F6",)),
    ActionText("previous_pane", "Go to the part before", ("Shift+F6",)),
    ActionText("keys", "Keyboard shortcuts", ("Ctrl+/",)),
    ActionText("about", "About this guide", ()),
    ActionText("quit", "Quit", ("Ctrl+Q",)),
)

THEME_CHOICES = (
    ("system", "As the computer"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("sepia", "Sepia"),
    ("high-contrast-light", "High contrast, light"),
    ("high-contrast-dark", "High contrast, dark"),
)


class Actions(QObject):
    """One QAction for each line of the table, by its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for line in ACTIONS:
            self._actions[line.name] = QAction(line.text, parent)

    def give_keys(self) -> None:
        """Give the actions their keys, and tooltips that tell them: not needed for the first paint."""
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - only now

        for line in ACTIONS:
            action = self._actions[line.name]
            action.setShortcuts([QKeySequence(key) for key in line.keys])
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{line.text} ({keys})" if keys else line.text)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every action, in the table's order."""
        return list(self._actions.values())
