"""The shipped guide as its authors wrote it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kcdesk.authoring.manuscript.guide_source import GuideSource, read_guide
from kcdesk.authoring.problems import Problems

CONTENT = Path(__file__).resolve().parents[2] / "content" / "en-GB"
"""Where it lies.  Not to be changed: copy it first."""


@cache
def shipped_source() -> GuideSource:
    """The guide, read once for all tests; whoever wants its problems checks it."""
    return read_guide(CONTENT, Problems())
