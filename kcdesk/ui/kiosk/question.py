"""The question whether somebody is still there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

_EDGE = 60


class Question(QWidget):
    """Covers the visit and counts down; whoever shows it takes any touch or key as the answer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left = ""
        self._line = PlainLabel()
        self._line.setObjectName("question_line")
        self._line.setWordWrap(True)
        title = WrappingLabel(self.tr("Are you still there?"), "question_title")
        button = QPushButton(self.tr("Yes, I am still here"))
        button.setObjectName("question_button")
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_EDGE // 2)
        column.addStretch(2)
        for label in (title, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.hide()

    @property
    def words(self) -> str:
        """What is asked, for somebody who listens."""
        return f"{self.tr('Are you still there? Press any key to go on.')} {self._left}"

    def ask(self, seconds: int) -> None:
        """Ask, or go on asking, with so many seconds left."""
        if seconds == 1:
            left = self.tr("In 1 second this screen is cleared for the next person.")
        else:
            left = self.tr("In %n seconds this screen is cleared for the next person.", "", seconds)
        self._left = left
        self._line.setText(f"{self.tr('Touch the screen anywhere to go on.')} {left}")
        if self.isHidden():
            self.setAccessibleName(self.tr("Are you still there?"))
            self.show()
            self.raise_()
            announce(self, self.tr("Are you still there? Touch the screen or press any key to go on."))
