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
    """Where this person's settings are kept.  It may not exist yet; without a home it cannot be made."""
    if sys.platform == "win32":
        return _absolute("LOCALAPPDATA", _home() / "AppData" / "Local") / "kcdesk"
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / "kcdesk"
    return _absolute("XDG_CONFIG_HOME", _home() / ".config") / "kcdesk"


def guide_folders() -> tuple[Path, ...]:
    """Where further guides lie: this person's own folder, then this computer's.  They may not exist."""
    home = _home()
    if sys.platform == "win32":
        own = _absolute("LOCALAPPDATA", home / "AppData" / "Local")
        shared = [Path(os.environ.get("PROGRAMDATA") or r"C:\ProgramData")]
    elif sys.platform == "darwin":
        own = home / "Library" / "Application Support"
        shared = [Path("/Library/Application Support")]
    else:
        own = _absolute("XDG_DATA_HOME", home / ".local" / "share")
        names = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        shared = [Path(name) for name in names.split(":")]
    return tuple(base / "kcdesk" / "guides" for base in (own, *shared) if base.is_absolute())


def _absolute(variable: str, otherwise: Path) -> Path:
    """The folder that a variable names; the XDG Base Directory Specification has a relative one ignored."""
    named = Path(os.environ.get(variable) or otherwise)
    return named if named.is_absolute() else otherwise


def _home() -> Path:
    """This person's home; in nothing, where no folder can be made, for an account without one."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.devnull)
