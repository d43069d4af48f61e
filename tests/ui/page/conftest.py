from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.ui.page.accessibility.factory import install_page_accessibility
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.style.theme import Theme

_TOPIC = Topic("made-up", None, 0, 0, "Made up", "living", "", date(2026, 11, 1), date(2027, 11, 1), "")


def page_of(html: str) -> Page:
    """A page no compiler made: whatever a hostile pack may hold."""
    return Page(_TOPIC, html, ())


@pytest.fixture
def view(reader_pack: Pack, light: Theme, qtbot: QtBot) -> PageView:
    """A page view of 800 by 600 pixels on the small guide, still empty."""
    install_page_accessibility()
    made = PageView(reader_pack.figure, light)
    qtbot.addWidget(made)
    made.set_style(light, 1.0)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Desktop(QObject):
    """Stands where the desktop's browser and file manager would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def open_address(self, address: QUrl) -> None:
        """Remember what somebody wanted opened."""
        self.asked.append(address.toString())


@pytest.fixture
def desktop(qapp: Callable[..., object]) -> Iterator[Desktop]:
    """Hears of everything that Qt would hand to another program; proved by asking it once."""
    assert qapp is not None
    schemes = ("http", "https", "file", "ftp", "mailto", "javascript", "data")
    listener = Desktop()
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, listener, "open_address")  # type: ignore[arg-type]
    QDesktopServices.openUrl(QUrl("https://example.org/proof"))
    assert listener.asked == ["https://example.org/proof"]
    listener.asked.clear()
    yield listener
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)
