"""A screen of one's own to measure on: Xvfb, 1280 by 800."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def virtual_screen() -> Iterator[int]:
    """The process of a server that DISPLAY leads to meanwhile.  Raises FileNotFoundError without Xvfb."""
    reading, writing = os.pipe()
    size = ["-screen", "0", "1280x800x24"]
    command = ["Xvfb", "-displayfd", str(writing), *size, "-nolisten", "tcp", "-noreset"]
    was = os.environ.get("DISPLAY")
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            os.environ["DISPLAY"] = f":{answer.readline().strip()}"
        try:
            yield server.pid
        finally:
            server.terminate()
            if was is None:
                del os.environ["DISPLAY"]
            else:
                os.environ["DISPLAY"] = was
