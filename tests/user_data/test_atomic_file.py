from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kcdesk.user_data.atomic_file import append_private, forget_private, write_private

_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


@contextmanager
def _full_disk() -> Iterator[None]:
    """No file of this process, pytest's own output among them, may grow beyond a hundred bytes."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_it_replaces_what_was_there_and_leaves_no_draft(tmp_path: Path) -> None:
    file = tmp_path / "one" / "settings.toml"
    write_private(file, "old")
    write_private(file, "naïve")
    assert file.read_bytes() == "naïve".encode()
    assert [one.name for one in file.parent.iterdir()] == ["settings.toml"]


@_POSIX
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        file = tmp_path / "kcdesk" / "recent.txt"
        write_private(file, "how long have I got")
        append_private(file.parent / "errors.log", "one", largest=10)
    finally:
        os.umask(previous)
    assert (_mode(file), _mode(file.parent / "errors.log"), _mode(file.parent)) == (0o600, 0o600, 0o700)


@_POSIX
def test_a_file_that_everybody_could_read_becomes_private(tmp_path: Path) -> None:
    for name in ("recent.txt", "errors.log"):
        (tmp_path / name).write_text("", encoding="utf-8")
        (tmp_path / name).chmod(0o644)
    write_private(tmp_path / "recent.txt", "words")
    append_private(tmp_path / "errors.log", "words", largest=10)
    assert [_mode(tmp_path / name) for name in ("recent.txt", "errors.log")] == [0o600, 0o600]


@_POSIX
def test_what_it_holds_is_on_the_disk_before_it_takes_the_place_and_its_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a power cut leaves an empty file under the name of the old one, or the old one again."""
    file, seen = tmp_path / "notes.json", []

    def flushed(descriptor: int) -> None:
        what = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else os.fstat(descriptor).st_size
        seen.append((what, file.exists()))

    monkeypatch.setattr(os, "fsync", flushed)
    write_private(file, "eight123")
    assert seen == [(8, False), ("folder", True)]


@_POSIX
def test_each_folder_that_was_made_has_its_name_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in a folder whose own name was lost is lost with it."""
    flushed = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: flushed.append(os.fstat(descriptor).st_ino))
    write_private(tmp_path / "a" / "b" / "notes.json", "words")
    folders = (tmp_path, tmp_path / "a", tmp_path / "a" / "b")
    assert {folder.stat().st_ino for folder in folders} <= set(flushed)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    write_private(file, "old")
    with pytest.raises(OSError, match="too large"), _full_disk():
        write_private(file, "x" * 1000)
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_two_that_write_at_once_have_drafts_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts: list[str] = []
    replace = Path.replace

    def noted(draft: Path, target: Path) -> Path:
        drafts.append(draft.name)
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", noted)
    for text in ("one", "two"):
        write_private(tmp_path / "settings.toml", text)
    assert len(set(drafts)) == 2


def test_a_log_begins_anew_when_it_is_large(tmp_path: Path) -> None:
    log = tmp_path / "errors.log"
    for text in ("a" * 60, "b" * 40, "c"):
        append_private(log, text, largest=100)
    assert log.read_text(encoding="utf-8") == "c"
    assert (tmp_path / "errors.log.old").read_text(encoding="utf-8") == "a" * 60 + "b" * 40


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_log_that_is_a_pipe_is_refused(tmp_path: Path) -> None:
    """What went wrong would hold the window until somebody reads it."""
    os.mkfifo(log := tmp_path / "errors.log")
    reads = os.open(log, os.O_RDONLY | os.O_NONBLOCK)  # or a test that fails would never end
    try:
        with pytest.raises(OSError, match="no ordinary file"):
            append_private(log, "words", largest=100)
    finally:
        os.close(reads)


def test_a_log_takes_any_text(tmp_path: Path) -> None:
    append_private(tmp_path / "errors.log", "gu\udcefa", largest=100)
    assert (tmp_path / "errors.log").read_text(encoding="utf-8") == "gu\\udcefa"


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "private.txt"
    write_private(file, "mine")
    forget_private(file)
    assert not file.exists()
    forget_private(file)


def test_in_a_locked_folder_what_is_forgotten_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "private.txt"
    write_private(file, "mine")

    def refuse(*_given: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    forget_private(file)
    assert file.read_bytes() == b""
