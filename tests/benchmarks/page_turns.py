"""Ten thousand page changes in one window, and the memory's curve: `python -m tests.benchmarks.page_turns`.

Pages come in an order of chance and by the way back, with what comes by itself after each; now and then one
is read to its end.  No client listens, so that what is told is the window's own memory.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.own_home import in_own_home

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.guide.model import Location

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kcdesk.app.composition import Reader

_TOLD = (100, 250, 500, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000)
_TO_THE_END, _BACK = 0.2, 0.2
"""Shares of the changes."""


def turn(app: QApplication, reader: Reader, topics: list[str], chance: random.Random) -> None:
    """One page change, and all that comes by itself after it."""
    from PySide6.QtCore import QEvent

    if chance.random() < _BACK:
        reader.navigator.back()
    else:
        reader.navigator.open(Location(chance.choice(topics)))
    for _ in range(4):
        app.processEvents()
    if chance.random() < _TO_THE_END:
        view = reader.window.reading.page.view
        view.document()
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def own_memory() -> float:
    """What belongs to this process alone, in MiB."""
    told = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"^Anonymous:\s+(\d+)", told, re.MULTILINE)
    assert found is not None
    return int(found[1]) / 1024


def main() -> int:
    """Turn pages, and print what became of the memory."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--changes", type=int, default=10_000)
    wanted = parser.parse_args()
    with in_own_home():
        from kcdesk.app.application import make_application
        from kcdesk.app.composition import make_reader
        from kcdesk.startup.opening import open_guide

        app = make_application()
        assert app is not None
        pack, _ = open_guide(None)
        reader = make_reader(app, pack, theme="light", zoom=100)
        reader.window.resize(1280, 800)
        reader.window.show()
        reader.window.finish()
        topics = [topic.id for topic in pack.topics]
        chance = random.Random(20)  # noqa: S311 - the same each time
        began = time.monotonic()
        for number in range(1, wanted.changes + 1):
            turn(app, reader, topics, chance)
            if number in _TOLD or number == wanted.changes:
                print(
                    f"after {number} changes, {time.monotonic() - began:.0f} s: {own_memory():.1f} MiB",
                    flush=True,
                )
        reader.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
