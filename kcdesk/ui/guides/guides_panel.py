"""What the panel of guides holds: the list, or an offer, or work that is going on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kcdesk.packs.manager import GuideSummary, Offer
from kcdesk.ui.guides.guides_list import GuidesList
from kcdesk.ui.guides.offer_view import OfferView
from kcdesk.ui.guides.parts import button, paragraph
from kcdesk.ui.guides.work_view import WorkView
from kcdesk.ui.widgets.scrolled_column import ScrolledColumn, row_of


class GuidesPanel(ScrolledColumn):
    """One of the three at a time, under a sentence on what was done last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = paragraph("")
        self.read_now = button(self.tr("Read it now"))
        self.list = GuidesList()
        self.work = WorkView()
        self.offer: OfferView | None = None
        self._read_row = row_of(self.read_now)
        for part in (self.note, self._read_row, self.list, self.work):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.list.part_opened.connect(self._bring_up)
        self._show(self.work)
        self.say("")

    def say(self, words: str, *, can_read: bool = False) -> None:
        """Say what was done, or why not; with a button that leads to the guide where `can_read`."""
        self.note.set_words(words)
        self.note.setVisible(bool(words))
        self._read_row.setVisible(can_read)

    def show_guides(self, guides: tuple[GuideSummary, ...], open_file: Path) -> None:
        """Show the list; the guide in `open_file` is being read."""
        with self._focus_kept():
            self.list.show_guides(guides, open_file)
            self._show(self.list)

    def show_offer(self, offer: Offer) -> OfferView:
        """Show a guide that could be installed."""
        with self._focus_kept():
            made = OfferView(offer)
            made.part_opened.connect(self._bring_up)
            self._show(made)
            self.offer = made
            self.column.insertWidget(2, made)
            made.show()
        return made

    def show_work(self) -> None:
        """Show that something is being done."""
        with self._focus_kept():
            self._show(self.work)

    @property
    def first(self) -> QWidget:
        """What gets the focus: the one thing that can be done, or the first."""
        if self.offer is not None:
            return self.offer.first
        if not self.work.isHidden():
            return self.work.cancel
        return self.list.add if self._read_row.isHidden() else self.read_now

    def _bring_up(self, part: QWidget) -> None:
        """Scroll to a part once it has its place; in very large text at least to what of it has the focus."""

        def bring_up() -> None:
            self.ensureWidgetVisible(part, 0, 8)
            focus = cast("QWidget | None", self.window().focusWidget())
            if focus is not None and part.isAncestorOf(focus):
                self.ensureWidgetVisible(focus, 0, 8)

        QTimer.singleShot(0, part, bring_up)

    @contextmanager
    def _focus_kept(self) -> Iterator[None]:
        """Keep a focus that is in the panel there: what had it may go."""
        focus = cast("QWidget | None", self.window().focusWidget())
        is_here = self.isVisible() and focus is not None and self.isAncestorOf(focus)
        yield
        self.verticalScrollBar().setValue(0)
        if is_here:
            self.first.setFocus()

    def _show(self, part: QWidget) -> None:
        if self.offer is not None:
            self.offer.hide()
            self.offer.deleteLater()
            self.offer = None
        for each in (self.list, self.work):
            each.setVisible(each is part)
