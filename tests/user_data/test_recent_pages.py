from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from kcdesk.user_data.recent_pages import MOST, ReadPlace, RecentPages


def test_the_newest_comes_first_and_each_topic_once(tmp_path: Path) -> None:
    """With how far it was read; and is there again after the next start."""
    file = tmp_path / "new" / "pages.txt"
    pages = RecentPages(file)
    for place in (ReadPlace("a"), ReadPlace("b", "x"), ReadPlace("a", "y")):
        pages.note(place)
    pages.save()
    assert pages.places == RecentPages(file).places == (ReadPlace("a", "y"), ReadPlace("b", "x"))


def test_a_few_are_enough() -> None:
    pages = RecentPages(None)
    for number in range(MOST + 3):
        pages.note(ReadPlace(str(number)))
    assert [place.topic for place in pages.places] == [str(MOST + 2 - number) for number in range(MOST)]


def test_two_windows_share_them(tmp_path: Path) -> None:
    """The one that saves last takes nothing away."""
    one, other = RecentPages(tmp_path / "pages.txt"), RecentPages(tmp_path / "pages.txt")
    one.note(ReadPlace("a"))
    other.note(ReadPlace("b"))
    one.save()
    other.save()
    assert [place.topic for place in one.places] == ["b", "a"]


def test_they_are_forgotten_everywhere(tmp_path: Path) -> None:
    """On the disk, and in the other window."""
    file = tmp_path / "pages.txt"
    one, other = RecentPages(file), RecentPages(file)
    one.note(ReadPlace("a"))
    one.save()
    assert other.places
    other.clear()
    assert not file.exists()
    assert one.places == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_can_read_them(tmp_path: Path) -> None:
    """What somebody with cancer reads is nobody's business."""
    pages = RecentPages(tmp_path / "pages.txt")
    pages.note(ReadPlace("palliative-care"))
    pages.save()
    assert stat.S_IMODE((tmp_path / "pages.txt").stat().st_mode) == 0o600


@pytest.mark.parametrize("junk", [b"\0" * 400, b"\xff\xfe#", b"#only\n\n\n", b"a" * 100_000])
def test_what_is_no_list_harms_nothing(tmp_path: Path, junk: bytes) -> None:
    """It is read, bounded, and written over."""
    file = tmp_path / "pages.txt"
    file.write_bytes(junk)
    pages = RecentPages(file)
    assert all(len(place.topic) <= 200 for place in pages.places)
    pages.note(ReadPlace("a"))
    pages.save()
    assert RecentPages(file).places[0] == ReadPlace("a")


def test_a_disk_that_refuses_is_no_failure(tmp_path: Path) -> None:
    """They last until the window closes."""
    (tmp_path / "in the way").touch()
    pages = RecentPages(tmp_path / "in the way" / "pages.txt")
    pages.note(ReadPlace("a"))
    pages.save()
    assert list(pages.places) == [ReadPlace("a")]
    pages.clear()
    assert not pages.places
