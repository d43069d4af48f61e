"""Where the page lies in the guide, from the top down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kcdesk.guide.model import Location, Topic


class Breadcrumbs(QFrame):
    """A row of links, one for each topic above the page."""

    location_requested = Signal(Location)
    home_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumbs")
        self.setAccessibleName(self.tr("Where this page is in the guide"))
        self._way: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 6, 20, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)

    def show_path(self, path: tuple[Topic, ...]) -> None:
        """Show the way to a topic; the topic itself is the last of the path and not a link."""
        self._clear()
        home = _crumb(self.tr("Home"))
        home.clicked.connect(self.home_requested)
        self._add(home)
        for topic in path[:-1]:
            self._add(QLabel("‹" if self.isRightToLeft() else "›"))
            crumb = _crumb(topic.title)
            crumb.clicked.connect(lambda _=False, to=topic.id: self.location_requested.emit(Location(to)))
            self._add(crumb)

    def _add(self, part: QWidget) -> None:
        self._row.insertWidget(len(self._way), part)
        self._way.append(part)

    def _clear(self) -> None:
        for part in self._way:
            self._row.removeWidget(part)  # not `takeAt`: nobody would free the item it gives to Python
            part.hide()
            part.deleteLater()
        self._way.clear()


def _crumb(title: str) -> QPushButton:
    crumb = QPushButton(title)
    crumb.setProperty("look", "link")
    crumb.setMinimumWidth(crumb.fontMetrics().averageCharWidth() * 4)
    return crumb
