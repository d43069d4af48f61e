"""Loading Qt's binding from what set-up unpacked: each time in a new program, as it is loaded but once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from kcdesk.startup import SWITCH
from kcdesk.startup.fast_binding import MANIFEST, edition

ROOT = Path(__file__).resolve().parents[2]

_LOADED = """
import sys
from pathlib import Path
from kcdesk.startup.fast_binding import load_binding
load_binding(Path(sys.argv[1]))
"""
_WHERE = (
    _LOADED
    + """
import PySide6.QtCore
print(Path(sys.modules["shibokensupport.signature.loader"].__file__).resolve())
"""
)
_MISUSE = (
    _LOADED
    + """
from PySide6.QtCore import QSize, QObject, Signal
class Bell(QObject):
    rang = Signal(int)
heard = []
bell = Bell()
bell.rang.connect(heard.append)
bell.rang.emit(7)
try:
    QSize("wide", "high")
except TypeError as error:
    print(heard, error)
"""
)

_PROBES = (
    "QObject(3)",
    "QObject(no_such_property=3)",
    "QObject(objectName='bell').objectName()",
    "QPoint(1, 2) + 3",
    "QPoint(1, 2).nothing",
    "QTimer.singleShot()",
    "QTimer.singleShot('soon', print)",
    "QTimer().timeout.connect(3)",
    "QObject.setParent.__doc__",
    "QSize.__doc__",
    "inspect.signature(QSize.scaled)",
    "copy.copy(QSize(3, 4)), QSize(3, 4) == QSize(3, 4)",
    "(Qt.Key.Key_A | Qt.KeyboardModifier.ControlModifier).toCombined()",
    "Qt.Key('A')",
    "QSettings.Format.__members__.keys()",
)
_ANSWERS = (
    _LOADED
    + f"""
import copy, inspect
from PySide6.QtCore import QObject, QPoint, QSettings, QSize, Qt, QTimer
for probe in {_PROBES!r}:
    try:
        print(probe, "gives", eval(probe))
    except Exception as error:
        print(probe, "raises", type(error).__name__, error)
"""
)


def _run(program: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stderr == ""
    return done.stdout


def _binding() -> Path:
    spec = find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, as set-up makes it, with what an older edition left in it."""
    folder = tmp_path_factory.mktemp("binding")
    (folder / "older" / "files.dir").mkdir(parents=True)
    _set_up(folder)
    return folder


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, as the frozen program has it."""
    folder = tmp_path_factory.mktemp("frozen")
    _set_up(folder, "--frozen")
    return folder


def _set_up(folder: Path, *switches: str) -> None:
    program = ROOT / "packaging" / "unpack_binding.py"
    subprocess.run([sys.executable, str(program), *switches, str(folder)], check=True, cwd=ROOT)


def test_set_up_leaves_one_edition_and_nothing_else(unpacked: Path) -> None:
    """The installed one, byte-compiled; the installed files stay as they were."""
    assert [entry.name for entry in unpacked.iterdir()] == [edition(_binding())]
    assert list(unpacked.rglob("loader.*.pyc"))
    assert not (_binding().parent / "files.dir").exists()


def test_the_binding_is_loaded_from_there(unpacked: Path) -> None:
    """And not from inside its library."""
    assert str(unpacked.resolve()) in _run(_WHERE, unpacked)


def test_qt_works_as_ever(unpacked: Path) -> None:
    """Signals reach their slots, and a wrong call still says which calls there are."""
    assert _run(_MISUSE, unpacked) == _run(_MISUSE, unpacked / "nothing here")
    assert "w: int, h: int" in _run(_MISUSE, unpacked)


def test_every_answer_of_the_binding_is_its_own(unpacked: Path) -> None:
    """Messages, docstrings, signatures and enums, though the loader is a lighter one."""
    answers = _run(_ANSWERS, unpacked)
    assert answers == _run(_ANSWERS, unpacked / "nothing here")
    assert answers.count("Supported signatures:") >= 2


def test_without_its_sources_every_answer_is_the_same(unpacked: Path, frozen: Path) -> None:
    """The frozen program has its part in Python once, byte-compiled; and it is loaded from there."""
    assert not [file for file in frozen.rglob("*.*") if file.suffix == ".py" or file.name == "__pycache__"]
    assert _run(_WHERE, frozen).rstrip().endswith("loader.pyc")
    assert _run(_ANSWERS, frozen) == _run(_ANSWERS, unpacked)


def test_no_repair_is_left_out() -> None:
    """The lighter loader does not run what `PySide6.support.deprecated` may come to hold."""
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    repairs = (Path(spec.origin).parent / "support" / "deprecated.py").read_text(encoding="utf-8")
    assert "def fix_for_" not in repairs


_THEIRS = """
# name used in signature.cpp
def pyside_type_init(type_key, sig_strings):
    ...

