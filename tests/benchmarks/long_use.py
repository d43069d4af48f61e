"""The second half of `make endure`: a long day's use without any client, and what becomes of the memory."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.own_home import in_own_home

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kcdesk.app.application import make_application
from kcdesk.app.composition import Reader, make_reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.user_data.settings import Settings

_ROUNDS = 1000
_TOLD = (10, 100, 250, 500, 750, 1000)
_SEARCHES = ("sore mouth", "blood presure", "tired", "sunitinib", "scan", "xyzzy")
_THEMES = ("light", "dark", "sepia", "high-contrast-light", "high-contrast-dark")
_FIGURE = re.compile(r'"figure:([^"]+)"')


class Day:
    """One window, used again and again."""

    def __init__(self, app: QApplication, guide: Pack) -> None:
        self._app, self._guide = app, guide
        self.reader = made = _reader(app, guide)
        self._actions, self._window = made.window.actions_, made.window
        self._topics = [topic.id for topic in guide.topics]

    def go_round(self, number: int) -> None:
        """Another page, a search, and each panel opened and closed; now and then other colours and sizes."""
        topic = self._topics[number % len(self._topics)]
        self.reader.navigator.open(Location(topic))
        self.settle()
        self._window.search_for(_SEARCHES[number % len(_SEARCHES)])
        self.settle()
        self._window.search.hide_results()
        for panel in ("reading", "links", "read_aloud"):
            for _ in range(2):  # the second press closes it, or pauses
                self._actions[panel].trigger()
                self.settle()
        self._enlarge_first(topic)
        if number % 5 == 0:
            self.reader.appearance.set_theme(_THEMES[number // 5 % len(_THEMES)])
            (self.reader.appearance.larger if number % 2 else self.reader.appearance.normal_size)()
            self.settle()

    def _enlarge_first(self, topic: str) -> None:
        found = _FIGURE.search(self._guide.page(topic).html)
        if found is not None:
            page_panels = self._window.reading.page_panels
            page_panels.enlarge(found[1])
            self.settle()
            page_panels.close_top()

    def settle(self) -> None:
        """Have everything done that was put off."""
        for _ in range(3):
            self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _reader(app: QApplication, guide: Pack) -> Reader:
    made = make_reader(app, guide, theme="light", zoom=100, find_voice=lambda _, parent: SilentVoice(parent))
    made.window.restore(Settings())
    made.window.resize(1280, 800)
    made.window.show()
    made.window.finish()
    return made


def own_memory() -> float:
    """What belongs to this process alone, in MiB."""
    status = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("Anonymous:")) / 1024


def main(rounds: int = _ROUNDS) -> int:
    """Use the window so often, and print what became of its memory."""
    with in_own_home():
        app = make_application()
        assert app is not None
        day = Day(app, Pack.open(bundled_pack()))
        sizes: dict[int, float] = {}
        for number in range(1, rounds + 1):
            day.go_round(number)
            if number in {*_TOLD, rounds}:
                sizes[number] = own_memory()
    after, told = ", ".join(map(str, sizes)), ", ".join(f"{size:.1f}" for size in sizes.values())
    print(f"{rounds} rounds of use without a client; own memory in MiB after {after}: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
