"""States of the window for what a reader takes along: lists, notes, comparisons, paper, codes, changes.

`OwnStates.fill` keeps what a person might have kept; `each` brings the window from its home page into one
state of STATES after the other.  For the tests of their geometry, and for pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QWidget

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.ui.page.own_marks import is_question_box
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.panels.print_panel import GUIDE
from kcdesk.ui.personal.panels import PersonalPanels
from kcdesk.ui.personal.unsaved_panel import UnsavedPanel
from kcdesk.user_data.records import BOOKMARK, LATER, NOTE, Record, place_id

Undo = Callable[[], object]

_PAIR = "pembrolizumab-axitinib"
_NUMBER = "020 7946 0958"
_QUESTIONS = (
    "Can I still look after my grandchildren at the weekend, and may my daughter come with me?",
    "What may I take for a headache?",
)
_NOTE = "Dr Patel said on Tuesday: blood pressure every morning.\nRing if it is over what is on my card."
_TURNS = 8


def settle() -> None:
    """Lay everything out: what has got its size may arrange itself anew, and ask for another."""
    for _ in range(_TURNS):
        QApplication.processEvents()


class OwnStates:
    """A window whose reader has kept things, brought from one state to the next."""

    def __init__(self, reader: Reader, pack: Pack) -> None:
        self._reader, self._pack = reader, pack
        self.window = reader.window

    def each(self, names: Iterable[str]) -> Iterator[str]:
        """Each of these states by its name, when the window shows it."""
        for name in names:
            undo = STATES[name](self)
            settle()
            yield name
            undo()
            self.window.reading.close_beside()
            self.open("home")

    def fill(self) -> None:
        """Keep questions (own ones and some of pages), places, a note, a highlight and a number."""
        personal = self.window.reading.personal
        for topic, count in ((_PAIR, 3), ("fatigue", 1)):
            self.open(topic)
            for box in self._boxes()[:count]:
                self._view.tool_requested.emit(box)
        for question in _QUESTIONS:
            personal.add_question(question)
        last = personal.records_of("question")[-1]
        for _ in range(3):
            personal.move_question(last.key, -1)
        guide = self._pack.info.id
        for kind, topic in (
            (BOOKMARK, _PAIR),
            (BOOKMARK, "infection-and-low-counts"),
            (LATER, "work-and-money"),
            (LATER, "dementia-and-learning-disability"),
        ):
            title = self._pack.topic(topic).title
            personal.keep(Record(kind, place_id(guide, topic), "", guide, topic, "", title))
        self.open(_PAIR)
        personal.keep_note(replace(personal.here, kind=NOTE, text=_NOTE), "")
        personal.show_changes()
        personal.toggle_highlight()
        self.window.reading.close_beside()
        personal.choose_number(_NUMBER)
        self.open("home")

    def open(self, topic: str) -> None:
        """Open a page, or `home`."""
        self._reader.navigator.open(HOME if topic == "home" else Location(self._pack.topic(topic).id))
        settle()

    # --- what the states are made of

    def page(self, topic: str, *, down: float = 0.0) -> Undo:
        """A page, this share of it scrolled down."""
        self.open(topic)
        bar = self._view.verticalScrollBar()
        bar.setValue(round(down * bar.maximum()))
        return lambda: None

    def section(self, topic: str, anchor: str) -> Undo:
        """A section of a page."""
        self._reader.navigator.open(Location(topic, anchor))
        return lambda: None

    def panel(self, action: str, topic: str = _PAIR, *, to_end: bool = False) -> Undo:
        """A panel beside a page, at its top or its end."""
        self.open(topic)
        self.window.actions_[action].trigger()
        settle()
        if to_end:
            self._scroll_panel()
        return lambda: None

    def personal_panels(self) -> PersonalPanels:
        """The panels of what is kept."""
        panels = self.window.reading.personal.panels
        assert isinstance(panels, PersonalPanels)
        return panels

    def delete_everything(self) -> Undo:
        """What is asked before everything is deleted."""
        self.panel("my_pages")
        self.personal_panels().my_pages.forget.click()
        return self.personal_panels().my_pages.keep.click

    def note(self) -> Undo:
        """The note of a page, being written."""
        self.panel("note")
        return lambda: None

    def refused_number(self) -> Undo:
        """A number that is none."""
        self.panel("own_number")
        panel = self.personal_panels().number
        panel.box.setText("ring Anne")
        panel.save.click()
        return lambda: None

    def own_file(self, *, to_save: bool) -> Undo:
        """The dialog for a copy of what is kept, to save one or to bring one in."""
        self.panel("my_pages")
        panel = self.personal_panels().my_pages
        (panel.export if to_save else panel.import_).click()
        settle()
        (dialog,) = self.window.findChildren(QFileDialog)
        return dialog.reject

    def print_guide(self, *, busy: bool = False) -> Undo:
        """The step before printing, for the whole guide; counted, or while a file is written."""
        self.panel("print")
        printing = self.window.reading.page_panels.printing
        assert printing.panel is not None
        panel = printing.panel[1]
        panel.part.buttons[GUIDE].click()
        if busy:
            panel.show_progress((40, 100))
            settle()
            self._scroll_panel()
            return lambda: panel.show_progress(None)
        while not panel.count.text().startswith("This takes") or panel.preview.isHidden():
            settle()
        settle()
        self._scroll_panel()
        return lambda: None

    @property
    def _view(self) -> PageView:
        return self.window.reading.page.view

    def _boxes(self) -> list[str]:
        """The boxes before the questions of the page shown."""
        found = []
        block = self._view.document().begin()
        while block.isValid():
            piece = block.begin()
            if not piece.atEnd() and is_question_box(piece.fragment().charFormat().anchorHref()):
                found.append(piece.fragment().charFormat().anchorHref())
            block = block.next()
        return found

    def _scroll_panel(self) -> None:
        for area in self.window.findChildren(QScrollArea):
            if area.isVisible() and _is_in_panel(area):
                area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _is_in_panel(part: QWidget) -> bool:
    above: QWidget | None = part
    while above is not None and above.objectName() != "side_panel":
        above = above.parentWidget()
    return above is not None


STATES: Mapping[str, Callable[[OwnStates], Undo]] = {
    "home": lambda on: on.page("home"),
    "page": lambda on: on.page(_PAIR),
    "page-questions": lambda on: on.section(_PAIR, "questions"),
    "help": lambda on: on.page("get-help-now"),
    "questions": lambda on: on.panel("questions"),
    "questions-end": lambda on: on.panel("questions", to_end=True),
    "compare-with": lambda on: on.page("compare/sunitinib"),
    "compare-two": lambda on: on.page(f"compare/{_PAIR}+sunitinib"),
    "compare-two-down": lambda on: on.page(f"compare/{_PAIR}+sunitinib", down=0.5),
    "compare-three": lambda on: on.page(f"compare/{_PAIR}+nivolumab-ipilimumab+sunitinib"),
    "compare-three-down": lambda on: on.page(f"compare/{_PAIR}+nivolumab-ipilimumab+sunitinib", down=0.5),
    "finder": lambda on: on.page("finder/all"),
    "finder-some": lambda on: on.page("finder/form-tablet", down=0.6),
    "effect": lambda on: on.page("effect/fatigue"),
    "effect-down": lambda on: on.page("effect/diarrhoea", down=0.5),
    "my-pages": lambda on: on.panel("my_pages"),
    "my-pages-end": lambda on: on.panel("my_pages", to_end=True),
    "delete-everything": lambda on: on.delete_everything(),
    "save-copy": lambda on: on.own_file(to_save=True),
    "bring-copy": lambda on: on.own_file(to_save=False),
    "note": lambda on: on.note(),
    "highlight": lambda on: on.panel("highlight"),
    "number": lambda on: on.panel("own_number"),
    "number-refused": lambda on: on.refused_number(),
    "share": lambda on: on.panel("share"),
    "share-end": lambda on: on.panel("share", to_end=True),
    "print": lambda on: on.panel("print"),
    "print-end": lambda on: on.panel("print", to_end=True),
    "print-guide": lambda on: on.print_guide(),
    "print-busy": lambda on: on.print_guide(busy=True),
    "changed": lambda on: on.page(f"changes/{_PAIR}"),
    "changed-all": lambda on: on.page("changes/all"),
}


def unsaved_of(reader: Reader) -> UnsavedPanel:
    """Where is asked whether to close over what could not be saved."""
    panel = reader.window.findChild(UnsavedPanel)
    assert isinstance(panel, UnsavedPanel)
    return panel
