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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 6, 20, 0)
        self._row.setSpacing(4)

    def show_path(self, path: tuple[Topic, ...]) -> None:
        """Show the way to a topic; the topic itself is the last of the path and not a link."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        home = _crumb(self.tr("Home"))
        home.clicked.connect(self.home_requested)
        self._row.addWidget(home)
        for topic in path[:-1]:
            self._row.addWidget(QLabel("‹" if self.isRightToLeft() else "›"))
            crumb = _crumb(topic.title)
            crumb.clicked.connect(lambda _=False, to=topic.id: self.location_requested.emit(Location(to)))
            self._row.addWidget(crumb)
        self._row.addStretch(1)


def _crumb(title: str) -> QPushButton:
    crumb = QPushButton(title)
    crumb.setProperty("look", "link")
    crumb.setMinimumWidth(crumb.fontMetrics().averageCharWidth() * 4)
    return crumb
