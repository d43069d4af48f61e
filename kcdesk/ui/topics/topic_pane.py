"""The topics pane: a title, and the whole guide as a tree under it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kcdesk.guide.model import Location
from kcdesk.ui.topics.topic_model import TopicModel
from kcdesk.ui.topics.topic_tree import TopicTree


class TopicPane(QFrame):
    """The topic tree with its name."""

    location_requested = Signal(Location)
    """A topic was chosen."""

    def __init__(self, model: TopicModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topics_pane")
        title = QLabel("Topics")
        title.setObjectName("pane_title")
        self.tree = TopicTree(model)
        self.tree.topic_chosen.connect(lambda topic: self.location_requested.emit(Location(topic)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.tree)
