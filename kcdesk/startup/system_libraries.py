"""The libraries that the frozen program takes from the system, and Debian's packages for what is missing."""

from __future__ import annotations

import os
from pathlib import Path

PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""packaging/kcdesk.spec leaves these to the system."""

_FOLDERS = ("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib")
_LISTS = Path("/etc/ld.so.conf.d")


def missing_packages(folders: tuple[Path, ...] | None = None) -> tuple[str, ...]:
    """Debian's packages for what is nowhere in the folders; None looks where the system's loader does."""
    places = _places() if folders is None else folders
    return tuple(
        package
        for library, package in PACKAGES.items()
        if not any((folder / library).exists() for folder in places)
    )


def _places() -> tuple[Path, ...]:
    found = [Path(name) for name in _FOLDERS]
    found += [folder / f"{os.uname().machine}-linux-gnu" for folder in found[:2]]
    for file in sorted(_LISTS.glob("*.conf")):
        try:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
        found += [Path(line.strip()) for line in lines if line.strip().startswith("/")]
    return tuple(found)
