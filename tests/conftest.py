"""What the window's tests share: no screen, no home of anybody's, one small guide, one reader."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from functools import partialmethod
from pathlib import Path
from weakref import WeakSet

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.app.application import make_application
from kcdesk.app.composition import Reader, make_reader
from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.ui.personal.personal import MakePersonal
from kcdesk.ui.speech.speech_controller import FindVoice
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.ui.window.guide_services import GuideServices
from kcdesk.user_data.settings import Settings
from tests.open_connections import WatchedConnection, watched_connections
from tests.reader_guide import READER_FILES, TODAY
from tests.small_guide import make_pack

# Read when the application is made: no test may open a window on somebody's screen, nor a child of one,
# nor hang on the language of whoever runs it.  A test that needs a screen or a language names its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "LANGUAGE",
    "LC_MESSAGES",
    "QT_SCALE_FACTOR",
    "QT_FONT_DPI",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
    "QT_LOGGING_RULES",
):
    os.environ.pop(_name, None)

# Nor may one see what a child said last only because somebody has Python write everything at once.
os.environ.pop("PYTHONUNBUFFERED", None)

# Nor may one speak on somebody's bus, or have Qt start a daemon for want of one, as it does with dbus-x11.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"

# A busy machine is slow; that is no fault of ours.
hypothesis.settings.register_profile(
    "kcdesk", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("kcdesk")

MakeReader = Callable[..., Reader]

_PATIENCE_MS = 60_000


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform says what it cannot do whenever a window asks for it: no fault of ours."""
    config.addinivalue_line(
        "qt_log_ignore", "^This plugin does not support (propagateSizeHints|raise|grabbing)"
    )


def pytest_collection_finish() -> None:
    """What is loaded now stays to the end, as in the program itself: let no collection look at it again.

    With all tests it is 400,000 objects, and each collection took a quarter of a second.
    """
    _keep_for_good()


def _keep_for_good() -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of its own for everything that asks where one is."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def _open_connections() -> Iterator[WeakSet[WatchedConnection]]:
    """Every connection to a database that is open."""
    with watched_connections() as still_open:
        yield still_open
        # What a fixture of a module left open: the last test tells of it.
        gc.collect()


@pytest.fixture(autouse=True)
def _no_connection_is_left(_open_connections: WeakSet[WatchedConnection]) -> Iterator[None]:
    """Whatever a test opens is closed after it; the garbage collector tells which test it was.

    A fixture that lives longer keeps what it has opened, and is asked once.
    """
    before = len(_open_connections)
    yield
    if len(_open_connections) > before:
        gc.collect()


@pytest.fixture(scope="session")
def reader_pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide with six tiles and a page long enough to scroll.  Not to be changed: copy it first."""
    file = make_pack(tmp_path_factory.mktemp("reader"), READER_FILES)
    _keep_for_good()  # a dictionary of 130,000 words, which nobody needs to look through again
    return file


@pytest.fixture(scope="session")
def reader_pack(reader_pack_file: Path) -> Iterator[Pack]:
    """The same, open."""
    pack = Pack.open(reader_pack_file)
    yield pack
    pack.close()


@pytest.fixture(scope="session")
def shipped_pack() -> Iterator[Pack]:
    """The guide as it ships."""
    pack = Pack.open(bundled_pack())
    yield pack
    pack.close()


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program itself makes it."""
    app = make_application()
    assert app is not None
    return app


class _PatientBot(QtBot):
    """Bot that waits a minute for what a quiet machine does at once, before it gives up."""


for _wait in ("waitSignal", "waitSignals", "waitUntil", "waitExposed", "waitActive"):
    setattr(_PatientBot, _wait, partialmethod(getattr(QtBot, _wait), timeout=_PATIENCE_MS))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - as pytest-qt's own
    return _PatientBot(request)


@pytest.fixture(autouse=True)
def _no_window_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test opens is gone after it, and so is what it made the application look like."""
    if "qapp" not in request.fixturenames:
        yield
        return
    app: QApplication = request.getfixturevalue("qapp")
    before = set(app.topLevelWidgets())
    font = app.font()
    yield
    delete_the_dismissed()
    left = [widget for widget in app.topLevelWidgets() if widget not in before]
    names = [repr(widget) for widget in left]
    for widget in left:
        widget.deleteLater()
    delete_the_dismissed()
    app.setStyleSheet("")
    app.setPalette(QPalette())
    app.setFont(font)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert not names, "windows are left"


def _silent(_language: str, parent: QObject) -> SilentVoice:
    """No test speaks to whoever sits there, whatever the machine could."""
    return SilentVoice(parent)


@pytest.fixture
def make(qapp: QApplication, reader_pack: Pack) -> Iterator[MakeReader]:
    """Makes readers that are not shown yet, and takes them away again."""
    made: list[Reader] = []

    def make_one(
        *,
        pack: Pack = reader_pack,
        theme: str = "light",
        zoom: int = 100,
        today: date = TODAY,
        find_voice: FindVoice = _silent,
        recent_file: Path | None = None,
        make_personal: MakePersonal | None = None,
        guide_services: GuideServices | None = None,
    ) -> Reader:
        reader = make_reader(
            qapp,
            pack,
            theme=theme,
            zoom=zoom,
            today=lambda: today,
            recent_file=recent_file,
            find_voice=find_voice,
            make_personal=make_personal,
            guide_services=guide_services,
        )
        made.append(reader)
        return reader

    yield make_one
    for reader in made:
        reader.window.hide()
        for thing in (reader.window, reader.appearance, reader.navigator, reader.session):
            thing.deleteLater()


@pytest.fixture
def reader(make: MakeReader, qtbot: QtBot) -> Reader:
    """A reader at its home page, 1280 pixels wide and 800 high, on the day the guide was made."""
    made = make()
    show(made, qtbot)
    return made


def show(reader: Reader, qtbot: QtBot, width: int = 1280, height: int = 800) -> None:
    """Show a reader's window at the home page, in a size."""
    reader.window.restore(Settings())
    reader.window.resize(width, height)
    reader.navigator.open_home()
    with qtbot.waitExposed(reader.window):
        reader.window.show()
    reader.window.finish()


def delete_the_dismissed() -> None:
    """Carry out every `deleteLater`."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
