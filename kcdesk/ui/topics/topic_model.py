"""The topic tree as Qt's views want it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from kcdesk.guide.errors import GuideError
from kcdesk.guide.topics import Topics

TOPIC_ID = 0x0100
"""Qt.ItemDataRole.UserRole.  Roles are the plain numbers that Qt passes: naming the whole of `Qt` here
would cost the start of the program a tenth of its time."""
_DISPLAY_ROLE, _ACCESSIBLE_TEXT_ROLE = 0, 11

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_UNREADABLE = "…"


class TopicModel(QAbstractItemModel):
    """Read-only: one column of titles, with each topic's id under TOPIC_ID.

    A row knows its place alone until it is seen: only then is its topic read.
    """

    def __init__(self, topics: Topics, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics = topics

    def index_of(self, topic_id: str) -> QModelIndex:
        """Where a topic is; an invalid index for one that is not in the tree."""
        place = self._topics.place(topic_id)
        if place is None:
            return QModelIndex()
        row = bisect_left(self._topics.below(self._topics.parent(place)), place)
        return self.createIndex(row, 0, place)

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        siblings = self._siblings_below(parent)
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self._topics.parent(index.internalId())
        return QModelIndex() if above is None else self.index_of(above)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._siblings_below(parent))

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        return 1

    def data(self, index: _Index, role: int = _DISPLAY_ROLE) -> object:
        if not index.isValid():
            return None
        place = index.internalId()
        if role in {_DISPLAY_ROLE, _ACCESSIBLE_TEXT_ROLE}:
            return self._title(place)
        return self._topics.id(place) if role == TOPIC_ID else None

    def _title(self, place: int) -> str:
        try:
            return self._topics[place].title
        except GuideError:  # a stick that was pulled; opening any page says so, and how to go on
            return _UNREADABLE

    def _siblings_below(self, parent: _Index) -> Sequence[int]:
        return self._topics.below(self._topics.id(parent.internalId()) if parent.isValid() else None)
