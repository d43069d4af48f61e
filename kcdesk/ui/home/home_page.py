"""The home page: a greeting, a large search box, the treatments as tiles, and a few more ways in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kcdesk.guide.model import GuideInfo, Location, Tile, Topic
from kcdesk.guide.review import ReviewState, review_state
from kcdesk.guide.topics import reviews_of
from kcdesk.ui.home.tile import ICON_PX, TileButton
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.search.search_box import SearchBox, mark_low
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.accessible_roles import NamedGroup, install_accessible_roles, mark_as_heading
from kcdesk.ui.widgets.banner import Banner
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction, QResizeEvent

    from kcdesk.ui.home.kept_place import KeptPlace, Place

_TILE_WIDTH = 270
_CONTENT_WIDTH = 960
_LARGE_WIDTH, _LARGE_FROM = 1200, 1400
"""Width at 100 % of the content on a large screen, and of the page from which that is."""
_LOWEST_BOX = 0.2
"""Of the page's height: below that too few results would fit under the search box."""
_ABOVE_BOX = 8
_ICON_GROWTH = 32
"""Pixels at 100 % by which the tiles' pictures may become larger."""
_MOST_COLUMNS = 3
_HIGH = 860
"""Height at 100 % from which there can be room to spare; a usual window is not even measured."""
_TRIES = 3
"""To share out what height is spare: words beside a larger picture may need another line."""
_LOW = 240
"""Height at 100 % under which the search box has less air: results need what there is."""


@dataclass(frozen=True, slots=True)
class HomeContent:
    """What the home page is made of."""

    info: GuideInfo
    greeting: str
    topics: Sequence[Topic]
    """Every topic of the guide, for its review state."""
    tiles: tuple[Tile, ...]
    shortcuts: tuple[Topic, ...]


