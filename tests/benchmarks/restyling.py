"""How long another theme, another text size and each step of scrolling take on the longest pages.

`python -m tests.benchmarks.restyling [--zoom 100] [--rounds 2] [--no-scroll]`, offscreen or under xvfb-run.
A step ends when everything of the window that it changed has been painted; of a page that is what fills the
screen.  What comes in slices after that is told beside it: all of it, and the longest turn.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.own_home import in_own_home

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.guide.model import Location

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kcdesk.app.composition import Reader

_PAGES = ("glossary", "sources", "sunitinib")
_THEMES = ("dark", "light", "sepia", "high-contrast-dark", "high-contrast-light", "light")
_STEP_PX = 120
_STILL_SECONDS = 0.6
"""After which the pages next to the one shown have been begun."""


class _Window:
    """The program's window, and a stopwatch."""

    def __init__(self, app: QApplication, reader: Reader) -> None:
        self._app, self.reader = app, reader
        self.view = reader.window.reading.page.view

    def step(self, do: Callable[[], object]) -> float:
        """Milliseconds of the processor from `do` until what it asked for is painted."""
        began = time.process_time()
        do()
        self._app.sendPostedEvents()
        return (time.process_time() - began) * 1000

    def rest(self) -> tuple[float, float]:
        """Milliseconds of the processor of what comes by itself after a step: all of it, the longest turn."""
        end, whole, longest = time.monotonic() + _STILL_SECONDS, 0.0, 0.0
        while time.monotonic() < end:
            began = time.process_time()
            self._app.processEvents()
            took = (time.process_time() - began) * 1000
            whole, longest = whole + took, max(longest, took)
            time.sleep(0.0005)
        return whole, longest

    def open(self, topic: str) -> None:
        self.reader.navigator.open(Location(topic))
        self.rest()


def _reader(app: QApplication, zoom: int) -> Reader:
    from kcdesk.app.composition import make_reader
    from kcdesk.startup.opening import open_guide

    pack, _ = open_guide(None)
    made = make_reader(app, pack, theme="light", zoom=zoom)
    made.window.resize(1280, 800)
    made.window.show()
    made.window.finish()
    return made


def _steps(
    window: _Window, rounds: int, *, at_end: bool
) -> Iterator[tuple[str, list[float], list[tuple[float, float]]]]:
    appearance, bar = window.reader.appearance, window.view.verticalScrollBar()

    def go() -> None:
        window.view.document()
        bar.setValue(bar.maximum() if at_end else 0)
        window.rest()

    zoom = appearance.zoom
    wishes = {
        "theme": [lambda name=name: appearance.set_theme(name) for name in _THEMES],
        "zoom": [lambda by=by: appearance.set_zoom(by) for by in (zoom + 10, zoom + 25, zoom + 10, zoom)],
    }
    for name, do in wishes.items():
        took, after = [], []
        for wish in do * rounds:
            go()
            took.append(window.step(wish))
            after.append(window.rest())
        yield name, took, after


def _scrolled(window: _Window, topic: str, *, settled: bool) -> list[float]:
    """Each step through a page from its top, by key and by wheel; `settled` with all of it there."""
    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QKeyEvent, QWheelEvent

    view, bar = window.view, window.view.verticalScrollBar()

    def page_down() -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        window._app.sendEvent(view, event)

    def turn() -> None:
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle,
            view.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, -_STEP_PX),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        window._app.sendEvent(view.viewport(), event)

    took = []
    for do in (page_down, turn):
        window.open("sunitinib")
        if settled:
            window.open(topic)
            view.document()
            window.rest()
        else:
            window.reader.navigator.open(Location(topic))
            window._app.sendPostedEvents()
        for _ in range(60):
            took.append(window.step(do))
            if not settled:
                began = time.process_time()
                window._app.processEvents()
                took[-1] += (time.process_time() - began) * 1000
        bar.setValue(0)
    return took


def _told(took: list[float]) -> str:
    return f"median {statistics.median(took):.1f} ms, longest {max(took):.1f}"


def _told_after(after: list[tuple[float, float]]) -> str:
    whole = statistics.median(whole for whole, _ in after)
    return f"then {whole:.0f} ms, longest turn {max(turn for _, turn in after):.1f}"


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--zoom", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument(
        "--profile", action="store_true", help="what a change of theme and of size consist of"
    )
    parser.add_argument("--no-scroll", action="store_true")
    wanted = parser.parse_args()
    with in_own_home():
        from kcdesk.app.application import make_application

        app = make_application()
        assert app is not None
        window = _Window(app, _reader(app, wanted.zoom))
        for topic in _PAGES:
            window.open(topic)
            for at_end in (False, True):
                for name, took, after in _steps(window, wanted.rounds, at_end=at_end):
                    where = "end" if at_end else "top"
                    print(f"{topic}, {where}, {name}: {_told(took)}; {_told_after(after)}", flush=True)
            for settled in () if wanted.no_scroll else (True, False):
                told = _told(_scrolled(window, topic, settled=settled))
                print(f"{topic}, scrolling{'' if settled else ' at once'}: {told}", flush=True)
        window.reader.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
