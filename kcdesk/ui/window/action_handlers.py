"""What each action does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location, TopicRoles
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.navigation.navigator import HOME, Navigator
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.window_views import WindowViews

if TYPE_CHECKING:
    from kcdesk.ui.style.zoom_steps import ZoomSteps
    from kcdesk.ui.window.reading_area import ReadingArea


class ActionHandlers(QObject):
    """Handlers of the actions, by the actions' names."""

    guides_requested = Signal()
    """The panel of guides is to be opened, or closed."""
    failed = Signal(str)
    """Something could not be done; the plain sentence to show."""
    settled = Signal(str)
    """What such a sentence asked for has been done: the sentence, which need not stand any longer."""
    program_requested = Signal()
    """Somebody wants to know what the program is made of."""

    def __init__(
        self,
        window: QMainWindow,
        roles: TopicRoles,
        views: WindowViews,
        navigator: Navigator,
        appearance: Appearance,
        reading: LazyReadingArea,
    ) -> None:
        super().__init__(window)
        self._window, self._roles, self._views, self._navigator = window, roles, views, navigator
        self._appearance, self._reading = appearance, reading
        self._zoom_steps: ZoomSteps | None = None
        self._asked: dict[str, Callable[[], bool]] = {}
        """Sentences that ask for something, each with whether it has been done."""
        navigator.visit_changed.connect(self._look_what_was_done)
        views.body.topics_shown_changed.connect(self._look_what_was_done)

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return a handler for every line of `ACTIONS`."""
        appearance, navigator = self._appearance, self._navigator
        return {
            "back": navigator.back,
            "forward": navigator.forward,
            "home": navigator.open_home,
            "previous": navigator.open_previous,
            "next": navigator.open_next,
            "search": self._search,
            "help_now": lambda: navigator.open(Location(self._roles.help)),
            "about": lambda: navigator.open(Location(self._roles.about)),
            "program": self.program_requested.emit,
            "next_heading": lambda: self.on_page(lambda reading: reading.page.view.step_heading(1)),
            "previous_heading": lambda: self.on_page(lambda reading: reading.page.view.step_heading(-1)),
            "find": self._find,
            "print": lambda: self.on_page(self._print),
            "share": lambda: self.on_page(self._share),
            "present": lambda: self._present(from_here=False),
            "present_here": lambda: self._present(from_here=True),
            "read_aloud": lambda: self.on_page(lambda reading: reading.speech.toggle()),
            "reading": lambda: self._reading().page_panels.toggle_reading(),  # noqa: PLW0108 - makes it late
            "questions": lambda: self._reading().personal.toggle_questions(),  # noqa: PLW0108 - makes it late
            "my_pages": lambda: self._reading().personal.toggle_my_pages(),  # noqa: PLW0108
            "own_number": lambda: self._reading().personal.toggle_number(),  # noqa: PLW0108
            "bookmark": lambda: self.on_page(lambda reading: reading.personal.toggle_bookmark()),
            "note": lambda: self.on_page(lambda reading: reading.personal.toggle_note()),
            "highlight": lambda: self.on_page(lambda reading: reading.personal.toggle_highlight()),
            "read_later": lambda: self.on_page(lambda reading: reading.personal.toggle_later()),
            "larger": lambda: self._step_zoom(1),
            "smaller": lambda: self._step_zoom(-1),
            "normal_size": appearance.normal_size,
            "topics": self._toggle_topics,
            "outline": self._toggle_outline,
            "links": lambda: self.on_page(lambda reading: reading.page_panels.toggle_links()),
            "next_pane": lambda: self._cycle_panes(1),
            "previous_pane": lambda: self._cycle_panes(-1),
            "guides": self.guides_requested.emit,
            "keys": lambda: self._reading().page_panels.toggle_keys(self._window.actions()),
            "quit": self._window.close,
        }

    def on_page(self, do: Callable[[ReadingArea], object]) -> None:
        """Do something with the page that is shown; at home, where there is none, nothing."""
        if self._navigator.location == HOME:
            return
        try:
            do(self._reading())
        except GuideError as error:
            self.failed.emit(translate(error.wording))

    def open_anchor(self, anchor: str) -> None:
        """Go to a place on the page that is shown, whose highlights stay."""
        here = self._navigator.location
        self._navigator.open(Location(here.topic, anchor, here.marks))

    def _toggle_topics(self) -> None:
        body = self._views.body
        body.toggle_topics()
        self.announce(self.tr("Topics shown") if body.topics_shown else self.tr("Topics hidden"))

    def _toggle_outline(self) -> None:
        body = self._views.body
        body.toggle_outline()
        if not body.outline_wanted:
            self.announce(self.tr("“On this page” hidden"))
        elif body.outline_fits:
            self.announce(self.tr("“On this page” shown"))
        else:
            self._ask_for(
                self.tr("There is no room for “On this page”. Make the window wider, or the text smaller."),
                lambda: body.outline_fits or not body.outline_wanted,
            )

    def _ask_for(self, words: str, is_done: Callable[[], bool]) -> None:
        """Show a sentence that asks for something, until it is done."""
        self._asked[words] = is_done
        self.failed.emit(words)

    def _look_what_was_done(self) -> None:
        for words in [words for words, is_done in self._asked.items() if is_done()]:
            del self._asked[words]
            self.settled.emit(words)

    def _step_zoom(self, by: int) -> None:
        if self._zoom_steps is None:
            from kcdesk.ui.style.zoom_steps import ZoomSteps  # noqa: PLC0415 - not needed for the first paint

            self._zoom_steps = ZoomSteps(self._appearance, self)
        self._zoom_steps.step(by)

    def announce(self, words: str) -> None:
        """Say words to whoever listens to the screen; empty ones are not said."""
        from kcdesk.ui.widgets.announce import announce  # noqa: PLC0415 - not needed for the first paint

        announce(self._window, words)

    def _search(self) -> None:
        self._views.top_bar.unfold_search()
        self._views.search.focus_box()

    def _find(self) -> None:
        if self._navigator.location == HOME:
            self._views.search.focus_box()
        else:
            self.on_page(lambda reading: reading.find())

    def _print(self, reading: ReadingArea) -> None:
        reading.print_page(self._navigator.location.topic, self.failed.emit)

    def _share(self, reading: ReadingArea) -> None:
        reading.share_page(self._navigator.location.topic, self.failed.emit)

    def _present(self, *, from_here: bool) -> None:
        if self._navigator.location == HOME:
            words = self.tr("Open a page first. Then the same key shows it on a projector.")
            self._ask_for(words, lambda: self._navigator.location != HOME)
            return

        def present(reading: ReadingArea) -> None:
            anchor = reading.outline.current_anchor if from_here else ""
            projector = reading.present(self._navigator.location.topic)
            projector.left.connect(self._return_from_projector)
            projector.open_at(anchor)

        self.on_page(present)

    def _return_from_projector(self, anchor: str) -> None:
        """Have the page stand where the audience saw it last."""
        if self._navigator.location != HOME:
            self.on_page(lambda reading: reading.pages.show_whole())
            self.on_page(lambda reading: reading.page.view.go_to_anchor(anchor))
        self._window.activateWindow()

    def _cycle_panes(self, by: int) -> None:
        """Give the focus to the next (1) or the previous (-1) part of the window."""
        from kcdesk.ui.window.pane_cycle import Pane, step_pane  # noqa: PLC0415 - not needed for the first paint

        views = self._views
        panes = [
            Pane(views.top_bar, views.top_bar.search_box),
            Pane(views.topics, views.topics.tree),
            Pane(views.home, views.home.search_box),
        ]
        if self._reading.made is not None:
            panes += self._reading.made.panes
        step_pane(panes, self._window.focusWidget(), by)
