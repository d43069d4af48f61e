"""The hits of one answer as a list model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kcdesk.search.answer import Answer, Hit

HIT = Qt.ItemDataRole.UserRole

_ENDS = (".", "?", "!", "…")

_Index = QModelIndex | QPersistentModelIndex


def place_of(hit: Hit) -> tuple[str, ...]:
    """Where a hit lies: its guide, if several were searched, the topics above it, and its section."""
    return tuple(filter(None, (hit.guide, *hit.path, hit.section)))


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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hit, index.row() + 1)
        return hit.title if role == Qt.ItemDataRole.DisplayRole else None

    def _spoken(self, hit: Hit, number: int) -> str:
        """Title, place, and which of how many; then the line that was found."""
        place = self.tr("{number} of {count}").format(number=number, count=len(self._hits))
        where = ", ".join(place_of(hit))
        parts = (part for part in (hit.title, where, place, hit.snippet) if part)
        return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts)
