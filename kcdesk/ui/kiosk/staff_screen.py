"""What staff see behind the PIN: how the kiosk is, and what they can do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kcdesk.kiosk.system_audit import Finding
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.kiosk.cover import Cover
from kcdesk.ui.kiosk.drag_scroll import DragScroll
from kcdesk.ui.kiosk.kiosk_style import LOW_SCREEN
from kcdesk.ui.kiosk.number_pad import NumberPad
from kcdesk.ui.kiosk.whole_lines import WholeLines
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

_EDGE, _GAP = 24, 12
_LITTLE_GAP = 6
"""Pixels between the lines on a low screen."""
_ROWS_OF_A_LINE = 2
"""In the grid: the line itself, and below it a share of the room that is left."""
_SHARE_BELOW = 3
"""Of the room that the lines leave, what stays below them: as much as this part of them takes."""
_ACROSS_A_LINE = 3
"""A sign, a name, and what is said of it."""
_ACROSS, _UPRIGHT = (4, 3, 0, 0), (2, 2, 2, 1)
"""How many buttons stand in each row, from the top, on a screen that lies and on one that stands."""
GOOD, LOOK, WAIT = "✓", "!", "…"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of how the kiosk is."""

    name: str
    """Such as “Printer”."""
    words: str
    good: bool = True
    """False where somebody has to do something."""
    known: bool = True
    """False while it is looked for."""


@dataclass(frozen=True, slots=True)
class FoundGuide:
    """A guide on a stick."""

    file: Path
    name: str
    """Of the file, to be shown."""


class StaffServices(Protocol):
    """What the staff screen asks of its kiosk; none of it raises."""

    def look(self, tell: Callable[[], object]) -> None:
        """Look anew for what takes a while; `tell` is called once it is known, if there is such a thing."""

    def facts(self) -> tuple[Fact, ...]:
        """How it is now, as far as it is known; asks nobody who could keep silent."""

    def audit(self) -> tuple[Finding, ...]:
        """Test the lock."""

    def guides_on_stick(self, tell: Callable[[tuple[FoundGuide, ...]], object]) -> None:
        """Look for the guides on the stick that is plugged in, which may take seconds; `tell` hears once."""

    def install(self, guide: FoundGuide, tell: Callable[[bool, str], object]) -> None:
        """Install one, after every check, which may take longer; unless one is being installed.

        `tell` hears whether it was, and the sentence that says what came of it.
        """

    @property
    def number(self) -> str:
        """The local 24-hour number; empty for none."""

    def set_number(self, number: str) -> bool:
        """Keep another number, tidy already; empty for none.  Whether it was kept."""


