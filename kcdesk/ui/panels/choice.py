"""One thing to choose: its name, and a radio button for each way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from kcdesk.ui.widgets.wrapping import in_lines

Value = int | str

_MOST_COLUMNS = 3


class Choice(QFrame):
    """Radio buttons: up to three in one row where they fit, else in two columns, else in one."""

    chosen = Signal(object)
    """The value that was chosen, as it was given."""

    def __init__(
        self, title: str, ways: tuple[tuple[Value, str], ...], parent: QWidget | None = None
    ) -> None:
        """`ways` are (value, words)."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self._heading = heading = QLabel(title)
        heading.setObjectName("choice_title")
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._columns = 0
        self.buttons = {value: self._button(title, value, words) for value, words in ways}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addLayout(self._grid)
        self._arrange(1)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The heading and the ways, from the top."""
        return self._heading, *self.buttons.values()

    def show_value(self, value: Value) -> None:
        """Mark what is chosen now; Tab comes to that one alone."""
        self.buttons[value].setChecked(True)

    def show_pictures(self, pictures: Mapping[Value, QIcon], size: QSize) -> None:
        """Put a picture of so many pixels before the words of each way."""
        for value, picture in pictures.items():
            self.buttons[value].setIcon(picture)
            self.buttons[value].setIconSize(size)

    def step_from(self, button: _Way, by: int) -> None:
        """Choose the way `by` places (1 or -1) after this one; after the last comes the first."""
        ways = list(self.buttons.values())
        way = ways[(ways.index(button) + by) % len(ways)]
        way.setFocus(Qt.FocusReason.TabFocusReason)
        way.click()

    def _button(self, title: str, value: Value, words: str) -> _Way:
        button = _Way(words, self)
        button.setAccessibleName(self.tr("{title}: {words}").format(title=title, words=words))
        button.clicked.connect(lambda: self.chosen.emit(value))
        return button

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, number // columns, number % columns)

    def fit(self, width: int) -> None:
        """Arrange the buttons for so many pixels; words that are wider go on in the next line."""
        widest = max(button.whole_width() for button in self.buttons.values())
        most = len(self.buttons) if len(self.buttons) <= _MOST_COLUMNS else 2
        self._arrange(next((count for count in (most, 2) if width >= count * widest), 1))
        for button in self.buttons.values():
            button.break_for(width)


class _Way(QRadioButton):
    """One way of a choice.  The arrow keys go through all of them as through one list, however they stand."""

    def __init__(self, words: str, choice: Choice) -> None:
        super().__init__(words)
        self._choice, self._words = choice, words
        self._tell_tab(checked=False)
        self.toggled.connect(lambda checked: self._tell_tab(checked=checked))

    def whole_width(self) -> int:
        """In one line."""
        return self._frame() + self.fontMetrics().horizontalAdvance(self._words)

    def break_for(self, width: int) -> None:
        """Stand in as many lines as so many pixels ask for."""
        lines = in_lines(self._words, width - self._frame(), self.fontMetrics().horizontalAdvance)
        if lines != self.text():
            self.setText(lines)

    def _frame(self) -> int:
        """What stands beside the words."""
        self.ensurePolished()
        words = max(map(self.fontMetrics().horizontalAdvance, self.text().split("\n")))
        return self.sizeHint().width() - words

    def _tell_tab(self, *, checked: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        right = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: right, Qt.Key.Key_Left: -right}
        by = steps.get(Qt.Key(event.key()), 0)
        if by:
            self._choice.step_from(self, by)
        else:
            super().keyPressEvent(event)
