"""The home page: a greeting, a large search box, the treatments as tiles, and a few more ways in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kcdesk.guide.model import GuideInfo, Location, Tile, Topic
from kcdesk.ui.home.tile import ICON_PX, TileButton
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.search.search_box import SearchBox
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_TILE_WIDTH = 270
_CONTENT_WIDTH = 960
_LOWEST_BOX = 0.2
"""Of the page's height: below that too few results would fit under the search box."""
_ABOVE_BOX = 8


@dataclass(frozen=True, slots=True)
class HomeContent:
    """What the home page is made of."""

    info: GuideInfo
    greeting: str
    topics: tuple[Topic, ...]
    """Every topic of the guide, for its review state."""
    tiles: tuple[Tile, ...]
    shortcuts: tuple[Topic, ...]


class HomePage(QScrollArea):
    """Scrollable first page; every button requests a place in the guide."""

    location_requested = Signal(Location)

    def __init__(self, content: HomeContent, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._scale = 1.0
        self.setObjectName("home_page")
        self.setAccessibleName(self.tr("Home"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.search_box = SearchBox()
        self.search_box.setObjectName("home_search")
        self.search_box.textChanged.connect(self._make_room_for_results)
        self._tiles = [TileButton(tile) for tile in content.tiles]
        for tile in self._tiles:
            tile.topic_requested.connect(self._request)
            tile.resized.connect(self._choose_pictures)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        self._resume = WrappingButton()
        self._resume.setProperty("look", "outlined")
        self._resume.hide()
        self._resume_topic = ""
        self._resume.clicked.connect(lambda: self._request(self._resume_topic))
        self._shortcuts = [self._shortcut(topic) for topic in content.shortcuts]
        self._shortcut_grid = QGridLayout()
        self._shortcut_grid.setSpacing(12)
        self._lay_out(content.greeting, self._small_print(content.info, content.topics))

    def set_style(self, theme: Theme, scale: float) -> None:
        """Draw the tiles in another theme and size."""
        self._scale = scale
        for tile in self._tiles:
            size = round(ICON_PX * scale)
            tile.set_picture(self._icons.pixmap(tile.icon_name, theme.colour("accent"), size))
        self._content.setMaximumWidth(round(_CONTENT_WIDTH * scale))
        self._fill_grids()
        self._choose_pictures()

    def offer_to_continue(self, topic: Topic | None) -> None:
        """Offer the topic where reading stopped; None offers nothing."""
        self._resume.setVisible(topic is not None)
        if topic is not None:
            self._resume_topic = topic.id
            self._resume.set_words(self.tr("Continue where you stopped: {topic}").format(topic=topic.title))

    def _lay_out(self, greeting: str, small_print: str) -> None:
        self._content = QWidget()
        self._content.setObjectName("home_content")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 28, 24, 24)
        column.setSpacing(16)
        column.addWidget(WrappingLabel(greeting, "greeting"))
        column.addWidget(self.search_box)
        resume_row = QHBoxLayout()
        resume_row.addWidget(self._resume)
        resume_row.addStretch(1)
        column.addLayout(resume_row)
        column.addSpacing(8)
        column.addWidget(WrappingLabel(self.tr("Treatments"), "home_heading"))
        column.addLayout(self._grid)
        column.addSpacing(8)
        column.addLayout(self._shortcut_grid)
        column.addSpacing(8)
        column.addWidget(WrappingLabel(small_print, "home_small"))
        column.addStretch(1)
        frame = QWidget()
        frame.setObjectName("home_content")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._content, 1000)
        row.addStretch(1)
        self.setWidget(frame)

    def _fill_grids(self) -> None:
        width = min(self.width() - 64, round(_CONTENT_WIDTH * self._scale))
        columns = min(3, max(1, width // round(_TILE_WIDTH * self._scale)))
        _fill(self._grid, self._tiles, columns)
        _fill(self._shortcut_grid, self._shortcuts, columns)

    def _choose_pictures(self) -> None:
        """All tiles with their drawings, or none: where there is no room for one, none looks forgotten."""
        room = all(tile.has_room_for_picture for tile in self._tiles)
        for tile in self._tiles:
            tile.show_picture(shown=room)

    def _shortcut(self, topic: Topic) -> WrappingButton:
        button = WrappingButton(topic.title)
        button.setProperty("look", "outlined")
        button.clicked.connect(lambda: self._request(topic.id))
        return button

    def _small_print(self, info: GuideInfo, topics: tuple[Topic, ...]) -> str:
        """The review state of the whole guide, and what it is not."""
        rest = self.tr(
            "Every page names its sources. This edition: {day}. Checked to: {checked_to}. "
            "The guide informs; it does not replace the advice of your own team."
        ).format(day=format_date(info.date), checked_to=info.checked_to)
        return f"{self._review_state(topics)} {rest}"

    def _review_state(self, topics: tuple[Topic, ...]) -> str:
        reviewed = sum(1 for topic in topics if topic.reviewed_by)
        if not reviewed:
            state = self.tr("None of its {pages} pages has yet been reviewed by a clinician.")
        elif reviewed == 1:
            state = self.tr("1 of its {pages} pages has been reviewed by a clinician.")
        else:
            state = self.tr("%n of its {pages} pages have been reviewed by a clinician.", "", reviewed)
        return state.format(pages=len(topics))

    def _make_room_for_results(self) -> None:
        """With large text the box may stand low, or not be seen at all: then it goes to the top."""
        bar, box = self.verticalScrollBar(), self.search_box
        top = box.mapTo(self, box.rect().topLeft()).y()
        if box.text() and not 0 <= top <= self.height() * _LOWEST_BOX:
            bar.setValue(bar.value() + top - _ABOVE_BOX)

    def _request(self, topic_id: str) -> None:
        self.location_requested.emit(Location(topic_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_grids()


def _fill(grid: QGridLayout, widgets: list[TileButton] | list[WrappingButton], columns: int) -> None:
    """Lay the widgets out in so many columns, unless they are so already."""
    if widgets and grid.count() == len(widgets) and grid.property("columns") == columns:
        return
    grid.setProperty("columns", columns)
    for number in range(3):
        grid.setColumnStretch(number, 1 if number < columns else 0)
    for number, widget in enumerate(widgets):
        grid.removeWidget(widget)
        grid.addWidget(widget, number // columns, number % columns)