class StaffScreen(Cover):
    """Covers the visit.  It shows nothing of any visitor."""

    leave_requested = Signal()
    """The kiosk is to end."""
    restart_requested = Signal()
    """The kiosk is to start afresh."""

    def __init__(self, services: StaffServices, drag: DragScroll, parent: QWidget) -> None:
        """`drag` scrolls the lines."""
        super().__init__(parent)
        self.setObjectName("kiosk_staff")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._services = services
        self._lines: list[QWidget] = []
        self._shows_facts = self._waits_for_stick = False
        self._summary = ""
        self._area = WholeLines()
        self._area.setAccessibleName(self.tr("How the kiosk is"))
        inner = QWidget()
        inner.setObjectName("kiosk_staff_lines")
        self._grid = QGridLayout(inner)
        self._grid.setColumnStretch(2, 1)
        self._grid.setVerticalSpacing(_GAP // _ROWS_OF_A_LINE)
        self._grid.setHorizontalSpacing(_GAP)
        self._area.setWidget(inner)
        drag(self._area)
        self.words = PlainLabel()
        self.words.setObjectName("pin_line")
        self.words.setWordWrap(True)
        self.number_pad = NumberPad(self)
        self.number_pad.chosen.connect(self._keep_number)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_GAP)
        self._head = QHBoxLayout()
        self._head.setSpacing(2 * _GAP)
        column.addLayout(self._head)
        self._head.addWidget(WrappingLabel(self.tr("For staff"), "pin_title"))
        column.addWidget(self._area, 1)
        column.addWidget(self.words)
        self.state_button = self._button(self.tr("How it is"), self.show_facts)
        self.audit_button = self._button(self.tr("Test the lock"), self.show_audit)
        self.guides_button = self._button(self.tr("Guide from a stick"), self.show_guides)
        self.number_button = self._button(self.tr("24-hour number"), self._ask_number)
        self.number_pad.closed.connect(self.number_button.setFocus)
        self.restart_button = self._button(self.tr("Start afresh"), self.restart_requested.emit)
        self.leave_button = self._button(self.tr("Leave the kiosk"), self.leave_requested.emit)
        self.back_button = self._button(self.tr("Back to the guide"), self.close_screen)
        self._rows = [QHBoxLayout() for _ in _UPRIGHT]
        for row in self._rows:
            row.setSpacing(_GAP)
            column.addLayout(row)
        self._place_buttons(_ACROSS)

    def _place_buttons(self, rows: tuple[int, ...]) -> None:
        """Put so many buttons into each row, in their order."""
        buttons = (
            *(self.state_button, self.audit_button, self.guides_button, self.number_button),
            *(self.restart_button, self.leave_button, self.back_button),
        )
        first = 0
        for row, count in zip(self._rows, rows, strict=True):
            for button in buttons[first : first + count]:
                row.addWidget(button, 1)
            first += count

    def open_screen(self) -> None:
        """Show how the kiosk is now."""
        self.show_facts()
        self.show()
        self.raise_()
        self.back_button.setFocus()

    def close_screen(self) -> None:
        """Go back to the guide."""
        self.number_pad.close_pad()
        self.put_away()

    # --- what is shown

    def show_facts(self) -> None:
        """Show how the kiosk is."""
        self._services.look(self._renew_facts)
        self._show_facts()
        self._tell(self._summary)

    def _renew_facts(self) -> None:
        """More is known than a moment ago; what was said of something else since then stays."""
        if self._shows_facts and not self.isHidden():
            said, now = self._summary, self.words.text()
            self._show_facts()
            if now == said:
                self._tell(self._summary)

    def _show_facts(self) -> None:
        facts = self._services.facts()
        self._show((fact.name, fact.words, _sign(fact)) for fact in facts)
        self._shows_facts = True
        bad = sum(fact.known and not fact.good for fact in facts)
        if bad:
            self._summary = self._needs(bad)
        else:
            is_known = all(fact.known for fact in facts)
            self._summary = self.tr("All is well.") if is_known else self.tr("Looking for the printer…")

    def _needs(self, count: int) -> str:
        if count == 1:
            return self.tr("1 line needs somebody.")
        return self.tr("{count} lines need somebody.").format(count=count)

    def show_audit(self) -> None:
        """Test the lock, and show what was found."""
        findings = self._services.audit()
        self._show((self.tr("Lock"), translate(one.words), GOOD if one.good else LOOK) for one in findings)
        bad = sum(not one.good for one in findings)
        if bad:
            self._tell(
                self.tr("{bad} of {count} tests found something.").format(bad=bad, count=len(findings))
            )
        else:
            self._tell(self.tr("All {count} tests are passed.").format(count=len(findings)))

    def show_guides(self) -> None:
        """Show the guides on the stick, each with a button that installs it, once they are found."""
        self._show(())
        self._waits_for_stick = True
        self._tell(self.tr("Looking for a stick…"))
        self._services.guides_on_stick(self._show_found)

    def _show_found(self, found: tuple[FoundGuide, ...]) -> None:
        if not self._waits_for_stick or self.isHidden():
            return  # something else is shown by now
        self._show(())
        for guide in found:
            button = self._button(
                self.tr("Install “{name}”").format(name=guide.name), partial(self._install, guide)
            )
            row = _ROWS_OF_A_LINE * len(self._lines)
            self._grid.addWidget(button, row, 0, 1, _ACROSS_A_LINE, Qt.AlignmentFlag.AlignTop)
            self._lines.append(button)
        self._spread(len(found))
        if found:
            self._tell(
                self.tr("Every guide is checked before it is taken. Nothing else is read from the stick.")
            )
        else:
            self._tell(
                self.tr("There is no guide on the stick, or no stick. Plug it in, wait, and press again.")
            )

    def _install(self, guide: FoundGuide) -> None:
        self._tell(self.tr("The guide is being checked…"))
        self._services.install(guide, self._show_installed)

    def _show_installed(self, done: bool, words: str) -> None:
        if self.isHidden():
            return
        self.show_facts()
        self._tell(f"{words} {self.tr('Press “Start afresh” to read it.')}" if done else words)

    def _ask_number(self) -> None:
        self.number_pad.setGeometry(self.rect())
        self.number_pad.ask(self._services.number)

    def _keep_number(self, number: str) -> None:
        kept = self._services.set_number(number)
        self.show_facts()
        self._tell(
            self.tr("The number is kept.") if kept else self.tr("The number could not be kept on this disk.")
        )

    def _show(self, lines: Iterable[tuple[str, str, str]]) -> None:
        """Show lines: of each its name, its words, and its sign."""
        self._shows_facts = self._waits_for_stick = False
        spoken = {GOOD: self.tr("Good"), LOOK: self.tr("Look at this"), WAIT: self.tr("Being looked for")}
        for line in self._lines:
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines.clear()
        for number, (name, words, shown) in enumerate(lines):
            row = _ROWS_OF_A_LINE * number
            sign = PlainLabel(shown)
            sign.setObjectName("staff_look" if shown == LOOK else "staff_good")
            sign.setAccessibleName(spoken[shown])
            title, text = WrappingLabel(name, "staff_name"), PlainLabel(words)
            text.setObjectName("staff_words")
            text.setWordWrap(True)
            self._lines += (sign, title, text)
            for at, part in enumerate((sign, title)):
                self._grid.addWidget(part, row, at, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 2, Qt.AlignmentFlag.AlignTop)
        self._spread(len(self._lines) // _ACROSS_A_LINE)
        self._area.verticalScrollBar().setValue(0)

    def _spread(self, rows: int) -> None:
        """Share the room that is left among the lines, most of it: an upright screen has that of thirty."""
        below = _ROWS_OF_A_LINE * rows
        for row in range(max(self._grid.rowCount(), below + 1)):
            self._grid.setRowStretch(row, row % _ROWS_OF_A_LINE if row < below else 0)
        self._grid.setRowStretch(below, 1 + rows // _SHARE_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons two in a row, and make letters and buttons larger, where the screen is upright.

        Where it is low all lines have the room to be seen at once.
        """
        super().resizeEvent(event)
        upright = self.height() > self.width()
        self._make_room(low=not upright and self.height() < LOW_SCREEN)
        if self.property("upright") is not upright:
            self.setProperty("upright", upright)
            self._place_buttons(_UPRIGHT if upright else _ACROSS)
            self._restyle()

    def _make_room(self, *, low: bool) -> None:
        self._grid.setVerticalSpacing((_LITTLE_GAP if low else _GAP) // _ROWS_OF_A_LINE)
        if low:
            self._head.addWidget(self.words, 1)
        else:
            self._column.insertWidget(self._column.indexOf(self._area) + 1, self.words)

    def _restyle(self) -> None:
        for part in (self, *self.findChildren(QWidget)):
            part.style().unpolish(part)
            part.style().polish(part)

    def _tell(self, words: str) -> None:
        self.words.setText(words)
        announce(self, words)

    def _button(self, words: str, press: Callable[[], object]) -> QPushButton:
        button = WrappingButton(words)
        button.clicked.connect(lambda _=False: press())
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter presses a button."""
        focus = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_screen()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            if isinstance(focus, QPushButton):
                focus.click()
        else:
            super().keyPressEvent(event)


def _sign(fact: Fact) -> str:
    if not fact.known:
        return WAIT
    return GOOD if fact.good else LOOK
