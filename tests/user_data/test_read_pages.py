from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

from kcdesk.user_data.read_pages import ReadPages

OLD, NEW = date(2026, 9, 1), date(2026, 11, 27)


def test_what_was_noted_is_known_to_the_next_window_and_not_to_this_one(tmp_path: Path) -> None:
    file = tmp_path / "kcdesk" / "read-pages.txt"
    first = ReadPages(file)
    first.note("guide", "surgery", OLD)
    first.save()
    second = ReadPages(file)
    assert second.last_read("guide", "surgery") == OLD
    second.note("guide", "surgery", NEW)
    second.save()
    assert second.last_read("guide", "surgery") == OLD, "the notice stays as long as the window"
    assert ReadPages(file).last_read("guide", "surgery") == NEW


def test_the_file_is_its_owner_s_alone(tmp_path: Path) -> None:
    file = tmp_path / "kcdesk" / "read-pages.txt"
    read = ReadPages(file)
    read.note("guide", "surgery", OLD)
    read.save()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_two_windows_lose_nothing_of_each_other(tmp_path: Path) -> None:
    file = tmp_path / "read-pages.txt"
    one, other = ReadPages(file), ReadPages(file)
    one.note("guide", "surgery", OLD)
    other.note("guide", "fatigue", OLD)
    one.save()
    other.save()
    kept = ReadPages(file)
    assert (kept.last_read("guide", "surgery"), kept.last_read("guide", "fatigue")) == (OLD, OLD)


def test_a_file_of_rubbish_is_no_failure(tmp_path: Path) -> None:
    file = tmp_path / "read-pages.txt"
    file.write_bytes(b"\xff\xfe\nguide surgery yesterday\n")
    assert ReadPages(file).last_read("guide", "surgery") is None
    file.write_text("nonsense\nguide surgery 2026-99-99\nguide fatigue 2026-09-01\n")
    assert ReadPages(file).last_read("guide", "fatigue") == OLD


def test_without_a_file_nothing_is_kept(tmp_path: Path) -> None:
    read = ReadPages(None)
    read.note("guide", "surgery", OLD)
    read.save()
    assert not list(tmp_path.iterdir())


def test_a_disk_that_refuses_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "kcdesk").write_text("a file where the folder should be")
    read = ReadPages(tmp_path / "kcdesk" / "read-pages.txt")
    read.note("guide", "surgery", OLD)
    read.save()
    assert ReadPages(tmp_path / "kcdesk" / "read-pages.txt").last_read("guide", "surgery") is None


def test_forgotten_pages_are_gone_from_the_disk_too(tmp_path: Path) -> None:
    file = tmp_path / "read-pages.txt"
    pages = ReadPages(file)
    pages.note("guide", "topic", date(2026, 11, 1))
    pages.save()
    pages.clear()
    pages.save()
    assert not file.exists()
    assert ReadPages(file).last_read("guide", "topic") is None