def for_its_own_use():
    ...
"""


@pytest.mark.parametrize(
    ("theirs", "suits"),
    [
        (_THEIRS, True),
        (_THEIRS + "# name used in signature.cpp\ndef brew_tea(sugar):\n    ...\n", False),
        ("def pyside_type_init(): ...", False),
        ("", False),
    ],
)
def test_a_loader_that_a_newer_binding_asks_more_of_is_not_replaced(theirs: str, suits: bool) -> None:
    """It loads more slowly then, but it loads."""
    program = "import sys, unpack_binding; print(unpack_binding.suits(sys.argv[1], sys.argv[2]))"
    ours = (ROOT / "packaging" / "binding_loader.py").read_text(encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", program, theirs, ours],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "packaging",
    )
    assert done.stdout.strip() == str(suits)


def test_a_changed_loader_is_put_in_place(unpacked: Path, tmp_path: Path) -> None:
    """After an update of kcdesk, when set-up runs again."""
    copy = tmp_path / "copy"
    shutil.copytree(unpacked, copy)
    (loader,) = copy.rglob("loader.py")
    ours = loader.read_text(encoding="utf-8")
    loader.write_text("raise SystemExit('an older one')", encoding="utf-8")
    _set_up(copy)
    (loader,) = copy.rglob("loader.py")
    assert loader.read_text(encoding="utf-8") == ours
    assert str(copy.resolve()) in _run(_WHERE, copy)


def test_without_the_folder_it_loads_itself(tmp_path: Path) -> None:
    """A copy that nobody set up."""
    assert str(tmp_path) not in _run(_WHERE, tmp_path)


def test_another_edition_is_not_used(unpacked: Path, tmp_path: Path) -> None:
    """After an update of the binding, before set-up ran again."""
    shutil.copytree(unpacked / edition(_binding()), tmp_path / "29e-00000000")
    assert str(tmp_path) not in _run(_WHERE, tmp_path)


@pytest.mark.parametrize("harm", ["cut short", "another byte", "gone", "no manifest"])
def test_a_folder_that_is_not_whole_is_not_used(unpacked: Path, tmp_path: Path, harm: str) -> None:
    """The binding would end the program at once, where no one can catch it."""
    copy = tmp_path / "copy"
    shutil.copytree(unpacked, copy)
    file = max(copy.rglob("*.pyc"), key=lambda file: file.stat().st_size)
    match harm:
        case "cut short":
            file.write_bytes(file.read_bytes()[:-100])
        case "another byte":
            file.write_bytes(file.read_bytes()[:-1] + b"?")
        case "gone":
            file.unlink()
        case _:
            next(copy.rglob(MANIFEST)).unlink()
    assert str(copy.resolve()) not in _run(_WHERE, copy)
    _set_up(copy)
    assert str(copy.resolve()) in _run(_WHERE, copy)


def test_a_loader_that_raises_is_left_for_the_plain_way(unpacked: Path) -> None:
    """Whatever the folder holds: Qt's import, which follows, loads the binding by itself."""
    program = """
import sys
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from kcdesk.startup.fast_binding import load_from
spec = find_spec("shiboken6")
def fail(module):
    raise OSError("no such file")
spec.loader = SimpleNamespace(exec_module=fail, create_module=lambda spec: None)
load_from(spec, Path(sys.argv[1]))
import PySide6.QtCore
print("shiboken6" in sys.modules)
"""
    assert _run(program, unpacked) == "True\n"


def test_the_switch_turns_it_off(unpacked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "1")
    assert str(unpacked.resolve()) not in _run(_WHERE, unpacked)


def test_another_library_is_another_edition(tmp_path: Path) -> None:
    """Though its first file, which holds the version, is the same."""
    for name, content in (("__init__.py", b"6.11"), ("Shiboken.abi3.so", b"one")):
        (tmp_path / name).write_bytes(content)
    before = edition(tmp_path / "__init__.py")
    (tmp_path / "Shiboken.abi3.so").write_bytes(b"two")
    assert edition(tmp_path / "__init__.py") != before


def test_a_copied_folder_is_not_compiled_again(unpacked: Path, tmp_path: Path) -> None:
    """Its files have other times then; what was compiled counts all the same."""
    copy = tmp_path / "copy"
    shutil.copytree(unpacked, copy, copy_function=shutil.copy)
    for source in copy.rglob("loader.py"):
        source.write_text("raise SystemExit('compiled again')", encoding="utf-8")
    assert str(copy.resolve()) in _run(_WHERE, copy)
