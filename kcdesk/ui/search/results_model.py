"""The hits of one answer as a list model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kcdesk.search.engine import Answer, Hit

HIT = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractListModel):
    """One row a hit: the hit itself under HIT, its words for everybody else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def show_answer(self, answer: Answer) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._hits = answer.hits
        self.endResetModel()

    def clear(self) -> None:
        """No rows."""
        self.beginResetModel()
        self._hits = ()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{hit.title}. {', '.join(hit.path)}. {hit.snippet}"
        return None
