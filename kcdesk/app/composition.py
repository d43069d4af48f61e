"""The composition root: makes every object of the window and passes it on by constructor."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.language_tag import is_english
from kcdesk.paths import (
    bundled_pack,
    guide_folders,
    resources_dir,
    settings_dir,
    translation_dirs,
)
from kcdesk.startup.opening import Opening
from kcdesk.ui.i18n.translate import LANGUAGE, translate
from kcdesk.ui.navigation.navigator import HOME, Navigator
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.window.main_window import MainWindow
from kcdesk.user_data.recent_searches import RecentSearches
from kcdesk.user_data.settings import Settings, SettingsFile, TextLayout

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from kcdesk.i18n.message import Message
    from kcdesk.packs.library import ListedGuide
    from kcdesk.search.engine import Answer, Engine
    from kcdesk.ui.speech.speech_controller import FindVoice

_ARGUMENTS = ["kcdesk", "-style", "Fusion"]
"""The style as an argument: `setStyle` would first make Python's picture of all of QStyle (7 ms)."""

_WARM_UP_AFTER_MS = 700
"""When the window is complete, and before anybody has typed a word."""

NO_DISPLAY = (
    "kcdesk found no screen to open its window on; without one, "
    "use kcdesk topics, kcdesk search WORDS, kcdesk read TOPIC or kcdesk doctor."
)


@dataclass(frozen=True, slots=True)
class Reader:
    """The window and what it needs to live as long as it does."""

    window: MainWindow
    navigator: Navigator
    session: SearchSession
    appearance: Appearance
    warm_up: Callable[[], None]
    """Makes the first search as quick as every other."""


def run(opening: Opening) -> int:
    """Open the reader's window, and return its exit status when it closes.

    A guide that cannot be read is replaced by the one that came with the program; if that cannot be
    read either, one sentence says so and the status is 1.
    """
    app = make_application()
    if app is None:
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    try:
        pack, notice = opening.result()
    except GuideError as error:
        return _refuse(error)
    desk = Desk(app, SettingsFile(settings_dir() / "settings.toml"), settings_dir() / "recent-searches.txt")
    sys.excepthook = _report_bug
    desk.start(pack, notice, is_chosen=opening.file is None)
    gc.enable()
    return app.exec()


class Desk:
    """The window on the guide that is open; another guide opens in its place."""

    def __init__(self, app: QApplication, file: SettingsFile, recent_file: Path | None) -> None:
        self._app = app
        self._file = file
        self._recent_file = recent_file
        self._guide = ""
        self.reader: Reader
        """The window shown now.  There is one from `start` on."""
        self._pack: Pack

    def start(self, pack: Pack, notice: Message, *, is_chosen: bool) -> None:
        """Show the first window at its home page.

        `is_chosen`: the guide is the one of the settings or, with a `notice`, stands in for it, which is then
        forgotten; else somebody asked for it this time only.
        """
        settings = self._file.load()
        self._guide = "" if is_chosen and notice.template else settings.guide
        self._show(pack, settings, HOME, None)
        self.reader.window.notice.tell(translate(notice))

    def open_guide(self, file: Path) -> None:
        """Open another guide in place of this one, at the same topic if it has that.

        A guide that cannot be read is told of in the window, which stays as it is.
        """
        old, old_pack = self.reader, self._pack
        try:
            pack = Pack.open(file)
        except GuideError as error:
            old.window.notice.tell(translate(error.wording))
            return
        self._guide = "" if file == bundled_pack() else str(file)
        topic = old.navigator.location.topic
        settings = old.window.settings()
        self._show(pack, settings, Location(topic) if pack.has_topic(topic) else HOME, old.appearance)
        self._save(settings)
        old.window.be_silent()
        old.window.hide()
        old.window.destroyed.connect(old_pack.close)
        for thing in (old.window, old.navigator, old.session):
            thing.deleteLater()

    def _show(self, pack: Pack, settings: Settings, at: Location, appearance: Appearance | None) -> None:
        self._pack = pack
        speak(self._app, pack.info.language)
        self.reader = reader = make_reader(
            self._app,
            pack,
            theme=settings.theme,
            zoom=settings.zoom,
            layout=settings.text_layout,
            recent_file=self._recent_file,
            appearance=appearance,
            guides=self._guides,
        )
        reader.window.closing.connect(self._save)
        # Later: what asked is gone then.
        reader.window.guide_requested.connect(
            lambda file: QTimer.singleShot(0, reader.window, lambda: self.open_guide(file))
        )
        reader.window.restore(settings)
        reader.navigator.open(at)
        reader.window.show()
        QTimer.singleShot(_WARM_UP_AFTER_MS, reader.window, reader.warm_up)

    def _save(self, settings: Settings) -> None:
        self._file.save(replace(settings, guide=self._guide))

    def _guides(self) -> tuple[ListedGuide, ...]:
        """Every guide there is; the one that is open first, even if it lies elsewhere."""
        from kcdesk.packs.library import Library, listed

        open_now = listed(self._pack)
        others = Library(bundled_pack(), guide_folders()).listing().guides
        return (open_now, *(guide for guide in others if guide.file != open_now.file))


