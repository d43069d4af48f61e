"""The topic tree as Qt's views want it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from kcdesk.guide.model import Topic

TOPIC_ID = 0x0100
"""Qt.ItemDataRole.UserRole.  Roles are the plain numbers that Qt passes: naming the whole of `Qt` here
would cost the start of the program a tenth of its time."""
_DISPLAY_ROLE, _ACCESSIBLE_TEXT_ROLE = 0, 11

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TopicModel(QAbstractItemModel):
    """Read-only: one column of titles, with each topic's id under TOPIC_ID."""

    def __init__(self, topics: tuple[Topic, ...], parent: QObject | None = None) -> None:
        """`topics` in reading order, each after its parent."""
        super().__init__(parent)
        self._topics = topics
        self._children: dict[str | None, list[int]] = {}
        self._row: list[int] = []
        self._place = {topic.id: topic.position for topic in topics}
        for topic in topics:
            siblings = self._children.setdefault(topic.parent, [])
            self._row.append(len(siblings))
            siblings.append(topic.position)

    def index_of(self, topic_id: str) -> QModelIndex:
        """Where a topic is; an invalid index for one that is not in the tree."""
        place = self._place.get(topic_id)
        return QModelIndex() if place is None else self.createIndex(self._row[place], 0, place)

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        siblings = self._siblings_below(parent)
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self._topics[index.internalId()].parent
        return QModelIndex() if above is None else self.index_of(above)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._siblings_below(parent))

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        return 1

    def data(self, index: _Index, role: int = _DISPLAY_ROLE) -> object:
        if not index.isValid():
            return None
        topic = self._topics[index.internalId()]
        if role in {_DISPLAY_ROLE, _ACCESSIBLE_TEXT_ROLE}:
            return topic.title
        return topic.id if role == TOPIC_ID else None

    def _siblings_below(self, parent: _Index) -> list[int]:
        above = self._topics[parent.internalId()].id if parent.isValid() else None
        return self._children.get(above, [])
