"""The results under the search box."""

from __future__ import annotations

from itertools import accumulate
from typing import cast

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from kcdesk.guide.model import Location, Topic
from kcdesk.search.answer import Answer, Hit
from kcdesk.ui.search.result_delegate import ResultDelegate
from kcdesk.ui.search.result_link import ResultLink
from kcdesk.ui.search.results_list import ResultsList
from kcdesk.ui.search.results_model import HIT, ResultsModel
from kcdesk.ui.search.room_watch import RoomWatch
from kcdesk.ui.style.template import line_width
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.user_data.recent_searches import MOST

_WIDTH = 720
_SHORT = 60
"""Characters of a search that found nothing, as it is shown again."""
_MOST_SUGGESTIONS = 4
_MOST_HEIGHT = 0.8
"""Of the room under the box, for hits."""

_MARGIN = 8
_WIDE_ENOUGH = 0.8
"""Of the panel's own width: a box that is as wide has the panel right under it."""
_AROUND_NOTE = 2
"""Heights of a line: the air at both ends of what is said of a search."""


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
        self.note = PlainLabel()
        self.note.setObjectName("results_note")
        self.note.setWordWrap(True)
        self.note.setIndent(0)
        self._list = ResultsList(self._model, self._delegate)
        self._list.chosen.connect(self._open)
        self._list.stepped.connect(self._step)
        self._list.typed.connect(self.typed)
        self._literal = ResultLink("")
        self._literal.clicked.connect(self.literal_requested)
        self._offers = [self._offer(topic) for topic in helpful]
        self._recent: list[ResultLink] = []
        self._suggestions: list[ResultLink] = []
        self._forget = ResultLink(self.tr("Clear these searches"))
        self._forget.clicked.connect(self.forget_requested)
        self._guides, self._is_everywhere = 1, False
        self._scope = ResultLink("")
        self._scope.hide()
        self._scope.clicked.connect(lambda: self.everywhere_requested.emit(not self._is_everywhere))
        for link in (self._literal, self._scope, *self._links):
            link.stepped.connect(self._step)
        self._all = self._in_a_column()
        self._box, self._scale, self._words = parent, 1.0, ""
        self._as_typed = ""
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
        self._first = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        inner.addLayout(self._first)
        self._first.addWidget(self.note)
        self._first.addWidget(self._literal)
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
        else:
            self._scope.set_words(self.tr("Search all {count} guides on this computer").format(count=guides))

    def show_answer(self, answer: Answer, box: QWidget, scale: float) -> None:
        """Show what was found under the box it was typed into."""
        self._answer = answer
        self._model.show_answer(answer)
        count = len(answer.hits)
        self._delegate.urgent = answer.urgent
        self._list.setVisible(count > 0)
        if answer.corrected:
            self._as_typed = self.tr("Search for “{words}” instead").format(words=_short(answer.text))
            self._literal.set_words(self._as_typed)
        self._literal.setVisible(bool(answer.corrected))
        self._scope.setVisible(self._guides > 1)
        suggestions = self._searches(self._suggestions, answer.suggestions[:_MOST_SUGGESTIONS], 0)
        self._show_links([] if count else [*suggestions, *self._offers])
        self._say(self._said(answer), urgent=answer.urgent)
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
        self._literal.hide()
        self._scope.hide()
        recent = self._searches(self._recent, searches[:MOST], len(self._suggestions) + len(self._offers))
        self._show_links([*recent, self._forget])
        self._say(self.tr("Your last searches on this device"), urgent=False)
        self._place(box, scale)
        self.setVisible(bool(searches))
        self.raise_()
        if searches:
            self._recent[0].setFocus()

    def _say(self, words: str, *, urgent: bool) -> None:
        """Say it, though the note says less of it where there is little room."""
        self._words = words
        self.note.setText(words)
        if self.note.property("urgent") is not urgent:
            self.note.setProperty("urgent", urgent)
            style = self.note.style()
            style.unpolish(self.note)
            style.polish(self.note)

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
        return f"{self._words} {way}" if self._words.endswith((".", ":")) else f"{self._words}. {way}"

    def open_current(self) -> None:
        """Open the current hit, if there is one."""
        if self._list.marked.isValid():
            self._open(self._list.marked)

    @property
    def current_hit(self) -> Hit | None:
        """The hit that Enter opens."""
        hit: Hit | None = self._list.marked.data(HIT)
        return hit

    def _place(self, box: QWidget, scale: float) -> None:
        """Drop below this box, and show what is there from its start."""
        self._box, self._scale, self._measured = box, scale, None
        self._watch.follow(box)
        self._fit()
        self._all.verticalScrollBar().setValue(0)
        self._first.invalidate()  # Qt does not while the panel is hidden

    @Slot()
    def _fit(self) -> None:
        """Be as high as what is shown needs, which need not be what it needed when it was shown.

        Another style, font or wording asks for it without an answer; whatever asks in vain changes nothing.
        """
        room = self._room()
        width, height = room.width() - 2 * self._edge, room.height() - 2 * self._edge
        if self._measure(room, width) != self._measured or self.geometry() != self._placed:
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
        """Where the panel may be: as wide as it is to be, and down to the end of the area.

        Where it would be wider than the area, it reaches from edge to edge: pieces of what lies under it
        would look out beside it.
        """
        area = self._area.rect()
        corner = self._box.mapTo(self._area, QPoint(0, self._box.height() + 4))
        most = area.width() - 16
        own = round(_WIDTH * self._scale)
        if own > most and not self._fills:
            return QRect(0, corner.y(), area.width(), area.height() - corner.y() - 8)
        width = self._box.width() if self._box.width() >= own * _WIDE_ENOUGH else own
        width = most if self._fills else min(width, most)
        start = corner.x() + self._box.width() - width if self.isRightToLeft() else corner.x()
        left = min(max(8, start), area.width() - width - 8)
        return QRect(left, corner.y(), width, area.height() - corner.y() - 8)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.end()

    def _place_parts(self, width: int, room: int) -> int:
        """Give everything its height, and return the panel's.

        Where what is said leaves hits no whole row, all of it is scrolled together, and the hits have no bar;
        where it leaves no room for what can be opened first, less is said, with less air.
        """
        bar = self._all.verticalScrollBar().sizeHint().width()
        for tell in (self._tell_all, self._tell_little):
            tell(width)
            rows = [self._list.sizeHintForRow(row) for row in range(self._model.rowCount())]
            beside = self._height_beside(width)
            scrolled = beside + sum(rows[:1]) > room
            inner = width - bar if scrolled else width
            if not scrolled or self._first_height(inner) + self._height_to_open(rows, inner) <= room:
                break
        if scrolled:
            width, beside = inner, self._height_beside(inner)
        elif rows:
            most = max(160, round((room + 2 * self._edge) * self._share)) - 2 * self._edge - beside
            rows = [_whole_rows(rows, min(most, room - beside))]
        hits = sum(rows)
        bars = Qt.ScrollBarPolicy
        self._all.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOn if scrolled else bars.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOff if scrolled else bars.ScrollBarAsNeeded)
        self._list.setFixedHeight(hits)
        self._arrange_first(width)
        return (room + _MARGIN if scrolled else beside + hits) + 2 * self._edge  # down to the edge

    def _height_to_open(self, rows: list[int], width: int) -> int:
        """What can be opened first takes in this width: a hit, or a link where there is none."""
        if rows:
            return rows[0]
        links = (link for link in self._links if not link.isHidden())
        return next((link.heightForWidth(width) for link in links), 0)

    def _tell_all(self, _width: int) -> None:
        """Say all there is to say."""
        self.note.setText(self._words)
        self._literal.set_words(self._as_typed)
        self._tighten(is_tight=False)

    def _tell_little(self, width: int) -> None:
        """Say in few words, with little air, what stands before the first thing that can be opened."""
        width -= self._all.verticalScrollBar().sizeHint().width()
        self._tighten(is_tight=True)
        self.note.setText(self._said_shortly(width))
        literal = self._literal
        if literal.heightForWidth(width) > literal.sizeHint().height():
            literal.set_words(self.tr("Search as typed instead"))

    def _tighten(self, *, is_tight: bool) -> None:
        for part in (self.note, self._literal, *self._links):
            mark("tight", is_tight, part)
        if self._delegate.tight is not is_tight:
            self._delegate.tight = is_tight
            self._list.doItemsLayout()

    def _height_beside(self, width: int) -> int:
        """What is said and the links take in this width."""
        shown = [link for link in (*self._links, self._scope) if not link.isHidden()]
        return self._first_height(width) + sum(link.heightForWidth(width) for link in shown)

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

    def _first_height(self, width: int) -> int:
        """The height of what is said with the other spelling: in one line where both fit."""
        note = self.note.heightForWidth(width)
        if self._literal.isHidden():
            return note
        if self._is_one_line(width):
            return max(note, self._literal.heightForWidth(self._literal.sizeHint().width()))
        return note + self._literal.heightForWidth(width)

    def _is_one_line(self, width: int) -> bool:
        """Whether the other spelling has room beside what is said."""
        metrics = self.note.fontMetrics()
        words = metrics.horizontalAdvance(self.note.text()) + _AROUND_NOTE * metrics.height()
        return words + self._literal.sizeHint().width() <= width

    def _arrange_first(self, width: int) -> None:
        """Put the other spelling beside what is said, or below it."""
        if self._literal.isHidden():
            return
        ways, fits = QBoxLayout.Direction, self._is_one_line(width)
        self._first.setDirection(ways.LeftToRight if fits else ways.TopToBottom)
        self._first.setStretch(0, 1 if fits else 0)

    def _said(self, answer: Answer) -> str:
        if not answer.hits:
            return self._nothing(answer)
        found = self._found(answer)
        if not answer.urgent:
            return found
        first = answer.hits[0].title
        return self.tr("You wrote “{words}”. This may be urgent: read “{title}” first. {found}").format(
            words=_short(answer.heard), title=first, found=found
        )

    def _said_shortly(self, width: int) -> str:
        """The words that were typed stand in the box above."""
        answer = self._answer
        if answer is None:
            return self._words
        if not answer.hits:
            return self.tr("Nothing found. Try one of these:")
        if answer.urgent:
            return self.tr("Urgent? Read this first:")
        if answer.not_covered or (answer.unknown and not answer.corrected):
            return self.tr("Not in this guide. These may help:")
        metrics = self.note.fontMetrics()
        return metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, width - metrics.height())

    def _found(self, answer: Answer) -> str:
        if answer.not_covered:
            return self.tr(
                "“{words}” is among what this guide does not cover. These pages may still help:"
            ).format(words=_short(answer.not_covered))
        if answer.corrected:
            return self.tr("Showing results for “{words}”").format(words=answer.corrected)
        if answer.unknown:
            return self.tr("This guide has nothing about “{words}”. These pages may be near:").format(
                words=_short(", ".join(answer.unknown))
            )
        count = len(answer.hits)
        if self._is_everywhere:
            return self.tr("%n results in all guides", "", count)
        return self.tr("1 result") if count == 1 else self.tr("%n results", "", count)

    def _nothing(self, answer: Answer) -> str:
        words = self.tr("Nothing found for “{words}”. Try another word, or fewer words.")
        if answer.suggestions:
            way_on = self.tr("The guide’s nearest words come first here:")
        else:
            way_on = self.tr("Or choose one of these:")
        return f"{words.format(words=_short(answer.text))} {way_on}"

    def _offer(self, topic: Topic) -> ResultLink:
        button = ResultLink(topic.title)
        button.clicked.connect(lambda _=False, to=topic.id: self._request(Location(to)))
        return button

    def _open(self, index: QModelIndex) -> None:
        hit: Hit = index.data(HIT)
        marks = self._answer.words if self._answer else ()
        self.hit_opened.emit()
        place = Location(hit.topic, hit.anchor, marks)
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


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT] + "…"


def _whole_rows(rows: list[int], most: int) -> int:
    """The height of as many rows as fit into `most`, and of one at least: none is cut through."""
    sums = list(accumulate(rows))
    return max([sums[0], *(height for height in sums if height <= most)])
