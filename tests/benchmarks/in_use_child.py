"""The program started as `python -m kcdesk` does it, and used from within; `in_use.py` looks at its memory.

It imports next to nothing of its own.  Each stage is printed, and the next begins when a line is read.
"""

from __future__ import annotations

import sys

SEARCHES = ("sore mouth", "blood presure", "tired", "sunitinib", "scan", "xyzzy")
PANELS = ("reading", "links", "read_aloud")
STAGES = ("at rest", "all made", "6 searches", "3 panels", "30 pages", "100 pages", "at rest again")
_SETTLED_MS = 4000
_GIVEN_BACK_MS = 12_000
"""After the last page."""


def main() -> None:
    """Start the program."""
    import kcdesk.cli.main  # noqa: F401 - before anything prepared, as every start does
    from kcdesk.startup.prepared_code import use_prepared_code

    compiler = use_prepared_code()
    from kcdesk.cli import commands
    from kcdesk.paths import unpacked_binding
    from kcdesk.startup.fast_binding import load_binding

    load_binding(unpacked_binding(), compiler)
    from kcdesk.app.guide_switcher import GuideSwitcher

    start = GuideSwitcher.start

    def started(self: GuideSwitcher, *args: object, **named: object) -> None:
        from PySide6.QtCore import QTimer

        start(self, *args, **named)  # type: ignore[arg-type]
        QTimer.singleShot(_SETTLED_MS, self.reader.window, lambda: _use(self))

    GuideSwitcher.start = started  # type: ignore[method-assign]
    sys.exit(commands.run([], compiler))


def _tell(stage: str) -> None:
    print(stage, flush=True)
    sys.stdin.readline()


def _use(switcher: object) -> None:
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication

    from kcdesk.guide.model import Location

    reader = switcher.reader  # type: ignore[attr-defined]
    window, app = reader.window, QApplication.instance()
    topics = [topic.id for topic in switcher._pack.topics]  # type: ignore[attr-defined]

    def settle() -> None:
        for _ in range(3):
            app.processEvents()  # type: ignore[union-attr]
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[union-attr]

    def read(first: int, last: int) -> None:
        for number in range(first, last):
            reader.navigator.open(Location(topics[number % len(topics)]))
            settle()

    _tell("at rest")
    window.finish()
    settle()
    _tell("all made")
    reader.navigator.open(Location(topics[0]))
    settle()
    for words in SEARCHES:
        window.search_for(words)
        settle()
        window.search.hide_results()
    _tell("6 searches")
    for panel in PANELS:
        for _ in range(2):  # the second press closes it, or pauses
            window.actions_[panel].trigger()
            settle()
    _tell("3 panels")
    read(1, 31)
    _tell("30 pages")
    read(31, 101)
    _tell("100 pages")

    def end() -> None:
        _tell("at rest again")
        app.quit()  # type: ignore[union-attr]

    QTimer.singleShot(_GIVEN_BACK_MS, window, end)


if __name__ == "__main__":
    main()
