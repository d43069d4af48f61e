"""Pages of a guide as a PDF, without a window."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize

from kcdesk.app.application import NO_DISPLAY, make_application, set_language
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.review import topic_notice
from kcdesk.paths import resources_dir
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.booklet import Booklet, BookletOptions
from kcdesk.ui.paper.pdf_file import pdf_of, write_whole
from kcdesk.ui.style.theme import load_theme

PAPERS = {
    "A4": QPageSize.PageSizeId.A4,
    "A5": QPageSize.PageSizeId.A5,
    "letter": QPageSize.PageSizeId.Letter,
}
_MARGIN_MM = 15


@dataclass(frozen=True, slots=True)
class PdfRequest:
    """How pages are to stand on paper."""

    paper: str
    """One of PAPERS."""
    text_pt: int
    sources: bool
    with_cover: bool
    folded: bool


def write_pdf(pack: Pack, topics: Sequence[Topic], file: Path, request: PdfRequest, today: date) -> None:
    """Write pages as one PDF.

    Raises GuideError where Qt cannot paint, OSError where the file cannot be written.  The file is made in
    memory first: Qt does not say when a disk is full.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    if app is None:
        raise GuideError(NO_DISPLAY)
    set_language(app, pack.info.language)
    for face in (resources_dir() / "fonts").glob("Atkinson*.ttf"):
        QFontDatabase.addApplicationFont(str(face))
    options = BookletOptions(
        request.text_pt, request.sources, with_cover=request.with_cover, folded=request.folded
    )
    orientation = QPageLayout.Orientation.Landscape if options.folded else QPageLayout.Orientation.Portrait
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    layout = QPageLayout(QPageSize(PAPERS[request.paper]), orientation, margins, QPageLayout.Unit.Millimeter)

    def notice(topic: Topic) -> str:
        return translate(topic_notice(topic, today, pack.info.date, pack.caution))

    booklet = Booklet(pack, topics, load_theme(resources_dir() / "themes", "light"), options, notice)
    title = topics[0].title if len(topics) == 1 else pack.info.title
    write_whole(file, pdf_of(title, layout, booklet.print_on))
