"""The panel with every way to give a page to somebody else: paper, a file, text, a code to scan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kcdesk.guide.errors import GuideError
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.personal.own_list import OwnList
from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.ui.share.shared_page import SharedPage
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.code_picture import CodePicture
from kcdesk.ui.widgets.plain_label import plain_paragraph
from kcdesk.ui.widgets.wrapping_button import WrappingButton

_LINK = "link"
_FREE = 16
"""Pixels free beside a code, and above and below it together."""
_LINE_PX = 20
"""Height of a line of text at 100 %."""


class SharePanel(ScrolledPanel):
    """Shows what can be shared, and asks for it to be done.  One code at a time, so that it is large."""

    print_requested = Signal()
    """The step before printing is wanted, which saves a PDF file too."""
    save_requested = Signal()
    """The page as one file for any browser is wanted."""
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("share_panel")
        self._page: SharedPage | None = None
        self.title = plain_paragraph("share_title")
        self.code_words = plain_paragraph("share_code")
        self.print_button = _button(self.tr("Print, or save as PDF…"))
        self.print_button.clicked.connect(self.print_requested)
        self.save_button = _button(self.tr("Save as a web page"))
        self.save_button.setAccessibleDescription(
            self.tr("One file that any browser opens, without a network")
        )
        self.save_button.clicked.connect(self.save_requested)
        self.copy_button = _button(self.tr("Copy as text"))
        self.copy_button.setAccessibleDescription(self.tr("The page’s title and code, and its sources"))
        self.copy_button.clicked.connect(self.copy_requested)
        self.scan_title = plain_paragraph("choice_title")
        self.scan_title.setText(self.tr("Code to scan"))
        self.scan_words = plain_paragraph("share_words")
        self.scan_words.setText(
            self.tr("Point a phone’s camera at it. The phone opens the web page; this computer does not.")
        )
        self.picture = CodePicture()
        self.address = plain_paragraph("share_address")
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = OwnList()
        self.list.setAccessibleName(self.tr("Web pages of this page"))
        self.list.currentRowChanged.connect(self._show_code)
        self._lay_out()

    @property
    def first(self) -> QWidget:
        """What gets the focus when the panel opens."""
        return self.print_button

    def show_page(self, page: SharedPage) -> None:
        """Show what of a page can be shared."""
        self._page = page
        self.copy_button.set_words(self.tr("Copy as text"))
        self.title.setText(page.title)
        self.code_words.setText(
            self.tr("Code of this page: {code}. Type it into this guide’s search to find the page.").format(
                code=page.code
            )
        )
        self.list.blockSignals(True)
        self.list.show_rows(((_LINK, str(number)), link.words) for number, link in enumerate(page.links))
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        for part in (self.scan_title, self.scan_words, self.picture, self.address, self.list):
            part.setVisible(bool(page.links))
        self._show_code(self.list.currentRow())

    def show_copied(self) -> None:
        """Say that the text is on the clipboard."""
        self.copy_button.set_words(self.tr("Copied"))
        announce(self, self.tr("Copied"))

    @Slot(int)
    def _show_code(self, row: int) -> None:
        if self._page is None or not 0 <= row < len(self._page.links):
            self.picture.show_code(None)
            return
        link = self._page.links[row]
        said = link.address.replace("/", "/\u200b").replace("-", "-\u200b")
        try:
            self.picture.show_address(link.address)
            self._fit_code()
        except GuideError as error:
            self.picture.show_code(None)
            said = f"{translate(error.wording)}\n{said}"
        self.address.setText(said)
        if self.list.hasFocus():
            announce(self, self.picture.accessibleName() if self.picture.code else said)

    def _lay_out(self) -> None:
        column = self.column
        for part in (self.title, self.code_words, self.print_button, self.save_button, self.copy_button):
            column.addWidget(part)
        column.addSpacing(8)
        for part in (self.scan_title, self.scan_words):
            column.addWidget(part)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.address)
        self.add_list(self.list)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_code()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_code()

    def _fit_code(self) -> None:
        """Have the code grow with the text: a phone reads a larger one from further away."""
        room = self.viewport().size()
        scale = self.fontMetrics().height() / _LINE_PX
        self.picture.fit(room.width() - _FREE, room.height() - _FREE, scale)


def _button(words: str) -> WrappingButton:
    button = WrappingButton(words)
    button.setProperty("look", "outlined")
    return button
