"""What the reader keeps, joined to page and panels; each panel is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.ui.navigation.links import OWN_NOTE, OWN_NUMBER, ToolLink, read_link
from kcdesk.ui.navigation.navigator import HOME, Navigator
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page.own_marks import OwnMarks, number_words
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.personal.own_highlights import OwnHighlights
from kcdesk.ui.personal.page_tools import PageTools
from kcdesk.ui.widgets.announce import announce
from kcdesk.user_data.help_number import HelpNumber
from kcdesk.user_data.personal_store import PersonalStore, Trouble
from kcdesk.user_data.records import (
    BOOKMARK,
    HIGHLIGHT,
    LATER,
    LONGEST_TEXT,
    NOTE,
    QUESTION,
    Key,
    Record,
    clean,
    place_id,
    question_id,
)


class Panels(Protocol):
    """The panels, as far as page and strip ask for them."""

    def toggle_questions(self) -> None:
        """Open the list of questions, or close it."""

    def toggle_my_pages(self) -> None:
        """Open the list of everything kept, or close it."""

    def toggle_number(self) -> None:
        """Open the panel for the 24-hour number, or close it."""

    def toggle_note(self, place: Record) -> None:
        """Open the note of a place, or close it."""

    def open_note(self, note: Record) -> None:
        """Open a note."""

    def drop_note(self) -> None:
        """Forget what is in the note's box, and close it."""

    def save_note(self) -> None:
        """Save what is in the note's box."""

    def ask_to_close(self) -> None:
        """Ask whether the window is to close over what could not be saved."""

    def toggle_highlight(self) -> None:
        """Highlight what is read now, or close the panel of highlights."""

    def open_highlight(self, highlight: Record) -> None:
        """Bring a highlight of the page shown into sight."""


AGAIN_AFTER_MS = 10_000
"""When what the disk refused is tried again, as often as it takes."""

MakePersonal = Callable[[], tuple[PersonalStore, HelpNumber | None]]
"""Gives the store of the reader's own, and the number that staff have set for this computer, if any."""


@dataclass(frozen=True, slots=True)
class AskedOfWindow:
    """What a window does for it."""

    tell: Callable[[str], None]
    """Shows a sentence."""
    take_back: Callable[[str], None]
    """Shows a sentence no more, if it is still the one that is shown."""
    keep_number: Callable[[str], bool]
    """Keeps the reader's own number, empty for none; False if the disk refuses."""
    show_whole: Callable[[], None]
    """Shows all of the page."""
    forget: Callable[[], bool]
    """Forgets all that is kept of the reader elsewhere, the number too; False if not all of it could be."""


