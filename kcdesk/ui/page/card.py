"""A small card beside a word: what a term means, or what a web address is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pages import Term
from kcdesk.ui.widgets.focus_return import FocusReturn
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from kcdesk.ui.widgets.code_picture import CodePicture

_WIDTH = 420
_MARGINS = (20, 16, 20, 16)
_SPACING = 10
_LOW_LINES = 8
"""Lines of text: in an area that is lower, what is round a card's words takes less height."""
_LOW_MARGINS = (12, 6, 12, 6)
_BESIDE, _ABOVE = 16, 8
"""Pixels of the area beside a card, and above and below it; none where the area is low."""
_LEAST_LINE, _LINE = 32, 32
"""Pixels that the line with the word takes, at least, and at 100 %."""
_LEAST_WORDS = 2
"""Lines of a notice that are seen at once: with room for fewer its title goes, which its button says too."""


class Card(QFrame):
    """Takes the focus when it opens, and gives it back when it closes (Esc, or Close)."""

    location_requested = Signal(Location)
    """The reader wants to see more of this."""

    def __init__(self, parent: QWidget, glossary: str = "", *, copies: bool = True) -> None:
        """`glossary` is the topic that lists every term, each at its anchor; empty where there is none.

        Without `copies`, nothing on a card can be copied: a clipboard outlives a visit to a kiosk.
        """
        super().__init__(parent)
        self._copies = copies
        self._glossary = glossary
        self.setObjectName("card")
        self._title = QLabel()
        self._title.setObjectName("card_title")
        self._pronunciation = QLabel()
        self._pronunciation.setObjectName("card_say")
        self._text = QLabel()
        self._text.setObjectName("card_text")
        for label in (self._title, self._pronunciation, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        if copies:
            self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = WrappingButton()
        self._more.setProperty("look", "outlined")
        self._more.clicked.connect(self._act)
        self._close = QPushButton(self.tr("Close"))
        self._close.setProperty("look", "outlined")
        self._close.clicked.connect(self.close_card)
        self._code: CodePicture | None = None
        self._lay_out()
        self._target: Location | None = None
        self._address = ""
        self._focus_return = FocusReturn(self)
        self._area = parent
        self._place_asked: tuple[QPoint, float] = QPoint(), 1.0
        self._is_notice = False
        self.hide()

    def _lay_out(self) -> None:
        words = QWidget()
        words.setObjectName("card_words")
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom, words)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(_SPACING)
        self._texts = inner = QVBoxLayout()
        inner.setSpacing(_SPACING)
        self._words.addLayout(inner, 1)
        for widget in (self._title, self._pronunciation, self._text):
            inner.addWidget(widget)
        inner.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("What it means"))
        self._scroll.setWidget(words)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons = buttons = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_SPACING)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        buttons.addWidget(self._close)

    def show_term(self, term: Term, below: QPoint, scale: float) -> None:
        """Explain a term; `below` is where its word ends, in the parent."""
        sound = term.pronunciation
        say = self.tr("Say: {sound}").format(sound=sound) if sound else ""
        self._address = ""
        listed = Location(self._glossary, term.id) if self._glossary else None
        self._target = Location(term.see) if term.see else listed
        self._show_code("")
        self._more.set_words(self.tr("Read more") if term.see else self.tr("In the glossary"))
        self._more.setVisible(self._target is not None)
        self._open(term.term[:1].upper() + term.term[1:], say, term.means, below, scale)

    def show_address(self, address: str, below: QPoint, scale: float) -> None:
        """Show a web address, and its code to scan.  It is never opened."""
        self._address, self._target = address, None
        self._more.set_words(self.tr("Copy the address"))
        self._more.setVisible(self._copies)
        has_code = self._show_code(address)
        note = (
            self.tr(
                "This guide does not open web pages. Point a phone’s camera at the code, "
                "or type this address on a device with internet."
            )
            if has_code
            else self.tr(
                "This guide does not open web pages. You can type this address on a device with internet."
            )
        )
        self._open(self.tr("A web page"), note, address, below, scale)

    def show_notice(self, title: str, message: str, below: QPoint, scale: float) -> None:
        """Show what the reader must know first, where a low window has no room for it beside the page."""
        self._address, self._target = "", None
        self._show_code("")
        self._more.hide()
        self._open(title, "", message, below, scale, is_notice=True)

    def stay_inside(self) -> None:
        """What it lies over has another size, as when a message is told above it."""
        if self.isHidden():
            return
        bar = self._scroll.verticalScrollBar()
        scrolled = bar.value()
        self._place(*self._place_asked)
        bar.setValue(scrolled)

    def close_card(self) -> None:
        """Hide the card; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        self._focus_return.give_back()

    def _show_code(self, address: str) -> bool:
        """Show an address as a code, or no code; whether there is one."""
        if self._code is None:
            if not address:
                return False
            from kcdesk.ui.widgets.code_picture import CodePicture  # noqa: PLC0415 - not before the first one

            self._code = CodePicture()
            centre, top = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignTop
            self._words.addWidget(self._code, 0, centre | top)
        try:
            self._code.show_address(address)
        except GuideError:
            self._code.show_code(None)
        return self._code.code is not None

    def _open(
        self, title: str, say: str, text: str, below: QPoint, scale: float, *, is_notice: bool = False
    ) -> None:
        self._is_notice = is_notice
        self._title.setText(title)
        self._pronunciation.setText(say)
        self._pronunciation.setVisible(bool(say))
        self._text.setText(_breakable(text))
        self.setAccessibleName(f"{title}. {text}")
        if self.isHidden():
            self._focus_return.remember()
        self._place_asked = QPoint(below), scale
        self._place(below, scale)
        self.show()
        self.raise_()
        self._close.setFocus()

    def _place(self, below: QPoint, scale: float) -> None:
        """Put the card below the word, or above it where it does not fit, and inside the parent."""
        area = self._area.rect()
        is_low = area.height() < _LOW_LINES * self.fontMetrics().lineSpacing()
        mark("low", is_low, self, self._more, self._close)
        column = cast(QVBoxLayout, self.layout())
        column.setContentsMargins(*(_LOW_MARGINS if is_low else _MARGINS))
        beside, above = (0, 0) if is_low else (_BESIDE, _ABOVE)
        width = min(round(_WIDTH * scale), area.width() - 2 * beside)
        self.setFixedSize(width, self._height_for(width, area.height() - 2 * above))
        start = below.x() + 40 - width if self.isRightToLeft() else below.x() - 40
        left = min(max(beside, start), max(beside, area.width() - width - beside))
        top = below.y() + 8
        if top + self.height() > area.height():
            line = max(_LEAST_LINE, round(_LINE * scale))  # of the word, which is to be seen
            top = max(above, min(below.y() - line - self.height() - 8, area.height() - self.height() - above))
        self.move(left, top)

    def _height_for(self, width: int, most: int) -> int:
        """The card's height; where its words need more they scroll, by Tab and the arrow keys too."""
        margins = cast(QVBoxLayout, self.layout()).contentsMargins()
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()
        border = self.contentsMargins()
        available = width - margins.left() - margins.right() - border.left() - border.right()
        if self._code is not None:
            self._code.fit(available)
        self._buttons.invalidate()  # Qt does not while the card is hidden
        around = margins.top() + _SPACING + self._buttons.totalHeightForWidth(available) + margins.bottom()
        around += border.top() + border.bottom()
        self._title.setVisible(not self._is_notice or self._spares_title(available, most - around))
        needed = around + self._height_of_words(available, most - around)
        bars, focus = Qt.ScrollBarPolicy, Qt.FocusPolicy
        scrolls = needed > most
        self._scroll.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOn if scrolls else bars.ScrollBarAlwaysOff
        )
        self._scroll.setFocusPolicy(focus.StrongFocus if scrolls else focus.NoFocus)
        self._scroll.verticalScrollBar().setValue(0)
        return min(needed, most)

    def _spares_title(self, width: int, room: int) -> bool:
        left = room - self._title.heightForWidth(width) - _SPACING
        return left >= _LEAST_WORDS * self._text.fontMetrics().lineSpacing()

    def _height_of_words(self, width: int, most: int) -> int:
        """The height of words and code, which stands beside them where there is no room for it below."""
        ways = QBoxLayout.Direction
        for way in (ways.TopToBottom, ways.LeftToRight):
            self._words.setDirection(way)
            self._texts.invalidate()
            self._words.invalidate()
            needed = self._words.totalHeightForWidth(width)
            if needed <= most or self._code is None or self._code.code is None:
                break
        return needed

    def _act(self) -> None:
        if self._target is not None:
            self.hide()
            self.location_requested.emit(self._target)
        else:
            QGuiApplication.clipboard().setText(self._address)
            self._more.set_words(self.tr("Copied"))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Keep Tab among the card's own parts: what lies under it is reached when it is closed."""
        takes_focus = self._scroll.focusPolicy() != Qt.FocusPolicy.NoFocus
        parts: list[QWidget] = [self._scroll] if takes_focus else []
        parts += [button for button in (self._more, self._close) if not button.isHidden()]
        focus = self.window().focusWidget()
        at = parts.index(focus) if focus in parts else -1
        parts[(at + (1 if next else -1)) % len(parts)].setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)


def _breakable(text: str) -> str:
    """The text with places where a long address may wrap (zero-width spaces)."""
    return text.replace("/", "/\u200b").replace("-", "-\u200b") if "://" in text else text
