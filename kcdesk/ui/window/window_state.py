"""What is remembered of the window, and how it is taken up again."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kcdesk.guide.pack import Pack
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.window_views import WindowViews
from kcdesk.user_data.settings import Settings

PAUSE_MS = 400
"""How long nothing must change before what is to be remembered is told."""
_FIRST_WIDTH, _FIRST_HEIGHT = 1280, 1700
_FRAME = QSize(16, 48)
"""Pixels that a frame and its title bar take at most on the usual desktops; only a shown window knows."""


class WindowState(QObject):
    """Settings of one window: taken up when it opens, and told as they change."""

    changed = Signal(Settings)
    """Something to be remembered is another now; told once changes pause."""

    def __init__(
        self,
        window: QWidget,
        pack: Pack,
        views: WindowViews,
        appearance: Appearance,
        session: SearchSession,
        reading: LazyReadingArea,
    ) -> None:
        super().__init__(window)
        self._window, self._pack, self._views = window, pack, views
        self._appearance, self._session, self._reading = appearance, session, reading
        self._initial = Settings()
        self._last_topic = self._own_number = ""
        self._placed: QSize | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.changed.emit(self.settings()))
        for signal in (
            appearance.appearance_changed,
            appearance.choice_changed,
            views.body.choice_changed,
            views.top_bar.menu.as_you_type_chosen,
        ):
            signal.connect(self.note_change)

    @Slot()
    def note_change(self) -> None:
        """Have `changed` tell of what is to be remembered, soon."""
        self._pause.start()

    def stop(self) -> None:
        """Tell of nothing more: the window closes."""
        self._pause.stop()

    @property
    def initial(self) -> Settings:
        """What was taken up last; the defaults as long as nothing was."""
        return self._initial

    @Slot(str)
    def set_last_topic(self, topic_id: str) -> None:
        """Keep where reading is."""
        self._last_topic = topic_id
        self.note_change()

    @property
    def own_number(self) -> str:
        """The reader's own 24-hour number; empty for none."""
        return self._own_number

    @Slot(str)
    def set_own_number(self, number: str) -> None:
        """Keep the reader's own number."""
        self._own_number = number
        self.note_change()

    @Slot()
    def forget_place(self) -> None:
        """Keep no longer where reading stopped."""
        self._last_topic = ""
        self._views.home.offer_to_continue(None)
        self.note_change()

    def restore(self, settings: Settings, *, resume: bool = True) -> None:
        """Take up the window as it was left; without `resume` as if nothing had been read yet."""
        self._placed = place_window(self._window, settings.geometry)
        self._initial = settings
        self._own_number = settings.own_number
        views, reading = self._views, self._reading.made
        if reading is not None:
            reading.pages.choose(settings.in_short)
            reading.speech.set_percent(settings.speech_speed)
            reading.personal.set_own_number(settings.own_number)
        views.body.restore(
            settings.topics_width, topics=settings.topics_shown, outline=settings.outline_shown
        )
        self._session.set_as_you_type(on=settings.search_as_you_type)
        views.top_bar.menu.set_choices(self._appearance.choice, as_you_type=settings.search_as_you_type)
        known = resume and self._pack.has_topic(settings.last_topic)
        self._last_topic = settings.last_topic if known else ""
        views.home.offer_to_continue(self._pack.topic(settings.last_topic) if known else None)

    def fit_to_screen(self) -> None:
        """Fit a window that opened for the first time to its screen, once its frame is known."""
        if self._placed is not None and self._window.size() == self._placed:
            fit_to_screen(self._window)
        self._placed = None

    def settings(self) -> Settings:
        """What is to be remembered of the window as it is now; the guide is not the window's to say."""
        body, reading = self._views.body, self._reading.made
        return Settings(
            zoom=self._appearance.zoom,
            theme=self._appearance.choice,
            geometry=bytes(self._window.saveGeometry().toBase64().data()).decode(),
            topics_width=body.topics_width,
            topics_shown=body.topics_wanted,
            outline_shown=body.outline_wanted,
            search_as_you_type=self._session.as_you_type,
            last_topic=self._last_topic,
            in_short=reading.pages.in_short if reading else self._initial.in_short,
            speech_speed=reading.speech.percent if reading else self._initial.speech_speed,
            own_number=self._own_number,
            **asdict(self._appearance.layout),
        )


def place_window(window: QWidget, geometry: str) -> QSize | None:
    """Put a window where it was left; the first time, or if that makes no sense, where it fits the screen.

    Return the size it got then; None for a window that is where it was left.
    """
    area = window.screen().availableGeometry()
    inside = area.size() - _FRAME
    window.setMinimumSize(window.minimumSize().boundedTo(inside))
    if geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
        return None
    size = first_size(area.size())
    window.resize(size)
    window.move(area.left() + (area.width() - size.width() - _FRAME.width()) // 2, area.top())
    return size


def first_size(available: QSize) -> QSize:
    """The size of a window that opens for the first time, without its frame: wide enough, and high."""
    return QSize(_FIRST_WIDTH, _FIRST_HEIGHT).boundedTo(available - _FRAME)


def fit_to_screen(window: QWidget) -> None:
    """Make a window smaller, and move it, whose frame turned out larger than `place_window` had assumed."""
    area, frame = window.screen().availableGeometry(), window.frameGeometry()
    if window.isMaximized() or window.isFullScreen() or area.contains(frame):
        return
    too_large = QSize(max(0, frame.width() - area.width()), max(0, frame.height() - area.height()))
    window.resize((window.size() - too_large).expandedTo(window.minimumSize()))
    frame.setSize(frame.size() - too_large)
    left = max(area.left(), min(frame.left(), area.right() - frame.width() + 1))
    top = max(area.top(), min(frame.top(), area.bottom() - frame.height() + 1))
    window.move(left, top)
