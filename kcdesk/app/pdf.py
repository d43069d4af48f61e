"""Pages of a guide as a PDF, without a window."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize

from kcdesk.app.application import NO_DISPLAY, make_application, set_language
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.review import topic_notice
from kcdesk.paths import resources_dir
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.booklet import Booklet, BookletOptions
from kcdesk.ui.paper.margins import MARGINS
from kcdesk.ui.paper.pdf_file import pdf_of, writing_pdf
from kcdesk.ui.style.appearance import Appearance

PAPERS = {
    "A4": QPageSize.PageSizeId.A4,
    "A5": QPageSize.PageSizeId.A5,
    "letter": QPageSize.PageSizeId.Letter,
}


@dataclass(frozen=True, slots=True)
class PdfRequest:
    """How pages are to stand on paper."""

    paper: str
    """One of PAPERS."""
    text_pt: int
    sources: bool
    with_cover: bool
    folded: bool
    codes: bool = False


def write_pdf(pack: Pack, topics: Sequence[Topic], file: Path, request: PdfRequest, today: date) -> None:
    """Write pages as one PDF.

    Raises GuideError where Qt cannot paint, OSError where the file cannot be written; then there is none.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    if app is None:
        raise GuideError(NO_DISPLAY)
    set_language(app, pack.info.language)
    for face in (resources_dir() / "fonts").glob("Atkinson*.ttf"):
        QFontDatabase.addApplicationFont(str(face))
    options = BookletOptions(
        request.text_pt,
        request.sources,
        codes=request.codes,
        with_cover=request.with_cover,
        folded=request.folded,
    )
    orientation = QPageLayout.Orientation.Landscape if options.folded else QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(PAPERS[request.paper]), orientation, MARGINS, QPageLayout.Unit.Millimeter)

    def notice(topic: Topic) -> str:
        return translate(topic_notice(topic, today, pack.info.date, pack.caution))

    appearance = Appearance(app, resources_dir(), "light", 100)
    appearance.complete()  # the guide's own font, which the system has not
    booklet = Booklet(pack, topics, appearance.paper_theme(), options, notice)
    title = topics[0].title if len(topics) == 1 else pack.info.title
    if file.exists() and not file.is_file():  # a device, which nothing can take the place of
        file.write_bytes(pdf_of(title, layout, booklet.print_on))
        return
    for _ in chain(booklet.laying_out(layout), writing_pdf(file, title, layout, booklet.painting)):
        pass
