"""Find on this page."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QTextBrowser, QWidget

from kcdesk.i18n.typed_marks import FORMS, as_typed
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.caret_line import CaretLine
from kcdesk.ui.widgets.flow_layout import FlowLayout
from kcdesk.ui.widgets.low_room import wants_low_bars
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.words_or_signs import WordsOrSigns

_EDGE = 16
_ABOVE = 8
_LEAST_LETTERS = 8
"""Of the words looked for, that can be seen at once."""
_USUAL_LETTERS = 17
"""Qt's own box asks for the room of as many x."""
_MOST_PLACES = 2000
"""Counted; a page has fewer words that anybody looks for."""

_WAYS = (
    (True, False, True, False),
    (False, False, True, False),
    (False, True, True, False),
    (False, True, False, False),
    (False, True, False, True),
)
"""Whether buttons are in words, the box is short, there is the way back, and it is said in short that nothing
was found: the best first."""


class _Box(CaretLine):
    """Asks for what its hint takes, or a short word in its place; it gets what the row has to spare."""

    def __init__(self) -> None:
        super().__init__()
        self._is_short = False

    def set_short(self, *, short: bool) -> None:
        """Ask for no more than a short word takes, or for all of the hint while nothing was typed."""
        if short is not self._is_short:
            self._is_short = short
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics, usual = self.fontMetrics(), super().sizeHint()
        beside = usual.width() - _USUAL_LETTERS * metrics.horizontalAdvance("x")
        words = "x" * _LEAST_LETTERS if self.text() or self._is_short else f"{self.placeholderText()} "
        return QSize(beside + metrics.horizontalAdvance(words), usual.height())


class FindBar(QFrame):
    """A line under the page: words to look for, the way from one place to the next, and a way out."""

    opened = Signal()
    closed = Signal()
    """The bar is gone; the page wants the keyboard back."""

    def __init__(self, view: QTextBrowser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName("find_bar")
        self._box = _Box()
        self._box.setPlaceholderText(self.tr("Find on this page"))
        self._box.setAccessibleName(self.tr("Find on this page"))
        self._box.setToolTip(self._box.placeholderText())
        self._box.textEdited.connect(self._find_from_here)
        self._count = QLabel()
        self._told = "", ""
        """How many places there are, and the same in short."""
        self._buttons = WordsOrSigns()
        self._previous = previous = self._buttons.button(self.tr("Previous"), "‹", self.tr("Previous"))
        previous.clicked.connect(self.find_previous)
        following = self._buttons.button(self.tr("Next"), "›", self.tr("Next"))
        following.clicked.connect(self.find_next)
        close = self._buttons.button(self.tr("Close"), "\u00d7", self.tr("Close find on this page"))
        close.clicked.connect(self.close_bar)
        self._row = row = FlowLayout(self)
        row.setContentsMargins(_EDGE, _ABOVE, _EDGE, _ABOVE)
        for widget in (self._box, self._count, previous, following, close):
            row.addWidget(widget)
        self.hide()

    def fit(self) -> None:
        """Have everything in one row, of buttons in words, else in signs, for the page needs the height.

        Where not even these fit, the box has less room than its hint; then the way back goes, which
        Shift+Enter is too; then it is said in short that nothing was found.
        """
        is_low = wants_low_bars(self.window())
        mark("low", is_low, self, self._box, *self.findChildren(QPushButton))
        above = 0 if is_low else _ABOVE
        self._row.setContentsMargins(_EDGE, above, _EDGE, above)
        # Else what is tried is laid out at once, and the bar fits itself anew for ever.
        self._row.setEnabled(False)
        self._choose_way()
        self._row.setEnabled(True)

    def _choose_way(self) -> None:
        for in_words, is_short, has_way_back, tells_little in _WAYS:
            self._count.setText(self._told[tells_little])
            self._buttons.show(in_words=in_words)
            self._box.set_short(short=is_short)
            self._previous.setVisible(has_way_back)
            if self._row.sizeHint().width() <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew, but not while Qt may be giving every widget a new style."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)

    @Slot()
    def open_bar(self) -> None:
        """Show the bar, ready to type; words chosen on the page are looked for."""
        chosen = self._view.textCursor().selectedText()
        self.show()
        self.opened.emit()
        self._box.setFocus()
        if chosen and "\u2029" not in chosen:
            self._box.setText(chosen)
        self._box.selectAll()
        self._tell_count()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    @Slot()
    def find_next(self) -> None:
        """The next place; after the last, the first."""
        self._find(QTextDocument.FindFlag(0), QTextCursor.MoveOperation.Start)

    @Slot()
    def find_previous(self) -> None:
        """The place before; before the first, the last."""
        self._find(QTextDocument.FindFlag.FindBackward, QTextCursor.MoveOperation.End)

    @Slot()
    def _find_from_here(self) -> None:
        cursor = self._view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._view.setTextCursor(cursor)
        self.find_next()

    def _find(self, flags: QTextDocument.FindFlag, restart: QTextCursor.MoveOperation) -> None:
        words = self._box.text()
        self._view.document()  # all of the page, which may only just have been opened
        if words and not self._view.find(_pattern(words), flags):
            self._view.moveCursor(restart)
            self._view.find(_pattern(words), flags)
        self._tell_count()

    def _tell_count(self) -> None:
        words = self._box.text()
        self._count.setVisible(bool(words))
        if not words:
            self._told = "", ""
            self.fit()
            return
        before, _ = self._told
        places = self._count_places(words)
        found = self.tr("1 found") if places == 1 else self.tr("%n found", "", places)
        self._told = found if places else self.tr("Not on this page"), found
        self.fit()
        if self._told[0] != before:
            announce(self._box, self._told[0])

    def _count_places(self, words: str) -> int:
        """How many places Qt's own search finds: whatever is counted can be gone to."""
        document, wanted, places = self._view.document(), _pattern(words), 0
        found = document.find(wanted)
        while not found.isNull() and places < _MOST_PLACES:
            places += 1
            found = document.find(wanted, found)
        return places

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._box.hasFocus():
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.find_previous if backwards else self.find_next)()
        else:
            super().keyPressEvent(event)


def _pattern(words: str) -> QRegularExpression:
    """Words as Qt's own search takes them, with every form of a quotation mark for the one that was typed."""
    letters = (
        f"[{FORMS[letter]}]" if letter in FORMS else QRegularExpression.escape(letter)
        for letter in as_typed(words)
    )
    return QRegularExpression("".join(letters), QRegularExpression.PatternOption.CaseInsensitiveOption)
