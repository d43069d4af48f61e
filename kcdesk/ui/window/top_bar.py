"""The bar at the top: back and forward, the search box, text size, the menu, and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kcdesk.ui.search.search_box import SearchBox, mark_low
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.key_names import key_name
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.window.actions import Actions
from kcdesk.ui.window.main_menu import MainMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ICON_PX = 22
_WAYS = ("back", "forward")
"""Buttons that are off where there is no way to go."""
_MIRRORED = {"back": "forward", "forward": "back"}
"""Where text runs from right to left, the way back points to the right."""
_WORDS_FROM = 980
"""Width at 100 % from which the buttons show their words beside their icons."""
_ONE_ROW_FROM = 800
"""Width at 100 % under which the search box has a row of its own."""
_BOX_FROM = 180
"""Width at 100 % that the search box needs beside the buttons; with less it has a row of its own too."""
_ROOMY_FROM = 380
"""Width at 100 % under which the buttons have less air: it holds all of them but the way forward."""
_LOW_LINES = 14
"""Lines of text: in a window that is lower, a search box with a row of its own is folded into a button."""
_GAP = 4
_COLLAPSE_ORDER = ("forward", "home", "reading", "back", "topics")
"""Actions whose buttons are hidden in this order in a narrow window; the menu has them all."""
_LEAST_NEEDED = 1
"""As many of them go before the button for help has one word in place of three."""


class TopBar(QFrame):
    """Buttons for the most used actions, and the search box while a page is shown."""

    def __init__(
        self, actions: Actions, menu: MainMenu, title: str, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAccessibleName(self.tr("Tools"))
        self._icons = icons
        self._scale = 1.0
        self.menu = menu
        self._search_shown = False
        self._unfolded = False
        self._window_height: int | None = None
        self._pictured: list[tuple[QPushButton, str]] = []
        self.search_box = SearchBox()
        self._title_text = title
        self._title = PlainLabel(title)
        self._title.setObjectName("home_line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 8)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._second_row = QHBoxLayout()
        rows.addLayout(self._row)
        rows.addLayout(self._second_row)
        self._fill(actions, menu)

    def _fill(self, actions: Actions, menu: MainMenu) -> None:
        row, self._buttons = self._row, dict[str, QPushButton]()
        for name, icon in (("topics", "topics"), ("back", "back"), ("forward", "forward"), ("home", "home")):
            self._buttons[name] = self._button(actions[name], icon)
            row.addWidget(self._buttons[name])
        self._buttons["topics"].setCheckable(True)
        row.addSpacing(8)
        row.addWidget(self.search_box, 1)
        row.addWidget(self._title, 1)
        self._title.setMinimumWidth(1)
        row.addSpacing(8)
        self.search_button = self._button(actions["search"], "search")
        self.search_button.hide()
        row.addWidget(self.search_button)
        self._buttons["reading"] = _lettered(actions["reading"], self.tr("Aa"))
        row.addWidget(self._buttons["reading"])
        self.menu_button = QPushButton()
        self.menu_button.setProperty("words", self.tr("Menu"))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setMenu(menu)
        menu.stay_below(self.menu_button)
        menu.aboutToHide.connect(self._release_menu_button)
        self._pictured.append((self.menu_button, "menu"))
        row.addWidget(self.menu_button)
        self.help_button = help_now = QPushButton()
        self._help_words = actions["help_now"].text(), self.tr("Help")
        help_now.setText(self._help_words[0])
        _follow(help_now, actions["help_now"])
        help_now.setProperty("look", "help")
        help_now.setAccessibleName(actions["help_now"].text())
        row.addWidget(help_now)
        help_now.setVisible(actions["help_now"].isVisible())
        for button in self.findChildren(QPushButton):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _release_menu_button(self) -> None:
        """Draw the menu's button as if the mouse had left it: while the menu is open it is not told."""
        self.menu_button.setAttribute(QtCore.Qt.WidgetAttribute.WA_UnderMouse, False)
        self.menu_button.update()

    def show_topics_state(self, shown: bool) -> None:
        """Show on their button whether the topics are to be seen."""
        self._buttons["topics"].setChecked(shown)

    def show_search(self, *, shown: bool) -> None:
        """Whether the box is here; the home page has its own, larger one."""
        self._search_shown = shown
        self._unfolded = False
        self._fit()

    def set_window_height(self, height: int) -> None:
        """How high all of the window is, in pixels."""
        self._window_height = height
        self._fit()

    def unfold_search(self) -> None:
        """Show the box, which a low window with large text has only a button for."""
        self._unfold(unfolded=True)

    def fold_search(self) -> None:
        """Show the button again in place of the box, where there is room for no more."""
        self._unfold(unfolded=False)

    def _unfold(self, *, unfolded: bool) -> None:
        if unfolded != self._unfolded:
            self._unfolded = unfolded
            self._fit()

    @property
    def _is_folded(self) -> bool:
        """Whether a button stands for the box now."""
        return self._is_low and self._search_shown and not self._unfolded

    @property
    def _is_low(self) -> bool:
        """Whether there is so little height, and so much text in a row, that all give some up."""
        lowest = _LOW_LINES * self.fontMetrics().lineSpacing()
        low = self._window_height is not None and self._window_height < lowest
        return low and self.width() < _ONE_ROW_FROM * self._scale

    def set_style(self, theme: Theme, scale: float) -> None:
        """Draw the icons in another theme and size."""
        self._scale = scale
        size = round(_ICON_PX * scale)
        for button, icon in self._pictured:
            button.setIconSize(QSize(size, size))
            faded = theme.colour("disabled") if icon in _WAYS else None
            shown = _MIRRORED.get(icon, icon) if self.isRightToLeft() else icon
            button.setIcon(self._icons.icon(shown, theme.colour("text"), size, faded))
        self._fit()

    def _button(self, action: QAction, icon: str) -> QPushButton:
        button = QPushButton()
        button.setAccessibleName(action.text())
        _follow(button, action)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        button.setProperty("words", self.tr("Topics") if icon == "topics" else action.text())
        self._pictured.append((button, icon))
        return button

    def _fit(self) -> None:
        folded = self._is_folded
        self.search_box.setVisible(self._search_shown and not folded)
        if self.search_button.hasFocus() and not folded and self._search_shown:
            self.search_box.setFocus()  # before its button goes, which would hand the focus to the next one
        self.search_button.setVisible(folded)
        self._mark("tight", folded or self.width() < _ROOMY_FROM * self._scale)
        self._mark("low", self._is_low)
        mark_low(self.search_box, low=self._is_low)
        wide = self.width() >= _WORDS_FROM * self._scale
        narrow = self.width() < _ONE_ROW_FROM * self._scale
        for button, icon in self._pictured:
            named = (wide and icon != "forward") or (icon == "menu" and not narrow)
            button.setText(button.property("words") if named else "")
        spare = self._collapse_buttons()
        narrow = narrow or spare < _BOX_FROM * self._scale
        fits = spare >= self._title.fontMetrics().horizontalAdvance(self._title_text)
        self._title.setText(self._title_text if fits and not narrow else "")
        self._title.setVisible(narrow or folded or not self._search_shown)
        if narrow and self._second_row.indexOf(self.search_box) < 0:
            self._second_row.addWidget(self.search_box)
        elif not narrow and self._second_row.indexOf(self.search_box) >= 0:
            self._row.insertWidget(self._row.indexOf(self._title), self.search_box, 1)

    def _mark(self, name: str, is_so: bool) -> None:
        """Have the style sheet know it, for the air round the buttons' words."""
        if self.property(name) is not (True if is_so else None):
            self.setProperty(name, True if is_so else None)
            for button in self.findChildren(QPushButton):
                button.style().unpolish(button)
                button.style().polish(button)
                button.updateGeometry()

    def _collapse_buttons(self) -> int:
        """Hide buttons until none of the rest is cut off; return the pixels left over for the search box."""
        full, short = self._help_words
        self.help_button.setText(full)
        absent = [button for button in (self.help_button, self.search_button) if button.isHidden()]
        shown = [button for button in self.findChildren(QPushButton) if button not in absent]
        widths = [button.sizeHint().width() + _GAP for button in shown]
        needed = sum(widths) + 2 * 12 + 2 * 8 + _GAP
        for number, name in enumerate(_COLLAPSE_ORDER):
            if number == _LEAST_NEEDED and needed > self.width():
                whole = self.help_button.sizeHint().width()
                self.help_button.setText(short)
                needed -= whole - self.help_button.sizeHint().width()
            button = self._buttons[name]
            goes = needed > self.width()
            button.setVisible(not goes)
            if goes:
                needed -= button.sizeHint().width() + _GAP
        return self.width() - needed

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _lettered(action: QAction, letters: str) -> QPushButton:
    button = QPushButton()
    button.setText(letters)
    button.setAccessibleName(action.text())
    _follow(button, action)
    return button


def _follow(button: QPushButton, action: QAction) -> None:
    """Have the button trigger the action and show its tooltip; its description is the keys alone.

    Without one Qt would describe it by the tooltip, which says its name again.
    """
    button.clicked.connect(action.trigger)
    action.changed.connect(lambda: button.setToolTip(action.toolTip()))
    action.changed.connect(lambda: button.setAccessibleDescription(key_name(action.shortcut())))
