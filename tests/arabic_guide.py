"""A small guide in Arabic, about using this program: written from right to left."""

from __future__ import annotations

from pathlib import Path

from kcdesk.authoring.compiler import build_guide
from kcdesk.search.index import write_index

ARABIC_GUIDE = Path(__file__).resolve().parent / "fixtures" / "ar"
"""Its folder.  Every construct of the dialect is on the page `search`."""


def make_arabic_pack(directory: Path) -> Path:
    """Compile it, and give the pack's path."""
    pack = directory / "ar.kcpack"
    build_guide(ARABIC_GUIDE, pack, write_index)
    return pack
