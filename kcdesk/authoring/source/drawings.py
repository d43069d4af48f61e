"""An author's drawings, read and checked: harmless, and in the guide's style."""

from __future__ import annotations

import re
from pathlib import Path

from kcdesk.authoring.problems import Report
from kcdesk.authoring.source.text_file import read_text
from kcdesk.guide.drawing_check import MAX_BYTES, drawing_faults

FIGURE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_figure(root: Path, file: Path, report: Report) -> bytes | None:
    """The drawing's bytes; None, with every problem reported, unless it is harmless and in style."""
    text = read_text(root, file, report, MAX_BYTES)
    if text is None:
        return None
    faults = drawing_faults(text)
    for line, message in faults:
        report(line, "figure", message)
    return None if faults else text.encode()
