"""A code to scan, on the screen and on paper."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from kcdesk.qr.code import QUIET, QrCode, make_code

SQUARE_PX = 4
"""Pixels of a square at 100 %: about a millimetre, which a phone reads at an arm's length."""
_BLACK, _WHITE = QColor("black"), QColor("white")


class CodePicture(QLabel):
    """A code, black on white with white all round, whatever the theme."""

    def __init__(self, parent: QWidget | None = None, *, square: int = SQUARE_PX) -> None:
        """`square` is the width of one of its squares in pixels."""
        super().__init__(parent)
        self.setObjectName("code_picture")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._square = square
        self._code: QrCode | None = None
        self.hide()

    @property
    def code(self) -> QrCode | None:
        """What is shown; None for nothing."""
        return self._code

    def show_code(self, code: QrCode | None) -> None:
        """Show a code; None hides it."""
        self._code = code
        self.setVisible(code is not None)
        if code is not None:
            self.setAccessibleName(
                self.tr("Code to scan with a phone: {address}").format(address=code.address)
            )
            self._draw()

    def show_address(self, address: str) -> None:
        """Show the code of an address, nothing for an empty one; raises CodeError where there is none."""
        self.show_code(make_code(address) if address else None)

    def fit(self, width: int, height: int = 0, scale: float = 1.0) -> None:
        """Take no more than `width`; grow with the text, by `scale`, as far as `height` shows all of it."""
        if self._code is not None:
            side = self._code.full_side
            grown = min(round(SQUARE_PX * scale), height // side)
            self.set_square(max(1, min(max(SQUARE_PX, grown), width // side)))

    def set_square(self, square: int) -> None:
        """Draw each square so many pixels wide."""
        if square != self._square:
            self._square = square
            self._draw()

    def event(self, event: QEvent) -> bool:
        """Draw it anew on a screen with other pixels: a square is a whole number of them."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        if self._code is None:
            return
        ratio = self.devicePixelRatioF()
        side = self._code.full_side * max(1, round(self._square * ratio))
        image = image_of(self._code).scaled(side, side)
        image.setDevicePixelRatio(ratio)
        self.setPixmap(QPixmap.fromImage(image))
        self.setFixedSize(image.deviceIndependentSize().toSize())


def image_of(code: QrCode) -> QImage:
    """The code with its white all round, a pixel a square."""
    image = QImage(code.full_side, code.full_side, QImage.Format.Format_Grayscale8)
    image.fill(_WHITE)
    for down, row in enumerate(code.rows):
        for across, dark in enumerate(row):
            if dark:
                image.setPixelColor(QUIET + across, QUIET + down, _BLACK)
    return image
