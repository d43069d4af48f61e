"""The topics pane: a title, and the whole guide as a tree under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kcdesk.guide.model import Location

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from kcdesk.guide.topics import Topics
    from kcdesk.ui.topics.topic_tree import TopicTree


class TopicPane(QFrame):
    """The topic tree with its name.  The tree itself is made when first asked for, after the first paint."""

    location_requested = Signal(Location)
    """A topic was chosen."""

    def __init__(self, topics: Topics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topics_pane")
        self._topics = topics
        self._tree: TopicTree | None = None
        self._wanted: str | None = None
        """The topic whose row is still to be chosen, a moment after its page is shown."""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._catch_up)
        title = QLabel(self.tr("Topics"))
        title.setObjectName("pane_title")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(title)
        self._column.addStretch(0)

    @property
    def tree(self) -> TopicTree:
        """The tree, with the row chosen that was asked for last."""
        if self._tree is None:
            self._tree = self._make_tree()
        self._catch_up()
        return self._tree

    def show_topic(self, topic_id: str) -> None:
        """Choose a topic's row, as soon as nothing else waits to be painted; an empty id chooses none."""
        if topic_id or self._tree is not None:
            self._wanted = topic_id
            self._later.start()

    def has_focus(self) -> bool:
        """Whether the keyboard is in the tree."""
        return self._tree is not None and self._tree.hasFocus()

    def _catch_up(self) -> None:
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.tree.show_topic(wanted)

    def _make_tree(self) -> TopicTree:
        from kcdesk.ui.topics.topic_model import TopicModel  # noqa: PLC0415 - not needed for the first paint
        from kcdesk.ui.topics.topic_tree import TopicTree  # noqa: PLC0415

        tree = TopicTree(TopicModel(self._topics, self))
        tree.topic_chosen.connect(lambda topic: self.location_requested.emit(Location(topic)))
        self._column.addWidget(tree, 1)
        # Made late, it would be last in the Tab order too.  As focus proxy of the pane, which is earlier, it
        # would lead on from its own place: Tab would miss what is between the two.
        self.setTabOrder(self, tree)
        return tree

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the tree."""
        self.tree.setFocus(event.reason())
