"""The panels of what a reader keeps: each made, filled and shown anew as things change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.panels.page_panels import PagePanels
from kcdesk.ui.personal.highlight_panel import HighlightPanel
from kcdesk.ui.personal.highlighting import Highlighting
from kcdesk.ui.personal.my_pages_panel import MyPagesPanel
from kcdesk.ui.personal.note_panel import NotePanel
from kcdesk.ui.personal.number_panel import NumberPanel
from kcdesk.ui.personal.personal import Personal
from kcdesk.ui.personal.questions_panel import QuestionsPanel
from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.ui.personal.unsaved_panel import UnsavedPanel
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.side_panel import SidePanel
from kcdesk.ui.widgets.touch import scroll_by_touch
from kcdesk.user_data.records import (
    HIGHLIGHT,
    LONGEST_TEXT,
    NOTE,
    QUESTION,
    Key,
    NewerRecordsError,
    NoRoomError,
    Record,
    RecordsError,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from kcdesk.ui.paper.printer_search import PrinterSearch


class PersonalPanels(QObject):
    """Six panels, one at a time over the end side of the window."""

    def __init__(self, personal: Personal, beside: PagePanels, view: PageView) -> None:
        """`beside` places the panels with all others."""
        super().__init__(view)
        self._personal, self._beside, self._view = personal, beside, view
        self._questions: tuple[SidePanel, QuestionsPanel] | None = None
        self._my_pages: tuple[SidePanel, MyPagesPanel] | None = None
        self._note: tuple[SidePanel, NotePanel] | None = None
        self._number: tuple[SidePanel, NumberPanel] | None = None
        self._highlight: tuple[SidePanel, Highlighting] | None = None
        self._unsaved: tuple[SidePanel, UnsavedPanel] | None = None
        self._search: PrinterSearch | None = None
        self._is_looking = False
        """Whether it is still known of no printer."""
        self._noted: Record | None = None
        """The note in the box, as it was saved last."""
        personal.changed.connect(self._show_all)
        personal.saved_late.connect(self._show_saved_note)
        personal.navigator.visit_changed.connect(self._leave_page)

    @property
    def questions(self) -> QuestionsPanel:
        """The list of questions."""
        return self._questions_made()[1]

    @property
    def my_pages(self) -> MyPagesPanel:
        """The list of everything kept."""
        return self._my_pages_made()[1]

    @property
    def note(self) -> NotePanel:
        """Where a note is written."""
        return self._note_made()[1]

    @property
    def number(self) -> NumberPanel:
        """Where the 24-hour number is set."""
        return self._number_made()[1]

    def toggle_questions(self) -> None:
        """Open the list of questions, or close it."""
        side, panel = self._questions_made()
        self._show_questions()
        self._beside.toggle_panel(side, panel.first)

    def toggle_my_pages(self) -> None:
        """Open the list of everything kept, or close it."""
        side, panel = self._my_pages_made()
        self._show_my_pages()
        self._beside.toggle_panel(side, panel.first)

    def toggle_number(self) -> None:
        """Open the panel for the number, or close it."""
        side, panel = self._number_made()
        self._beside.toggle_panel(side, panel.box)
        # With the focus there: a screen reader that hears first of a caret says nothing of where it is.
        panel.show_number(self._personal.number)

    def toggle_note(self, place: Record) -> None:
        """Open the note of a place, or close it."""
        side, _ = self._note_made()
        if not side.isHidden() and self._noted is not None and self._noted.key == place.key:
            side.close_panel(lead_back=True)
            return
        self.open_note(self._personal.store.find(NOTE, place.id) or place)

    def open_note(self, note: Record) -> None:
        """Open a note; one without text is new."""
        side, panel = self._note_made()
        panel.tell_now()
        self._noted = note
        panel.show_note(note.title, note.text)
        if side.isHidden():
            self._beside.toggle_panel(side, panel.box)
        panel.box.setFocus()
        panel.caret_to_end()

    def toggle_highlight(self) -> None:
        """Highlight what is read now, or close the panel."""
        side, highlighting = self._highlight_made()
        if side.isHidden() and not highlighting.begin():
            return
        self._beside.toggle_panel(side, self.highlight_panel.on)

    def open_highlight(self, highlight: Record) -> None:
        """Bring a highlight of the page shown into sight, with its panel."""
        side, highlighting = self._highlight_made()
        highlighting.take_up(highlight)
        highlighting.go_to(highlight)
        if side.isHidden():
            self._beside.toggle_panel(side, self.highlight_panel.on)

    def ask_to_close(self) -> None:
        """Ask whether the window is to close over what could not be saved."""
        side, panel = self._unsaved_made()
        if side.isHidden():
            panel.show_reason(no_room=self._personal.store.is_full)
            self._beside.toggle_panel(side, panel.stay)
            announce(panel, panel.says.text())

    def drop_note(self) -> None:
        """Forget what is in the box: everything is deleted."""
        if self._note is not None:
            self._noted = None
            self._note[1].show_note("", "")
            self._note[0].close_panel()

    def save_note(self) -> None:
        """Save what is in the box."""
        if self._note is not None:
            self._note[1].tell_now()

    # --- making

    def _questions_made(self) -> tuple[SidePanel, QuestionsPanel]:
        if self._questions is None:
            panel, personal = QuestionsPanel(), self._personal
            panel.added.connect(personal.add_question)
            panel.moved.connect(personal.move_question)
            panel.removed.connect(self._remove)
            panel.cleared.connect(lambda: personal.remove(*personal.records_of(QUESTION)))
            panel.undo_requested.connect(personal.bring_back)
            panel.print_requested.connect(self.print_questions)
            panel.copy_requested.connect(self._copy)
            title = self.tr("Questions for my appointment")
            self._questions = self._added(title, panel), panel
        return self._questions

    def _my_pages_made(self) -> tuple[SidePanel, MyPagesPanel]:
        if self._my_pages is None:
            panel, personal = MyPagesPanel(), self._personal
            panel.opened.connect(self._open)
            panel.removed.connect(self._remove)
            panel.later_toggled.connect(lambda: personal.toggle_later(is_seen=True))
            panel.undo_requested.connect(personal.bring_back)
            panel.export_requested.connect(lambda: self._choose(to_save=True))
            panel.import_requested.connect(lambda: self._choose(to_save=False))
            panel.forget_requested.connect(personal.forget_everything)
            self._my_pages = self._added(self.tr("My pages"), panel), panel
        return self._my_pages

    def _note_made(self) -> tuple[SidePanel, NotePanel]:
        if self._note is None:
            panel = NotePanel()
            panel.changed.connect(self._keep_note)
            panel.delete_requested.connect(self._delete_note)
            scroll_by_touch(panel.box)
            side = self._added(self.tr("Your note"), panel)
            side.closed.connect(self._close_note)
            self._note = side, panel
        return self._note

    def _highlight_made(self) -> tuple[SidePanel, Highlighting]:
        if self._highlight is None:
            panel = self.highlight_panel = HighlightPanel()
            personal = self._personal
            highlighting = Highlighting(personal, self._view, personal.highlights, panel)
            panel.remove_requested.connect(self._delete_highlight)
            self._highlight = self._added(self.tr("Highlight"), panel), highlighting
        return self._highlight

    def _number_made(self) -> tuple[SidePanel, NumberPanel]:
        if self._number is None:
            panel = NumberPanel()
            panel.chosen.connect(self._choose_number)
            self._number = self._added(self.tr("24-hour number"), panel), panel
        return self._number

    def _unsaved_made(self) -> tuple[SidePanel, UnsavedPanel]:
        if self._unsaved is None:
            panel = UnsavedPanel()
            side = self._added(self.tr("Not saved"), panel)
            panel.stay_requested.connect(lambda: side.close_panel(lead_back=True))
            panel.export_requested.connect(lambda: self._choose(to_save=True))
            panel.close_requested.connect(self._personal.close_requested)
            self._personal.saved_late.connect(lambda: side.close_panel(lead_back=True))
            self._unsaved = side, panel
        return self._unsaved

    def _added(self, title: str, panel: ScrolledPanel) -> SidePanel:
        scroll_by_touch(panel)
        return self._beside.add_panel(title, panel)

    # --- showing

    @Slot()
    def _show_all(self) -> None:
        if self._questions is not None and not self._questions[0].isHidden():
            self._show_questions()
        if self._my_pages is not None and not self._my_pages[0].isHidden():
            self._show_my_pages()

    def _show_questions(self) -> None:
        personal = self._personal
        self.questions.show_questions(personal.records_of(QUESTION), can_undo=personal.can_undo)

    def _show_my_pages(self) -> None:
        personal, panel = self._personal, self.my_pages
        guide = personal.pack.info.id
        records = tuple(one for one in personal.store.all() if one.guide == guide and one.kind != QUESTION)
        panel.show_records(records, lambda one: one.title or one.topic, can_undo=personal.can_undo)
        panel.show_later(offered=bool(personal.navigator.location.topic), is_kept=personal.is_later())
        kept = self.tr("All this is kept on this computer only, readable by you alone.")
        gone = self.tr("Nothing is kept on this computer: all this is gone when the window closes.")
        panel.show_where(kept if personal.store.keeps else gone)

    # --- doing

    @Slot()
    def _leave_page(self) -> None:
        """A note belongs to its page: with another page it closes, saved."""
        if self._note is not None and not self._note[0].isHidden():
            here = self._personal.navigator.location.topic
            if self._noted is None or self._noted.topic != here:
                self._note[0].close_panel()
        if self._highlight is not None:
            self._highlight[0].close_panel()
        self._show_all()

    @Slot(str)
    def _keep_note(self, text: str) -> None:
        noted = self._noted
        if noted is None:
            return
        order = noted.order or self._personal.store.last_order(NOTE)
        kept, is_kept = self._personal.keep_note(replace(noted, text=text, order=order), noted.text)
        self._noted, panel = kept, self.note
        if kept.text != text:
            panel.show_text(kept.text)
        panel.delete.setVisible(bool(kept.text))
        if kept.text.strip() and not text.strip():
            self._say_others_words()
        else:
            panel.show_saved(self.tr("Saved") if is_kept else self._unsaved_words())

    def _unsaved_words(self) -> str:
        if self._personal.store.is_full:
            return self.tr("Not saved yet: there is no room for more")
        return self.tr("Not saved yet: the disk refuses")

    def _say_others_words(self) -> None:
        words = self.tr("Another window has written here since. It is kept: please read it first.")
        self.note.show_saved(words)
        announce(self.note, words)

    @Slot()
    def _show_saved_note(self) -> None:
        """The note in the box is on the disk at last, with what another window has put into it meanwhile."""
        noted = self._noted
        found = self._personal.store.find(NOTE, noted.id) if noted is not None else None
        if found is not None:
            self._noted = found
            self.note.show_text(found.text)
            self.note.show_saved(self.tr("Saved"))

    @Slot()
    def _close_note(self) -> None:
        self.note.tell_now()
        self._noted = None
        self._view.show_own_marks()

    @Slot()
    def _delete_highlight(self) -> None:
        side, highlighting = self._highlight_made()
        if highlighting.current is not None:
            self._personal.remove(highlighting.current)
        side.close_panel(lead_back=True)

    @Slot()
    def _delete_note(self) -> None:
        """Forget all that is in the box; what another window has put there meanwhile is shown first."""
        if self._noted is None:
            return
        read = self.note.box.toPlainText()
        self.note.tell_now()
        found = self._personal.store.find(NOTE, self._noted.id)
        if found is not None and found.text.strip() != read[:LONGEST_TEXT].strip():
            self._noted = found
            self.note.show_text(found.text)
            self._say_others_words()
            return
        self.note.show_text("")
        self._noted = None
        self._personal.remove(*filter(None, [found]))
        self._note_made()[0].close_panel(lead_back=True)

    @Slot(object)
    def _remove(self, key: Key) -> None:
        record = self._personal.store.find(*key)
        if record is not None:
            self._personal.remove(record)

    @Slot(object)
    def _open(self, key: Key) -> None:
        record = self._personal.store.find(*key)
        if record is None:
            return
        self._my_pages_made()[0].close_panel()
        self._personal.open(record)
        if record.kind == NOTE:
            self.open_note(record)
        elif record.kind == HIGHLIGHT:
            self.open_highlight(record)

    @Slot(str)
    def _choose_number(self, number: str) -> None:
        is_kept = self._personal.choose_number(number)
        self.number.show_number(self._personal.number)
        self.number.answer_choice(number, is_kept=is_kept)

    @Slot()
    def _copy(self) -> None:
        questions = self._personal.records_of(QUESTION)
        lines = (f"{number}. {one.text}" for number, one in enumerate(questions, 1))
        QGuiApplication.clipboard().setText("\n".join((self.tr("Questions for my appointment"), "", *lines)))
        announce(self.questions, self.tr("Copied"))

    @Slot()
    def print_questions(self) -> None:
        """Look for printers, ask for one, and print the list on one sheet; while it looks, do no more."""
        from kcdesk.ui.paper.printer_search import Printers, PrinterSearch  # noqa: PLC0415 - only printing

        def go_on(printers: Printers) -> None:
            self._is_looking = False
            self.questions.show_doing("")
            if printers == Printers.SILENT:
                words = self.tr("This computer’s print service does not answer. Try again later.")
                self._personal.tell(words)
            else:
                self.open_print_dialog()

        if self._is_looking:
            return
        self._is_looking = True
        self.questions.show_doing(self.tr("Looking for printers…"))
        if self._search is not None:
            self._search.deleteLater()
        self._search = PrinterSearch(go_on, self, for_dialog=True)

    def open_print_dialog(self) -> QDialog:
        """Ask for a printer, and print the list of questions on it."""
        from kcdesk.i18n.direction import is_right_to_left  # noqa: PLC0415 - only printing needs it
        from kcdesk.ui.paper.printing import ask_and_print, new_printer  # noqa: PLC0415
        from kcdesk.ui.paper.questions_sheet import QuestionsPaper, QuestionsSheet  # noqa: PLC0415

        personal = self._personal
        questions = tuple(one.text for one in personal.records_of(QUESTION))
        mirrored = is_right_to_left(personal.pack.info.language)
        paper = QuestionsPaper(questions, personal.help_line, self._beside.prints_large, mirrored)
        sheet = QuestionsSheet(paper, self._beside.paper_theme())
        title = self.tr("Questions for my appointment")
        again = self.tr("Choose “Print” once more to see what there is.")

        def gone(words: str) -> None:
            personal.tell(f"{words} {again}")

        return ask_and_print(sheet, title, new_printer(title), self._view.window(), personal.tell, gone)

    def _choose(self, *, to_save: bool) -> None:
        from kcdesk.ui.personal.file_choice import choose_file  # noqa: PLC0415 - seldom needed

        choose_file(
            self._view.window(), to_save=to_save, chosen=self.export_to if to_save else self.import_from
        )

    def export_to(self, file: Path) -> None:
        """Save a copy of everything, and say how it went."""
        done = self._personal.store.export_to(file)
        self._personal.tell(
            self.tr("A copy of your pages was saved as “{file}”.").format(file=file.name)
            if done
            else self.tr("The copy could not be saved there. Choose another folder.")
        )

    def import_from(self, file: Path) -> None:
        """Take over a copy, and say how it went."""
        try:
            words = self._imported_words(*self._personal.store.import_from(file))
        except NewerRecordsError:
            words = self.tr(
                "“{file}” was saved by a newer kcdesk, which this one cannot read. Nothing was changed."
            )
        except RecordsError:
            words = self.tr("“{file}” is no copy of pages from kcdesk. Nothing was changed.")
        except NoRoomError:
            words = self.tr("There is no room here for all of “{file}”. Nothing was changed.")
        except OSError:
            words = self.tr("“{file}” could not be read, or not be saved here.")
            self._personal.save_all()  # what was read waits for the disk
        self._personal.tell(words.format(file=file.name))
        self._personal.show_changes()

    def _imported_words(self, count: int, senseless: int) -> str:
        words = self.tr("1 entry brought in.") if count == 1 else self.tr("%n entries brought in.", "", count)
        if not senseless:
            return words
        left = (
            self.tr("1 entry could not be read, and was left out.")
            if senseless == 1
            else self.tr("%n entries could not be read, and were left out.", "", senseless)
        )
        return f"{words} {left}"
