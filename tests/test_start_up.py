"""What the first paint must do without.  Each once cost a tenth of the time until it (docs/design.md)."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from kcdesk.paths import unpacked_binding
from kcdesk.startup import SWITCH
from kcdesk.startup.fast_binding import usable_folder
from kcdesk.startup.prepared_code import PREPARED, load_prepared_code
from tests.child_process import run_python

ROOT = Path(__file__).resolve().parents[1]

_IS_PLAIN = bool(os.environ.get(SWITCH)) or not usable_folder(unpacked_binding(), find_spec("shiboken6"))
_PREPARED = load_prepared_code(PREPARED)
_IS_PREPARED = _PREPARED is not None and _PREPARED.find_spec("kcdesk.ui.window.main_window") is not None
_UNPACKED = pytest.mark.skipif(_IS_PLAIN, reason="Qt's binding is loaded plainly here, and then loads more")

_LATER = (
    "kcdesk.search",
    "kcdesk.ui.page.page_view",
    "kcdesk.ui.presenter",
    "kcdesk.ui.guides",
    "kcdesk.packs.manager",
)

_STARTED = """
import enum, sys
sys.path.insert(0, "tests/benchmarks")
import start_up_child
from kcdesk.startup.prepared_code import PreparedCode
start_up_child._kcdesk(rest_after_ms=600_000)  # a busy machine may come to the look late
made, waiting = [], [enum.Enum]
while waiting:
    made.append(waiting.pop())
    waiting += made[-1].__subclasses__()
print(*(each.__name__ for each in made))
print(*(name for name, module in sys.modules.items() if type(module).__name__ != "_LazyModule"))
is_prepared = lambda module: isinstance(getattr(module, "__loader__", None), PreparedCode)
print(*(name for name, module in sys.modules.items() if is_prepared(module)))
"""


@pytest.fixture(scope="module")
def started() -> tuple[set[str], set[str], set[str]]:
    """(the enums made, the modules loaded, those that set-up prepared) by a start up to its first paint."""
    done = run_python(_STARTED)
    assert done.returncode == 0, done.stderr
    enums, modules, prepared = done.stdout.splitlines()[-3:]
    return set(enums.split()), set(modules.split()), set(prepared.split())


def test_the_enums_of_qt_s_namespace_are_not_made(started: tuple[set[str], set[str], set[str]]) -> None:
    """Naming `Qt`, or a call that may take one of its enums, makes all of them."""
    enums, *_ = started
    assert "ColorGroup" in enums, "the watch itself must see something"
    assert not enums & {"GlobalColor", "Key", "AlignmentFlag"}


def test_every_widget_class_is_not_made(started: tuple[set[str], set[str], set[str]]) -> None:
    """Asking for a widget that C++ made has the binding look through all of them."""
    enums, *_ = started
    assert not enums & {"WizardStyle", "CalendarPopup", "HorizontalHeaderFormat"}


def test_what_only_later_moments_need_is_not_loaded(started: tuple[set[str], set[str], set[str]]) -> None:
    """The search engine, the page, the panels, what looks after guides."""
    _, modules, _ = started
    assert "kcdesk.ui.window.main_window" in modules
    assert not {name for name in modules if name.startswith(_LATER)}


def test_nothing_of_a_kiosk_is_loaded(started: tuple[set[str], set[str], set[str]]) -> None:
    """The ordinary reader does not pay for it."""
    _, modules, _ = started
    assert "kcdesk.app.run" in modules or "kcdesk.app.composition" in modules
    assert not {name for name in modules if "kiosk" in name or name in {"socket", "hmac"}}


@_UNPACKED
def test_what_python_s_modules_load_for_uses_that_are_not_ours_is_not_loaded(
    started: tuple[set[str], set[str], set[str]],
) -> None:
    """From Python 3.13 on every dataclass is made with the help of `inspect`, and that needs `ast`."""
    _, modules, _ = started
    used = {"ast", "inspect"} if sys.version_info >= (3, 13) else set()
    assert not (modules - used) & {
        "argparse", "ast", "asyncio", "difflib", "inspect", "json", "logging", "markdown", "rapidfuzz",
        "tempfile", "unittest", "yaml", "zipfile",
        "ntpath", "shibokensupport.signature.mapping", "tomllib", "typing", "urllib.parse",
    }  # fmt: skip


@_UNPACKED
def test_the_binding_has_loaded_nothing_for_messages_and_stubs(
    started: tuple[set[str], set[str], set[str]],
) -> None:
    """Its loader is the light one (packaging/binding_loader.py)."""
    _, modules, _ = started
    assert "shibokensupport.signature.loader" in modules
    assert not modules & {"shibokensupport.signature.parser", "shibokensupport.signature.lib.pyi_generator"}


@pytest.mark.skipif(
    bool(os.environ.get(SWITCH)) or not _IS_PREPARED, reason="set-up has not prepared this code"
)
def test_what_set_up_prepared_is_used(started: tuple[set[str], set[str], set[str]]) -> None:
    """Modules are not looked for one by one, but for those that were edited since set-up ran."""
    _, modules, prepared = started
    own = {name for name in modules if name.startswith("kcdesk.ui")}
    assert len(own) > 30, "the watch itself must see something"
    assert _PREPARED is not None
    edited = {name for name in own if name in _PREPARED._modules and _PREPARED.find_spec(name) is None}
    assert own - edited <= prepared


_FIRST_PAINT = """
import sys
from kcdesk.app.application import make_application
from kcdesk.app.composition import make_reader
from kcdesk.startup.opening import Opening
app = make_application()
app.setCursorFlashTime(0)
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFontInfo
width, zoom = map(int, sys.argv[1:])
reader = make_reader(app, Opening(None).result()[0], theme="light", zoom=zoom)
window = reader.window
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.look)
        return False
    def look(self):
        for widget in (window.home, window.top_bar.menu_button, window.home.search_box):
            print(QFontInfo(widget.font()).family())
        self.first = self.picture()
        QTimer.singleShot(0, self.look_again)
    def look_again(self):
        window.finish()
        QTimer.singleShot(200, lambda: app.exit(0 if self.picture() == self.first else 7))
    def picture(self):
        return [part.grab().toImage() for part in (window.top_bar, window.home)]
watch = Watch()
window.home.search_box.installEventFilter(watch)
window.resize(width, 800)
reader.navigator.open_home()
window.show()
sys.exit(app.exec())
"""


@pytest.mark.parametrize(("width", "zoom"), [(1280, 100), (800, 100), (800, 200), (480, 200)])
def test_what_is_painted_first_stays(width: int, zoom: int) -> None:
    """In the guide's own font at once; nothing jumps when the rest of the window is made."""
    done = run_python(_FIRST_PAINT, str(width), str(zoom))
    assert set(done.stdout.splitlines()) == {"Atkinson Hyperlegible Next"}
    assert done.returncode == 0, f"the window looks otherwise later; {done.stderr}"
