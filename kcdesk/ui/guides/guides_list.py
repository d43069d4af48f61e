"""The guides of this computer, one below the other, with what can be done with each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kcdesk.packs.manager import GuideSummary
from kcdesk.ui.guides.parts import button, heading, paragraph, paragraphs_under
from kcdesk.ui.guides.summary_words import facts_of, title_of
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.widgets.accessible_roles import NamedGroup
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.scrolled_column import row_of
from kcdesk.ui.widgets.wrapping_button import WrappingButton


class GuidesList(QFrame):
    """What takes a guide away asks once more, at the guide itself."""

    read_requested = Signal(object)
    """The file of a guide that is to be read."""
    add_requested = Signal()
    """A guide is to be chosen from a file."""
    roll_back_requested = Signal(object)
    """The GuideSummary of a guide whose older edition is wanted."""
    remove_requested = Signal(object)
    """The GuideSummary of a guide that is not wanted any more."""
    part_opened = Signal(object)
    """A part (QWidget) has come that is to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel_content")
        self._groups: list[QWidget] = []
        self.add = button(self.tr("Add a guide from a file"))
        self.add.clicked.connect(self.add_requested)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            paragraph(
                self.tr(
                    "A newer guide, or another one, comes as a file: on a memory stick, for example. "
                    "kcdesk looks who signed it before it is read."
                )
            )
        )
        column.addWidget(row_of(self.add))

    def show_guides(self, guides: tuple[GuideSummary, ...], open_file: Path) -> None:
        """Show these; the guide in `open_file` is being read."""
        for group in self._groups:
            self._column.removeWidget(group)
            group.hide()
            group.deleteLater()
        self._groups = [self._group(guide, is_open=guide.file == open_file) for guide in guides]
        before: QWidget = self.add
        for group in self._groups:
            self._column.addWidget(group)
            for one in group.findChildren(
                QPushButton
            ):  # else Tab comes to them after all that was made before
                QWidget.setTabOrder(before, one)
                before = one

    def _group(self, guide: GuideSummary, *, is_open: bool) -> QWidget:
        group = NamedGroup(title_of(guide))
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(heading(title_of(guide)))
        if is_open:
            column.addWidget(paragraph(self.tr("You are reading this one.")))
        for said in paragraphs_under(title_of(guide), facts_of(guide)):
            column.addWidget(said)
        buttons, asking = self._buttons(guide, is_open=is_open)
        if buttons:
            column.addWidget(row_of(*buttons))
        for question in asking:
            column.addWidget(question)
        return group

    def _buttons(self, guide: GuideSummary, *, is_open: bool) -> tuple[list[WrappingButton], list[QWidget]]:
        buttons: list[WrappingButton] = []
        asking: list[QWidget] = []
        if not is_open:
            read = button(self.tr("Read"), self.tr("Read {guide}").format(guide=title_of(guide)))
            read.clicked.connect(lambda: self.read_requested.emit(guide.file))
            buttons.append(read)
        if guide.can_change and guide.older:
            day = format_date(guide.older[0])
            back = button(self.tr("Go back to {day}").format(day=day))
            words = self.tr(
                "Go back to the edition of {day}? The newer one is taken off this computer. "
                "You can install it again from its file."
            )
            asking.append(
                self._question(back, words.format(day=day), self.tr("Yes, go back"), guide, self._roll_back)
            )
            buttons.append(back)
        if guide.can_change:
            remove = button(self.tr("Remove"), self.tr("Remove {guide}").format(guide=title_of(guide)))
            words = self.tr(
                "Remove this guide from this computer? Your own notes and questions stay. "
                "You can install the guide again from its file."
            )
            asking.append(self._question(remove, words, self.tr("Yes, remove it"), guide, self._remove))
            buttons.append(remove)
        return buttons, asking

    def _question(
        self,
        asked_by: WrappingButton,
        words: str,
        yes_words: str,
        guide: GuideSummary,
        do: Callable[[GuideSummary], object],
    ) -> QWidget:
        """Hidden until its button is pressed; No leads back to that."""
        frame = QFrame()
        frame.setObjectName("panel_content")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(paragraph(words))
        yes, no = button(yes_words), button(self.tr("No, leave it"))
        column.addWidget(row_of(yes, no))
        frame.hide()

        def ask() -> None:
            frame.show()
            no.setFocus()
            self.part_opened.emit(frame)
            announce(frame, words)  # the focus is on an answer, which is all that would be said

        def leave() -> None:
            asked_by.setFocus()
            frame.hide()

        asked_by.clicked.connect(ask)
        no.clicked.connect(leave)
        yes.clicked.connect(lambda: do(guide))
        return frame

    def _roll_back(self, guide: GuideSummary) -> None:
        self.roll_back_requested.emit(guide)

    def _remove(self, guide: GuideSummary) -> None:
        self.remove_requested.emit(guide)
