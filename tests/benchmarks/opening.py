"""How long opening a page takes beside a bare QTextBrowser, for every page of the shipped guide, in one run.

`python -m tests.benchmarks.opening [--zoom 200] [--theme dark] [--rounds 3]`, with QT_QPA_PLATFORM=offscreen
or under xvfb-run.  For each page in turn the bare browser and kcdesk open it, so that both meet the same
noise; of each page's rounds the median counts.  Processor time is told beside the clock's, because other
programs on the machine change the one less than the other.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.own_home import in_own_home

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.guide.model import Location

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

    from kcdesk.app.composition import Reader
    from kcdesk.guide.pack import Pack

_FRAME_MS = 1000 / 60
_BODY_PX = 19
_LONG = ("glossary", "sources")


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds by page: by the clock, and of the processor."""

    clock: dict[str, float]
    processor: dict[str, float]


@dataclass(frozen=True, slots=True)
class OpeningFigures:
    """Opening every page of the guide, to its first screen: kcdesk and the bare browser."""

    bare: Taken
    kcdesk: Taken

    def __str__(self) -> str:
        clock, processor = self.kcdesk.clock, self.kcdesk.processor
        slowest = max(processor, key=lambda topic: processor[topic])
        over = sum(value > _FRAME_MS for value in processor.values())
        return (
            f"{len(clock)} pages, ms of the processor (by the clock): "
            f"{_told('bare browser', self.bare)}; {_told('kcdesk', self.kcdesk)}; ratio "
            + ", ".join(
                f"p{share} {percentile(processor, share) / percentile(self.bare.processor, share):.2f}"
                f" ({percentile(clock, share) / percentile(self.bare.clock, share):.2f})"
                for share in (50, 95)
            )
            + f"; slowest {slowest} {processor[slowest]:.1f}; over a frame ({_FRAME_MS:.1f}): {over}"
        )


def _told(name: str, taken: Taken) -> str:
    parts = [
        f"p{share} {percentile(taken.processor, share):.1f} ({percentile(taken.clock, share):.1f})"
        for share in (50, 95)
    ]
    parts += [f"{page} {taken.processor[page]:.1f}" for page in _LONG if page in taken.processor]
    return f"{name} " + ", ".join(parts)


def percentile(values: dict[str, float], percent: int) -> float:
    """The value that so many of 100 pages do not exceed."""
    ordered = sorted(values.values())
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


class _Openings:
    """One window of each kind, and a stopwatch."""

    def __init__(self, app: QApplication, guide: Pack, reader: Reader, zoom: int) -> None:
        from PySide6.QtWidgets import QTextBrowser

        self._app, self._guide, self._reader = app, guide, reader
        view = reader.window.reading.page.view
        self._bare = QTextBrowser()
        self._bare.resize(view.size())
        font = self._bare.font()
        font.setPixelSize(round(_BODY_PX * zoom / 100))
        self._bare.setFont(font)
        self._bare.show()
        self._painted = _Painted(app)
        self._watch(self._bare)
        self._watch(view)
        self.settle()

    def _watch(self, browser: QTextBrowser) -> None:
        self._painted.watch(browser.viewport())

    def settle(self, seconds: float = 0.0) -> None:
        """Let everything that waits be done, and what is due within these seconds."""
        end = time.monotonic() + seconds
        while True:
            self._app.processEvents()
            if time.monotonic() >= end:
                return
            time.sleep(0.001)

    def bare(self, topic: str) -> tuple[float, float]:
        html = self._guide.page(topic).html
        return self._timed(lambda: self._bare.setHtml(html))

    def kcdesk(self, topic: str) -> tuple[float, float]:
        return self._timed(lambda: self._reader.navigator.open(Location(topic)))

    def _timed(self, wish: Callable[[], None]) -> tuple[float, float]:
        """Milliseconds by the clock and of the processor, from the wish to the painted first screen."""
        self._painted.forget()
        clock, processor = time.perf_counter(), time.process_time()
        wish()
        while not self._painted.seen:
            self._app.sendPostedEvents()  # what was asked for, and no timer: the rest may come later
        took = time.perf_counter() - clock, time.process_time() - processor
        return took[0] * 1000, took[1] * 1000


def _Painted(app: QApplication):  # type: ignore[no-untyped-def]  # noqa: N802, ANN202 - a class, made once Qt is there
    from PySide6.QtCore import QEvent, QObject

    class Painted(QObject):
        """Whether one of the widgets watched was painted."""

        seen = False

        def watch(self, widget: QWidget) -> None:
            widget.installEventFilter(self)

        def forget(self) -> None:
            self.seen = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.seen = True
            return False

    return Painted(app)


def measure(
    *, zoom: int = 100, theme: str = "light", rounds: int = 3, pause: float = 0.0, in_order: bool = False
) -> OpeningFigures:
    """Open every page in a window of 1280 by 800 pixels.

    In an order of chance, so that nothing can have been made ready; `in_order` as one reads on, with a
    `pause` of so many seconds on each page.
    """
    with in_own_home():
        return _measure(zoom, theme, rounds, pause, in_order)


def _measure(zoom: int, theme: str, rounds: int, pause: float, in_order: bool) -> OpeningFigures:
    from PySide6.QtWidgets import QApplication

    from kcdesk.app.application import make_application
    from kcdesk.app.composition import make_reader
    from kcdesk.startup.opening import open_guide

    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    pack, _ = open_guide(None)
    reader = make_reader(app, pack, theme=theme, zoom=zoom)
    reader.window.resize(1280, 800)
    reader.window.show()
    reader.window.finish()
    app.processEvents()
    reader.navigator.open(Location(pack.topics[0].id))
    app.processEvents()
    openings = _Openings(app, pack, reader, zoom)
    ways = {"bare": openings.bare, "kcdesk": openings.kcdesk}
    topics = [topic.id for topic in pack.topics]
    took: dict[str, dict[str, list[tuple[float, float]]]] = {way: {} for way in ways}
    chance = random.Random(20)  # noqa: S311 - the same order in every run
    for turn in range(rounds):
        if not in_order:
            chance.shuffle(topics)
        for topic in topics:
            for way in sorted(ways, reverse=bool(turn % 2)):
                took[way].setdefault(topic, []).append(ways[way](topic))
                openings.settle(pause if way == "kcdesk" else 0.0)
    reader.window.close()
    return OpeningFigures(_medians(took["bare"]), _medians(took["kcdesk"]))


def _medians(took: dict[str, list[tuple[float, float]]]) -> Taken:
    of_each = [
        {topic: statistics.median(times[which] for times in turns) for topic, turns in took.items()}
        for which in (0, 1)
    ]
    return Taken(*of_each)


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--zoom", type=int, default=100)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--in-order", action="store_true")
    wanted = parser.parse_args()
    figures = measure(**vars(wanted))
    print(f"{wanted.theme}, {wanted.zoom} %: {figures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
