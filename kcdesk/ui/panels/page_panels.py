"""The panels beside the page, each created on first access."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QWidget

from kcdesk.ui.page.page_links import PageLink, links_of
from kcdesk.ui.page.page_presenter import PagePresenter
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.panels.choice import Value
from kcdesk.ui.panels.figure_view import FigureView
from kcdesk.ui.panels.keys_table import KeysTable
from kcdesk.ui.panels.links_list import LinksList
from kcdesk.ui.panels.reading_panel import ReadingPanel
from kcdesk.ui.panels.swatch import HEIGHT, WIDTH, swatch
from kcdesk.ui.speech.speech_controller import SpeechController
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.side_panel import SidePanel
from kcdesk.ui.widgets.touch import scroll_by_touch
from kcdesk.user_data.settings import OWN_THEMES

if TYPE_CHECKING:
    from kcdesk.ui.panels.print_step import Printable, PrintStep

_LITTLE = 16
"""Pixels of a widget that stand out from under a panel and show nothing of it."""


class PagePanels(QObject):
    """Makes, places and closes the panels; their requests go to the appearance and to the page.

    A panel that is made elsewhere comes in by `add_panel`, and opens by `toggle_panel`.
    """

    def __init__(
        self,
        area: QWidget,
        appearance: Appearance,
        view: PageView,
        figure: Callable[[str], bytes | None],
        pages: PagePresenter,
        speech: SpeechController,
    ) -> None:
        """The panels lie over `area`; `figure` gives a drawing as SVG by its id, or None."""
        super().__init__(area)
        self._area, self._appearance, self._view, self._figure = area, appearance, view, figure
        self._pages, self._speech = pages, speech
        self._reading: tuple[SidePanel, ReadingPanel] | None = None
        self._links: tuple[SidePanel, LinksList] | None = None
        self._keys: tuple[SidePanel, KeysTable] | None = None
        self._figures: FigureView | None = None
        self._printing: PrintStep | None = None
        self._further: list[tuple[SidePanel, QWidget]] = []
        appearance.appearance_changed.connect(self.arrange)
        pages.in_short_changed.connect(self._show_chosen)
        speech.percent_changed.connect(self._show_chosen)

    def toggle_reading(self) -> None:
        """Open the reading panel, or close it."""
        side, panel = self.reading
        if side.isHidden():
            self._close_sides()
            self._show_chosen()
            side.open_panel(self._appearance.scale, panel.first)
        else:
            side.close_panel()

    @property
    def reading(self) -> tuple[SidePanel, ReadingPanel]:
        """The reading panel, and what holds it."""
        if self._reading is None:
            self._reading = self._make_reading()
        return self._reading

    def toggle_links(self) -> None:
        """Open the list of the page's links, or close it."""
        side, links = self.links
        if not side.isHidden():
            side.close_panel()
            return
        self._close_sides()
        links.show_links(links_of(self._view.document()))
        side.open_panel(self._appearance.scale, links)

    @property
    def links(self) -> tuple[SidePanel, LinksList]:
        """The list of links, and what holds it."""
        if self._links is None:
            self._links = self._make_links()
        return self._links

    def toggle_keys(self, actions: list[QAction]) -> None:
        """Open the table of all keys, or close it."""
        if self._keys is None:
            table = KeysTable(actions)
            scroll_by_touch(table)
            self._keys = SidePanel(self.tr("Keyboard shortcuts"), table, self._area), table
        side, table = self._keys
        if side.isHidden():
            self._close_sides()
            side.open_panel(self._appearance.scale, table)
        else:
            side.close_panel()

    @property
    def keys(self) -> tuple[SidePanel, KeysTable] | None:
        """The table of keys, and what holds it; None until it was first opened."""
        return self._keys

    @property
    def figures(self) -> FigureView:
        """Where drawings are enlarged."""
        if self._figures is None:
            self._figures = FigureView(self._figure, self._area)
            scroll_by_touch(self._figures.scroll_area)
        return self._figures

    def enlarge(self, figure_id: str) -> None:
        """Show a drawing of the page over the window."""
        target = f"figure:{figure_id}"
        words = (link.text for link in links_of(self._view.document()) if link.target == target)
        in_page = self._view.figure_width
        self.figures.show_figure(figure_id, next(words, ""), self._appearance.theme, in_page)

    def print_page(self, printable: Printable, tell: Callable[[str], None]) -> None:
        """Ask what of a page is to be printed, or ask no more; `tell` hears what came of it."""
        if self.printing.panel is not None:
            self.printing.panel[0].close_panel()
            return
        self._close_sides()
        self.printing.ask(printable, tell)

    @property
    def printing(self) -> PrintStep:
        """The step before the print dialog."""
        if self._printing is None:
            from kcdesk.ui.panels.print_step import PrintStep  # noqa: PLC0415 - only printing needs it

            self._printing = PrintStep(self._area, self._appearance, self._figure)
        return self._printing

    @property
    def prints_large(self) -> bool:
        """Whether paper is to have large print: where the text is large on the screen."""
        return self._appearance.prints_large

    def paper_theme(self) -> Theme:
        """The colours of paper."""
        return self._appearance.paper_theme()

    def add_panel(self, title: str, content: QWidget) -> SidePanel:
        """A further panel beside the page, closed and placed like the others; `toggle_panel` opens it."""
        side = SidePanel(title, content, self._area)
        self._further.append((side, content))
        return side

    def toggle_panel(self, side: SidePanel, first: QWidget) -> bool:
        """Open a further panel in place of any other, with the focus at `first`, or close it.

        Gives whether it is open now.
        """
        if not side.isHidden():
            side.close_panel(lead_back=True)
            return False
        self._close_sides()
        side.open_panel(self._appearance.scale, first)
        return True

    @property
    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """Each panel that was made, with what gets its focus, for F6."""
        made: list[tuple[QWidget, QWidget]] = []
        if self._reading is not None:
            made.append((self._reading[0], self._reading[1].first))
        if self._printing is not None and self._printing.panel is not None:
            made.append((self._printing.panel[0], self._printing.panel[1].first))
        further = [(side, _first_stop(content)) for side, content in self._further]
        return [*made, *(pair for pair in (self._links, self._keys) if pair is not None), *further]

    def on_page_changed(self) -> None:
        """Close what belonged to the page shown until now."""
        if self._links is not None:
            self._links[0].close_panel()
        if self._printing is not None and self._printing.panel is not None:
            self._printing.panel[0].close_panel()
        if self._figures is not None:
            self._figures.close_view()

    def arrange(self) -> None:
        """Place the open panels for another size of the window or the text."""
        for side in self._open_panels():
            side.place(self._appearance.scale)
        if self._figures is not None and not self._figures.isHidden():
            self._figures.restyle(self._appearance.theme)
        self._show_chosen()

    def close_top(self) -> bool:
        """Close the panel on top; False if none is open."""
        if self._figures is not None and not self._figures.isHidden():
            self._figures.close_view()
            return True
        return self._close_sides(lead_back=True)

    def hides(self, widget: QWidget) -> bool:
        """Whether a panel that is open lies over all of a widget that is not in it."""
        return any(_hides(panel, widget) for panel in self._over)

    def make_way(self, now: QWidget) -> None:
        """Close what lies over all of what the keyboard has come to: nobody works where they cannot see.

        A moment later, and only if it is still there: where what had the focus goes, Qt leads it on to
        something else for as long as the panel needs to take it back.
        """
        if any(_hides(panel, now) for panel in self._over):
            QTimer.singleShot(0, now, lambda: self._close_over(now))

    def _close_over(self, now: QWidget) -> None:
        for panel in self._over:
            if now.hasFocus() and _hides(panel, now):
                panel.close_panel() if isinstance(panel, SidePanel) else panel.close_view()
                now.setFocus()  # which may have been given back to what had it before

    @property
    def _over(self) -> list[FigureView | SidePanel]:
        """What lies over the page now."""
        figures = [] if self._figures is None or self._figures.isHidden() else [self._figures]
        return [*self._open_panels(), *figures]

    def _close_sides(self, *, lead_back: bool = False) -> bool:
        panels = self._open_panels()
        for side in panels:
            side.close_panel(lead_back=lead_back)
        return bool(panels)

    def _make_links(self) -> tuple[SidePanel, LinksList]:
        links = LinksList()
        scroll_by_touch(links)
        side = SidePanel(self.tr("Links on this page"), links, self._area)
        links.link_chosen.connect(self._follow)
        return side, links

    def _follow(self, link: PageLink) -> None:
        self.links[0].close_panel()
        self._view.setFocus()
        self._view.follow(link)

    def _make_reading(self) -> tuple[SidePanel, ReadingPanel]:
        panel, appearance = ReadingPanel(self._speech.why_not), self._appearance
        panel.larger_requested.connect(appearance.larger)
        panel.smaller_requested.connect(appearance.smaller)
        panel.theme_chosen.connect(appearance.set_theme)
        panel.theme_chosen.connect(lambda _: self._show_chosen())
        panel.layout_chosen.connect(appearance.set_layout)
        panel.in_short_chosen.connect(self._pages.choose)
        panel.speech_speed_chosen.connect(self._speech.set_percent)
        panel.normal_requested.connect(lambda: self._pages.choose(in_short=False))
        panel.normal_requested.connect(lambda: self._speech.set_percent(100))
        panel.normal_requested.connect(appearance.back_to_normal)
        scroll_by_touch(panel)
        return SidePanel(self.tr("Text and colours"), panel, self._area), panel

    def _show_chosen(self) -> None:
        if self._reading is None:
            return
        panel, appearance = self._reading[1], self._appearance
        panel.show_swatches(*_swatches(appearance, panel.devicePixelRatioF()))
        panel.show_chosen(appearance.zoom, appearance.choice, appearance.layout)
        panel.show_detail(in_short=self._pages.in_short)
        panel.show_speech_speed(self._speech.percent)

    def _open_panels(self) -> list[SidePanel]:
        made: list[SidePanel] = []
        if self._reading is not None:
            made.append(self._reading[0])
        if self._links is not None:
            made.append(self._links[0])
        if self._keys is not None:
            made.append(self._keys[0])
        if self._printing is not None and self._printing.panel is not None:
            made.append(self._printing.panel[0])
        made += [side for side, _ in self._further]
        return [side for side in made if not side.isHidden()]


