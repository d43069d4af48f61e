"""The window on the projector."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcdesk.guide.pages import Page
from kcdesk.ui.projector.page_slides import Shown, parts_of
from kcdesk.ui.projector.slide_view import SlideView
from kcdesk.ui.style.theme import FONT_FAMILY, Theme
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.full_screen import cover_screen
from kcdesk.ui.widgets.plain_label import PlainLabel

_NEXT = frozenset(
    {
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Space,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)
_PREVIOUS = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace})
_BLACK = frozenset({Qt.Key.Key_B, Qt.Key.Key_Period})
_LEAVE = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F11})
_STRIP, _SMALL = 1 / 38, 1 / 48
"""Height of the words on the strip, and of the number beside it, as shares of the window's shorter side."""


@dataclass(frozen=True, slots=True)
class Projected:
    """What is shown, and what stays below it."""

    page: Page
    notice: str
    """What an audience must know of the page; empty for nothing."""
    help_title: str
    """Title of the page about danger signs; empty where the guide has none."""
    help_words: str
    """What that page says first: whom to call, and for what."""


class ProjectorWindow(QWidget):
    """Fills the screen with a page, a section at a time, for keys as a clicker has them.

    PgDn, Right, Down, Space, Enter and a click go on; PgUp, Left, Up and Backspace go back; Home and End go
    to either end; B or a full stop makes the screen black, and the next key brings it back; Esc leaves.
    """

    left = Signal(str)
    """It is put away; the anchor of the section shown last, empty for the page's title."""

    def __init__(
        self,
        projected: Projected,
        theme: Theme,
        figure: Callable[[str], bytes | None],
        window: QWidget,
        *,
        mirrored: bool,
    ) -> None:
        """`window` is the one it comes from, and goes back to; `figure` gives a drawing as SVG, or None."""
        super().__init__(window, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("projector")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(projected.page.topic.title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._projected, self._theme = projected, theme
        self._parts = parts_of(projected.page, projected.notice)
        self._at = 0
        self.is_black = False
        """Whether the screen is dark for now."""
        self.view = SlideView(theme, figure, self, mirrored=mirrored)
        self.strip = PlainLabel()
        self.strip.setObjectName("projector_strip")
        self.strip.setText(f"{projected.help_title}: {projected.help_words}" if projected.help_title else "")
        self.number = PlainLabel()
        self.number.setObjectName("projector_number")
        self.number.setMaximumHeight(10_000)
        self._below = QWidget(self)
        self._lay_out()
        self._show(0)

    def _lay_out(self) -> None:
        self.strip.setWordWrap(True)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self._below)
        row.addWidget(self.strip, 1)
        row.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._below)

    # --- where it is

    @property
    def part(self) -> Shown:
        """What fills the screen."""
        return self._parts[self._at]

    @property
    def place(self) -> tuple[int, int]:
        """Which part is shown, from 1, and how many there are."""
        return self._at + 1, len(self._parts)

    def open_at(self, anchor: str = "") -> None:
        """Fill the screen, from the section an anchor lies in; empty for the start."""
        self._show(self._nearest(anchor))
        cover_screen(self)
        self.setFocus()

    def _nearest(self, anchor: str) -> int:
        """The last part that begins at or before an anchor of the page."""
        anchors = [section.anchor for section in self._projected.page.sections]
        passed = set(anchors[: anchors.index(anchor) + 1]) if anchor in anchors else set()
        firsts = {part.anchor: at for at, part in reversed(list(enumerate(self._parts)))}
        return max((at for name, at in firsts.items() if name in passed), default=0)

    # --- what a clicker does

    def go(self, by: int) -> None:
        """Go on (1) or back (-1): by a screen where a section takes several."""
        if self.view.step(by):
            self._tell()
        elif 0 <= self._at + by < len(self._parts):
            self._show(self._at + by, at_end=by < 0)

    def set_black(self, *, black: bool) -> None:
        """Make the screen dark, so that people look at whoever speaks, or bring it back."""
        self.is_black = black
        for part in (self.view, self._below):
            part.setVisible(not black)
        announce(self, self.tr("Black screen") if black else self.part.title)
        self.update()

    def _show(self, at: int, *, at_end: bool = False) -> None:
        self._at = at
        self.view.show_part(self.part, at_end=at_end)
        self._tell()

    def _tell(self) -> None:
        at, count = self.place
        words = self.tr("{at} of {count}").format(at=at, count=count)
        screens = self.view.count
        if screens > 1:
            part = self.tr("part {at} of {count}").format(at=self.view.sheet + 1, count=screens)
            words = f"{words}\n{part}"
        if at == 1:
            words = f"{words}\n{self.tr('Esc: leave')}"
        self.number.setText(words)
        said = " ".join(filter(None, (self.part.title, self.part.says)))
        self.view.setAccessibleName(said)
        announce(self, f"{said}. {words}")

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key brings a black screen back, and does nothing else; but those that leave do leave."""
        key = event.key()
        if key in _LEAVE:
            self.close()
        elif self.is_black:
            self.set_black(black=False)
        elif key in _BLACK:
            self.set_black(black=True)
        elif key in _NEXT:
            self.go(1)
        elif key in _PREVIOUS:
            self.go(-1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._show(0 if key == Qt.Key.Key_Home else len(self._parts) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on at a click, and back at one with another button."""
        if self.is_black:
            self.set_black(black=False)
        else:
            self.go(1 if event.button() == Qt.MouseButton.LeftButton else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Keep keys from the window it came from, whose F11 would open another one."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit(self.part.anchor)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.fillRect(
                self.rect(), Qt.GlobalColor.black if self.is_black else self._theme.colour("page")
            )

    def _restyle(self) -> None:
        """The strip grows with the window, as the text does."""
        roles, height = self._theme.roles, max(min(self.height(), self.width()), 1)
        strip, small = round(height * _STRIP), round(height * _SMALL)
        pad = round(height / 60)
        self._below.setStyleSheet(
            f"QLabel {{ font-family: '{FONT_FAMILY}'; background: {roles['page']}; }}"
            f"#projector_strip {{ font-size: {strip}px; font-weight: 600; color: {roles['on_help']};"
            f" background: {roles['help']}; padding: {pad // 2}px {pad}px; }}"
            f"#projector_number {{ font-size: {small}px; color: {roles['muted']}; padding: 0 {pad}px; }}"
        )
        self.strip.setVisible(bool(self._projected.help_title))
        row = self._below.layout()
        if row is not None:
            row.setContentsMargins(pad, pad // 2, pad, pad)
