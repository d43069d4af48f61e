from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget

from kcdesk.paths import resources_dir
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.style.theme import Theme, load_theme


@pytest.fixture(scope="session")
def light() -> Theme:
    """The light theme."""
    return load_theme(resources_dir() / "themes", "light")


@pytest.fixture(scope="session")
def dark() -> Theme:
    """The dark theme."""
    return load_theme(resources_dir() / "themes", "dark")


@pytest.fixture
def dressed(qapp: QApplication) -> Appearance:
    """The application in the light theme at 100 %, for widgets tested without their window."""
    appearance = Appearance(qapp, resources_dir(), "light", 100)
    appearance.apply()
    appearance.complete()
    return appearance


@pytest.fixture
def icons() -> Icons:
    """The program's icons."""
    return Icons(resources_dir() / "icons", 2.0)


class Ear:
    """Stands where Qt hands events to the accessibility bus."""

    Event = QAccessible.Event

    def __init__(self) -> None:
        self.heard: list[str] = []

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        """Somebody listens."""
        return True

    def updateAccessibility(self, event: QAccessibleEvent) -> None:  # noqa: N802
        """Remember the words: an announcement's, a notice's name, or what a page is told."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.heard.append(event.message())
            return
        about = event.object()
        is_page = event.type() == QAccessible.Event.DescriptionChanged
        words = cast(PageView, about).told if is_page else cast(QWidget, about).accessibleName()
        self.heard.append(words.strip())


@pytest.fixture
def listening() -> Iterator[None]:
    """As if a screen reader were running."""
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    """Hears what is announced; over a real bus: tests/end_to_end/test_screen_reader.py."""
    made = Ear()
    monkeypatch.setattr("kcdesk.ui.widgets.announce.QAccessible", made)
    return made


@pytest.fixture
def silent_server(tmp_path: Path) -> Iterator[Path]:
    """A print server that takes every call and never says a word; its socket."""
    path = tmp_path / "cups.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen(8)
        yield path
