"""A notice above a page that was read in an earlier edition and has changed since."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton

from kcdesk.guide.made_address import MadeAddress
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.guide.subjects import Subjects
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.widgets.banner import Banner
from kcdesk.user_data.read_pages import ReadPages

SAVE_AFTER_MS = 900


class SinceLastRead(Banner):
    """Says that a page changed since it was last read on this device, and leads to the changes."""

    location_requested = Signal(Location)

    def __init__(self, pack: Pack, read: ReadPages, column: PageColumn) -> None:
        """The notice stands above the page of `column`."""
        super().__init__()
        self._pack, self._read = pack, read
        self._subjects = Subjects(pack)
        self._topic = ""
        self.setObjectName("banner")
        self.button = QPushButton(self.tr("What changed"))
        self.button.clicked.connect(self._open)
        self.add_button(self.button)
        column.add_notice(self)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(SAVE_AFTER_MS)
        self._saving.timeout.connect(read.save)

    def show_page(self, page: Page | None) -> None:
        """Tell what this page has new, and take down that it is read in this edition now."""
        if page is None or not self._pack.has_topic(page.topic.id):
            self.tell("")
            return
        info, topic = self._pack.info, page.topic.id
        self._topic = topic
        self.tell(self._words(self._read.last_read(info.id, topic)))
        self._read.note(info.id, topic, info.date)
        self._saving.start()

    def forget(self) -> None:
        """Forget which pages were read, here and on the disk."""
        self._saving.stop()
        self._read.clear()

    def _words(self, last: date | None) -> str:
        """The notice for a page read in the edition of that day; empty for nothing new."""
        if last is None or last >= self._pack.info.date:
            return ""
        count = sum(1 for change in self._subjects.changes(self._topic) if change.day > last)
        if not count:
            return ""
        if count == 1:
            words = self.tr("1 thing has changed here since you read this page, in the edition of {day}.")
        else:
            words = self.tr(
                "%n things have changed here since you read this page, in the edition of {day}.", "", count
            )
        return words.format(day=format_date(last))

    def _open(self) -> None:
        self.location_requested.emit(Location(str(MadeAddress("changes", (self._topic,)))))
