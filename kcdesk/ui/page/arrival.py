"""What a screen reader is told of a page, and of a place on it that the reader has come to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from kcdesk.guide.pages import Page
from kcdesk.ui.page.page_links import links_of
from kcdesk.ui.page.places import headings_of


def page_summary(page: Page, document: QTextDocument) -> str:
    """The page's title as a heading, and how many sections and links it has."""
    form = QCoreApplication.translate(
        "PageView", "{title}, heading level 1. Sections: {sections}. Links: {links}."
    )
    sections, links = len(headings_of(document)) - 1, len(links_of(document))
    return form.format(title=page.topic.title, sections=sections, links=links)
