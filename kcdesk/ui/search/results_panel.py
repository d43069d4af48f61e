"""The results under the search box."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kcdesk.guide.model import Location, Topic
from kcdesk.search.answer import Answer, Hit
from kcdesk.ui.search.result_delegate import ResultDelegate, Room, lines_below_title
from kcdesk.ui.search.result_link import ResultLink
from kcdesk.ui.search.results_head import ResultsHead
from kcdesk.ui.search.results_list import ResultsList
from kcdesk.ui.search.results_model import HIT, ResultsModel
from kcdesk.ui.search.results_room import room_for_results
from kcdesk.ui.search.results_words import ResultsWords
from kcdesk.ui.search.room_watch import RoomWatch
from kcdesk.ui.style.template import line_width
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.user_data.recent_searches import MOST

_MOST_SUGGESTIONS = 4
_MOST_HEIGHT = 0.8
"""Of the room under the box, for hits."""
_FEW, _TO_CHOOSE = 3, 2
"""Hits that may take all of the room; and so many are shown with less air rather than one alone."""

_MARGIN = 8
_BOTH = 2


class ResultsPanel(QFrame):
    """Drops below a box, as wide as it needs; the first hit is ready for Enter."""

    location_requested = Signal(Location)
    """A hit, or one of the helpful places where there is none, was chosen."""

    elsewhere_requested = Signal(object, Location)
    """A hit of another guide was chosen: that guide's file, and the place in it."""

    hit_opened = Signal()
    """A hit was chosen: the search led somewhere."""
    literal_requested = Signal()
    """The words as typed are wanted, not the ones that were searched for instead."""
    search_requested = Signal(str)
    """One of the recent searches was chosen, or a word that the guide has."""
    everywhere_requested = Signal(bool)
    """All guides are to be searched, or the one that is read alone."""
    forget_requested = Signal()
    """The recent searches are to be forgotten."""
    left = Signal(int)
    """The keyboard goes from here back to the box (-1), or on to what comes after the box (1)."""
    typed = Signal(object)
    """The event of a key that was pressed in the list and is meant for the box."""

    def __init__(
        self,
        theme: Theme,
        helpful: tuple[Topic, ...],
        parent: QWidget,
        *,
        share: float = _MOST_HEIGHT,
        as_wide_as_parent: bool = False,
    ) -> None:
        """`helpful` are the places to offer when nothing is found.

        `share` of the room under the box is the most that hits take.  `as_wide_as_parent` leaves nothing
        beside them free.
        """
        super().__init__(parent)
        self._share, self._fills = share, as_wide_as_parent
        self.setObjectName("results_panel")
        self._area = parent
        self._model = ResultsModel(self)
        self._delegate = ResultDelegate(theme)
        self._answer: Answer | None = None
        self._words = ResultsWords(self)
        self._list = ResultsList(self._model, self._delegate)
        self._list.chosen.connect(self._open)
        self._list.stepped.connect(self._step)
        self._list.typed.connect(self.typed)
        self._offers = [self._offer(topic) for topic in helpful]
        self._recent: list[ResultLink] = []
        self._suggestions: list[ResultLink] = []
        self._forget = ResultLink(self.tr("Clear these searches"))
        self._forget.clicked.connect(self.forget_requested)
        self._guides, self._is_everywhere = 1, False
        self._scope = ResultLink("")
        self._scope.hide()
        self._scope.clicked.connect(lambda: self.everywhere_requested.emit(not self._is_everywhere))
        self._all = self._in_a_column()
        self._literal.clicked.connect(self.literal_requested)
        for link in (self._literal, self._scope, *self._links):
            link.stepped.connect(self._step)
        self._box, self._scale = parent, 1.0
        self._measured: tuple[QRect, int, int, int] | None = None
        self._placed = QRect()
        self._watch = RoomWatch(self._inner, parent, self)
        self._watch.changed.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self._all)
        self._list.selectionModel().currentChanged.connect(self._show_row)
        self.hide()

    def _in_a_column(self) -> QScrollArea:
        """What is said of the search, the links and the hits.

        With very large text that is more than the window is high: then all of it is scrolled, by one bar.
        """
        column = QWidget()
        column.setObjectName("results_words")
        self._inner = inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._head = ResultsHead(inner)
        for part in (*self._links, self._list, self._scope):
            inner.addWidget(part)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidget(column)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self._list.doItemsLayout()

    def set_scope(self, guides: int, *, everywhere: bool) -> None:
        """Offer to search all of so many guides, or again only the one that is read; of 1 offers nothing."""
        self._guides, self._is_everywhere = guides, everywhere
        if everywhere:
            self._scope.set_words(self.tr("Search this guide only"))
        elif guides == _BOTH:
            self._scope.set_words(self.tr("Search both guides on this computer"))
        else:
            self._scope.set_words(self.tr("Search all {count} guides on this computer").format(count=guides))

    def show_answer(self, answer: Answer, box: QWidget, scale: float) -> None:
        """Show what was found under the box it was typed into."""
        self._answer = answer
        # Else the list asks for the height of every row, several times, to show three or four.
        self._list.setUniformItemSizes(len(set(map(lines_below_title, answer.hits))) == 1)
        self._model.show_answer(answer)
        count = len(answer.hits)
        self._delegate.urgent = answer.urgent
        self._list.setVisible(count > 0)
        self._head.offer_as_typed(*self._words.as_typed(answer))
        self._scope.setVisible(self._guides > 1)
        suggestions = self._searches(self._suggestions, answer.suggestions[:_MOST_SUGGESTIONS], 0)
        self._show_links([] if count else [*suggestions, *self._offers])
        self._head.say(self._words.said_of(answer, everywhere=self._is_everywhere), urgent=answer.urgent)
        if count:
            self._list.mark_first()
        self._place(box, scale)
        self.show()
        self.raise_()

    def show_recent(self, searches: tuple[str, ...], box: QWidget, scale: float) -> None:
        """Offer searches made before, newest first; none hides the panel."""
        self._answer = None
        self._model.clear()
        self._list.hide()
        self._head.offer_as_typed("", "")
        self._scope.hide()
        recent = self._searches(self._recent, searches[:MOST], len(self._suggestions) + len(self._offers))
        self._show_links([*recent, self._forget])
        self._head.say(self.tr("Your last searches on this device"), urgent=False)
        self._place(box, scale)
        self.setVisible(bool(searches))
        self.raise_()
        if searches:
            self._recent[0].setFocus()

    @property
    def note(self) -> PlainLabel:
        """What is said of the search, or as much of it as there is room for."""
        return self._head.note

    @property
    def _literal(self) -> ResultLink:
        return self._head.literal

    @property
    def _links(self) -> list[ResultLink]:
        """Every link in the column, from the top."""
        return [*self._suggestions, *self._offers, *self._recent, self._forget]

    def _searches(self, links: list[ResultLink], texts: tuple[str, ...], above: int) -> list[ResultLink]:
        """Those of `links` that search for the texts, made as they are needed below so many others."""
        while len(links) < len(texts):
            made = ResultLink("")
            made.clicked.connect(lambda _=False, chosen=made: self.search_requested.emit(chosen.words))
            made.stepped.connect(self._step)
            self._inner.insertWidget(1 + above + len(links), made)
            links.append(made)
            made.stackUnder(self._links[above + len(links)])  # in the order of a screen reader too
        for link, text in zip(links, texts, strict=False):
            link.set_words(text)
        return links[: len(texts)]

    def _show_links(self, links: list[ResultLink]) -> None:
        for button in self._links:
            button.setVisible(button in links)

    def enter(self) -> bool:
        """Give the keyboard to the first thing here that takes it; False if there is none."""
        stops = self._stops
        if stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(stops)

    @property
    def _stops(self) -> list[QWidget]:
        """What takes the keyboard now, from the top."""
        parts = (self._literal, *self._links, self._list, self._scope)
        return [] if self.isHidden() else [part for part in parts if not part.isHidden()]

    def _step(self, by: int, *, by_tab: bool = False) -> None:
        """To the next stop (1) or the one before (-1).  Before the first is the box; only Tab goes on."""
        stops = self._stops
        focus = self.focusWidget()
        at = stops.index(focus) + by if focus in stops else -1
        if 0 <= at < len(stops):
            reasons = Qt.FocusReason
            stops[at].setFocus(reasons.TabFocusReason if by > 0 else reasons.BacktabFocusReason)
            if stops[at] is not self._list:
                self._all.ensureWidgetVisible(stops[at], 0, 0)
        elif by_tab or by < 0:
            self.left.emit(by if at >= 0 or by < 0 else -1)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab, from any part.  When this is hidden, the focus waits for what comes in its place."""
        if not self.isHidden():
            self._step(1 if next else -1, by_tab=True)
        return True

    @property
    def spoken_note(self) -> str:
        """What was found, and for those who cannot see the list how to reach it."""
        way = self.tr("The Down key leads there.")
        words = self._head.words
        return f"{words} {way}" if words.endswith((".", ":")) else f"{words}. {way}"

    def open_current(self) -> None:
        """Open the current hit, if there is one."""
        if self._list.marked.isValid():
            self._open(self._list.marked)

    def _place(self, box: QWidget, scale: float) -> None:
        """Drop below this box, and show what is there from its start."""
        self._box, self._scale, self._measured = box, scale, None
        self._watch.follow(box)
        self._fit()
        self._all.verticalScrollBar().setValue(0)
        self._head.invalidate()

    @Slot()
    def _fit(self) -> None:
        """Be as high as what is shown needs, which need not be what it needed when it was shown.

        Another style, font or wording asks for it without an answer; whatever asks in vain changes nothing.
        """
        room = self._room()
        width, height = room.width() - 2 * self._edge, room.height() - 2 * self._edge
        is_new = self._measured is None or self.geometry() != self._placed
        if is_new or self._measure(room, width) != self._measured:
            area = QRect(room)
            room.setHeight(self._place_parts(width, height))
            self._measured = self._measure(area, width)
            mark("flush", room.width() == self._area.width(), self)
            self.setGeometry(room)
            self._placed = self.geometry()

    @property
    def _edge(self) -> int:
        """Pixels of the panel on each side that hold nothing: the margin, and a line."""
        return _MARGIN + line_width(1, self._scale)

    def _measure(self, room: QRect, width: int) -> tuple[QRect, int, int, int]:
        """What the panel's height depends on."""
        row = self._list.sizeHintForRow(0)
        return QRect(room), self._height_beside(width), self._model.rowCount(), row

    def _room(self) -> QRect:
        return room_for_results(
            self._area, self._box, self._scale, fills=self._fills, from_the_right=self.isRightToLeft()
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.end()

    def _place_parts(self, width: int, room: int) -> int:
        """Give everything its height, and return the panel's.

        Where what is said leaves hits no whole row, all of it is scrolled together, and the hits have no bar;
        where it leaves no room for what can be opened first, less is said, with less air; and where that is
        not enough, not where the hits lie.
        """
        bar = self._all.verticalScrollBar().sizeHint().width()
        for tell in (self._tell_all, self._tell_little, self._tell_least):
            tell(width)
            first = sum(islice(self._row_heights(), 1))
            beside = self._height_beside(width)
            scrolled = beside + first > room
            inner = width - bar if scrolled else width
            to_open = first or self._height_of_first_link(inner)
            if not scrolled or self._head.height_for(inner) + to_open <= room:
                break
        if scrolled:
            width, beside = inner, self._height_beside(inner)
            hits = sum(self._row_heights())
        else:
            beside = self._with_a_choice(width, room, beside)
            most = max(160, round((room + 2 * self._edge) * self._share)) - 2 * self._edge - beside
            few = _whole_rows(islice(self._row_heights(), _FEW), room - beside)
            hits = max(few, _whole_rows(self._row_heights(), min(most, room - beside)))
        bars = Qt.ScrollBarPolicy
        self._all.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOn if scrolled else bars.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOff if scrolled else bars.ScrollBarAsNeeded)
        self._list.setFixedHeight(hits)
        self._head.arrange(width)
        return (room + _MARGIN if scrolled else beside + hits) + 2 * self._edge  # down to the edge

    def _with_a_choice(self, width: int, room: int, beside: int) -> int:
        """What stands beside the hits takes; less, where with less air there is a second hit to choose."""
        if self._delegate.room != Room.AMPLE or self._has_room_to_choose(room - beside):
            return beside
        self._tighten(Room.LITTLE)
        less = self._height_beside(width)
        if self._has_room_to_choose(room - less):
            return less
        self._tighten(Room.AMPLE)
        return beside

    def _has_room_to_choose(self, room: int) -> bool:
        """Whether the first hits, or all there are, fit into so many pixels."""
        return sum(islice(self._row_heights(), _TO_CHOOSE)) <= room

    def _row_heights(self) -> Iterator[int]:
        """Of the hits, from the top; each is asked for when it is wanted: few have room."""
        return map(self._list.sizeHintForRow, range(self._model.rowCount()))

    def _height_of_first_link(self, width: int) -> int:
        """What the first link takes in this width; 0 for none."""
        links = (link for link in self._links if not link.isHidden())
        return next((link.heightForWidth(width) for link in links), 0)

    def _tell_all(self, _width: int) -> None:
        """Say all there is to say."""
        self._head.tell_all()
        self._tighten(Room.AMPLE)

    def _tell_little(self, width: int) -> None:
        """Say in few words, with little air, what stands before the first thing that can be opened."""
        width -= self._all.verticalScrollBar().sizeHint().width()
        self._tighten(Room.LITTLE)
        words = self._words.said_shortly(self._answer) if self._answer else self._head.words
        self._head.tell_little(words, width)

    def _tell_least(self, _width: int) -> None:
        """As little, and of each hit what it is called and what was found in it."""
        self._head.tell_least()
        self._tighten(Room.LEAST)

    def _tighten(self, room: Room) -> None:
        for part in (self.note, self._literal, *self._links, self._scope):
            mark("tight", room != Room.AMPLE, part)
        if self._delegate.room != room:
            self._delegate.room = room
            self._list.doItemsLayout()

    def _height_beside(self, width: int) -> int:
        """What is said and the links take in this width."""
        shown = [link for link in (*self._links, self._scope) if not link.isHidden()]
        return self._head.height_for(width) + sum(link.heightForWidth(width) for link in shown)

    @Slot(QModelIndex)
    def _show_row(self, row: QModelIndex) -> None:
        """Scroll to the hit that the keyboard has come to, where the list does not."""
        column = self._all.widget()
        is_scrolled = self._list.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if row.isValid() and is_scrolled and column is not None:
            place = self._list.visualRect(row)
            top = self._list.viewport().mapTo(column, place.topLeft()).y()
            bar = self._all.verticalScrollBar()
            lowest = top + place.height() - self._all.viewport().height()
            bar.setValue(min(top, max(bar.value(), lowest)))

    def _offer(self, topic: Topic) -> ResultLink:
        button = ResultLink(topic.title)
        button.clicked.connect(lambda _=False, to=topic.id: self._request(Location(to)))
        return button

    def _open(self, index: QModelIndex) -> None:
        hit: Hit = index.data(HIT)
        self.hit_opened.emit()
        place = Location(hit.topic, hit.anchor, hit.words)
        if hit.file is not None:
            self.hide()
            self.elsewhere_requested.emit(hit.file, place)
            return
        self._request(place)

    def _request(self, location: Location) -> None:
        self.hide()
        self.location_requested.emit(location)
        focus = cast("QWidget | None", self.window().focusWidget())
        if focus is not None and self.isAncestorOf(focus):  # nothing was opened that would have taken it
            self.left.emit(-1)


def _whole_rows(rows: Iterable[int], most: int) -> int:
    """The height of as many rows as fit into `most`, and of one at least: none is cut through."""
    whole = 0
    for height in rows:
        if whole and whole + height > most:
            break
        whole += height
    return whole
