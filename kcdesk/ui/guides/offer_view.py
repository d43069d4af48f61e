"""A guide that could be installed: who signed it, what is here now, and what would change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from kcdesk.packs.guide_changes import headline
from kcdesk.packs.manager import Offer, Trust
from kcdesk.ui.guides.parts import button, heading, paragraph, paragraphs_under
from kcdesk.ui.guides.summary_words import changes_in_words, every_word, facts_of, title_of
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.widgets.scrolled_column import row_of
from kcdesk.ui.widgets.wrapping_button import WrappingButton

_MOST_CHANGES = 12
"""Pages whose changes are shown at once; every word of all can be asked for."""
_LINES = 14
"""Height of the box with every word."""


class OfferView(QFrame):
    """Made anew for each offer."""

    install_requested = Signal()
    """The guide is to be installed; for an unsigned one that means: all the same."""
    read_requested = Signal()
    """It is to be read where it lies, and not to be installed."""
    dismissed = Signal()
    """Nothing is to be done with it."""
    part_opened = Signal(object)
    """A part (QWidget) has come that is to be seen."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self.setObjectName("panel_content")
        self._offer = offer
        self.install: WrappingButton | None = None
        """The button that installs it; None for a guide that is refused."""
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.dismissed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(title_of(offer.guide)))
        for part in (*self._verdict(), row_of(*self._buttons()), *self._editions(), *self._changes()):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def first(self) -> QWidget:
        """What gets the focus: for a guide that nobody signed the way out, not the way in."""
        return self.install if self.install and self._offer.trust is Trust.SIGNED else self.cancel

    @property
    def spoken(self) -> str:
        """What is said when it appears."""
        offer = self._offer
        said = translate(offer.reason) or facts_of(offer.guide)[1]
        return f"{title_of(offer.guide)}. {said}"

    def _verdict(self) -> list[QWidget]:
        offer = self._offer
        if offer.trust is Trust.SIGNED:
            return []
        words = translate(offer.reason)
        if offer.trust is Trust.UNSIGNED:
            words = self.tr(
                "{reason} You can install it all the same. Then every page will say that nobody can say "
                "who wrote it. Do so only if you know where the file comes from."
            ).format(reason=words)
        warning = paragraph(words)
        warning.setObjectName("guide_warning")
        return [warning]

    def _buttons(self) -> list[WrappingButton]:
        trust = self._offer.trust
        buttons = []
        if trust is not Trust.REFUSED:
            words = self.tr("Install") if trust is Trust.SIGNED else self.tr("Install it all the same")
            self.install = button(words)
            self.install.clicked.connect(self.install_requested)
            buttons.append(self.install)
        read = button(self.tr("Only read it, from its file"))
        read.clicked.connect(self.read_requested)
        return [*buttons, read, self.cancel]

    def _editions(self) -> list[QWidget]:
        offer = self._offer
        new, now = self.tr("In this file"), self.tr("On this computer now")
        here = (self.tr("This guide is not here yet. Nothing is replaced."),)
        return [
            heading(new),
            *paragraphs_under(new, facts_of(offer.guide)),
            heading(now),
            *paragraphs_under(now, facts_of(offer.before) if offer.before else here),
        ]

    def _changes(self) -> list[QWidget]:
        offer = self._offer
        if offer.before is None:
            return []
        found = offer.changes
        told = translate(headline(offer.before.info, offer.guide.info, len(found)))
        parts: list[QWidget] = [heading(self.tr("What changed")), paragraph(told)]
        parts += [paragraph(words) for words in changes_in_words(found, _MOST_CHANGES)]
        if found:
            parts += self._every_word()
        return parts

    def _every_word(self) -> list[QWidget]:
        show = button(self.tr("Show every word that changed"))
        box = QPlainTextEdit()
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setAccessibleName(self.tr("Every word that changed"))
        box.hide()

        def open_box() -> None:
            box.setPlainText(every_word(self._offer.changes))
            box.setFixedHeight(_LINES * box.fontMetrics().lineSpacing())
            box.show()
            box.setFocus()
            show.hide()
            self.part_opened.emit(box)

        show.clicked.connect(open_box)
        return [row_of(show), box]
