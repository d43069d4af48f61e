"""The parts of the page shown now, for every accessible interface that Qt has made for its view."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from shiboken6 import isValid

from kcdesk.ui.page.accessibility.node import PageNode
from kcdesk.ui.page.accessibility.page_surface import PageSurface
from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.page_view import PageView


class PageParts(QObject):
    """Makes the parts on first access, takes them back when the page changes, and notifies Qt of both.

    It belongs to the view.  An interface cannot hold the parts: Qt makes another one whenever Python has
    given the view another meta-object, and keeps them all.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self.surface = PageSurface(view)
        self._page: PageNode | None = None
        self.asks_qt = True
        """Whether it is Qt's own interface of the view that is asked for."""
        self._qt_s = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(view))
        self.asks_qt = False
        if QAccessible.isActive():
            _give_caret(view)
        view.rendered.connect(self._renew)
        view.link_chosen.connect(self._on_link_chosen)
        view.link_restored.connect(self._on_link_restored)
        view.cursorPositionChanged.connect(self._on_caret_moved)
        view.destroyed.connect(self._take_back)

    @property
    def page(self) -> PageNode | None:
        """The page itself, with all its parts below it; None before the first."""
        shown = self._view.page if self._is_there() else None
        if self._page is None and shown is not None:
            tree = page_tree(self._view.document(), self._view.html, shown.topic.title)
            self._page = PageNode(tree, None, self._document, self.surface)
        return self._page

    @property
    def focused(self) -> PageNode | None:
        """The part where the reader is; None while that is only somewhere on the page."""
        return self._page.focusChild() if self._page is not None else None

    def qt_interface(self) -> QAccessibleInterface:
        """Qt's own interface of the view: one flat text, told in the lines that the screen shows.

        Not to be kept: Qt deletes it with the view, and Python would take what comes in its place for it.
        """
        return QAccessible.accessibleInterface(self._qt_s)

    def _document(self) -> QAccessibleInterface | None:
        """Qt's newest interface of the view."""
        return QAccessible.queryAccessibleInterface(self._view) if self._is_there() else None

    def _is_there(self) -> bool:
        return isValid(self._view)

    def _title(self) -> str:
        page = self._view.page
        return page.topic.title if page is not None else ""

    @Slot()
    def _renew(self) -> None:
        """Another page, or the same in another dress: all parts are new."""
        part_had_focus = self.surface.focus is not None
        if self._page is not None:
            _notify(self._page, QAccessible.Event.ObjectDestroyed)
        self._take_back()
        self.surface = PageSurface(self._view)
        if self.page is not None:
            _notify(self.page, QAccessible.Event.ObjectCreated)
        self._announce_page(part_had_focus)

    def _announce_page(self, part_had_focus: bool) -> None:
        """Announce another page where the focus stays in the view, which alone would tell nothing."""
        if part_had_focus and self._view.hasFocus():
            _notify(self._document(), QAccessible.Event.Focus)

    @Slot()
    def _take_back(self) -> None:
        """Qt deletes every part it knows, Python frees the rest."""
        self.surface.close()
        page, self._page = self._page, None
        for part in page.made() if page is not None else ():
            part.forget()
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))

    @Slot()
    def _on_link_chosen(self) -> None:
        """Tab chose another link: to a screen reader that is where the focus is."""
        self._move_focus(self._link_at_caret())

    def _link_at_caret(self) -> PageNode | None:
        start, end = self.surface.selection()
        page = self.page if start != end and self.surface.has_focus() else None
        return page.link_at(start, end) if page is not None else None

    @Slot()
    def _on_link_restored(self) -> None:
        """The keyboard came back to a link: Qt has told of the page alone."""
        part = self._link_at_caret()
        if part is not None:
            self.surface.focus = part.node
            _notify(part, QAccessible.Event.Focus)

    @Slot()
    def _on_caret_moved(self) -> None:
        """The caret left the link: the focus is on the document, and Qt tells of the caret there."""
        if self.surface.focus is not None and self.surface.has_focus():
            part = self._link_at_caret()  # as the keyboard comes back to it, the caret is put there again
            if part is None or part.node is not self.surface.focus:
                self._move_focus(None)

    def _move_focus(self, part: PageNode | None) -> None:
        node = part.node if part is not None else None
        if node is not self.surface.focus:
            if self.surface.focus is None:
                # Or a client that came later than the focus would think that the document has it still.
                _notify(self._document(), QAccessible.Event.Focus)
            self.surface.focus = node
            _notify(part or self._document(), QAccessible.Event.Focus)


def _give_caret(view: PageView) -> None:
    """Arrow keys then move a caret through the text, which a screen reader reads along with."""
    view.setTextInteractionFlags(
        view.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )


def _notify(about: QAccessibleInterface | None, event: QAccessible.Event) -> None:
    if about is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(about, event))
