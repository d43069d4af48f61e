"""Where things lie: in the source tree, in an installed package, in the frozen program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PACK_NAME = "guide.kcpack"
PORTABLE_MARKER = "portable"
"""A file beside the frozen program that has it keep everything in its own folder, such as on a stick."""
_NAME = "kcdesk"
"""Of the folders that are this program's alone."""


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


def licences_dir() -> Path:
    """Texts of licences: of every part in the frozen program, elsewhere our own `LICENSE`."""
    beside = data_dir() / "licences"
    return beside if beside.is_dir() else data_dir()


def unpacked_binding() -> Path:
    """Where set-up put the parts of Qt's binding that load quicker unpacked.  It may be missing."""
    return data_dir() / "build" / "binding"


def translation_dirs() -> tuple[Path, ...]:
    """Where the window's words in other languages are; the second holds the pseudo-languages, if made."""
    return resources_dir() / "translations", data_dir() / "build" / "translations"


def settings_dir() -> Path:
    """Where this person's settings are kept.  It may not exist yet; without a home it cannot be made."""
    if portable := _portable_folder():
        return portable
    if sys.platform == "win32":
        return (_named("LOCALAPPDATA") or _home() / "AppData" / "Local") / _NAME
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / _NAME
    return (_named("XDG_CONFIG_HOME") or _home() / ".config") / _NAME


def personal_file() -> Path:
    """Where this person's questions, bookmarks, notes and pages to read later are kept."""
    return settings_dir() / "my-pages.json"


def site_files() -> tuple[Path, ...]:
    """Where staff may say what holds for everybody on this computer; only administrators can write there."""
    if sys.platform == "win32":
        folders = [_named("PROGRAMDATA") or Path(r"C:\ProgramData")]
    elif sys.platform == "darwin":
        folders = [Path("/Library/Application Support")]
    else:
        names = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        folders = [Path(name) for name in names.split(":")]
    return tuple(folder / _NAME / "site.toml" for folder in folders if folder.is_absolute())


def passed_guides_file() -> Path:
    """Where it is kept which guides have passed the gate."""
    return settings_dir() / "passed-guides.txt"


def first_starts_file() -> Path:
    """Where it is kept how the first start with each installed guide came out."""
    return settings_dir() / "first-starts.txt"


def publisher_folders() -> tuple[Path, ...]:
    """Where the keys of trusted publishers lie: the program's, this person's, this computer's."""
    shared = (folder.with_name("publishers") for folder in guide_folders()[1:])
    return (resources_dir() / "publishers", settings_dir() / "publishers", *shared)


def guide_folders() -> tuple[Path, ...]:
    """Where further guides lie: this person's own folder, then this computer's.  They may not exist.

    A portable program has its own alone: what it reads must not depend on the computer it is put into.
    """
    if portable := _portable_folder():
        return (portable / "guides",)
    if sys.platform == "win32":
        own = _named("LOCALAPPDATA") or _home() / "AppData" / "Local"
        shared = [_named("PROGRAMDATA") or Path(r"C:\ProgramData")]
    elif sys.platform == "darwin":
        own = _home() / "Library" / "Application Support"
        shared = [Path("/Library/Application Support")]
    else:
        own = _named("XDG_DATA_HOME") or _home() / ".local" / "share"
        names = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        shared = [Path(name) for name in names.split(":")]
    return tuple(base / _NAME / "guides" for base in (own, *shared) if base.is_absolute())


def _portable_folder() -> Path | None:
    """Where a portable program keeps everything; None for any other."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable).parent
    elif sys.platform == "win32":
        # The folder that packaging/windows/folder.py makes has Python in a folder of its own.
        here = Path(sys.executable).parents[1]
    else:
        return None
    return here / "data" if (here / PORTABLE_MARKER).is_file() else None


def _named(variable: str) -> Path | None:
    """The folder an environment variable names; None where it names none, or not from the root.

    The XDG base directory specification: "If an implementation encounters a relative path in any of these
    variables it should consider the path invalid and ignore it."
    """
    folder = Path(os.environ.get(variable) or "")
    return folder if folder.is_absolute() else None


def _home() -> Path:
    """This person's own folder; for an account without one, a place in which nothing can be made."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.devnull)
