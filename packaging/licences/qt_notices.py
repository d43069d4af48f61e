"""Writes texts/Qt.txt: the notices of what other people wrote inside Qt, from Qt's own source.

qt_notices.py qtbase-everywhere-src-6.8.2 qtwayland-everywhere-src-6.8.2 ... >texts/Qt.txt

Qt keeps a file `qt_attribution.json` beside each such part.  What is for other systems, for tests, for the
build or for modules that the reader does not carry is left out.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

_LEFT_OUT = re.compile(
    r"/(testlib|cmake|util|android|gradle|wasm|cocoa|libpsl|D3D12MemoryAllocator|VulkanMemoryAllocator"
    r"|ivi|wl-eglstream|linux|rhi|opengl)(/|$)"
)
_HEAD = """Qt is made with parts of other people.  These are the notices of those that are in the libraries
Core, Gui, Widgets, DBus, PrintSupport, Svg, XcbQpa and WaylandClient, as Qt's source of {version} has them.
"""


def notices(source: Path) -> list[str]:
    """One text for each part, in the order of their names."""
    found = {}
    for file in sorted(source.rglob("qt_attribution.json")):
        if _LEFT_OUT.search(f"/{file.parent.relative_to(source).as_posix()}"):
            continue
        listed = json.loads(file.read_text(encoding="utf-8"), strict=False)
        for part in listed if isinstance(listed, list) else [listed]:
            found[part["Name"]] = _notice(part, file.parent)
    return [found[name] for name in sorted(found)]


def _notice(part: dict[str, Any], folder: Path) -> str:
    name = f"{part['Name']} {part.get('Version', '')}".strip()
    said = part.get("Copyright", "")
    copyright_ = "\n".join(said) if isinstance(said, list) else said
    named = part.get("LicenseFile") or part.get("LicenseFiles") or []
    files = [named] if isinstance(named, str) else named
    texts = [(folder / file).read_text(encoding="utf-8", errors="replace") for file in files]
    head = (
        f"{name}\n{'=' * len(name)}\nLicence: {part.get('LicenseId', part.get('License', ''))}\n{copyright_}"
    )
    return "\n\n".join([head, *(text.strip() for text in texts)])


if __name__ == "__main__":
    folders = [Path(name) for name in sys.argv[1:]]
    release = folders[0].name.rpartition("-")[2]
    parts = [notice for folder in folders for notice in notices(folder)]
    sys.stdout.write("\n\n\n".join([_HEAD.format(version=release), *parts]) + "\n")
