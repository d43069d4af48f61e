"""The panel with everything a reader has kept, and what can be done with it as a whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from kcdesk.ui.personal.own_list import OwnList
from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.user_data.records import BOOKMARK, HIGHLIGHT, LATER, NOTE, Record

_LONGEST = 120
"""Characters of a note in the list."""


class MyPagesPanel(ScrolledPanel):
    """Bookmarks, pages to read later, notes and highlights; every row leads to its place."""

    opened = Signal(object)
    """A record's key."""
    removed = Signal(object)
    """A record's key."""
    later_toggled = Signal()
    """The page shown is to be read later, or not any more."""
    undo_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()
    forget_requested = Signal()
    """Everything is to be deleted; asked once, and confirmed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists = {
            BOOKMARK: self._list(self.tr("Bookmarks")),
            LATER: self._list(self.tr("To read later")),
            NOTE: self._list(self.tr("Notes")),
            HIGHLIGHT: self._list(self.tr("Highlights")),
        }
        self.later = self._button("", self.later_toggled.emit)
        self.undo = self._button(self.tr("Bring back"), self.undo_requested.emit)
        self.export = self._button(self.tr("Save a copy"), self.export_requested.emit)
        self.import_ = self._button(self.tr("Bring in a copy"), self.import_requested.emit)
        self.forget = self._button(self.tr("Delete everything"), self._ask)
        self.sure = self._button(self.tr("Yes, delete everything"), self._confirm)
        self.keep = self._button(self.tr("No, keep it"), lambda: self._show_asking(asking=False))
        self._warns = _label(
            self.tr(
                "This deletes your questions, bookmarks, notes, highlights, pages to read later, last "
                "searches and your own 24-hour number from this computer. It cannot be undone."
            )
        )
        for answer in (self.sure, self.keep):
            answer.setAccessibleDescription(self._warns.text())
        self._empty = _label(self.tr("Nothing here yet. Bookmark and Note are in the menu."))
        self._where = _label("")
        self._headings: dict[str, QLabel] = {}
        self._buttons: dict[str, QFrame] = {}
        self._lay_out()
        self._show_asking(asking=False)

    def show_records(
        self, records: tuple[Record, ...], title: Callable[[Record], str], *, can_undo: bool
    ) -> None:
        """Show what is kept now; `title` names a record's place."""
        for kind, rows in self.lists.items():
            own = [record for record in records if record.kind == kind]
            rows.show_rows((record.key, _words(record, title(record))) for record in own)
        for kind, rows in sorted(
            self.lists.items(), key=lambda one: not one[1].count()
        ):  # the empty ones last
            parts = rows, self._headings[kind], self._buttons[kind]
            self.show_parts(parts, shown=bool(rows.count()), instead=self.first)
        self._empty.setHidden(any(record.kind in self.lists for record in records))
        self.show_parts([self.undo], shown=can_undo, instead=self.first)

    def show_later(self, *, offered: bool, is_kept: bool) -> None:
        """Whether there is a page to read later, and whether it is on the list."""
        self.later.setVisible(offered)
        words = self.tr("Take this page off “To read later”") if is_kept else self.tr("Read this page later")
        self.later.setText(words)
        self.later.setAccessibleName(words)

    def show_where(self, words: str) -> None:
        """Say where all this is kept."""
        self._where.setText(words)

    @property
    def first(self) -> QWidget:
        """What gets the focus when the panel opens."""
        shown = (rows for rows in self.lists.values() if rows.count())
        return next(shown, self.later if not self.later.isHidden() else self.import_)

    def _ask(self) -> None:
        self._show_asking(asking=True)
        self.keep.setFocus()
        self.bring_up(self._warns, self.sure, self.keep)

    def _confirm(self) -> None:
        self._show_asking(asking=False)
        self.forget_requested.emit()

    def _show_asking(self, *, asking: bool) -> None:
        if not asking:
            self.forget.show()
        self.show_parts((self._warns, self.sure, self.keep), shown=asking, instead=self.forget)
        self.forget.setHidden(asking)

    def _list(self, name: str) -> OwnList:
        made = OwnList()
        made.setAccessibleName(name)
        made.open_requested.connect(lambda: _tell(self.opened, made))
        made.remove_requested.connect(lambda: _tell(self.removed, made))
        return made

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setProperty("look", "outlined")
        button.clicked.connect(lambda _=False: do())
        return button

    def _lay_out(self) -> None:
        self.column.addWidget(self._empty)
        for kind, rows in self.lists.items():
            heading = self._headings[kind] = QLabel(rows.accessibleName())
            heading.setObjectName("choice_title")
            self.column.addWidget(heading)
            self.add_list(rows)
            self._buttons[kind] = self.add_row(*self._row_buttons(rows))
        self.add_row(self.later, self.undo)
        self.column.addWidget(self._where)
        self.add_row(self.export, self.import_, self.forget)
        self.column.addWidget(self._warns)
        self.add_row(self.sure, self.keep)
        self.column.addStretch(1)

    def _row_buttons(self, rows: OwnList) -> tuple[QPushButton, QPushButton]:
        name = rows.accessibleName()
        open_ = self._button(self.tr("Open"), rows.open_requested.emit)
        open_.setAccessibleName(self.tr("Open: {list}").format(list=name))
        remove = self._button(self.tr("Remove"), rows.remove_requested.emit)
        remove.setAccessibleName(self.tr("Remove from: {list}").format(list=name))
        return open_, remove


def _tell(signal: SignalInstance, rows: OwnList) -> None:
    if rows.current is not None:
        signal.emit(rows.current)


def _words(record: Record, title: str) -> str:
    note = " ".join(record.text.split())
    short = note if len(note) <= _LONGEST else f"{note[:_LONGEST].rstrip()}…"
    return f"{title}\n{short}" if record.kind in {NOTE, HIGHLIGHT} else title  # many titles are questions


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
