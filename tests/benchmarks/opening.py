"""How long opening a page takes, from the wish to the painted page, for every page of the shipped guide."""

from __future__ import annotations

import os
import statistics
import time
from dataclasses import dataclass

from kcdesk.guide.model import Location

_FRAME_MS = 1000 / 60


@dataclass(frozen=True, slots=True)
class OpeningFigures:
    """Milliseconds over every page of the guide, each opened twice; the slowest page by name."""

    pages: int
    p50_ms: float
    p95_ms: float
    worst_ms: float
    slowest: str

    def __str__(self) -> str:
        return (
            f"{self.pages} pages: p50 {self.p50_ms:.1f} ms, p95 {self.p95_ms:.1f} ms, "
            f"worst {self.worst_ms:.1f} ms ({self.slowest}); one frame is {_FRAME_MS:.1f} ms"
        )


def measure() -> OpeningFigures:
    """Open every page in a window of 1280 by 800 pixels, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
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
    took: dict[str, float] = {}
    for _ in range(2):
        for topic in pack.topics:
            began = time.perf_counter()
            reader.navigator.open(Location(topic.id))
            app.processEvents()
            took[topic.id] = (time.perf_counter() - began) * 1000
    times = sorted(took.values())
    slowest = max(took, key=lambda topic: took[topic])
    reader.window.close()
    return OpeningFigures(
        len(times), statistics.median(times), times[int(len(times) * 0.95)], times[-1], slowest
    )
