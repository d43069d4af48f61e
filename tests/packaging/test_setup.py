"""`packaging/setup.sh` makes .venv with the interpreter that suits best; those here are made up."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

_PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
_OPTIMISED = "--enable-shared --enable-optimizations"
_DEBIANS = "--prefix=/usr --with-wheel-pkg-dir=/usr/share/python-wheels/"
_PLAIN = "--enable-shared"
_MADE_UP = """#!/bin/sh
exec {python} -I -c '
import os, runpy, signal, sys, sysconfig
sys.version_info, sys.executable, sys._base_executable = {version}, "{file}", "{behind}"
sys.base_prefix = "/usr" if "--prefix=/usr" in "{configured}" else "/opt/python"
sys.modules |= dict.fromkeys("{without}".split())
sysconfig.get_config_var = {{"CONFIG_ARGS": "{configured}"}}.get
if sys.argv[1] == "--version":
    print("Python %d.%d" % sys.version_info[:2])
elif sys.argv[1] == "-c":
    exec(sys.argv[2])
elif sys.argv[1:3] == ["-m", "pip"]:
    os.write(int(os.environ["EAR"]), b"pip")
    signal.pause()
elif sys.argv[1:] == ["-m", "venv", ".venv"] and "EAR" in os.environ:
    os.makedirs(".venv/bin")
    os.symlink("{file}", ".venv/bin/python")
elif sys.argv[1] == "-m":
    sys.exit(1)
else:
    runpy.run_path(sys.argv[1], run_name="__main__")
