"""Ten thousand page changes without any client, and what becomes of the memory."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.app.application import make_application
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from tests.benchmarks.long_use import Day, own_memory

_CHANGES = 10_000
_TOLD = 1000


def main(changes: int = _CHANGES) -> int:
    """Turn pages, and print the memory after each thousand."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home}
        app = make_application()
        assert app is not None
        guide = Pack.open(bundled_pack())
        day = Day(app, guide)
        topics = [topic.id for topic in guide.topics]
        sizes: list[str] = []
        for number in range(1, changes + 1):
            day.reader.navigator.open(Location(topics[number % len(topics)]))
            day.settle()
            if number % _TOLD == 0:
                sizes.append(f"{own_memory():.1f}")
                print(number, sizes[-1], flush=True)
    print(f"{changes} page changes; own memory in MiB after each {_TOLD}: {', '.join(sizes)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
