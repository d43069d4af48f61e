"""One thing to choose: its name, and a radio button for each way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

Value = int | str


class Choice(QFrame):
    """Two columns of radio buttons where they fit, else one."""

    chosen = Signal(object)
    """The value that was chosen, as it was given."""

    def __init__(
        self, title: str, ways: tuple[tuple[Value, str], ...], parent: QWidget | None = None
    ) -> None:
        """`ways` are (value, words)."""
        super().__init__(parent)
        self.setAccessibleName(title)
        heading = QLabel(title)
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

    def show_value(self, value: Value) -> None:
        """Mark what is chosen now."""
        self.buttons[value].setChecked(True)

    def _button(self, title: str, value: Value, words: str) -> QRadioButton:
        button = QRadioButton(words)
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
        """Arrange the buttons for so many pixels."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        self._arrange(2 if width >= 2 * widest else 1)
