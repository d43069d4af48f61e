"""The step before the print dialog: what of a page is wanted on paper, and how much paper that is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from kcdesk.ui.panels.choice import Choice
from kcdesk.ui.paper.paper_page import BODY_PT, LARGE_PT, LARGEST_PT
from kcdesk.ui.paper.printer_search import Printers
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.plain_label import plain_paragraph
from kcdesk.ui.widgets.scrolled_column import column_of
from kcdesk.ui.widgets.wrapping_button import WrappingButton

_LEAST_PREVIEW = 160
_HIGH_FOOT, _HIGHEST_FOOT = 0.3, 0.4
"""Of the panel: in a higher foot the buttons share a row, and of one higher still the notes scroll."""
_BETWEEN = 8
_ABOVE_FOOT = 8
_RIGHT = 8
"""Pixels free beside the choices."""
WHOLE, SHORT, QUESTIONS, BRANCH, GUIDE = "whole", "short", "questions", "branch", "guide"
WITH_CODES = 2
"""Of the list of sources: with it, and with codes."""


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What somebody wants on paper."""

    part: str = WHOLE
    """WHOLE, SHORT, QUESTIONS, BRANCH (the page and all below it) or GUIDE."""
    text_pt: int = BODY_PT
    """BODY_PT, LARGE_PT or LARGEST_PT."""
    sources: bool = True
    codes: bool = False
    """Whether with a code to scan for each source."""
    folded: bool = False
    """Whether two pages a side, in the order for folding: for all but SHORT and QUESTIONS."""

    @property
    def can_fold(self) -> bool:
        """Whether what is wanted can be a folded booklet."""
        return self.part not in {SHORT, QUESTIONS}

    @property
    def has_codes(self) -> bool:
        """Whether codes to scan are printed: questions have no sources."""
        return self.codes and self.part != QUESTIONS

    @property
    def is_booklet(self) -> bool:
        """Whether it is laid out as a booklet, which takes longer to count."""
        return self.part in {BRANCH, GUIDE} or (self.folded and self.can_fold)


