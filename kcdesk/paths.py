"""Where things lie: in the source tree, in an installed package, in the frozen program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PACK_NAME = "guide.kcpack"


def data_dir() -> Path:
    """The folder that holds the guide and `resources/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


def bundled_pack() -> Path:
    """The guide that comes with the program.  It may be missing: `Pack.open` says so."""
    here = data_dir()
    built = here / "build" / PACK_NAME
    return built if built.is_file() else here / PACK_NAME


def resources_dir() -> Path:
    """Fonts, icons and themes."""
    return data_dir() / "resources"


def unpacked_binding() -> Path:
    """Where set-up put the parts of Qt's binding that load quicker unpacked.  It may be missing."""
    return data_dir() / "build" / "binding"


def translation_dirs() -> tuple[Path, ...]:
    """Where the window's words in other languages are; the second holds the pseudo-languages, if made."""
    return resources_dir() / "translations", data_dir() / "build" / "translations"


def settings_dir() -> Path:
    """Where this person's settings are kept.  It may not exist yet."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(base) / "kcdesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "kcdesk"
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "kcdesk"


def guide_folders() -> tuple[Path, ...]:
    """Where further guides lie: this person's own folder, then this computer's.  They may not exist."""
    home = Path.home()
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
        shared = [Path(os.environ.get("PROGRAMDATA") or r"C:\ProgramData")]
    elif sys.platform == "darwin":
        own = home / "Library" / "Application Support"
        shared = [Path("/Library/Application Support")]
    else:
        own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
        names = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        shared = [Path(name) for name in names.split(":")]
    return tuple(base / "kcdesk" / "guides" for base in (own, *shared) if base.is_absolute())