class Personal(QObject):
    """Carries out what page, strip and panels ask for, and shows on each what is kept now."""

    changed = Signal()
    """What is kept is another now."""
    saved_late = Signal()
    """The disk has taken all that it had refused."""
    close_requested = Signal()
    """The window is to close over what could not be saved."""

    def __init__(
        self,
        store: PersonalStore,
        pack: Pack,
        navigator: Navigator,
        view: PageView,
        outline: Outline,
        tools: PageTools,
        *,
        make_panels: Callable[[Personal], Panels],
        asked: AskedOfWindow,
    ) -> None:
        """`make_panels` is called when a panel is first asked for."""
        super().__init__(view)
        self.store, self.pack, self.navigator = store, pack, navigator
        self._view, self._outline, self._tools = view, outline, tools
        self._make_panels, self._asked, self.tell = make_panels, asked, asked.tell
        self._number = HelpNumber()
        self._panels: Panels | None = None
        self._bookmarked: frozenset[str] = frozenset()
        self._removed: tuple[Record, ...] = ()
        self._has_told, self._said = False, ""
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_AFTER_MS)
        self._again.timeout.connect(self.save_all)
        self.highlights = OwnHighlights(view, self.highlights_here)
        if not store.flush():  # refused while another window was here
            self._again.start()
        view.take_own_marks_from(self.marks_of)
        view.tool_requested.connect(self._use_tool)
        view.section_changed.connect(self._show_bookmark)
        view.rendered.connect(self._show_bookmark)
        tools.number_requested.connect(self.toggle_number)
        navigator.visit_changed.connect(self._take_back)

    # --- what is shown

    def marks_of(self, page: Page) -> OwnMarks:
        """What is the reader's own on a page."""
        ticked = frozenset(record.id for record in self.records_of(QUESTION))
        own = [one for one in self.records_of(NOTE) if self._is_here(one, page.topic.id)]
        self._bookmarked = frozenset(one.id for one in self.store.of(BOOKMARK))
        is_help = page.topic.id == self.pack.roles.help
        return OwnMarks(ticked, {one.anchor: one.text for one in own}, self._number if is_help else None)

    def records_of(self, kind: str) -> tuple[Record, ...]:
        """What is kept of a kind; trouble with the file is told of once."""
        found = self.store.of(kind)
        if self.store.trouble is not None:
            trouble, self.store.trouble = self.store.trouble, None
            self.tell(self._trouble_words(trouble))
        return found

    @property
    def number(self) -> HelpNumber:
        """The reader's own 24-hour number, or that of the site."""
        return self._number

    @property
    def help_line(self) -> str:
        """The number as a sentence, for paper."""
        return number_words(self._number)

    @property
    def can_undo(self) -> bool:
        """Whether what was removed last can come back."""
        return bool(self._removed)

    @property
    def panels(self) -> Panels:
        """The panels, made on first access."""
        if self._panels is None:
            self._panels = self._make_panels(self)
        return self._panels

    @property
    def here(self) -> Record:
        """The place that is read now, as a record without a kind; its text is empty."""
        return self.place_at(self._outline.current_anchor or "")

    def place_at(self, anchor: str) -> Record:
        """A section of the page shown, in the same way."""
        topic = self.pack.topic(self.navigator.location.topic)
        page = self._view.page
        sections = page.sections if page is not None else ()
        heading = next((one.title for one in sections if one.anchor == anchor and anchor), "")
        title = f"{topic.title}: {heading}" if heading else topic.title
        guide = self.pack.info.id
        return Record("", place_id(guide, topic.id, anchor), "", guide, topic.id, anchor, title)

    def set_number(self, number: HelpNumber) -> None:
        """Show another number wherever it stands."""
        self._number = number
        self._tools.show_number(number)
        if self._view.page is not None and self._view.page.topic.id == self.pack.roles.help:
            self._view.show_own_marks()

    def set_own_number(self, number: str) -> None:
        """Show the number that the settings hold, unless staff have set one."""
        if not self._number.by_site:
            self.set_number(HelpNumber(number))

    # --- what the reader asks for

    @Slot()
    def toggle_questions(self) -> None:
        """Open the list of questions, or close it."""
        self.panels.toggle_questions()

    @Slot()
    def toggle_my_pages(self) -> None:
        """Open the list of everything kept, or close it."""
        self.panels.toggle_my_pages()

    @Slot()
    def toggle_number(self) -> None:
        """Open the panel for the 24-hour number, or close it."""
        self.panels.toggle_number()

    @Slot()
    def toggle_note(self) -> None:
        """Open the note of the section that is read now, or close it."""
        if self.navigator.location != HOME:
            self.panels.toggle_note(replace(self.here, kind=NOTE))

    @Slot()
    def toggle_highlight(self) -> None:
        """Highlight what is selected or read now, or close the panel of highlights."""
        if self.navigator.location != HOME:
            self.panels.toggle_highlight()

    def highlights_here(self) -> tuple[Record, ...]:
        """The highlights of the page shown."""
        page = self._view.page
        if page is None:
            return ()
        return tuple(one for one in self.store.of(HIGHLIGHT) if self._is_here(one, page.topic.id))

    def show_whole_page(self) -> None:
        """Show all of the page, where it is shown in short."""
        self._asked.show_whole()

    def keep_highlight(self, record: Record, instead_of: Record | None) -> None:
        """Keep a highlight; one that it takes the place of is forgotten."""
        store = self.store
        self._told(store.keep(record) if instead_of is None else store.keep_instead(record, instead_of.key))
        self.highlights.show()
        self.changed.emit()

    @Slot()
    def toggle_bookmark(self) -> None:
        """Set a bookmark at the section that is read now, or take it away."""
        if self.navigator.location != HOME:
            self._toggle(
                replace(self.here, kind=BOOKMARK),
                (self.tr("Bookmark set"), self.tr("Bookmark removed")),
                is_seen=self._tools.shows_bookmark,
            )

    def toggle_later(self, *, is_seen: bool = False) -> None:
        """Put the page on the list to read later, or take it off; `is_seen` where the list is shown."""
        topic_id = self.navigator.location.topic
        if not topic_id:
            return
        guide, title = self.pack.info.id, self.pack.topic(topic_id).title
        record = Record(LATER, place_id(guide, topic_id), "", guide, topic_id, "", title)
        words = self.tr("On your list to read later"), self.tr("Off your list to read later")
        self._toggle(record, words, is_seen=is_seen)

    def is_later(self) -> bool:
        """Whether the page shown is on the list to read later."""
        id_ = place_id(self.pack.info.id, self.navigator.location.topic)
        return self.store.find(LATER, id_) is not None

    def add_question(self, text: str) -> None:
        """Put a question of the reader's own on the list."""
        order = self.store.last_order(QUESTION)
        question = clean(Record(QUESTION, question_id(text), text, order=order))
        if question.id:
            self.keep(question)
            announce(self._view, self.tr("On your list: {question}").format(question=question.text))

    def move_question(self, key: Key, by: int) -> None:
        """Move a question up (-1) or down (1)."""
        questions = list(self.records_of(QUESTION))
        at = next((place for place, one in enumerate(questions) if one.key == key), None)
        if at is None or not 0 <= at + by < len(questions):
            return
        questions[at], questions[at + by] = questions[at + by], questions[at]
        ordered = [replace(one, order=place) for place, one in enumerate(questions, 1)]
        self.keep(*(new for new in ordered if new != self.store.find(*new.key)))
        place = self.tr("Number {place} of {count}").format(place=at + by + 1, count=len(questions))
        announce(self._view, place)

    def keep(self, *records: Record) -> None:
        """Keep records, and show them."""
        self._told(self.store.keep(*records))
        self.show_changes()

    def keep_note(self, record: Record, before: str) -> tuple[Record, bool]:
        """Keep a note that was changed from `before`: as it is now, and whether it is on the disk."""
        record, kept = self.store.keep_note(record, before)
        self._told(kept)
        self.changed.emit()
        return record, kept

    def save_note(self) -> None:
        """Save what was typed into a note a moment ago."""
        if self._panels is not None:
            self._panels.save_note()

    @Slot()
    def save_all(self) -> bool:
        """Save what was typed a moment ago, and what the disk refused before; False if it still refuses."""
        self.save_note()
        was_waiting, kept = self._again.isActive(), self.store.flush()
        self._told(kept)
        if was_waiting and kept:
            self.saved_late.emit()
            self.show_changes()
        return kept

    def ask_to_close(self) -> None:
        """Ask whether the window is to close over what could not be saved."""
        self.panels.ask_to_close()

    def remove(self, *records: Record) -> None:
        """Forget records, so that they can come back."""
        if not records:
            return
        self._removed = records
        self._told(self.store.remove([record.key for record in records]))
        self.show_changes()
        count = len(records)
        announce(
            self._view, self.tr("1 entry removed") if count == 1 else self.tr("%n entries removed", "", count)
        )

    def bring_back(self) -> None:
        """Keep what was removed last once more; what has been put there since stays, and a note joins it."""
        records, self._removed = self._removed, ()
        gone = [one for one in records if one.kind == NOTE or self.store.find(*one.key) is None]
        self.keep(*gone)
        count = len(records)
        announce(
            self._view,
            self.tr("1 entry brought back") if count == 1 else self.tr("%n entries brought back", "", count),
        )

    def forget_everything(self) -> None:
        """Delete everything of the reader, here and elsewhere."""
        self._removed = ()
        if self._panels is not None:
            self._panels.drop_note()
        done = all((self.store.forget_all(), self._asked.forget()))
        if not self._number.by_site:  # what staff have set stays, and the reader's own goes below it
            self.set_number(HelpNumber())
        self.show_changes()
        words = (
            self.tr("Everything you kept has been deleted from this computer.")
            if done
            else self.tr("Not everything could be deleted: the disk refuses. Ask someone to look at it.")
        )
        self.tell(words)

    def choose_number(self, number: str) -> bool:
        """Take another number of the reader's own; whether it is kept."""
        self.set_number(HelpNumber(number))
        return self._asked.keep_number(number)

    @Slot()
    def show_changes(self) -> None:
        """Show on the page and in the panels what is kept now."""
        self._view.show_own_marks()
        self._show_bookmark()
        self.changed.emit()

    # --- its parts

    @Slot(str)
    def _use_tool(self, target: str) -> None:
        link = read_link(target)
        if not isinstance(link, ToolLink):
            return
        if link.tool == OWN_NUMBER:
            self.toggle_number()
        elif link.tool == OWN_NOTE:
            topic, guide = self.navigator.location.topic, self.pack.info.id
            note = self.store.find(NOTE, place_id(guide, topic, link.which))
            if note is not None:
                self.panels.open_note(note)
        else:
            self._tick(target)

    def _tick(self, target: str) -> None:
        """Put a question on the list, or take it off; the page stays as it is laid out."""
        question = self._view.questions.question(target)
        if question is None:
            return
        there = self.store.find(QUESTION, question_id(question.text))
        if there is not None:
            self._removed = (there,)
            kept = self.store.remove([there.key])
            said = self.tr("Off your list: {question}")
        else:
            topic, guide = self.navigator.location.topic, self.pack.info.id
            order = self.store.last_order(QUESTION)
            id_, anchor = question_id(question.text), question.anchor
            text = question.text[:LONGEST_TEXT]
            kept = self.store.keep(Record(QUESTION, id_, text, guide, topic, anchor, "", order))
            said = self.tr("On your list: {question}")
        self._told(kept)
        self._view.show_own_marks(ticks_alone=True)
        self.changed.emit()
        announce(self._view, said.format(question=question.text))

    def _toggle(self, record: Record, words: tuple[str, str], *, is_seen: bool) -> None:
        """Keep it, or forget it where it is kept; words for either are shown unless it `is_seen`.

        Who sees nothing happen asks again, and undoes it.
        """
        there = self.store.find(*record.key)
        if there is not None:
            self._removed = (there,)
            self._told(self.store.remove([record.key]))
        else:
            self._told(self.store.keep(replace(record, order=self.store.last_order(record.kind))))
        self._bookmarked = frozenset(one.id for one in self.store.of(BOOKMARK))
        self._show_bookmark()
        self.changed.emit()
        self._say(words[there is not None], is_seen=is_seen)

    def _say(self, words: str, *, is_seen: bool) -> None:
        if is_seen:
            announce(self._view, words)
        elif not self._has_told:  # what the disk refuses comes first
            self._said = words
            self.tell(words)

    @Slot()
    def _take_back(self) -> None:
        """What was said of one page is not said above the next."""
        self._asked.take_back(self._said)

    @Slot()
    def _show_bookmark(self) -> None:
        topic, anchor = self.navigator.location.topic, self._outline.current_anchor or ""
        self._tools.show_bookmark(is_set=place_id(self.pack.info.id, topic, anchor) in self._bookmarked)

    def _is_here(self, record: Record, topic_id: str) -> bool:
        return record.guide == self.pack.info.id and record.topic == topic_id

    def _told(self, kept: bool) -> None:
        """Say, once, that the disk refuses; once it takes everything again, it may be said anew."""
        if not kept and not self._has_told:
            self.tell(self._no_room_words() if self.store.is_full else self._refused_words())
        self._has_told = not kept
        if kept and not self.store.is_full:
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()

    def _refused_words(self) -> str:
        return self.tr(
            "What you add here could not be saved on this computer. It lasts until you close the "
            "window. The disk may be full, or locked against changes."
        )

    def _no_room_words(self) -> str:
        return self.tr(
            "There is no room for more among your pages and questions. Please remove some. "
            "What you add now lasts until you close the window."
        )

    def _trouble_words(self, trouble: Trouble) -> str:
        if trouble is Trouble.DAMAGED:
            name = self.store.aside.name if self.store.aside is not None else ""
            return self.tr(
                "The file with your notes and questions was damaged. What could be read is here. "
                "The damaged file was kept as “{file}”."
            ).format(file=name)
        if trouble is Trouble.NEWER:
            return self.tr(
                "Your notes and questions were saved by a newer kcdesk, which this one cannot read. "
                "They are safe. What you add now lasts until you close the window."
            )
        return self.tr(
            "Your notes and questions cannot be read from the disk just now. They may still be there."
        )

    def open(self, record: Record) -> None:
        """Go to the place of a record."""
        self.navigator.open(Location(record.topic, record.anchor))