class PrintPanel(QScrollArea):
    """Choices of what is printed; says at once how many sheets it takes."""

    print_requested = Signal(PrintWish)
    """The print dialog is wanted, and there are printers."""
    pdf_requested = Signal(PrintWish)
    preview_requested = Signal(int)
    """The picture of another sheet is wanted, from 1."""
    stop_requested = Signal()
    """What is being made is not wanted any more."""

    def __init__(
        self,
        parts: tuple[str, ...],
        wish: PrintWish,
        sheets: Callable[[PrintWish], str],
    ) -> None:
        """`parts` are those that the page has; `sheets` says how much paper a wish takes.

        Until it is told of the printers, a wish to print waits.
        """
        super().__init__()
        self.setObjectName("print_panel")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._wish, self._sheets = wish, sheets
        self._shown = 1
        self._printers, self._is_waiting = Printers.ASKED, False
        self._came_of_it = ""
        self._make_preview()
        self._make_choices(parts)
        self._make_notes()
        self._make_buttons()
        self.setWidget(self._lay_out())
        self.show_progress(None)
        self.show_preview(None, 1, 0)
        self._show_wish()

    def _make_choices(self, parts: tuple[str, ...]) -> None:
        words = {
            WHOLE: self.tr("All of the page"),
            SHORT: self.tr("Only “In short” and when to get help"),
            QUESTIONS: self.tr("Only the questions to ask"),
            BRANCH: self.tr("This page and all pages below it"),
            GUIDE: self.tr("The whole guide"),
        }
        self.part = Choice(self.tr("What to print"), tuple((part, words[part]) for part in parts))
        self.print_size = Choice(
            self.tr("Size of the print"),
            (
                (BODY_PT, self.tr("Usual")),
                (LARGE_PT, self.tr("Large (18 point)")),
                (LARGEST_PT, self.tr("Largest (24 point)")),
            ),
        )
        self.fold = Choice(
            self.tr("Paper"),
            ((False, self.tr("Sheet after sheet")), (True, self.tr("A booklet to fold"))),
        )
        self.sources = Choice(
            self.tr("List of sources"),
            (
                (True, self.tr("With it")),
                (False, self.tr("Without it")),
                (WITH_CODES, self.tr("With codes to scan")),
            ),
        )
        for choice in self._choices():
            choice.chosen.connect(self._choose)

    def _make_notes(self) -> None:
        self.count = plain_paragraph("print_count")
        self.fold_note = plain_paragraph("print_note")
        self.fold_note.setText(
            self.tr(
                "Print on both sides, turned over at the short edge. Then fold the whole pile in the middle."
            )
        )
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("How much is done"))
        self.progress.setTextVisible(False)
        self.no_printer = plain_paragraph("print_note")
        self.no_printer.hide()

    def _make_buttons(self) -> None:
        self.stop_button = _button(self.tr("Stop"), "outlined")
        self.stop_button.clicked.connect(self.stop_requested)
        self.print_button = _button(self.tr("Print…"), "outlined")
        self.print_button.clicked.connect(self._print)
        self.pdf_button = _button(self.tr("Save as a PDF file"), "outlined")
        self.pdf_button.clicked.connect(lambda: self.pdf_requested.emit(self._wish))

    def _make_preview(self) -> None:
        self.preview = QLabel()
        self.preview.setObjectName("print_preview")
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = _button(self.tr("Sheet before"), "outlined")
        self.after = _button(self.tr("Next sheet"), "outlined")
        self.before.clicked.connect(lambda: self.preview_requested.emit(self._shown - 1))
        self.after.clicked.connect(lambda: self.preview_requested.emit(self._shown + 1))

    @property
    def first(self) -> QWidget:
        """What gets the focus when the panel opens."""
        return self.part.buttons[self._wish.part]

    @property
    def wish(self) -> PrintWish:
        """What is chosen now."""
        return self._wish

    def show_printers(self, printers: Printers) -> None:
        """Offer what this computer can do, now that it is known; a wish that waited is carried out."""
        self._printers = printers
        words = {
            Printers.NONE: self.tr(
                "No printer is set up on this computer. "
                "You can save the page as a PDF file, and print that somewhere else."
            ),
            Printers.SILENT: self.tr(
                "This computer’s print service does not answer. "
                "You can save the page as a PDF file, and print that later or somewhere else."
            ),
        }.get(printers, "")
        is_waiting, self._is_waiting = self._is_waiting, False
        self._show_note(words)
        if words and self.print_button.hasFocus():
            self.pdf_button.setFocus()
        if self.stop_button.isHidden():  # sheets are counted anew, which would end what is being made
            self._show_wish()
        self._show_print_button()
        if is_waiting and not words:
            self.print_requested.emit(self._wish)

    def show_looking(self, *, is_looking: bool) -> None:
        """Say that printers are looked for, which a second press does not begin anew; or say it no more."""
        self._is_waiting = is_looking
        self._show_note(self.tr("Looking for printers…") if is_looking else "")

    def tell(self, words: str) -> None:
        """Say what came of the last wish, above what can be done now, until there is another wish."""
        self._came_of_it = words
        self._printers = Printers.ASKED
        self._show_note("")
        self._show_print_button()

    def _show_note(self, words: str) -> None:
        words = f"{self._came_of_it} {words}".strip()
        is_new = words != self.no_printer.text()
        self.no_printer.setText(words)
        self.no_printer.setVisible(bool(words))
        if words and is_new:
            announce(self, words)

    def _print(self) -> None:
        if self._is_waiting:
            return
        self._came_of_it = ""
        if self._printers == Printers.FOUND:
            self.print_requested.emit(self._wish)
        elif self._printers == Printers.ASKED:
            self.show_looking(is_looking=True)

    def _choices(self) -> tuple[Choice, ...]:
        return self.part, self.print_size, self.fold, self.sources

    def _choose(self) -> None:
        self._wish = PrintWish(
            part=next(str(value) for value, way in self.part.buttons.items() if way.isChecked()),
            text_pt=next(int(value) for value, way in self.print_size.buttons.items() if way.isChecked()),
            sources=not self.sources.buttons[False].isChecked(),
            codes=self.sources.buttons[WITH_CODES].isChecked(),
            folded=self.fold.buttons[True].isChecked(),
        )
        self._show_wish()

    def _show_wish(self) -> None:
        self.part.show_value(self._wish.part)
        self.print_size.show_value(self._wish.text_pt)
        self.fold.show_value(self._wish.folded)
        self.fold.setVisible(self._wish.can_fold)
        self.fold_note.setVisible(self._wish.folded and self._wish.can_fold)
        self.sources.show_value(WITH_CODES if self._wish.codes else self._wish.sources)
        self.sources.setVisible(self._wish.part != QUESTIONS)
        self.show_count(self._sheets(self._wish))

    def show_count(self, words: str) -> None:
        """Say how much paper it takes."""
        self.count.setText(words)
        for button in (self.print_button, self.pdf_button):
            button.setAccessibleDescription(words)

    @property
    def preview_width(self) -> int:
        """Pixels that a picture of a sheet may take."""
        return max(_LEAST_PREVIEW, self.viewport().width() - 3 * _RIGHT)

    def show_preview(self, image: QImage | None, number: int, count: int) -> None:
        """Show a sheet, from 1, of so many; None for no picture."""
        self._shown = number
        self.preview.setVisible(image is not None)
        self.before.setVisible(image is not None and number > 1)
        self.after.setVisible(image is not None and number < count)
        if image is not None:
            self.preview.setPixmap(QPixmap.fromImage(image))
            words = self.tr("How it will look: {number} of {count}").format(number=number, count=count)
            self.preview.setAccessibleName(words)

    def show_progress(self, progress: tuple[int, int] | None) -> None:
        """Show that so much is done, of so much, and nothing to ask for meanwhile; None for nothing to do."""
        is_busy = progress is not None
        had_focus = any(part.hasFocus() for part in (self.print_button, self.pdf_button))
        for choice in self._choices():
            choice.setEnabled(not is_busy)
        self.pdf_button.setVisible(not is_busy)
        self.progress.setVisible(is_busy)
        self.stop_button.setVisible(is_busy)
        self._show_print_button()
        if progress is not None:
            self.progress.setRange(0, progress[1])
            self.progress.setValue(progress[0])
            if had_focus:
                self.stop_button.setFocus()

    def _show_print_button(self) -> None:
        can_print = self._printers in {Printers.ASKED, Printers.FOUND}
        self.print_button.setVisible(can_print and self.stop_button.isHidden())

    def _lay_out(self) -> QFrame:
        self._notes = column_of(self.count, self.fold_note, self.no_printer)
        self._foot = _Foot(self._notes, self.progress, (self.print_button, self.pdf_button, self.stop_button))
        self._foot.setParent(self)
        self._foot.changed.connect(self._place_foot)
        content = column_of(*self._choices(), self.preview, self.after, self.before)
        self._column = cast(QVBoxLayout, content.layout())
        self._column.setContentsMargins(0, 0, _RIGHT, 8)
        self._column.addStretch(1)
        return content

    def _order_stops(self) -> None:
        """Have Tab come to the buttons after all that is chosen, as they stand."""
        ways = [way for choice in self._choices() for way in choice.buttons.values()]
        foot = self.print_button, self.pdf_button, self.stop_button
        for stop, following in pairwise((*ways, self.after, self.before, *foot)):
            QWidget.setTabOrder(stop, following)

    def _place_foot(self) -> None:
        """Keep the buttons in sight below what scrolls, and what it takes too, unless that leaves too little.

        Where they would take much of a low panel the buttons stand beside each other.
        """
        foot, width = self._foot, self.viewport().width() - _RIGHT
        in_a_row = foot.height_for(width) > _HIGH_FOOT * self.height() and foot.has_room_for_a_row(width)
        with_notes = foot.height_for(width, in_a_row=in_a_row) <= _HIGHEST_FOOT * self.height()
        foot.stand(in_a_row=in_a_row)
        if with_notes:
            foot.take_notes()
        elif foot.isAncestorOf(self._notes):
            self._column.insertWidget(len(self._choices()), self._notes)
        height = foot.height_for(width, in_a_row=in_a_row, with_notes=with_notes)
        room = self.height() - height - _ABOVE_FOOT
        self.setViewportMargins(0, 0, 0, self.height() - self._without_strip(room))
        left = self.viewport().x() + (_RIGHT if self.isRightToLeft() else 0)
        foot.setGeometry(left, self.height() - height, width, height)

    def _without_strip(self, room: int) -> int:
        """So much of it, or less, that at first half of each way is seen above the foot, or none of it."""
        content = cast(QWidget, self.widget())
        if content.height() < content.minimumSizeHint().height():
            return room  # the ways have not their places yet
        parts = [part for choice in self._choices() for part in choice.parts if part.isVisibleTo(self)]
        after_first = parts[parts.index(self.part.parts[1]) + 1 :]
        places = [QRect(part.mapTo(content, QPoint(0, 0)), part.size()) for part in after_first]
        return next((place.top() for place in places if place.top() < room <= place.center().y()), room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the foot anew when the ways have other places; Qt has this called for all that scrolls."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Resize and watched is self.widget():
            QTimer.singleShot(0, self, self._place_foot)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter prints what is chosen, as in any dialog, or saves it where there is no printer."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or self.stop_button.isVisibleTo(self):
            super().keyPressEvent(event)
        elif self.print_button.isVisibleTo(self):
            self.print_button.click()
        else:
            self.pdf_button.click()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_stops()  # not before: Qt orders them anew when a panel comes into the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the choices anew, but not while Qt may be giving every widget a new style."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        for choice in self._choices():
            choice.fit(self.viewport().width() - _RIGHT)
        self._place_foot()


class _Foot(QFrame):
    """What it takes, unless that stands elsewhere, how much is done, and the buttons."""

    changed = Signal()
    """Another text or button in it asks for more room, or less."""

    def __init__(self, notes: QFrame, progress: QWidget, buttons: tuple[WrappingButton, ...]) -> None:
        super().__init__()
        self.setObjectName("print_foot")
        self._notes, self._progress, self._all_buttons = notes, progress, buttons
        self._column = QVBoxLayout(self)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._column.addWidget(notes)
        self._column.addWidget(progress)
        self._column.addLayout(self._buttons)  # and filled then: the binding would keep what it holds before
        for button in buttons:
            self._buttons.addWidget(button)
        self._column.setContentsMargins(0, _BETWEEN, 0, 0)
        self._column.setSpacing(_BETWEEN)
        self._buttons.setSpacing(_BETWEEN)

    def take_notes(self) -> None:
        """Have what it takes stand in the foot, above the buttons."""
        if not self.isAncestorOf(self._notes):
            self._column.insertWidget(0, self._notes)

    def stand(self, *, in_a_row: bool) -> None:
        """Have the buttons stand beside each other, or below each other."""
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if in_a_row else directions.TopToBottom
        if self._buttons.direction() != wanted:  # it would ask for its room anew, for ever
            self._buttons.setDirection(wanted)

    def has_room_for_a_row(self, width: int) -> bool:
        """Whether the buttons that there are have the room to stand beside each other, each in one line."""
        widths = [button.sizeHint().width() for button in self._shown]
        return sum(widths) + (len(widths) - 1) * _BETWEEN <= width

    def height_for(self, width: int, *, in_a_row: bool = False, with_notes: bool = True) -> int:
        """What it asks for, if it stands so."""
        if in_a_row:
            heights = [max((button.sizeHint().height() for button in self._shown), default=0)]
        else:
            heights = [button.heightForWidth(width) for button in self._shown]
        notes = self._notes.layout()
        if with_notes and notes is not None:
            heights.append(notes.totalHeightForWidth(width))
        if not self._progress.isHidden():
            heights.append(self._progress.sizeHint().height())
        line = self.height() - self.contentsRect().height()
        return line + sum(heights) + len(heights) * _BETWEEN

    @property
    def _shown(self) -> list[WrappingButton]:
        return [button for button in self._all_buttons if not button.isHidden()]

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self.changed.emit)  # not while Qt may be giving a new style
        return done


def _button(words: str, look: str) -> WrappingButton:
    button = WrappingButton(words)
    button.setProperty("look", look)
    return button
