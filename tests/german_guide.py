"""A small guide in German, from Germany, on clean cooking: another subject, country and language."""

from __future__ import annotations

from pathlib import Path

from kcdesk.authoring.compiler import build_guide
from kcdesk.search.index import write_index

GERMAN_GUIDE = Path(__file__).resolve().parent / "fixtures" / "de"
"""Its folder.  It names no profile: nothing of the program's own guide holds for it."""


def make_german_pack(directory: Path) -> Path:
    """Compile it, and give the pack's path."""
    pack = directory / "de.kcpack"
    build_guide(GERMAN_GUIDE, pack, write_index)
    return pack