def make_application() -> QApplication | None:
    """The Qt application, or None where there is no screen.

    Qt aborts the process if it finds no display.  Given a list of platforms it tries one after the other,
    so "offscreen" at its end turns the abort into something that can be seen and said.
    """
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform.startswith("linux") and not wanted.startswith(("offscreen", "minimal", "vnc")):
        first = wanted or ("wayland;xcb" if os.environ.get("WAYLAND_DISPLAY") else "xcb")
        os.environ["QT_QPA_PLATFORM"] = f"{first};offscreen"
        previous = qInstallMessageHandler(_ignore_message)
        app = QApplication(_ARGUMENTS)
        qInstallMessageHandler(previous)
        if app.platformName() == "offscreen":
            return None
    else:
        app = QApplication(_ARGUMENTS)
    app.setApplicationName("kcdesk")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("kcdesk")
    return app


def speak(app: QApplication, language: str) -> bool:
    """Have the window made next speak a language (a tag such as `cy`), and run its way.

    False where it has no words of it.  English is what the code itself is written in: nothing is loaded
    for it.
    """
    if is_english(language):
        _run(app, from_the_right=False)
        if app.property(LANGUAGE) is not None:
            from kcdesk.ui.i18n.translators import remove

            remove(app)
        return True
    from kcdesk.i18n.direction import is_right_to_left
    from kcdesk.ui.i18n.translators import install

    _run(app, from_the_right=is_right_to_left(language))
    return install(app, language, translation_dirs())


def _run(app: QApplication, *, from_the_right: bool) -> None:
    if app.isRightToLeft() != from_the_right:
        directions = QtCore.Qt.LayoutDirection
        app.setLayoutDirection(directions.RightToLeft if from_the_right else directions.LeftToRight)


def make_reader(  # noqa: PLR0913 - what differs from one use to the next
    app: QApplication,
    pack: Pack,
    *,
    theme: str,
    zoom: int,
    layout: TextLayout | None = None,
    today: Callable[[], date] = date.today,
    recent_file: Path | None = None,
    appearance: Appearance | None = None,
    guides: Callable[[], tuple[ListedGuide, ...]] = tuple,
    find_voice: FindVoice | None = None,
) -> Reader:
    """Make the window and everything behind it, not shown yet.

    `find_voice` finds what reads aloud; None looks for what this computer has.
    `recent_file` keeps the last searches; without one they are forgotten when the program ends.
    An `appearance` that is in use already is kept as it is.  `guides` lists the guides there are.
    """
    engine = _LateEngine(pack)
    used, appearance = appearance, appearance or Appearance(app, resources_dir(), theme, zoom, layout)
    navigator = Navigator(pack)
    session = SearchSession(engine.search)
    icons = Icons(resources_dir() / "icons", app.devicePixelRatio())
    recent = RecentSearches(recent_file)
    window = MainWindow(
        pack,
        navigator,
        session,
        recent,
        appearance,
        icons,
        today=today,
        guides=guides,
        find_voice=find_voice,
    )
    if used is None or used.is_mirrored != app.isRightToLeft():
        appearance.apply()
    return Reader(window, navigator, session, appearance, engine.warm_up)


class _LateEngine:
    """The search engine, made at the first search: the start does not need it."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._engine: Engine | None = None

    def search(self, text: str, *, literal: bool = False) -> Answer:
        """What the engine finds."""
        return self._made().search(text, literal=literal)

    def warm_up(self) -> None:
        """Make the engine and load what it loads late."""
        self._made().warm_up()

    def _made(self) -> Engine:
        if self._engine is None:
            from kcdesk.search.engine import Engine

            self._engine = Engine(self._pack)
        return self._engine


def _refuse(error: GuideError) -> int:
    """Say in a window and on the terminal that there is nothing to read."""
    from PySide6.QtWidgets import QMessageBox

    print(error, file=sys.stderr)
    QMessageBox(QMessageBox.Icon.Warning, "kcdesk", translate(error.wording)).exec()
    return 1


def _ignore_message(_kind: QtMsgType, _context: QMessageLogContext, _message: str | None) -> None:
    """Qt's own words about a missing display; kcdesk says it in one sentence instead."""


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug: write it down, and keep the window open."""
    import traceback

    lines = "".join(traceback.format_exception(kind, error, trace))
    print(lines, file=sys.stderr)
    try:
        folder = settings_dir()
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "errors.log").open("a", encoding="utf-8") as log:
            log.write(lines + "\n")
    except OSError:
        pass