' "$@"
"""
"""Answers what it is asked about itself. `-m venv` fails, which is where a set-up ends here, unless
somebody has an ear for pip, which then says so and waits."""
_TOOLS = ("sh", "cat", "cmp", "dirname", "mktemp", "rm", "sleep", "tr")
"""What the script needs until then; there is no apt-get, so nothing is ever installed."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """As much of one as is asked before .venv is made."""
    folder = tmp_path / "a chéckout"
    for name in ("setup.sh", "which_python.py", "requirements/dev.txt"):
        (folder / "packaging" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_PACKAGING / name, folder / "packaging" / name)
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in _TOOLS:
        (tools / name).symlink_to(str(shutil.which(name)))
    return folder


def _interpreter(
    file: Path,
    configured: str,
    version: tuple[int, int] = (3, 11),
    without: str = "",
    behind: Path | None = None,
) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    more = {"version": version, "without": without, "behind": behind or file}
    file.write_text(_MADE_UP.format(python=sys.executable, file=file, configured=configured, **more))
    file.chmod(0o755)
    return file


def _set_up(checkout: Path, *found: Path, python: str | None = None) -> str:
    """What it says where the interpreters' folders come first in PATH, in that order."""
    path = os.pathsep.join([*(str(one.parent) for one in found), str(checkout.parent / "tools")])
    surroundings = {"PATH": path} | ({"PYTHON": python} if python is not None else {})
    done = subprocess.run(
        [checkout / "packaging" / "setup.sh"], env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    return done.stderr


def _takes(one: Path) -> str:
    return f"setup: {one} could not make .venv here; the lines above say why.\n"


@pytest.mark.parametrize("configured", [_OPTIMISED, _DEBIANS])
def test_one_compiled_by_a_profile_comes_before_a_plain_one(
    checkout: Path, tmp_path: Path, configured: str
) -> None:
    plain = _interpreter(tmp_path / "of a manager" / "python3", _PLAIN, (3, 12))
    quick = _interpreter(tmp_path / "of the system" / "python3", configured)
    assert _set_up(checkout, plain, quick) == _takes(quick)


def test_of_two_that_are_as_good_the_first_is_taken(checkout: Path, tmp_path: Path) -> None:
    ones = [_interpreter(tmp_path / name / "python3", _PLAIN) for name in "ab"]
    assert _set_up(checkout, *ones) == _takes(ones[0])


def test_one_that_lacks_a_part_comes_last(checkout: Path, tmp_path: Path) -> None:
    """Its package may not be to be had."""
    bare = _interpreter(tmp_path / "a" / "python3", _DEBIANS, without="ensurepip")
    plain = _interpreter(tmp_path / "b" / "python3", _PLAIN)
    assert _set_up(checkout, plain, bare) == _takes(plain)


def test_one_that_is_too_old_is_passed_over(checkout: Path, tmp_path: Path) -> None:
    old = _interpreter(tmp_path / "a" / "python3", _OPTIMISED, (3, 10))
    assert "needs Python 3.11 or newer; python3 here is Python 3.10." in _set_up(checkout, old)
    new = _interpreter(tmp_path / "a" / "python3.12", _PLAIN, (3, 12))
    assert _set_up(checkout, old) == _takes(new)


def test_the_one_that_is_named_comes_before_all(checkout: Path, tmp_path: Path) -> None:
    """With a blank in its path too."""
    named = _interpreter(tmp_path / "of my own" / "python", _PLAIN)
    quick = _interpreter(tmp_path / "a" / "python3", _OPTIMISED)
    assert _set_up(checkout, quick, python=str(named)) == _takes(named)


@pytest.mark.parametrize("name", ["old/python3", "nowhere/python3"])
def test_one_that_is_named_and_does_not_do_is_told_of(checkout: Path, tmp_path: Path, name: str) -> None:
    """Nothing else is taken in its place."""
    _interpreter(tmp_path / "old" / "python3", _PLAIN, (3, 10))
    quick = _interpreter(tmp_path / "a" / "python3", _OPTIMISED)
    named = tmp_path / name
    assert _set_up(checkout, quick, python=str(named)) == (
        f"setup: PYTHON is {named}, which is no Python 3.11 or newer.\n"
    )


def test_out_of_a_virtual_environment_the_one_behind_it_is_taken(checkout: Path, tmp_path: Path) -> None:
    """The environment may be .venv itself, which is thrown away before it is made."""
    behind = _interpreter(tmp_path / "a" / "python3", _PLAIN)
    inside = _interpreter(checkout / ".venv" / "bin" / "python3", _PLAIN, behind=behind)
    assert _set_up(checkout, inside) == _takes(behind)


def test_ctrl_c_ends_what_installs_the_packages_too(checkout: Path, tmp_path: Path) -> None:
    """Or it would go on writing into .venv, beside the next set-up."""
    one = _interpreter(tmp_path / "a" / "python3", _PLAIN)
    ear, mouth = os.pipe()
    surroundings = {
        "PATH": os.pathsep.join((str(one.parent), str(checkout.parent / "tools"))), "EAR": str(mouth)
    }  # fmt: skip
    command = [checkout / "packaging" / "setup.sh"]
    with subprocess.Popen(
        command, env=surroundings, pass_fds=(mouth,), start_new_session=True, stdout=subprocess.DEVNULL
    ) as set_up:
        os.close(mouth)
        try:
            assert os.read(ear, 3) == b"pip"
            os.killpg(set_up.pid, signal.SIGINT)
            set_up.wait()
            # Whoever still runs holds the other end open.
            assert select.select([ear], [], [], 20)[0] == [ear]
            assert os.read(ear, 1) == b""
        finally:
            os.close(ear)
            with suppress(ProcessLookupError):
                os.killpg(set_up.pid, signal.SIGKILL)


@pytest.mark.parametrize(("configured", "library"), [(_DEBIANS, ["libpython3.11"]), (_PLAIN, [])])
def test_what_freezing_needs_is_asked_for(
    checkout: Path, tmp_path: Path, configured: str, library: list[str]
) -> None:
    """Debian's own Python does without the library that a frozen program loads; others bring it."""
    (tmp_path / "tools" / "grep").symlink_to(str(shutil.which("grep")))
    for name, does in {
        "dpkg-query": "case $3 in binutils | libpython*) exit 1 ;; *) echo installed ;; esac",
        "apt-get": "exit 1",
        "id": "echo 1000",
    }.items():
        program = tmp_path / "tools" / name
        program.write_text(f"#!/bin/sh\n{does}\n")
        program.chmod(0o755)
    _interpreter(checkout / ".venv" / "bin" / "python", configured)
    for stamp, names in {
        "packages": ("packaging/requirements/dev.txt", "packaging/setup.sh"),
        "project": ("pyproject.toml", "packaging/hatch_build.py"),
    }.items():
        for name in names:
            (checkout / name).touch()
        content = "".join((checkout / name).read_text() for name in names)
        (checkout / ".venv" / stamp).write_text(f"{checkout}\n{content}")
    done = subprocess.run(
        [checkout / "packaging" / "setup.sh", "--bundle"],
        env={"PATH": str(tmp_path / "tools")}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    line = done.stderr.splitlines()[-1]
    assert (done.returncode, line.split()) == (
        1, ["sudo", "apt-get", "install", "--no-install-recommends", "binutils", *library],
    )  # fmt: skip
