"""Puts a portable folder for Windows together, on any system.

folder.py python-3.13.1-embed-amd64.zip WHEELS OUT

The first is the official "Windows embeddable package", which whoever builds brings; WHEELS is a folder with
the win_amd64 wheels of packaging/requirements/bundle.txt (folder.sh fetches them, with their hashes).
OUT becomes:

    kcdesk.exe             opens the window          (distlib's launcher for programs with a window)
    kcdesk-console.exe     for the command line
    python/                Python as it came; its ._pth file finds the rest, and nothing of the computer's
    app/                   kcdesk, its guide and resources, and the wheels' contents
    portable               keeps settings and notes in the folder data
    licences/              of everything in it
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import zipfile
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_SHEBANG = r"#!<launcher_dir>\python\{python}"
_START = "import sys\nfrom kcdesk.cli.main import main\nsys.exit(main())\n"
_TIME = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = re.compile(
    r"PySide6/(Qt6?(Network|Qml|Quick|Lottie|Designer|Help|Sql|Test|UiTools|OpenGL|Concurrent|Xml|Labs|DBus|SvgWidgets)[^/]*"
    r"|qml/|resources/|metatypes/|translations/|scripts/|support/|typesystems/|glue/|include/|lib/|doc/|pyside6qml"
    r"|opengl32sw\.dll|[^/]*\.(exe|pyi|lib)$"
    r"|plugins/(?!iconengines/|imageformats/|platforms/|styles/|printsupport/)"
    # no page holds another picture than a drawing, and every decoder is a way in
    r"|plugins/imageformats/q(?!svg\.|ico\.)|plugins/platforms/q(direct2d|minimal)\.)"
    r"|shiboken6/(include/|lib/|[^/]*\.(pyi|lib)$)"
    r"|(PySide6|shiboken6)/(vcamp|vcomp|vccorlib|concrt)140"
    # what rapidfuzz has for other tasks, or twice for newer processors
    r"|rapidfuzz/(fuzz_cpp|.*_avx2\.)"
    r"|.*\.dist-info/(RECORD|INSTALLER|REQUESTED)$"
)
_NEEDED = {"pyside6", "shiboken6", "rapidfuzz", "pynacl", "cffi", "snowballstemmer", "segno"}


class FolderError(Exception):
    """Something that was brought is not what it should be; the sentence says which."""


def build(embedded: Path, wheels: Path, out: Path, launchers: Path) -> None:
    """Make the folder anew.  Raises FolderError."""
    shutil.rmtree(out, ignore_errors=True)
    python = _unpack_python(embedded, out / "python")
    app = out / "app"
    _unpack_wheels(wheels, app)
    ignored = shutil.ignore_patterns("__pycache__", "authoring", "_data")
    shutil.copytree(_ROOT / "kcdesk", app / "kcdesk", ignore=ignored)
    data = app / "kcdesk" / "_data"
    data.mkdir()
    shutil.copyfile(_ROOT / "build" / "guide.kcpack", data / "guide.kcpack")
    shutil.copytree(_ROOT / "resources", data / "resources", ignore=shutil.ignore_patterns("*.ts"))
    shutil.copyfile(_ROOT / "LICENSE", data / "LICENSE")
    # Nothing of the computer's: no registry, no PYTHONPATH, no site-packages.
    (out / "python" / f"{python}._pth").write_text(f"{python}.zip\n.\n..\\app\n", encoding="ascii")
    _launcher(launchers / "w64.exe", "pythonw.exe", out / "kcdesk.exe")
    _launcher(launchers / "t64.exe", "python.exe", out / "kcdesk-console.exe")
    (out / "portable").touch()
    _licences(out, app)


def _unpack_python(embedded: Path, folder: Path) -> str:
    """The name of its library, such as `python313`."""
    try:
        with zipfile.ZipFile(embedded) as archive:
            _safe(archive)
            archive.extractall(folder)
    except (OSError, zipfile.BadZipFile) as error:
        message = f"{embedded} is no zip: bring python-3.x-embed-amd64.zip of python.org"
        raise FolderError(message) from error
    names = [file.stem for file in folder.glob("python3??.dll")]
    if len(names) != 1 or not (folder / "pythonw.exe").is_file():
        message = f"{embedded} is not Windows' embeddable Python: it has no python3xx.dll or no pythonw.exe"
        raise FolderError(message)
    return names[0]


def _unpack_wheels(wheels: Path, app: Path) -> None:
    found = set()
    for wheel in sorted(wheels.glob("*.whl")):
        name = wheel.name.partition("-")[0].lower().replace("_essentials", "")
        if name not in _NEEDED:
            continue
        found.add(name)
        with zipfile.ZipFile(wheel) as archive:
            _safe(archive)
            archive.extractall(app, [one for one in archive.namelist() if not _LEFT_OUT.match(one)])
    if missing := sorted(_NEEDED - found):
        message = f"{wheels} has no wheel of {', '.join(missing)}"
        raise FolderError(message)


def _safe(archive: zipfile.ZipFile) -> None:
    """Raises FolderError for a name that leads out of the folder."""
    for name in archive.namelist():
        if name.startswith(("/", "\\")) or ".." in Path(name).parts or ":" in name:
            message = f"{archive.filename} has a file that leads out of its folder: {name}"
            raise FolderError(message)


def _launcher(stub: Path, python: str, file: Path) -> None:
    """A launcher in distlib's form: the launcher, the line that names Python, and a zip with what it runs."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py", _TIME), _START)
    line = _SHEBANG.format(python=python).encode() + b"\r\n"
    file.write_bytes(stub.read_bytes() + line + packed.getvalue())


def _licences(out: Path, app: Path) -> None:
    """Ours, those the wheels bring, and those of Qt and of its parts."""
    folder = out / "licences"
    own = _ROOT / "packaging" / "licences"
    shutil.copytree(own / "texts", folder)
    for name in ("GPL-3.0.txt", "LGPL-3.0.txt", "Apache-2.0.txt"):
        shutil.copyfile(own / name, folder / name)
    shutil.copyfile(_ROOT / "LICENSE", folder / "kcdesk.txt")
    for text in sorted(app.glob("*.dist-info/licenses/**/*")):
        if text.is_file():
            package = text.relative_to(app).parts[0].partition("-")[0]
            shutil.copyfile(text, folder / f"{package}-{text.name}")


def main(arguments: list[str]) -> int:
    """0, or 1 with a sentence."""
    import distlib  # noqa: PLC0415 - in build/release-venv alone

    embedded, wheels, out = (Path(name) for name in arguments)
    try:
        build(embedded, wheels, out, Path(distlib.__file__).parent)
    except FolderError as error:
        print(f"windows: {error}", file=sys.stderr)
        return 1
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(f"windows: {out}, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