def _swatches(appearance: Appearance, pixel_ratio: float) -> tuple[dict[Value, QIcon], QSize]:
    """A small picture of each choice of colours, and its size in pixels."""
    scale, family = appearance.scale, appearance.family
    themes = {name: appearance.theme_named(name) for name in OWN_THEMES}
    made: dict[Value, QIcon] = {
        name: swatch(theme, family, scale, pixel_ratio) for name, theme in themes.items()
    }
    made["system"] = swatch(themes["light"], family, scale, pixel_ratio, themes["dark"])
    return made, QSize(round(WIDTH * scale), round(HEIGHT * scale))


def _first_stop(content: QWidget) -> QWidget:
    """The first part of a panel that takes the keyboard."""
    parts = [content, *content.findChildren(QWidget)]
    stops = (part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible())
    return next(stops, content)


def _hides(panel: QWidget, widget: QWidget) -> bool:
    """Whether a panel lies over a widget, but for very little at its edges, and that is not in it."""
    area = panel.parentWidget()
    if area is None or not area.isAncestorOf(widget) or panel is widget or panel.isAncestorOf(widget):
        return False
    place = QRect(widget.mapTo(area, QPoint()), widget.size())
    edge = min(_LITTLE, place.width() // 4, place.height() // 4)
    return panel.geometry().contains(place.adjusted(edge, edge, -edge, -edge))
