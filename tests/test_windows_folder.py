"""The portable folder for Windows, put together out of stand-ins: nothing of it can be run here."""

from __future__ import annotations

import re
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.packaging_script import packaging_script

_PACKAGING = Path(__file__).resolve().parents[1] / "packaging" / "windows"
_WHEELS = {
    "PySide6_Essentials-6.11.3-cp310-abi3-win_amd64.whl": (
        "PySide6/QtCore.pyd",
        "PySide6/Qt6Network.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/plugins/imageformats/qsvg.dll",
        "PySide6/plugins/imageformats/qwebp.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/plugins/vectorimageformats/qlottievectorimage.dll",
        "PySide6/Qt6Lottie.dll",
        "PySide6/QtDBus.pyd",
        "PySide6/vcamp140.dll",
        "PySide6/qml/QtQml/qmldir",
        "PySide6/designer.exe",
    ),
    "shiboken6-6.11.3-cp310-abi3-win_amd64.whl": (
        "shiboken6/Shiboken.pyd",
        "shiboken6/include/basewrapper.h",
    ),
    "rapidfuzz-3.14.6-cp313-cp313-win_amd64.whl": (
        "rapidfuzz/distance/metrics_cpp.cp313-win_amd64.pyd",
        "rapidfuzz/distance/metrics_cpp_avx2.cp313-win_amd64.pyd",
        "rapidfuzz/fuzz_cpp.cp313-win_amd64.pyd",
        "rapidfuzz/fuzz_py.py",
        "rapidfuzz-3.14.6.dist-info/licenses/LICENSE",
    ),
    "pynacl-1.6.2-cp38-abi3-win_amd64.whl": ("nacl/__init__.py",),
    "cffi-2.1.1-cp313-cp313-win_amd64.whl": ("_cffi_backend.cp313-win_amd64.pyd",),
    "snowballstemmer-3.1.1-py3-none-any.whl": ("snowballstemmer/__init__.py",),
    "segno-1.6.6-py3-none-any.whl": ("segno/__init__.py",),
}


folder = packaging_script("windows/folder")


