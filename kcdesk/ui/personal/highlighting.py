"""Highlights made, moved, coloured and removed: between the page, the store and the panel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from kcdesk.ui.page.link_focus import is_a_link
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.personal.highlight_panel import HighlightPanel
from kcdesk.ui.personal.own_highlights import OwnHighlights
from kcdesk.ui.personal.personal import Personal
from kcdesk.ui.personal.quotes import PageText, Quote
from kcdesk.ui.widgets.announce import announce
from kcdesk.user_data.records import COLOURS, HIGHLIGHT, Record, highlight_id


class Highlighting(QObject):
    """One highlight at a time is in the panel."""

    def __init__(
        self, personal: Personal, view: PageView, shown: OwnHighlights, panel: HighlightPanel
    ) -> None:
        super().__init__(view)
        self._personal, self._view, self._shown, self._panel = personal, view, shown, panel
        self._current: Record | None = None
        panel.step_requested.connect(self._step)
        panel.grow_requested.connect(self._grow)
        panel.colour_chosen.connect(self._colour)

    @property
    def current(self) -> Record | None:
        """The highlight in the panel."""
        return self._current

    def begin(self) -> bool:
        """Take up the highlight at the place that is read, or make one there; whether there are words.

        Of what is selected, else of the sentence at the caret, or the first one that can be seen.
        """
        cursor = self._view.textCursor()
        text = self._shown.text
        if cursor.hasSelection() and not is_a_link(cursor):
            start, end = text.index_of(cursor.selectionStart()), text.index_of(cursor.selectionEnd())
            place = cursor.selectionStart()
        else:
            place = self._place()
            start, end = _sentence_at(text, text.index_of(place))
        there = self._shown.at(place)
        found = self._personal.store.find(HIGHLIGHT, there) if there is not None else None
        quote = text.quote(start, end)
        if found is None and quote is not None:
            found = self._personal.store.find(HIGHLIGHT, self._id(quote))
        if found is not None:
            self._show(found)
            return True
        colour = self._current.colour if self._current is not None else COLOURS[0]
        return self._mark(quote, colour, None)

    def take_up(self, record: Record) -> None:
        """Show a highlight in the panel."""
        self._show(record)

    def go_to(self, record: Record) -> None:
        """Bring a highlight of the page into sight, and all of the page where the short version lacks it."""
        if self._shown.span(record) is None:
            self._personal.show_whole_page()
        span = self._shown.span(record)
        if span is not None:
            self._view.go_to_position(span[0])
        else:
            self._tell_gone()

    def _tell_gone(self) -> None:
        self._personal.tell(self.tr("These words are not on the page any more. Your highlight is kept."))

    def _place(self) -> int:
        caret = self._view.cursorRect()
        position = self._view.textCursor().position()
        height = self._view.viewport().height()
        is_seen = caret.top() >= 0 and caret.bottom() <= height
        return position if position > 0 and is_seen else self._view.reading_position()

    @Slot(int)
    def _step(self, by: int) -> None:
        here = self._indices()
        if here is None:
            return
        text = self._shown.text
        sentences = text.sentences()
        ahead = [one for one in sentences if (one[0] >= here[1] if by > 0 else one[1] <= here[0])]
        quote = self._first_free(text.quote(*one) for one in ahead[::by])
        if quote is None:
            announce(self._panel, self.tr("No further sentence"))
            return
        self._mark(quote, self._colour_now(), self._current)

    @Slot(int)
    def _grow(self, by: int) -> None:
        here = self._indices()
        if here is None:
            return
        text = self._shown.text
        inside = [one for one in text.sentences() if one[1] > here[0] and one[0] < here[1]]
        after = [one for one in text.sentences() if one[0] >= here[1]]
        ends = [end for _, end in (after if by > 0 else reversed(inside[:-1]))]
        quote = self._first_free(text.quote(here[0], end) for end in ends)
        if quote is not None:
            self._mark(quote, self._colour_now(), self._current)
        elif ends:
            announce(self._panel, self.tr("These words are highlighted already."))

    @Slot(str)
    def _colour(self, colour: str) -> None:
        if self._current is not None:
            record = replace(self._current, colour=colour)
            self._personal.keep_highlight(record, None)
            self._show(record)

    def _first_free(self, quotes: Iterable[Quote | None]) -> Quote | None:
        """The first words that are no other highlight, which would be lost; None if there are none."""
        return next((one for one in quotes if one is not None and self._taken(one) is None), None)

    def _taken(self, quote: Quote) -> Record | None:
        """The highlight of just these words, if it is another than the one in the panel."""
        id_, current = self._id(quote), self._current
        if current is not None and current.id == id_:
            return None
        return self._personal.store.find(HIGHLIGHT, id_)

    def _id(self, quote: Quote) -> str:
        guide, topic = self._personal.pack.info.id, self._personal.navigator.location.topic
        return highlight_id(guide, topic, quote.text, quote.before)

    def _mark(self, quote: Quote | None, colour: str, instead_of: Record | None) -> bool:
        if quote is None:
            return False
        text, id_ = self._shown.text, self._id(quote)
        found = text.find(quote)
        section = self._view.section_of(text.span(*found)[0]) if found is not None else ""
        order = instead_of.order if instead_of is not None else self._personal.store.last_order(HIGHLIGHT)
        record = replace(
            self._personal.place_at(section),
            kind=HIGHLIGHT,
            id=id_,
            text=quote.text,
            order=order,
            before=quote.before,
            after=quote.after,
            colour=colour,
        )
        old = instead_of if instead_of is not None and instead_of.key != record.key else None
        self._personal.keep_highlight(record, old)
        self._show(record)
        span = self._shown.span(record)
        if span is not None and instead_of is not None:
            self._bring_in_sight(span)
        announce(self._panel, self.tr("Highlighted: {quote}").format(quote=quote.text))
        return True

    def _bring_in_sight(self, span: tuple[int, int]) -> None:
        cursor = self._view.textCursor()
        cursor.setPosition(span[0])
        top = self._view.cursorRect(cursor).top()
        if not 0 <= top <= self._view.viewport().height() * 0.8:
            self._view.go_to_position(span[0])

    def _show(self, record: Record) -> None:
        self._current = record
        self._panel.show_highlight(record.text, record.colour)

    def _colour_now(self) -> str:
        return self._current.colour if self._current is not None else COLOURS[0]

    def _indices(self) -> tuple[int, int] | None:
        """Where the highlight's words are on the page, all of which is shown if need be; says if nowhere."""
        record = self._current
        if record is None:
            return None
        quote = Quote(record.text, record.before, record.after)
        found = self._shown.text.find(quote)
        if found is None:
            self._personal.show_whole_page()
            found = self._shown.text.find(quote)
        if found is None:
            self._tell_gone()
        return found


def _sentence_at(text: PageText, index: int) -> tuple[int, int]:
    """The sentence that holds a character, else the next one; empty for a page without words."""
    return next((one for one in text.sentences() if one[1] > index), (0, 0))
