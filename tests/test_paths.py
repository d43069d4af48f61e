from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kcdesk import paths


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A source tree somewhere else."""
    module = tmp_path / "kcdesk" / "paths.py"
    module.parent.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(module))
    return tmp_path.resolve()


def test_in_the_source_tree_data_lies_beside_the_package(tree: Path) -> None:
    """`resources/` as it is checked out."""
    assert paths.data_dir() == tree
    assert paths.resources_dir() == tree / "resources"


def test_an_installed_package_has_its_data_inside(tree: Path) -> None:
    """`_data/` is what the wheel puts there."""
    (tree / "kcdesk" / "_data").mkdir()
    assert paths.data_dir() == tree / "kcdesk" / "_data"


def test_the_frozen_program_has_its_data_where_it_is_unpacked(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before any other place."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tree / "frozen"), raising=False)
    assert paths.data_dir() == tree / "frozen"


def test_the_built_guide_goes_before_the_one_beside_the_data(tree: Path) -> None:
    """In a source tree it is in `build/`; elsewhere there is no such folder."""
    assert paths.bundled_pack() == tree / "guide.kcpack"
    (tree / "build").mkdir()
    (tree / "build" / "guide.kcpack").touch()
    assert paths.bundled_pack() == tree / "build" / "guide.kcpack"


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_CONFIG_HOME": "/x"}, "/x/kcdesk"),
        ("linux", {"XDG_CONFIG_HOME": ""}, "/home/a/.config/kcdesk"),
        ("linux", {"XDG_CONFIG_HOME": "settings"}, "/home/a/.config/kcdesk"),
        ("darwin", {}, "/home/a/Library/Application Support/kcdesk"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/kcdesk"),
        ("win32", {"LOCALAPPDATA": ""}, "/home/a/AppData/Local/kcdesk"),
    ],
)
def test_settings_are_where_each_system_keeps_them(
    platform: str, variables: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without making anything."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/a"))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert paths.settings_dir() == Path(folder)


def test_an_account_without_a_home_has_folders_that_nothing_can_be_kept_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The program starts all the same."""

    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(OSError, match="Not a directory"):
        paths.settings_dir().mkdir(parents=True)
    assert not paths.guide_folders()[0].exists()


@pytest.mark.parametrize(
    ("platform", "variables", "folders"),
    [
        ("linux", {"XDG_DATA_HOME": "/x", "XDG_DATA_DIRS": "/a:b:/c"}, ["/x", "/a", "/c"]),
        (
            "linux",
            {"XDG_DATA_HOME": "", "XDG_DATA_DIRS": ""},
            ["/home/a/.local/share", "/usr/local/share", "/usr/share"],
        ),
        ("darwin", {}, ["/home/a/Library/Application Support", "/Library/Application Support"]),
        ("win32", {"LOCALAPPDATA": "/local", "PROGRAMDATA": "/all"}, ["/local", "/all"]),
    ],
)
def test_guides_are_where_each_system_keeps_data(
    platform: str, variables: dict[str, str], folders: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person's own folder first; a path that is not whole is no place."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/a"))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert paths.guide_folders() == tuple(Path(folder) / "kcdesk" / "guides" for folder in folders)


def test_a_portable_folder_for_windows_keeps_everything_in_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There Python lies in a folder of its own."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python" / "pythonw.exe"))
    assert paths.settings_dir() != tmp_path / "data"
    (tmp_path / "portable").touch()
    assert paths.settings_dir() == tmp_path / "data"
    assert paths.guide_folders() == (tmp_path / "data" / "guides",)
