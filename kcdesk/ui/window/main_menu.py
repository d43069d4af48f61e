"""The menu behind the Menu button, filled when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMenu, QWidget

from kcdesk.ui.style.theme_choices import theme_choices
from kcdesk.ui.widgets.low_room import HIGH_LINE
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.mnemonic import without_mnemonic
from kcdesk.ui.widgets.whole_entries_menu import WholeEntriesMenu
from kcdesk.ui.window.actions import Actions

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QShowEvent

    from kcdesk.packs.library import ListedGuide
    from kcdesk.ui.widgets.menu_room import KeptHeight

_GO = ("home", "back", "forward", "previous", "next", "next_heading", "previous_heading")
_PAGE = ("find", "search", "print", "share", "present", "read_aloud")
_OWN = ("questions", "my_pages", "bookmark", "note", "highlight", "read_later", "own_number")
_SIZES = ("larger", "smaller", "normal_size")
_SHOW = ("topics", "outline", "links")
_PROGRAM = ("guides", "keys", "about", "program")
_LONGEST = 90
"""Letters of a guide's title."""
_SMALLEST_PX = 12
"""Height of letters that anybody can still read, in pixels."""


class MainMenu(WholeEntriesMenu):
    """Every action, help first, the choice of colours, and when a search begins.

    Few enough lines for a small screen; on a smaller one it scrolls.
    """

    theme_chosen = Signal(str)
    """`system` or a theme's name."""
    guide_chosen = Signal(object)
    """The file (a Path) of another guide."""
    as_you_type_chosen = Signal(bool)
    """Whether a search begins while typing, or waits for Enter."""

    def __init__(
        self, actions: Actions, parent: QWidget, guides: Callable[[], tuple[ListedGuide, ...]] = tuple
    ) -> None:
        """`guides` lists the guides there are, the one that is open first; asked when the menu opens."""
        super().__init__(parent)
        self._guides = guides
        self.setAccessibleName(self.tr("Menu"))
        self._actions = actions
        self._theme = "system"
        self._as_you_type = True
        self._themes: dict[str, QAction] = {}
        self._style: KeptHeight | None = None
        self.aboutToShow.connect(self._open)

    def set_choices(self, theme: str, *, as_you_type: bool) -> None:
        """What is chosen now; to be told before the menu is first opened."""
        self._theme, self._as_you_type = theme, as_you_type

    def show_theme(self, theme: str) -> None:
        """Mark the choice that was made elsewhere."""
        self._theme = theme
        if theme in self._themes:
            self._themes[theme].setChecked(True)

    def stay_below(self, button: QWidget) -> None:
        """Begin below this button, and leave what is beside it in sight."""
        self.opener = button

    def _open(self) -> None:
        self._fill()
        parent = self.parentWidget()
        if parent is None:
            return
        screen, top = parent.screen().availableGeometry(), self._top_below_button()
        room = screen.height() if top is None else screen.bottom() - top + 1
        menus = [self, *self.findChildren(WholeEntriesMenu)]
        for menu in menus:
            menu.begin_at(None)
        self._fit(menus, parent.window().width(), room)
        if top is None or not _higher(menus, room):
            return
        if self._style is None:
            self._style = _kept_height(parent)
            for menu in menus:
                menu.keep_height_with(self._style)
            self._fit(menus, parent.window().width(), room)  # another style gives a menu its font again
        for menu in _higher(menus, room):
            menu.begin_at(top)

    def _top_below_button(self) -> int | None:
        """Where on the screen it ends; None where the greater part of it is above that."""
        button = self.opener
        if button is None or not button.isVisible():
            return None
        top = button.mapToGlobal(QPoint(0, button.height())).y()
        screen = button.screen().availableGeometry()
        return top if screen.top() <= top <= screen.center().y() else None

    def _fit(self, menus: list[WholeEntriesMenu], room: int, height: int) -> None:
        """Where very large text leaves less room the keys go, which a panel lists; then air; then size.

        In a menu that is higher than its room there is less air above and below, but for a finger's height.
        """
        _show_keys(menus, shown=True)
        for menu in menus:
            _mark("narrow", menu, is_so=False)
            _mark("low", menu, is_so=False)
            menu.setFont(QFont())  # as large as all text
        if self.sizeHint().width() > room:
            _show_keys(menus, shown=False)
        is_narrow = any(menu.sizeHint().width() > room for menu in menus)
        for menu in menus:
            _mark("narrow", menu, is_so=is_narrow)
            is_high = menu.sizeHint().height() > height
            _mark("low", menu, is_so=is_high and menu.fontMetrics().lineSpacing() >= HIGH_LINE)
            _shrink_text(menu, room)  # last: a mark has the style give its font again

    def _fill(self) -> None:
        if not self.isEmpty():
            return
        self.addAction(self._actions["help_now"])  # whose button the menu may lie over
        self._add_inner(self.tr("Go"), _GO)
        self.addSeparator()
        self._add(self, _PAGE)
        self.addSeparator()
        self._add_inner(self.tr("Your own"), _OWN)
        self.addAction(self._actions["reading"])
        self._add_inner(self.tr("Text size"), _SIZES)
        self._add_choices()
        self.addSeparator()
        self._add_inner(self.tr("Show"), _SHOW)
        self._add_guides()
        self.addSeparator()
        self._add(self, _PROGRAM)
        self.addSeparator()
        self.addAction(self._actions["quit"])

    def showEvent(self, event: QShowEvent) -> None:
        """Keep within the window, near whose edge the button is; in a narrower one begin at its left."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            window = parent.window().frameGeometry()
            inside = min(self.x(), window.right() - self.width() + 1)
            self.move(max(inside, window.left()), self.y())

    def _add(self, menu: QMenu, names: tuple[str, ...]) -> None:
        menu.addActions([self._actions[name] for name in names])

    def _add_inner(self, title: str, names: tuple[str, ...]) -> None:
        self._add(self._inner(title), names)

    def _inner(self, title: str) -> QMenu:
        menu = WholeEntriesMenu(title, self)
        self.addMenu(menu)
        return menu

    def _add_guides(self) -> None:
        """Each guide by its name, where there is more than one."""
        guides = self._guides()
        if len(guides) < 2:  # noqa: PLR2004 - nothing to choose from
            return
        from PySide6.QtGui import QActionGroup  # noqa: PLC0415 - not needed for the first paint

        from kcdesk.ui.window.guide_names import names_of  # noqa: PLC0415

        menu = self._inner(self.tr("Read another guide"))
        group = QActionGroup(menu)
        for guide, name in zip(guides, names_of(guides), strict=True):
            action = menu.addAction(_in_a_menu(name))
            action.setCheckable(True)
            group.addAction(action)
            if guide is not guides[0]:
                action.triggered.connect(lambda _=False, file=guide.file: self.guide_chosen.emit(file))
        open_now = group.actions()[0]
        open_now.setChecked(True)
        # Until another is open this one is: the other may be damaged.
        group.triggered.connect(lambda _action: open_now.setChecked(True))

    def _add_choices(self) -> None:
        from PySide6.QtGui import QActionGroup  # noqa: PLC0415 - not needed for the first paint

        colours = self._inner(self.tr("Colours"))
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


def _kept_height(parent: QWidget) -> KeptHeight:
    from kcdesk.ui.widgets.menu_room import KeptHeight  # noqa: PLC0415 - few screens need it

    return KeptHeight(parent)


def _higher(menus: list[WholeEntriesMenu], room: int) -> list[WholeEntriesMenu]:
    return [menu for menu in menus if menu.sizeHint().height() > room]


def _show_keys(menus: list[WholeEntriesMenu], *, shown: bool) -> None:
    for menu in menus:
        for action in menu.actions():
            action.setShortcutVisibleInContextMenu(shown)


def _shrink_text(menu: QMenu, room: int) -> None:
    """Make a menu's text as much smaller as it must be to have room: a line of a menu does not wrap."""
    font = menu.font()
    while menu.sizeHint().width() > room and font.pixelSize() > _SMALLEST_PX:
        font.setPixelSize(font.pixelSize() - 1)
        menu.setFont(font)


def _mark(name: str, menu: QMenu, *, is_so: bool) -> None:
    """Have the style sheet give entries more or less air, and the menu know that it does."""
    if mark(name, is_so, menu):
        QCoreApplication.sendEvent(menu, QEvent(QEvent.Type.StyleChange))


def _in_a_menu(words: str) -> str:
    """A guide's own words on one line of bounded length, with no letter of them a shortcut."""
    line = " ".join(words.split())
    short = line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
    return without_mnemonic(short)
