"""The results under the search box."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from kcdesk.guide.model import Location, Topic
from kcdesk.search.engine import Answer, Hit
from kcdesk.ui.search.result_delegate import ResultDelegate
from kcdesk.ui.search.results_model import HIT, ResultsModel
from kcdesk.ui.theme import Theme

_WIDTH = 720
_SHORT = 60
"""Characters of a search that found nothing, as it is shown again."""
_MOST_HEIGHT = 0.8
"""Of the room under the box."""


class ResultsPanel(QFrame):
    """Drops below a box, as wide as it needs; the first hit is ready for Enter."""

    location_requested = Signal(Location)
    """A hit, or one of the helpful places where there is none, was chosen."""

    def __init__(self, theme: Theme, helpful: tuple[Topic, ...], parent: QWidget) -> None:
        """`helpful` are the places to offer when nothing is found."""
        super().__init__(parent)
        self.setObjectName("results_panel")
        self.setAccessibleName("Search results")
        self._area = parent
        self._model = ResultsModel(self)
        self._delegate = ResultDelegate(theme)
        self._answer: Answer | None = None
        self.note = QLabel()
        self.note.setObjectName("results_note")
        self.note.setWordWrap(True)
        self._list = QListView()
        self._list.setAccessibleName("Search results")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._open)
        self._offers = [self._offer(topic) for topic in helpful]
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self._list, 1)
        for offer in self._offers:
            column.addWidget(offer)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self._list.doItemsLayout()

    def show_answer(self, answer: Answer, box: QWidget, scale: float) -> None:
        """Show what was found under the box it was typed into."""
        self._answer = answer
        self._model.show_answer(answer)
        count = len(answer.hits)
        self._list.setVisible(count > 0)
        for offer in self._offers:
            offer.setVisible(not count)
        self.note.setText(_note(answer))
        if count:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()
        self._place(box, scale)
        self.show()
        self.raise_()

    def move_row(self, by: int) -> None:
        """Make another hit the current one; at either end it stays."""
        count = self._model.rowCount()
        if count:
            row = min(max(self._list.currentIndex().row() + by, 0), count - 1)
            self._list.setCurrentIndex(self._model.index(row))

    def open_current(self) -> None:
        """Open the current hit, if there is one."""
        if self._list.currentIndex().isValid() and self._model.rowCount():
            self._open(self._list.currentIndex())

    @property
    def current_hit(self) -> Hit | None:
        """The hit that Enter opens."""
        hit: Hit | None = self._list.currentIndex().data(HIT)
        return hit

    def _place(self, box: QWidget, scale: float) -> None:
        area = self._area.rect()
        corner = box.mapTo(self._area, QPoint(0, box.height() + 4))
        width = min(max(box.width(), round(_WIDTH * scale)), area.width() - 16)
        left = min(max(8, corner.x()), area.width() - width - 8)
        wanted = self.note.heightForWidth(width - 16) + 24
        if self._model.rowCount():
            wanted += sum(self._list.sizeHintForRow(row) for row in range(self._model.rowCount())) + 8
        else:
            wanted += sum(offer.sizeHint().height() for offer in self._offers)
        room = area.height() - corner.y() - 8
        self.setGeometry(left, corner.y(), width, min(wanted, max(160, round(room * _MOST_HEIGHT))))

    def _offer(self, topic: Topic) -> QPushButton:
        button = QPushButton(topic.title)
        button.setProperty("look", "link")
        button.clicked.connect(lambda _=False, to=topic.id: self._request(Location(to)))
        return button

    def _open(self, index: QModelIndex) -> None:
        hit: Hit = index.data(HIT)
        marks = self._answer.words if self._answer else ()
        self._request(Location(hit.topic, hit.anchor, marks))

    def _request(self, location: Location) -> None:
        self.hide()
        self.location_requested.emit(location)


def _note(answer: Answer) -> str:
    if not answer.hits:
        return (
            f"Nothing found for “{_short(answer.text)}”. Try another word, or fewer words. "
            "Or choose one of these:"
        )
    if answer.corrected:
        return f"Showing results for “{answer.corrected}”"
    count = len(answer.hits)
    return "1 result" if count == 1 else f"{count} results"


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT] + "…"
