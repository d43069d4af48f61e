"""The composition root: makes every object of the window and passes it on by constructor."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.opening import Opening
from kcdesk.guide.pack import Pack
from kcdesk.guide.places import bundled_pack, resources_dir, settings_dir, translation_dirs
from kcdesk.personal.recent_searches import RecentSearches
from kcdesk.personal.settings import Settings, SettingsFile, TextLayout
from kcdesk.ui.appearance import Appearance
from kcdesk.ui.icons import Icons
from kcdesk.ui.main_window import MainWindow
from kcdesk.ui.navigator import HOME, Navigator
from kcdesk.ui.say import say
from kcdesk.ui.search.session import SearchSession

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from kcdesk.search.engine import Answer, Engine
    from kcdesk.ui.speech.speech_desk import FindVoice

_ARGUMENTS = ["kcdesk", "-style", "Fusion"]
"""The style as an argument: `setStyle` would first make Python's picture of all of QStyle (7 ms)."""

_WARM_UP_AFTER_MS = 700
"""When the window is complete, and before anybody has typed a word."""

NO_DISPLAY = (
    "kcdesk found no screen to open its window on; without one, "
    "use kcdesk topics, kcdesk search WORDS, kcdesk read TOPIC or kcdesk doctor."
)

_UNTRANSLATED = (
    "The window has not been translated into “{}”. "
    "The languages of resources/translations, and the pseudo-languages, are made by: make translations"
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
    speak(app, pack.info.language)
    file = SettingsFile(settings_dir() / "settings.toml")
    settings = file.load()
    recent_file = settings_dir() / "recent-searches.txt"
    reader = make_reader(
        app,
        pack,
        theme=settings.theme,
        zoom=settings.zoom,
        layout=settings.text_layout,
        recent_file=recent_file,
    )
    reader.window.closing.connect(file.save)
    reader.window.restore(settings)
    reader.window.notice.tell(say(notice))
    sys.excepthook = _report_bug
    reader.navigator.open_home()
    reader.window.show()
    QTimer.singleShot(_WARM_UP_AFTER_MS, reader.window, reader.warm_up)
    gc.enable()
    return app.exec()


def shoot(  # noqa: PLR0913 - one for each option of the command
    topic: str,
    output: Path,
    *,
    theme: str = "light",
    zoom: int = 100,
    size: tuple[int, int] = (1280, 800),
    search: str = "",
    panel: str = "",
    language: str = "",
    pack: Path | None = None,
) -> int:
    """Save a picture of the window at a topic (`home` for the home page), without any screen.

    `zoom` in percent, `size` in pixels; with `search`, these words are typed and their results shown;
    `panel` names an action whose panel is opened; `language` is that of the window, if not the guide's.
    Raises GuideError if the guide, the topic or the translation is not there, or the picture cannot be
    written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    if app is None:
        raise GuideError(NO_DISPLAY)
    from kcdesk.ui.speech.voice import SilentVoice

    guide = Pack.open(pack or bundled_pack())
    if not speak(app, language or guide.info.language) and language:
        raise GuideError(_UNTRANSLATED.format(language))
    reader = make_reader(
        app, guide, theme=theme, zoom=zoom, find_voice=lambda _language, parent: SilentVoice(parent)
    )
    topic_id, _, anchor = topic.partition("#")
    location = HOME if topic_id == "home" else Location(guide.topic(topic_id).id, anchor)
    reader.window.restore(Settings())
    reader.window.resize(*size)
    reader.window.show()
    reader.window.finish()
    reader.navigator.open(location)
    app.processEvents()
    if search:
        reader.window.search_for(search)
        app.processEvents()
    if panel:
        reader.window.actions_[panel].trigger()
        app.processEvents()
        app.processEvents()  # the panel arranges itself once it has its size
    if not reader.window.grab().save(str(output)):
        message = (
            f"The picture could not be written to “{output}”. "
            "The name must end in .png, in a folder that exists."
        )
        raise GuideError(message)
    return 0


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
    """Have the window made next speak a language (a tag such as `cy`); False where it has no words of it.

    English is what the code itself is written in: nothing is loaded for it.
    """
    if language.lower().partition("-")[0] == "en":
        return True
    from PySide6.QtCore import Qt

    from kcdesk.guide.direction import is_right_to_left
    from kcdesk.ui.translation import install

    if is_right_to_left(language):
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return install(app, language, translation_dirs())


def make_reader(
    app: QApplication,
    pack: Pack,
    *,
    theme: str,
    zoom: int,
    layout: TextLayout | None = None,
    today: Callable[[], date] = date.today,
    recent_file: Path | None = None,
    find_voice: FindVoice | None = None,
) -> Reader:
    """Make the window and everything behind it, not shown yet.

    `find_voice` finds what reads aloud; None looks for what this computer has.
    `recent_file` keeps the last searches; without one they are forgotten when the program ends.
    """
    engine = _LateEngine(pack)
    appearance = Appearance(app, resources_dir(), theme, zoom, layout)
    navigator = Navigator(pack)
    session = SearchSession(engine.search)
    icons = Icons(resources_dir() / "icons", app.devicePixelRatio())
    recent = RecentSearches(recent_file)
    window = MainWindow(
        pack, navigator, session, recent, appearance, icons, today=today, find_voice=find_voice
    )
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
    QMessageBox(QMessageBox.Icon.Warning, "kcdesk", say(error.wording)).exec()
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
