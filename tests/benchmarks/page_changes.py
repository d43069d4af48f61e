"""`make endure`: a thousand page changes while a client on the accessibility bus holds what is gone."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from tests.end_to_end.at_spi import heard_program
from tests.end_to_end.wandering import go_to_medicines, wander

_CHANGES = 1000


def main() -> int:
    """Change pages, and print what became of the program and its memory."""
    guide = Pack.open(bundled_pack())
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as home,
        heard_program(bundled_pack(), Path(home)) as (program, listener),
    ):
        go_to_medicines(program, listener, guide)
        sizes = list(wander(program, listener, guide, _CHANGES))
        running = program.process.poll() is None
    print(
        f"{len(sizes)} page changes in {time.monotonic() - began:.0f} s, program "
        f"{'running' if running else 'ended'}; memory in MiB after 1, 10, 100, 500 and 1000: "
        + ", ".join(f"{sizes[number - 1] / 1024:.1f}" for number in (1, 10, 100, 500, 1000))
    )
    return 0 if running else 1


if __name__ == "__main__":
    sys.exit(main())
