"""A kiosk's one window: who is there, what they see, and that nothing is left of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QCloseEvent, QGuiApplication, QPaintEvent, QPixmapCache, QResizeEvent
from PySide6.QtWidgets import QWidget

from kcdesk.kiosk.all_steps import do_all
from kcdesk.kiosk.config import KioskConfig
from kcdesk.kiosk.pin import PinHash, PinLock
from kcdesk.ui.kiosk.attract import Attract
from kcdesk.ui.kiosk.cover import Cover
from kcdesk.ui.kiosk.drag_scroll import DragScroll
from kcdesk.ui.kiosk.guard import KioskGuard
from kcdesk.ui.kiosk.idle_watch import IdleWatch
from kcdesk.ui.kiosk.pin_pad import PinPad
from kcdesk.ui.kiosk.question import Question
from kcdesk.ui.kiosk.visit import KioskVisit
from kcdesk.ui.widgets.announce import forget_announced
from kcdesk.ui.widgets.deletion import delete_with_contents
from kcdesk.ui.widgets.full_screen import cover_screen

if TYPE_CHECKING:
    from kcdesk.ui.kiosk.staff_screen import StaffScreen, StaffServices

_F1 = Qt.Key.Key_F1.value
MakeVisit = Callable[[QWidget, DragScroll], KioskVisit]


class KioskWindow(QWidget):
    """Full screen, without a frame; it closes only after `allow_closing`."""

    left = Signal()
    """Somebody entered the PIN, and wishes to leave."""
    restart_wanted = Signal()
    """Somebody entered the PIN, and wishes the kiosk to start afresh."""
    wiped = Signal()
    """Nothing of the last visit is left."""
    painted = Signal()
    """It was painted for the first time."""

    def __init__(
        self,
        config: KioskConfig,
        guide_title: str,
        guard: KioskGuard,
        make_visit: MakeVisit,
        back_to_start: Callable[[], None],
        services: StaffServices,
    ) -> None:
        """`make_visit` makes everything a visitor sees, anew; `back_to_start` resets text size and theme.

        `services` answers what staff ask behind the PIN.
        """
        super().__init__()
        self.setObjectName("kiosk")
        self.setWindowTitle("kcdesk")
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAcceptDrops(False)
        self._make_visit, self._back_to_start = make_visit, back_to_start
        self._may_close = False
        self._is_painted = False
        self.visit: KioskVisit | None = None
        """What the visitor sees; None while nobody is there."""
        named = guide_title if config.attract_names_guide else ""
        self.attract = Attract(config.attract_title, config.attract_line, named, self)
        self.attract.started.connect(self.start_visit)
        self.attract.setFocus()
        self.question = Question(self)
        lock = PinHash.read(config.pin_hash)
        self.pin_pad = None if lock is None else PinPad(PinLock(lock), self, shuffled=config.shuffle_pin)
        never_shown = QWidget(self)
        never_shown.hide()
        self._services, self._drag = services, DragScroll(never_shown)
        self.staff: StaffScreen | None = None
        """What staff see; made when the PIN is first right."""
        if self.pin_pad is not None:
            self.pin_pad.opened.connect(self._open_staff)
            self.pin_pad.closed.connect(self._return_focus)
            self.pin_pad.told.connect(self._say)
        self._half_of_warning = config.warning_seconds // 2
        self.idle = IdleWatch(config.idle_seconds, config.warning_seconds, self)
        self.idle.asked.connect(self._ask)
        self.idle.answered.connect(self._end_question)
        self.idle.expired.connect(self.wipe)
        guard.takes_next = lambda: self.idle.is_asking
        guard.before_key = self._before_key
        guard.activity.connect(self.idle.touch)
        guard.activity.connect(lambda: QTimer.singleShot(0, self, self._follow_focus))
        tasks = (
            (config.listen_key, self._press_listen),
            (config.headset_in_key, self._begin_to_listen),
            (config.headset_out_key, self._stop_listening),
        )
        guard.tasks = {_number(key): do for key, do in tasks if key and config.read_aloud}

    def show_full_screen(self) -> None:
        """Cover the screen."""
        cover_screen(self)

    @Slot()
    def start_visit(self) -> None:
        """Begin a visit at the home page."""
        if self.visit is not None:
            return
        self.visit = visit = self._make_visit(self, self._drag)
        visit.finish_requested.connect(self.wipe)
        if self.pin_pad is not None:
            visit.staff_requested.connect(self.pin_pad.open_pad)
        visit.setGeometry(self.rect())
        visit.show()
        self.attract.hide()
        self.idle.start()

    @Slot()
    def wipe(self) -> None:
        """End the visit: throw away all that was made for it, and show the attract screen.

        Whatever goes wrong with one of it, all else is done: nobody is there to try again.
        """
        visit, self.visit = self.visit, None
        do_all(
            self._show_first_screen,
            self._put_covers_away,
            partial(self._throw_away, visit),
            partial(forget_announced, self),
            _clear_clipboard,
            self._back_to_start,
            QPixmapCache.clear,  # pictures drawn for this visit alone would fill it
            self.attract.setFocus,
            self.wiped.emit,
        )

    def _show_first_screen(self) -> None:
        self.idle.stop()
        self.question.hide()
        self.attract.show()
        self.attract.raise_()

    def _put_covers_away(self) -> None:
        do_all(
            self.pin_pad.close_pad if self.pin_pad is not None else bool,
            self.staff.close_screen if self.staff is not None else bool,
        )

    def _throw_away(self, visit: KioskVisit | None) -> None:
        if visit is not None:
            do_all(visit.hide, visit.end, partial(delete_with_contents, visit, self))

    def allow_closing(self) -> None:
        """From now on the window may close."""
        self._may_close = True

    # --- staff

    def _open_staff(self) -> None:
        if self.staff is None:
            from kcdesk.ui.kiosk.staff_screen import StaffScreen  # noqa: PLC0415 - few ever see it

            self.staff = staff = StaffScreen(self._services, self._drag, self)
            staff.leave_requested.connect(self.left)
            staff.restart_requested.connect(self.restart_wanted)
            staff.closed.connect(self._return_focus)
        self.staff.setGeometry(self.rect())
        self.staff.open_screen()

    # --- for those who listen

    def _press_listen(self) -> None:
        if self.visit is None:
            self._begin_to_listen()
        elif self.visit.speech is not None:
            self.visit.speech.press()

    def _begin_to_listen(self) -> None:
        self.start_visit()
        if self.visit is not None and self.visit.speech is not None:
            self.visit.speech.turn_on()

    def _stop_listening(self) -> None:
        if self.visit is not None and self.visit.speech is not None:
            self.visit.speech.turn_off()

    def _follow_focus(self) -> None:
        if self.visit is not None and self.visit.speech is not None:
            self.visit.speech.follow_focus()

    def _say(self, words: str) -> None:
        if self.visit is not None:
            self.visit.say(words)

    def _ask(self, seconds: int) -> None:
        """Ask whether somebody is there; who listens hears it at first, and again when half is over."""
        first = self.question.isHidden()
        self.question.ask(seconds)
        listening = self.visit.speech if self.visit is not None else None
        if listening is not None and (first or seconds == self._half_of_warning):
            listening.ask(self.question.words)

    def _end_question(self) -> None:
        self.question.hide()
        if self.visit is not None and self.visit.speech is not None:
            self.visit.speech.be_answered()

    # --- the keyboard

    @property
    def _in_sight(self) -> QWidget:
        """What lies over everything else."""
        parts = (self.attract, self.pin_pad, self.staff, self.visit)
        top = next((part for part in parts if part is not None and not part.isHidden()), self)
        return next((cover for cover in top.findChildren(Cover) if not cover.isHidden()), top)

    def _return_focus(self) -> None:
        self._in_sight.setFocus()

    def _before_key(self) -> None:
        self._keep_keys_in_sight()
        QTimer.singleShot(0, self, self._follow_focus)  # one held down moves the keyboard, and is no activity

    def _keep_keys_in_sight(self) -> None:
        """See that no key goes to what is hidden or covered.

        Whatever is put away hands the keyboard on; this holds where it does not, and where something under a
        cover takes the keyboard by itself.
        """
        if not _is_seen_in(self._in_sight, self.focusWidget()):
            self._in_sight.setFocus()

    # --- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.attract, self.question, self.pin_pad, self.visit, self.staff):
            if part is not None:
                part.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)

    def changeEvent(self, event: QEvent) -> None:
        """Come back where something has made the window small or put it away."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and not self._may_close and not self.isFullScreen():
            QTimer.singleShot(0, self, self.show_full_screen)


def _clear_clipboard() -> None:
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if mode == QClipboard.Mode.Clipboard or clipboard.supportsSelection():
            clipboard.clear(mode)


def _is_seen_in(area: QWidget, part: QWidget | None) -> bool:
    return part is not None and part.isVisible() and (part is area or area.isAncestorOf(part))


def _number(key: str) -> int:
    """Qt's number of a function key, as in `F8`."""
    return _F1 + int(key.removeprefix("F")) - 1
