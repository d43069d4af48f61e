"""From the wish to share a page to paper, a file, the clipboard, or a code on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kcdesk.export.html_file import html_file
from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.panels.page_panels import PagePanels
from kcdesk.ui.paper.pdf_file import documents_folder, free_name, write_whole
from kcdesk.ui.share.share_panel import SharePanel
from kcdesk.ui.share.shared_page import SharedPage, shared_page
from kcdesk.ui.widgets.touch import scroll_by_touch


class ShareStep(QObject):
    """Shows in a side panel how a page can be shared, and does it.  Nothing of it needs a network."""

    told = Signal(str)
    """What came of it, as a sentence for the reader."""
    print_requested = Signal(str)
    """The step before printing is wanted for a topic's page."""

    def __init__(self, pack: Pack, beside: PagePanels) -> None:
        super().__init__(beside)
        self._pack, self._beside = pack, beside
        self._shown: SharedPage | None = None
        self.panel = SharePanel()
        self.panel.print_requested.connect(self._print)
        self.panel.save_requested.connect(self._save)
        self.panel.copy_requested.connect(self._copy)
        scroll_by_touch(self.panel)
        self.side = beside.add_panel(self.tr("Share this page"), self.panel)

    def toggle(self, topic_id: str) -> None:
        """Show how a page can be shared, or close the panel; raises GuideError."""
        if self.side.isHidden():
            topic = self._pack.topic(topic_id)
            self._shown = shared_page(self._pack.info, topic, self._pack.sources(topic.id))
            self.panel.show_page(self._shown)
        self._beside.toggle_panel(self.side, self.panel.first)

    def close(self) -> None:
        """Close the panel: it belonged to the page shown until now."""
        self.side.close_panel()

    def _print(self) -> None:
        if self._shown is not None:
            self.print_requested.emit(self._shown.code)

    def _save(self) -> None:
        page = self._shown
        if page is None:
            return
        folder = documents_folder()
        try:
            file = free_name(page.title, folder, "html")
            write_whole(file, html_file(self._pack, [page.code]).encode())
        except OSError as error:
            words = self.tr(
                "The page could not be saved as “{file}”. The disk may be full, or locked against changes."
            ).format(file=str(error.filename or folder))
        except GuideError as error:
            words = translate(error.wording)
        else:
            words = self.tr("Saved as “{file}”.").format(file=str(file))
        self._beside.close_top()
        self.told.emit(words)

    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.text)
            self.panel.show_copied()