class HomePage(QScrollArea):
    """Scrollable first page; every button requests a place in the guide."""

    location_requested = Signal(Location)
    forget_requested = Signal()
    """The pages read before are to be forgotten."""
    guide_requested = Signal(object)
    """Another guide is wanted: its file, a Path."""

    def __init__(self, content: HomeContent, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_accessible_roles()
        self._icons = icons
        self._info, self._topics = content.info, content.topics
        self._review = Banner()
        self._scale, self._growth = 1.0, 0.0
        self._theme: Theme | None = None
        self.setObjectName("home_page")
        self.setAccessibleName(self.tr("Home"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.search_box = SearchBox()
        self.search_box.setObjectName("home_search")
        self.search_box.textChanged.connect(self._make_room_for_results)
        self._kept: KeptPlace | None = None
        self._before_search: Place | None = None
        """Where it was before a search brought its box to the top."""
        self._laid_out_for = QtCore.QSize()
        self._laid_out_again = _soon(self, self._lay_tiles_out_again)
        self._tiles = [TileButton(tile) for tile in content.tiles]
        for tile in self._tiles:
            tile.topic_requested.connect(self._request)
            tile.resized.connect(self._choose_pictures)
        self._grid = _grid(16)
        self._resume = WrappingButton()
        self._resume.setProperty("look", "outlined")
        self._resume.hide()
        self._resume_at = Location("")
        self._resume.clicked.connect(lambda: self.location_requested.emit(self._resume_at))
        self._recent: list[WrappingButton] = []
        self._recent_grid = _grid(12)
        self._forget = WrappingButton(self.tr("Clear these pages"))
        self._forget.setProperty("look", "outlined")
        self._forget.clicked.connect(self.forget_requested)
        self._shortcuts = [self._shortcut(topic) for topic in content.shortcuts]
        self._shortcut_grid = _grid(12)
        self._guides: list[WrappingButton] = []
        self._guide_grid = _grid(12)
        self._own: list[WrappingButton] = []
        self._own_grid = _grid(12)
        self._lay_out(content.greeting, self._small_print(content.info, content.topics))

    @property
    def texts(self) -> tuple[QWidget, ...]:
        """What holds words of the guide, in its language."""
        return self._greeting, *self._tiles, *self._shortcuts

    def scrolled(self) -> object:
        """Where it is read, for `scroll_to`; None for its top."""
        return self._keep_place().now() if self.verticalScrollBar().value() else None

    def scroll_to(self, place: object) -> None:
        """Show it from such a place on, in whatever size it is now; None for its top."""
        self._before_search = None
        if place is not None:
            self._keep_place().bring(cast("Place", place))
            return
        if self._kept is not None:
            self._kept.let_go()
        self.verticalScrollBar().setValue(0)

    def complete(self) -> None:
        """What the first paint does without: it keeps its place, and Tab stops at what is on it alone."""
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._keep_place()

    def hold(self) -> None:
        """Keep its place through `set_style`, which follows at once: fonts change before it."""
        if self._kept is not None and self.isVisible():
            self._kept.hold()

    def _keep_place(self) -> KeptPlace:
        from kcdesk.ui.home.kept_place import KeptPlace  # noqa: PLC0415 - nobody has scrolled before the first paint

        if self._kept is None:
            self._kept = KeptPlace(self, self._content)
        return self._kept

    def set_style(self, theme: Theme, scale: float) -> None:
        """Draw the tiles in another theme and size."""
        self._scale, self._theme = scale, theme
        self._draw_tiles(self._growth)
        self._content.setMaximumWidth(round(self._widest() * scale))
        self._mark_low()
        self._fill_grids()
        self._choose_pictures()

    def _draw_tiles(self, growth: float) -> None:
        """Draw the tiles' pictures, from 0 as usual to 1 for the largest."""
        self._growth = growth
        if self._theme is None:
            return
        size = round((ICON_PX + growth * _ICON_GROWTH) * self._scale)
        for tile in self._tiles:
            colour = self._theme.colour("accent")
            tile.set_picture(self._icons.pixmap(tile.icon_name, colour, size))

    def offer(self, actions: list[QAction]) -> None:
        """A button for each of these actions, under "Your own"."""
        short = {self.tr("Questions for my appointment"): self.tr("My questions")}
        for action in actions:
            button = WrappingButton(short.get(action.text(), action.text()))
            button.setProperty("look", "outlined")
            button.clicked.connect(action.trigger)
            self._own.append(button)
        self._fill_grids()
        self._order_stops()

    def show_review(self, today: date, caution: str = "") -> None:
        """Say what today's date means for the guide as a whole; nothing while every page is in date.

        `caution` is what every page of the guide says first; it is said here, too.
        """
        states = {
            one: review_state(one.next_review, today, self._info.date) for one in reviews_of(self._topics)
        }
        overdue = sum(one.pages for one, state in states.items() if state is ReviewState.OVERDUE)
        words = ""
        if ReviewState.CLOCK_WRONG in states.values():
            words = self.tr(
                "This computer’s date ({today}) looks wrong, so we cannot tell "
                "whether this guide is up to date. Ask someone to check the clock."
            ).format(today=format_date(today))
        elif overdue == 1:
            words = self.tr("1 of this guide’s {pages} pages was due for review by now. The page says so.")
        elif overdue:
            words = self.tr(
                "%n of this guide’s {pages} pages were due for review before today. "
                "Some of it may be out of date. Check with your team.",
                "",
                overdue,
            )
        words = words.format(pages=len(self._topics)) if overdue else words
        self._review.tell(" ".join(filter(None, (caution, words))))

    def offer_to_continue(self, topic: Topic | None, anchor: str = "", section: str = "") -> None:
        """Offer the topic where reading stopped, at its section; None offers nothing."""
        self._resume.setVisible(topic is not None)
        if topic is not None:
            self._resume_at = Location(topic.id, anchor)
            words = self.tr("Continue where you stopped: {topic}").format(topic=topic.title)
            self._resume.set_words(f"{words} › {section}" if section else words)

    def show_guides(self, guides: list[tuple[Path, str]]) -> None:
        """Offer other guides of this computer, each a file and a name."""
        for file, name in guides:
            button = WrappingButton(name)
            button.setProperty("look", "outlined")
            button.clicked.connect(lambda _=False, wanted=file: self.guide_requested.emit(wanted))
            self._guides.append(button)
        for part in self._guide_parts:
            part.setVisible(bool(guides))
        self._fill_grids()
        self._order_stops()

    def show_recent(self, topics: tuple[Topic, ...]) -> None:
        """Offer the pages read before that one, newest first; none shows nothing."""
        for button in self._recent:
            self._recent_grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._recent = [self._shortcut(topic) for topic in topics]
        for part in self._recent_parts:
            part.setVisible(bool(topics))
        self._recent_grid.setProperty("columns", None)
        self._fill_grids()
        self._order_stops()

    def _lay_out(self, greeting: str, small_print: str) -> None:
        self._content = QWidget()
        self._content.setObjectName("home_content")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(16)
        self.search_box.set_hint(self._info.search_hint)
        self._greeting = _heading(greeting, "greeting", 1)
        column.addWidget(self._greeting)
        column.addWidget(self.search_box)
        column.addWidget(self._review)
        _add_row(column, self._resume)
        tiles_title = self._info.tiles_title or self.tr("Begin here")
        self._add_group(column, tiles_title, self._grid, shown=bool(self._tiles))
        self._add_group(column, self.tr("More"), self._shortcut_grid, shown=bool(self._shortcuts))
        self._add_group(column, self.tr("Your own"), self._own_grid, shown=True)
        guides = self.tr("Other guides on this computer")
        self._guide_parts = self._add_group(column, guides, self._guide_grid, shown=False)
        parts = self._add_group(column, self.tr("Pages you read last"), self._recent_grid, shown=False)
        _add_row(column, self._forget)
        self._forget.hide()
        self._recent_parts = (*parts, self._forget)
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

    def _add_group(
        self, column: QVBoxLayout, title: str, grid: QGridLayout, *, shown: bool
    ) -> tuple[QWidget, QWidget]:
        group, heading = NamedGroup(title), _heading(title, "home_heading", 2)
        grid.setContentsMargins(0, 0, 0, 0)
        group.setLayout(grid)
        for part in (heading, group):
            column.addWidget(part)
            if not shown:
                part.hide()
        column.addSpacing(4)
        return heading, group

    def _fill_grids(self) -> None:
        width = min(self.width() - 64, self._content.maximumWidth())
        columns = min(_MOST_COLUMNS, max(1, width // round(_TILE_WIDTH * self._scale)))
        _fill(self._grid, self._tiles, columns)
        _fill(self._own_grid, self._own, self._own_columns(width, columns))
        _fill(self._shortcut_grid, self._shortcuts, _without_holes(len(self._shortcuts), columns))
        _fill(self._guide_grid, self._guides, _without_holes(len(self._guides), columns))
        _fill(self._recent_grid, self._recent, columns)
        self._share_spare_height()

    def _order_stops(self) -> None:
        """Have Tab go down the page: Qt goes by when a button came into it."""
        ways_in = *self._tiles, *self._shortcuts, *self._own, *self._guides, *self._recent
        before: QWidget = self.search_box
        for stop in (self._resume, *ways_in, self._forget):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _own_columns(self, width: int, columns: int) -> int:
        """One row, where their short words have the room for it."""
        count = len(self._own)
        widest = max((button.sizeHint().width() for button in self._own), default=0)
        in_a_row = count <= _MOST_COLUMNS and count * (widest + self._own_grid.spacing()) <= width
        return count if in_a_row and count else _without_holes(count, columns)

    def _widest(self) -> int:
        """Of the content, in pixels at 100 %."""
        return _LARGE_WIDTH if self.width() >= _LARGE_FROM * self._scale else _CONTENT_WIDTH

    def _mark_low(self) -> None:
        """Where little height is left, the box is to be seen at once, and results under it."""
        for part in (self._greeting, self.search_box):
            mark_low(part, low=self.height() < _LOW * self._scale)

    def _share_spare_height(self) -> None:
        """Fill a high window: larger tiles and buttons are easier to see and to hit.

        The answer depends on the size of the page alone, never on how it stands: else it would be another one
        each time that the scroll bar comes and goes, for ever.
        """
        is_high = self.height() >= _HIGH * self._scale
        if not is_high and not self._growth:
            return
        from kcdesk.ui.home.spare_height import BUTTON_GROWTH, TILE_GROWTH, reset, share_out  # noqa: PLC0415

        tiles, buttons = (round(most * self._scale) for most in (TILE_GROWTH, BUTTON_GROWTH))
        grids = ((self._grid, tiles), (self._shortcut_grid, buttons), (self._recent_grid, buttons))
        reset(grids)
        self._grow_pictures(0.0)
        spare = self.height() - self._height_needed() if is_high else 0
        for _ in range(_TRIES):
            if spare <= 0:
                return
            self._grow_pictures(round(share_out(grids, spare), 1))
            too_high = self._height_needed() - self.height()
            if too_high <= 0:
                return
            reset(grids)
            self._grow_pictures(0.0)
            spare -= too_high

    def _grow_pictures(self, growth: float) -> None:
        if growth != self._growth:
            self._draw_tiles(growth)

    def _height_needed(self) -> int:
        """Of all that is on the page; each layout is asked from within: it may answer as it was before."""
        for layout in (
            *(tile.layout() for tile in self._tiles),
            self._grid,
            self._shortcut_grid,
            self._recent_grid,
        ):
            if layout is not None:
                layout.activate()
        column = self._content.layout()
        if column is None:
            return self.height()
        column.activate()
        return column.totalHeightForWidth(min(self.width(), self._content.maximumWidth()))

    def _choose_pictures(self) -> None:
        """All tiles with their drawings, or none: where there is no room for one, none looks forgotten."""
        room = all(tile.has_room_for_picture for tile in self._tiles)
        changed = [tile for tile in self._tiles if tile.show_picture(shown=room)]
        if changed and self.isVisible():
            self._laid_out_again.start()

    def _lay_tiles_out_again(self) -> None:
        """What is shown in a tile while its row is being laid out can end with rows of the size before."""
        self._grid.invalidate()

    def _shortcut(self, topic: Topic) -> WrappingButton:
        button = WrappingButton(topic.title)
        button.setProperty("look", "outlined")
        button.clicked.connect(lambda: self._request(topic.id))
        return button

    def _small_print(self, info: GuideInfo, topics: Sequence[Topic]) -> str:
        """The review state of the whole guide, and what it is not."""
        rest = self.tr(
            "Every page names its sources. This edition: {day}. Checked to: {checked_to}. "
            "The guide informs; it does not replace the advice of your own team."
        ).format(day=format_date(info.date), checked_to=info.checked_to)
        return f"{self._review_state(topics)} {rest}"

    def _review_state(self, topics: Sequence[Topic]) -> str:
        reviewed = sum(one.reviewed for one in reviews_of(topics))
        if not reviewed:
            state = self.tr("None of its {pages} pages has yet been reviewed by a clinician.")
        elif reviewed == 1:
            state = self.tr("1 of its {pages} pages has been reviewed by a clinician.")
        else:
            state = self.tr("%n of its {pages} pages have been reviewed by a clinician.", "", reviewed)
        return state.format(pages=len(topics))

    def _make_room_for_results(self) -> None:
        """With large text the box may stand low, or not be seen at all: then it goes to the top.

        Once nothing is searched for, the page is where it was before.
        """
        bar, box = self.verticalScrollBar(), self.search_box
        top = box.mapTo(self, box.rect().topLeft()).y()
        if not box.text() and self._before_search is not None:
            self._keep_place().go_to(self._before_search)
            self._before_search = None
        elif box.text() and not 0 <= top <= self.height() * _LOWEST_BOX:
            if self._before_search is None:
                self._before_search = self._keep_place().now()
            bar.setValue(bar.value() + top - _ABOVE_BOX)

    def _request(self, topic_id: str) -> None:
        self.location_requested.emit(Location(topic_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay all out anew for another size, but not for a scroll bar that comes or goes, maybe for ever."""
        self.hold()
        super().resizeEvent(event)
        if self.size() == self._laid_out_for:
            return
        self._laid_out_for = self.size()
        self._content.setMaximumWidth(round(self._widest() * self._scale))
        self._fill_grids()
        self._mark_low()


def _soon(owner: QtCore.QObject, do: Callable[[], None]) -> QtCore.QTimer:
    """A timer that, started however often, does something once, when all that waits has been done."""
    timer = QtCore.QTimer(owner, singleShot=True, interval=0)
    timer.timeout.connect(do)
    return timer


def _grid(spacing: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(spacing)
    return grid


def _heading(words: str, name: str, level: int) -> WrappingLabel:
    label = WrappingLabel(words, name)
    mark_as_heading(label, level)
    return label


def _add_row(column: QVBoxLayout, button: QWidget) -> None:
    """Put a button into a line of its own, at its start."""
    row = QHBoxLayout()
    column.addLayout(row)
    row.addWidget(button)
    row.addStretch(1)


def _without_holes(count: int, most: int) -> int:
    """Columns for so many buttons: the most there is room for, or one fewer where that fills every row."""
    fewer = most - 1
    return fewer if count % most and fewer > 1 and not count % fewer else most


def _fill(grid: QGridLayout, widgets: list[TileButton] | list[WrappingButton], columns: int) -> None:
    """Lay the widgets out in so many columns, unless they are so already."""
    if widgets and grid.count() == len(widgets) and grid.property("columns") == columns:
        return
    grid.setProperty("columns", columns)
    for number in range(_MOST_COLUMNS):
        grid.setColumnStretch(number, 1 if number < columns else 0)
    for number, widget in enumerate(widgets):
        grid.removeWidget(widget)
        grid.addWidget(widget, number // columns, number % columns)
