from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest

from kcdesk.cli import main as cli
from kcdesk.packs.publishers import Publishers, signature_file
from kcdesk.packs.store import Store
from kcdesk.paths import guide_folders, settings_dir
from tests.signed_guides import STRANGER, guide, spoil


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own with a bundled guide, and a publisher's key made by the command."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS"):
        monkeypatch.setenv(name, str(tmp_path / name))
    bundled = tmp_path / "program"
    guide(bundled, "2026-01-01", key=None).rename(bundled / "guide.kcpack")
    monkeypatch.setattr(sys, "_MEIPASS", str(bundled), raising=False)
    folder = settings_dir() / "publishers"
    folder.mkdir(parents=True)
    assert cli.main(["pack", "keygen", str(tmp_path / "trust"), "--no-password"]) == 0
    (tmp_path / "trust.pub").rename(folder / "trust.pub")
    return tmp_path


def _signed(home: Path, day: str, **meta: str) -> Path:
    file = guide(home / "stick", day, key=None, **meta)
    assert cli.main(["pack", "sign", str(file), "--key", str(home / "trust.key")]) == 0
    return file


def _run(*arguments: object) -> int:
    return cli.main(["pack", *map(str, arguments)])


def test_a_folder_without_newer_guides_is_said_to_have_none(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else nobody knows whether anything was done; a timer, which says `--from`, needs no word."""
    (home / "stick").mkdir()
    capsys.readouterr()
    assert _run("install", home / "stick") == 0
    assert "no guide here is newer" in capsys.readouterr().out
    for quietly in (("--quiet", home / "stick"), ("--from", home / "stick")):
        assert _run("install", *quietly) == 0
    assert capsys.readouterr().out == ""


def test_a_secret_key_is_its_owners_alone_and_never_replaced(home: Path) -> None:
    assert (home / "trust.key").stat().st_mode & 0o777 == 0o600
    assert _run("keygen", home / "trust", "--no-password") == 1


@pytest.mark.parametrize("refused", ["trust.key", "trust.pub"])
def test_a_key_that_a_full_disk_refuses_leaves_nothing_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], refused: str
) -> None:
    """No half of a key, which is never replaced: the same command does once there is room."""
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda number: _refuse(number, tmp_path / refused))
        assert _run("keygen", tmp_path / "trust", "--no-password") == 1
    assert f"{tmp_path / refused}”: No space left" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert _run("keygen", tmp_path / "trust", "--no-password") == 0


def _refuse(descriptor: int, file: Path) -> None:
    if file.exists() and os.fstat(descriptor).st_ino == file.stat().st_ino:
        raise OSError(28, "No space left on device")


@pytest.mark.skipif(sys.platform == "win32", reason="has other rights")
def test_a_public_key_is_for_everybody_whatever_other_files_are(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        assert _run("keygen", tmp_path / "trust", "--no-password") == 0
    finally:
        os.umask(before)
    assert (tmp_path / "trust.pub").stat().st_mode & 0o777 == 0o644


def test_a_signed_guide_is_verified_with_the_name_of_its_publisher(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _signed(home, "2026-02-01")
    assert _run("verify", file) == 0
    assert "Signed by trust" in capsys.readouterr().out
    assert _run("verify", file, "--key", settings_dir() / "publishers" / "trust.pub") == 0
    file.with_name(file.name + ".minisig").unlink()
    assert _run("verify", file) == 1
    assert "It is not signed" in capsys.readouterr().err


def test_what_a_guide_is_can_be_asked(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _signed(home, "2026-02-01")
    capsys.readouterr()
    assert _run("info", file, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["signature"]) == ("raw", "signed by trust")
    assert told["compared"] == "newer than the one that came with the program, of 1 January 2026"
    assert _run("info", file) == 0
    assert "2 topics" in capsys.readouterr().out


def test_install_list_roll_back_and_remove(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("install", _signed(home, "2026-02-01")) == 0
    assert _run("install", _signed(home, "2026-03-01")) == 0
    capsys.readouterr()
    assert _run("list", "--json") == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["id"], one["language"], len(one["editions"])) == ("raw", "en-gb", 2)
    assert _run("list") == 0
    assert "1 March 2026; before it 1 February 2026" in capsys.readouterr().out
    assert _run("rollback", "raw") == 0
    assert "1 February 2026" in capsys.readouterr().out
    assert _run("remove", "raw") == 0
    assert _run("list") == 0
    assert "has installed no guide here" in capsys.readouterr().out
    assert _run("rollback", "raw") == 1


def test_a_guide_of_the_system_s_packages_is_not_denied(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Such a file lies in a guides folder as it is, with no editions; `guides` lists it."""
    lies = guide(home / "XDG_DATA_DIRS" / "kcdesk" / "guides", "2026-02-01", key=None)
    capsys.readouterr()
    assert _run("list") == 0
    (command,) = re.findall("“kcdesk (guides)” lists", capsys.readouterr().out)
    assert cli.main([command]) == 0
    assert str(lies) in capsys.readouterr().out


def test_a_folder_installs_what_is_newer_there(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Again and again, as a timer does; a damaged guide does not keep the others back."""
    _signed(home, "2026-02-01")
    _signed(home, "2026-03-01")
    (home / "stick" / "bad.kcpack").write_bytes(b"no guide" * 100)
    assert _run("install", "--from", home / "stick") == 1
    assert "bad.kcpack: “bad.kcpack” is not a kcdesk guide" in capsys.readouterr().err
    (home / "stick" / "bad.kcpack").unlink()
    assert _run("install", "--from", home / "stick", "--quiet") == 0
    assert capsys.readouterr().out == ""
    assert _run("install", "--from", home / "pulled") == 0


def test_what_is_installed_for_everybody_does_not_ask_for_one_s_own(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor does an image of another computer; what one's own is compared with is the newest of all."""
    assert _run("install", _signed(home, "2026-03-01")) == 0
    older = _signed(home, "2026-02-01")
    for folder in (guide_folders()[1], home / "image"):
        assert _run("install", older, "--to", folder) == 0
    (home / "stick" / "raw-2026-03-01.kcpack").unlink()
    newest = _signed(home, "2026-04-01")
    assert _run("install", newest, "--to", guide_folders()[1]) == 0
    capsys.readouterr()
    assert _run("info", newest) == 0
    assert capsys.readouterr().out.endswith("  the one installed\n")


def test_a_folder_does_not_undo_a_roll_back(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One goes back because a page is wrong; the night brings it only when its file is named."""
    for day in ("2026-02-01", "2026-03-01"):
        _run("install", _signed(home, day))
    capsys.readouterr()
    assert _run("rollback", "raw") == 0
    assert "pass over the edition that you left" in capsys.readouterr().out
    wrong = home / "stick" / "raw-2026-03-01.kcpack"
    assert _run("install", "--from", home / "stick") == 0
    assert "raw-2026-03-01.kcpack: passed over" in capsys.readouterr().out
    for source in (home / "stick", wrong):
        assert _run("install", "--from", source, "--quiet") == 0
        assert capsys.readouterr().out == ""
    assert _run("list") == 0
    assert "1 March" not in capsys.readouterr().out
    _signed(home, "2026-03-02")
    assert _run("install", "--from", home / "stick") == 0
    assert "of 2 March 2026" in capsys.readouterr().out
    _run("remove", "raw")
    assert _run("install", wrong) == 0
    assert "Installed" in capsys.readouterr().out


@pytest.mark.parametrize("versions", [("1", "2"), ("2", "1")])
def test_a_folder_with_two_editions_of_a_day_gives_the_higher_version_once(
    home: Path, versions: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """In whatever order they came there; then there is nothing to do any more."""
    for number, version in enumerate(versions):
        file = _signed(home, "2026-02-01", version=version)
        signature_file(file).rename(home / "stick" / f"{number}.kcpack.minisig")
        file.rename(home / "stick" / f"{number}.kcpack")
    assert _run("install", "--from", home / "stick", "--quiet") == 0
    capsys.readouterr()
    for _ in range(2):
        assert _run("install", "--from", home / "stick") == 0
        assert capsys.readouterr().out == ""
        assert cli.main(["read", "surgery"]) == 0
        assert "version 2." in capsys.readouterr().out
    assert _run("info", home / "stick" / f"{versions.index('1')}.kcpack") == 0
    assert "older than the one installed, of the same day" in capsys.readouterr().out


@pytest.mark.parametrize("by_stranger", [False, True])
def test_a_folder_gives_a_signed_guide_in_the_place_of_an_unsigned_one_of_a_later_day(
    home: Path, by_stranger: bool
) -> None:
    """As the command does that names the file: otherwise a wrong date would keep it out for ever."""
    stranger = guide(home / "other", "2099-01-01", key=STRANGER if by_stranger else None, id="other")
    assert _run("install", stranger, "--allow-unsigned") == 0
    file = _signed(home, "2026-02-01", id="other")
    assert _run("install", "--from", file.parent) == 0
    (installed,) = Store(guide_folders()[0], Publishers(())).all()
    assert str(installed.current.date) == "2026-02-01"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_file_s_name_is_no_line_of_its_own(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever gives a stick may call a file what they like, and somebody reads what became of it."""
    (home / "stick").mkdir()
    (home / "stick" / "a\nInstalled: A guide, signed by trust.\u202e.kcpack").write_bytes(b"no guide")
    capsys.readouterr()
    assert _run("install", home / "stick") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "\u202e" not in told.err


def test_a_guide_is_compared_with_the_signed_one_that_is_read(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And not with one of a later day that anybody can have made."""
    stranger = guide(home / "other", "2099-01-01", key=None, id="other")
    assert _run("install", stranger, "--allow-unsigned") == 0
    file = _signed(home, "2026-02-01", id="other")
    assert _run("install", file, "--to", guide_folders()[1]) == 0
    capsys.readouterr()
    assert _run("info", _signed(home, "2026-03-01", id="other"), "--json") == 0
    told = capsys.readouterr().out.partition("\n")[2]
    assert json.loads(told)["compared"] == "newer than the one installed, of 1 February 2026"


def test_of_what_is_installed_it_is_said_that_it_is(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And of another of that day and version that nothing says which is newer."""
    file = _signed(home, "2026-02-01", id="other")
    assert _run("install", file) == 0
    capsys.readouterr()
    assert _run("info", file) == 0
    assert capsys.readouterr().out.endswith("\n  the one installed\n")
    file.unlink()
    mended = _signed(home, "2026-02-01", id="other", title="Mended")
    capsys.readouterr()
    assert _run("info", mended) == 0
    assert capsys.readouterr().out.endswith(
        "of the same day as the one installed, and not of a higher version\n"
    )


def test_a_folder_mends_an_edition_that_was_damaged_since(home: Path) -> None:
    """As a timer does, in the night after a disk failed."""
    _run("install", file := _signed(home, "2026-02-01"))
    (installed,) = (guide_folders()[0] / "installed").rglob("guide.kcpack")
    spoil(installed)
    assert _run("install", "--from", home / "stick", "--quiet") == 0
    assert installed.read_bytes() == file.read_bytes()


def test_the_installed_guide_is_what_the_commands_read(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run("install", _signed(home, "2026-02-01"))
    capsys.readouterr()
    assert cli.main(["read", "surgery"]) == 0
    assert cli.main(["guides"]) == 0
    assert "1 February 2026" in capsys.readouterr().out


def test_an_unsigned_guide_is_said_to_be_on_every_page(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = guide(home / "stick", "2026-02-01", key=None, id="other")
    assert _run("install", file) == 1
    assert "not signed" in capsys.readouterr().err
    assert _run("install", file, "--allow-unsigned", "--to", guide_folders()[0]) == 0
    capsys.readouterr()
    assert cli.main(["--pack", str(file), "read", "surgery"]) == 0
    assert "! This guide is not signed by a publisher" in capsys.readouterr().out


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "nothing"),
        ("sign", "nothing", "--key", "nothing"),
        ("keygen", ".", "--no-password"),
        ("install",),
        ("install", "nothing"),
        (),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(*arguments) in (1, 2)
    told = capsys.readouterr().err
    assert told.strip().endswith((".", "it."))
    assert "Traceback" not in told
