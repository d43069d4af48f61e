"""What a start costs after its first paint, in counts: no clock can say it on a busy machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.child_process import run_python

ROOT = Path(__file__).resolve().parents[1]

_RUN = """
import enum, json, sys
from kcdesk.paths import unpacked_binding
from kcdesk.startup.fast_binding import load_binding
load_binding(unpacked_binding(), compile)
from kcdesk.app.application import make_application
from kcdesk.app.composition import make_reader
from kcdesk.startup.opening import Opening
app = make_application()
from PySide6.QtCore import QEvent, QObject, QTimer
reader = make_reader(app, Opening(None).result()[0], theme="light", zoom=100)
window = reader.window
def made():
    found, waiting = [], [enum.Enum]
    while waiting:
        found.append(waiting.pop())
        waiting += found[-1].__subclasses__()
    return [each.__name__ for each in found]
class Watch(QObject):
    counts = dict.fromkeys(("style", "home"), 0)
    def eventFilter(self, watched, event):
        kind = event.type()
        if kind == QEvent.Type.StyleChange and watched is window.centralWidget():
            self.counts["style"] += 1
        elif kind == QEvent.Type.Resize and watched is window.home:
            self.counts["home"] += 1
        return False
watch = Watch()
steps = []
from kcdesk.ui.window import idle_steps
take = idle_steps.IdleSteps._take_one
def loaded():
    return sum(name.startswith("kcdesk.") for name in sys.modules)
def taken(self):
    before = loaded(), len(made())
    take(self)
    steps.append((loaded() - before[0], len(made()) - before[1]))
def tell():
    enums = made()  # before it asks for the timers, which makes some too
    timers = [timer.interval() for timer in window.findChildren(QTimer) if timer.isActive()]
    lazy = lambda module: type(module).__name__ == "_LazyModule"
    modules = [name for name, module in sys.modules.items() if not lazy(module)]
    print(json.dumps({
        "modules": modules, "enums": enums, "first": first, "steps": steps, "timers": timers,
        "counts": watch.counts,
    }))
    steps.clear()
def settled():
    tell()
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
def ready():
    tell()
    sys.stdout.flush()
    __import__("os")._exit(0)
def painted():
    global first
    first = len(made())
    for part in (window.centralWidget(), window.home):  # not all: the watch would make what it counts
        part.installEventFilter(watch)
    idle_steps.IdleSteps._take_one = taken
settle = window._settle
window._settle = lambda: (painted(), settle())
window.settled.connect(lambda: QTimer.singleShot(500, settled))
window.ready.connect(lambda: QTimer.singleShot(0, ready))
window.resize(1280, 800)
reader.navigator.open_home()
window.show()
app.exec()
"""


@pytest.fixture(scope="module")
def moments() -> tuple[dict[str, Any], dict[str, Any]]:
    """(the window at rest with nobody there, all made after a key)."""
    done = run_python(_RUN)
    assert done.returncode == 0, done.stderr
    settled, ready = map(json.loads, done.stdout.splitlines()[-2:])
    return settled, ready


Moments = tuple[dict[str, Any], dict[str, Any]]


def test_what_nobody_has_asked_for_is_not_loaded(moments: Moments) -> None:
    """No search, no page, no voice, and nothing of rapidfuzz; once somebody is there they come."""
    settled, ready = moments
    later = ("kcdesk.search.", "kcdesk.ui.page.", "kcdesk.ui.speech.", "kcdesk.ui.personal.", "rapidfuzz")
    answer = {"kcdesk.search.answer"}
    assert "kcdesk.ui.topics.topic_tree" in settled["modules"], "the watch itself must see something"
    assert not {name for name in settled["modules"] if name.startswith(later)} - answer
    for folder in later:
        assert any(name.startswith(folder) for name in ready["modules"])


def test_few_enums_are_made_for_what_is_seen(moments: Moments) -> None:
    """Naming `QStyle` in Python makes 10 of them, meeting a widget that C++ made nearly 70.

    Those of Qt's namespace, nearly 100, come with the question whether the desktop is dark.
    """
    settled, ready = moments
    assert not {"PixelMetric", "WizardStyle"} & set(settled["enums"])
    assert {"PixelMetric", "WizardStyle"} <= set(ready["enums"]), "the watch itself must see something"
    assert len(settled["enums"]) - settled["first"] <= 140


def test_no_step_loads_much(moments: Moments) -> None:
    """Of what would take longer than a key may wait: a step has few modules and few enums."""
    for moment in moments:
        steps = moment["steps"]
        assert len(steps) > 5, "the watch itself must see something"
        assert max(modules for modules, _ in steps) <= 20
        assert max(enums for _, enums in steps) <= 100, "Qt's namespace, 5 ms, is one step"


def test_the_window_is_styled_once_and_home_laid_out_no_more(moments: Moments) -> None:
    """What comes later is made beside what is seen, and moves none of it."""
    for moment in moments:
        assert moment["counts"]["style"] == 0
        assert moment["counts"]["home"] == 0


def test_nothing_ticks_in_a_window_at_rest(moments: Moments) -> None:
    """Each timer that runs wakes the computer; the caret's own stops by itself (`caret_rest`)."""
    for moment in moments:
        assert moment["timers"] == []
