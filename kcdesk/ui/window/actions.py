"""The actions of the window in one table, with their words and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from kcdesk.guide.model import Tile
from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.widgets.key_names import key_name


@dataclass(frozen=True, slots=True)
class ActionText:
    """One line of the table."""

    name: str
    text: str
    """In English; marked here, translated where it is shown."""
    keys: tuple[str, ...] = ()
    """The first is the one shown in menus."""


# A key is told of in three places more: the menu (`main_menu.py`), the guide's page on using this program and
# the translations.  The table of keys in the window is made from this.
ACTIONS = (
    ActionText("back", QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left",)),
    ActionText("forward", QT_TRANSLATE_NOOP("Actions", "Forward"), ("Alt+Right",)),
    ActionText("home", QT_TRANSLATE_NOOP("Actions", "Home"), ("Alt+Home",)),
    ActionText("search", QT_TRANSLATE_NOOP("Actions", "Search the guide"), ("Ctrl+K", "Ctrl+L")),
    ActionText("help_now", QT_TRANSLATE_NOOP("Actions", "Get help now"), ("Ctrl+H",)),
    ActionText("previous", QT_TRANSLATE_NOOP("Actions", "Previous page"), ("Ctrl+PgUp",)),
    ActionText("next", QT_TRANSLATE_NOOP("Actions", "Next page"), ("Ctrl+PgDown",)),
    ActionText("next_heading", QT_TRANSLATE_NOOP("Actions", "Next heading"), ("Ctrl+Alt+Down", "Alt+PgDown")),
    ActionText(
        "previous_heading", QT_TRANSLATE_NOOP("Actions", "Previous heading"), ("Ctrl+Alt+Up", "Alt+PgUp")
    ),
    ActionText("find", QT_TRANSLATE_NOOP("Actions", "Find on this page"), ("Ctrl+F",)),
    ActionText("print", QT_TRANSLATE_NOOP("Actions", "Print this page"), ("Ctrl+P",)),
    ActionText("share", QT_TRANSLATE_NOOP("Actions", "Share this page"), ("Ctrl+Shift+S",)),
    ActionText("present", QT_TRANSLATE_NOOP("Actions", "Show this page on a projector"), ("F11",)),
    ActionText("present_here", QT_TRANSLATE_NOOP("Actions", "The same, from the part shown"), ("Shift+F11",)),
    ActionText("read_aloud", QT_TRANSLATE_NOOP("Actions", "Read aloud"), ("Ctrl+R",)),
    ActionText("questions", QT_TRANSLATE_NOOP("Actions", "Questions for my appointment"), ("Ctrl+Shift+A",)),
    ActionText("my_pages", QT_TRANSLATE_NOOP("Actions", "My pages"), ("Ctrl+B",)),
    ActionText("bookmark", QT_TRANSLATE_NOOP("Actions", "Bookmark"), ("Ctrl+D",)),
    ActionText("note", QT_TRANSLATE_NOOP("Actions", "Note"), ("Ctrl+N",)),
    ActionText("highlight", QT_TRANSLATE_NOOP("Actions", "Highlight"), ("Ctrl+Shift+M",)),
    ActionText("read_later", QT_TRANSLATE_NOOP("Actions", "Read this page later"), ("Ctrl+Shift+D",)),
    ActionText("own_number", QT_TRANSLATE_NOOP("Actions", "My 24-hour number"), ("Ctrl+Shift+H",)),
    ActionText("reading", QT_TRANSLATE_NOOP("Actions", "Text and colours"), ("Ctrl+T",)),
    ActionText("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+=")),
    ActionText("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",)),
    ActionText("normal_size", QT_TRANSLATE_NOOP("Actions", "Normal text size"), ("Ctrl+0",)),
    ActionText("topics", QT_TRANSLATE_NOOP("Actions", "Show topics"), ("F9",)),
    ActionText("outline", QT_TRANSLATE_NOOP("Actions", "Show “On this page”"), ("F10",)),
    ActionText("links", QT_TRANSLATE_NOOP("Actions", "Links on this page"), ("Ctrl+Shift+L",)),
    ActionText("next_pane", QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window"), ("F6",)),
    ActionText("previous_pane", QT_TRANSLATE_NOOP("Actions", "Go to the part before"), ("Shift+F6",)),
    ActionText("guides", QT_TRANSLATE_NOOP("Actions", "Guides …"), ("Ctrl+Shift+G",)),
    ActionText("keys", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), ("Ctrl+/",)),
    ActionText("about", QT_TRANSLATE_NOOP("Actions", "About this guide"), ()),
    ActionText("program", QT_TRANSLATE_NOOP("Actions", "About this program"), ()),
    ActionText("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
)


class Actions(QObject):
    """One QAction for each line of the table, by its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for line in ACTIONS:
            self._actions[line.name] = QAction(QCoreApplication.translate("Actions", line.text), parent)
        # Until a voice was found, which is looked for after the first paint.
        self.offer("read_aloud", offered=False)

    def offer(self, name: str, *, offered: bool) -> None:
        """Show and enable an action, or hide it and take its keys: this guide or computer cannot do it."""
        self._actions[name].setVisible(offered)
        self._actions[name].setEnabled(offered)

    def connect_handlers(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Have each action call its handler; raises KeyError for an action without one."""
        for name, action in self._actions.items():
            action.triggered.connect(lambda _=False, do=handlers[name]: do())

    def give_keys(self) -> None:
        """Set the actions' keys, and tooltips that show them; to be called once the buttons are connected.

        Before the window is shown: a key pressed the moment it appears must not be lost.
        """
        for line in ACTIONS:
            action = self._actions[line.name]
            action.setShortcuts([QKeySequence(key) for key in line.keys])
            keys = key_name(action.shortcut())
            action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every action, in the table's order."""
        return list(self._actions.values())


def tile_actions(parent: QObject, tiles: Iterable[Tile]) -> Iterator[tuple[QAction, str]]:
    """For each tile of the home page an action, by Alt and its number from anywhere, and its topic's id."""
    for number, tile in enumerate(tiles, start=1):
        action = QAction(tile.title, parent)
        action.setShortcuts([QKeySequence(f"Alt+{number}")])
        yield action, tile.topic