def _needed() -> set[str]:
    """What pyproject.toml says that the reader needs."""
    project = tomllib.loads((_PACKAGING.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=!~ \[]", line, maxsplit=1)[0].lower() for line in project["dependencies"]}


def _zip(file: Path, *names: str) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    return file


@pytest.fixture
def launchers(tmp_path: Path) -> Path:
    found = tmp_path / "launchers"
    found.mkdir()
    for name in ("w64.exe", "t64.exe"):
        (found / name).write_bytes(b"MZ" + name.encode())
    return found


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    found = tmp_path / "wheels"
    found.mkdir()
    for name, files in _WHEELS.items():
        _zip(found / name, *files)
    return found


@pytest.fixture
def python(tmp_path: Path) -> Path:
    names = ("python313.dll", "python313.zip", "python313._pth", "python.exe", "pythonw.exe", "LICENSE.txt")
    return _zip(tmp_path / "python-3.13.1-embed-amd64.zip", *names)


@pytest.fixture
def made(
    python: Path, wheels: Path, launchers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The folder, out of a tree with a guide."""
    tree = tmp_path / "tree"
    licences = [
        f"packaging/licences/{name}.txt" for name in ("texts/Qt", "GPL-3.0", "LGPL-3.0", "Apache-2.0")
    ]
    code = ["kcdesk/__init__.py", "kcdesk/authoring/x.py", "resources/themes/light.toml"]
    for name in (*code, "build/guide.kcpack", "LICENSE", *licences):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(name)
    monkeypatch.setattr(folder, "_ROOT", tree)
    folder.build(python, wheels, tmp_path / "out", launchers)
    return tmp_path / "out"


def test_it_holds_the_reader_and_its_guide_and_no_authoring(made: Path) -> None:
    assert (made / "app/kcdesk/_data/guide.kcpack").is_file()
    assert (made / "app/kcdesk/_data/resources/themes/light.toml").is_file()
    assert not (made / "app/kcdesk/authoring").exists()
    assert (made / "portable").is_file()


def test_no_network_and_no_tools_of_qt_come_along(made: Path) -> None:
    names = {file.name for file in (made / "app" / "PySide6").rglob("*") if file.is_file()}
    assert names == {"QtCore.pyd", "qwindows.dll", "qsvg.dll"}


def test_what_is_for_builders_or_there_twice_stays_behind(made: Path) -> None:
    names = {file.name for file in (made / "app").rglob("*") if file.is_file()}
    assert {"metrics_cpp.cp313-win_amd64.pyd", "fuzz_py.py"} <= names
    assert names.isdisjoint(
        {"basewrapper.h", "metrics_cpp_avx2.cp313-win_amd64.pyd", "fuzz_cpp.cp313-win_amd64.pyd"}
    )


def test_python_finds_its_own_things_alone(made: Path) -> None:
    """The ._pth file also keeps the registry and PYTHONPATH out."""
    assert (made / "python" / "python313._pth").read_text().splitlines() == ["python313.zip", ".", "..\\app"]


def test_a_launcher_names_the_python_beside_it_and_carries_the_start(made: Path) -> None:
    content = (made / "kcdesk.exe").read_bytes()
    assert content.startswith(b"MZw64.exe#!<launcher_dir>\\python\\pythonw.exe\r\n")
    with zipfile.ZipFile(made / "kcdesk.exe") as archive:
        assert "kcdesk.cli.main" in archive.read("__main__.py").decode()
    assert b"python.exe" in (made / "kcdesk-console.exe").read_bytes()


def test_licences_come_along(made: Path) -> None:
    names = {file.name for file in (made / "licences").iterdir()}
    assert {"Qt.txt", "LGPL-3.0.txt", "kcdesk.txt", "rapidfuzz-LICENSE"} <= names


def test_what_is_no_embeddable_python_is_refused(tmp_path: Path, wheels: Path, launchers: Path) -> None:
    for brought in (tmp_path / "none.zip", _zip(tmp_path / "other.zip", "readme.txt")):
        with pytest.raises(folder.FolderError, match=r"embeddable|is no zip"):
            folder.build(brought, wheels, tmp_path / "out", launchers)


def test_a_zip_that_leads_out_of_its_folder_is_refused(tmp_path: Path, wheels: Path, launchers: Path) -> None:
    bad = _zip(tmp_path / "bad.zip", "../python313.dll")
    with pytest.raises(folder.FolderError, match="leads out"):
        folder.build(bad, wheels, tmp_path / "out", launchers)


def test_a_missing_wheel_is_named(python: Path, wheels: Path, launchers: Path, tmp_path: Path) -> None:
    next(wheels.glob("rapidfuzz*")).unlink()
    with pytest.raises(folder.FolderError, match="no wheel of rapidfuzz"):
        folder.build(python, wheels, tmp_path / "out", launchers)


def test_everything_the_reader_needs_comes_along() -> None:
    assert {name.replace("-essentials", "") for name in _needed()} <= folder._NEEDED


def test_the_lock_gives_what_windows_needs_with_its_hashes() -> None:
    lock = (_PACKAGING.parent / "requirements" / "bundle.txt").read_text(encoding="utf-8")
    lines = packaging_script("windows/wanted").wanted(lock).splitlines()
    names = {line.partition("==")[0] for line in lines if "==" in line}
    assert names == _needed() | {"shiboken6", "cffi"}
    assert not any(" ; " in line for line in lines)
    assert sum("--hash=sha256:" in line for line in lines) > len(names)


def test_a_folder_is_packed_with_the_same_bytes_each_time(made: Path, tmp_path: Path) -> None:
    pack = packaging_script("windows/zip_folder").main
    for name in ("one.zip", "two.zip"):
        pack(made, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
