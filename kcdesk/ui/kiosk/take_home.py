"""A page to take home: its address in the web as a code that a phone reads."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kcdesk.qr.code import CodeError
from kcdesk.ui.kiosk.cover import Cover
from kcdesk.ui.widgets.code_picture import CodePicture
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

_EDGE = 40
_SHARE = 0.45
"""Of the shorter side of the window, that the code has at most."""
_LARGEST_SQUARE = 14


class TakeHome(Cover):
    """Covers the visit until it is closed.  Nothing is opened, and nothing is sent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("kiosk_take_home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = WrappingLabel(self.tr("Take this page home"), "question_title")
        self._line = PlainLabel(self.tr("Point the camera of your phone at the code. The page opens there."))
        self._address = PlainLabel()
        for label, name in ((self._line, "take_home_line"), (self._address, "take_home_address")):
            label.setObjectName(name)
            label.setWordWrap(True)
        for label in (self._title, self._line, self._address):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code = CodePicture()
        self.close_button = QPushButton(self.tr("Back to the page"))
        self.close_button.setObjectName("question_button")
        self.close_button.clicked.connect(self.close_code)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_EDGE // 2)
        column.addStretch(1)
        for part in (self._title, self._line):
            column.addWidget(part)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._address)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.hide()

    @property
    def words(self) -> str:
        """What is to be read and said of it."""
        return f"{self._title.accessibleName()}. {self._line.text()} {self._address.text()}"

    def show_code(self, address: str) -> bool:
        """Show the code of an address; False where there is none for it."""
        try:
            self.code.show_address(address)
        except CodeError:
            return False
        self.setGeometry(self._area.rect())
        self._address.setText(address)
        self.show()
        code = self.code.code
        if code is not None:
            side = min(min(self.width(), self.height()) * _SHARE, self._room_for_code())
            self.code.set_square(max(2, min(_LARGEST_SQUARE, int(side // code.full_side))))
        self.raise_()
        self.close_button.setFocus()
        return True

    def _room_for_code(self) -> int:
        """Pixels of height that the words and the button leave."""
        column = cast(QVBoxLayout, self.layout())
        column.activate()  # labels have their letters now, and tell what they take
        return self.height() - column.totalHeightForWidth(self.width()) + self.code.height()

    def close_code(self) -> None:
        """Go back to the page."""
        self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter close it."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close_code()
