from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from kcdesk.packs.beside import Beside
from kcdesk.packs.library import Library, Listing
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publishers
from tests.raw_pack import RawTopic, write_pack


def _guide(folder: Path, name: str, **meta: str) -> Path:
    folder.mkdir(exist_ok=True)
    return write_pack(folder / name, [RawTopic("a", "A")], meta=meta)


def _listing(bundled: Path, *folders: Path) -> Listing:
    return Library(bundled, folders, Publishers(()), PassedGuides(None)).listing()


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    """The guide that came with the program."""
    return _guide(tmp_path, "guide.kcpack", id="kidney", title="The guide")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A person's own guides folder."""
    folder = tmp_path / "mine"
    folder.mkdir()
    return folder


def test_without_folders_there_is_the_bundled_guide(bundled: Path, tmp_path: Path) -> None:
    """A folder that is not there holds nothing."""
    listing = _listing(bundled, tmp_path / "nowhere")
    assert [(guide.file, guide.title, guide.is_bundled) for guide in listing.guides] == [
        (bundled, "The guide", True)
    ]
    assert listing.left_out == ()


def test_every_pack_of_every_folder_is_listed_after_it(bundled: Path, mine: Path, tmp_path: Path) -> None:
    """By title; other files are not looked at."""
    _guide(mine, "b.kcpack", id="b", title="Birds")
    _guide(tmp_path / "all", "a.kcpack", id="a", title="Ants", language="ar")
    (mine / "notes.txt").write_text("no guide")
    listing = _listing(bundled, mine, tmp_path / "all")
    assert [guide.title for guide in listing.guides] == ["The guide", "Ants", "Birds"]
    assert [guide.language_name for guide in listing.guides] == ["English", "العربية", "English"]
    assert listing.left_out == ()


@pytest.mark.parametrize(
    ("dates", "wins"), [(("2026-11-01", "2026-12-01"), "two"), (("2026-12-02", "2026-12-01"), "one")]
)
def test_of_two_packs_of_one_guide_the_newer_wins(
    bundled: Path, mine: Path, dates: tuple[str, str], wins: str
) -> None:
    """Whatever their files are called."""
    for name, date in zip(("one", "two"), dates, strict=True):
        _guide(mine, f"{name}.kcpack", id="same", title=name, date=date)
    assert [guide.title for guide in _listing(bundled, mine).guides] == ["The guide", wins]


def test_a_newer_pack_of_the_bundled_guide_stands_beside_it(bundled: Path, mine: Path) -> None:
    """Whatever it says of itself, the way back to the guide that came with the program stays."""
    newer = _guide(mine, "newer.kcpack", id="kidney", date="9999-12-31")
    assert [(guide.file, guide.is_bundled) for guide in _listing(bundled, mine).guides] == [
        (bundled, True),
        (newer, False),
    ]


def test_a_translation_of_the_same_id_is_a_guide_of_its_own(bundled: Path, mine: Path) -> None:
    """It never hides its original."""
    _guide(mine, "ar.kcpack", id="kidney", language="ar", date="2027-01-01")
    assert [guide.language for guide in _listing(bundled, mine).guides] == ["en-GB", "ar"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"not a guide" * 100])
def test_a_file_that_is_no_guide_is_left_out_with_a_reason(bundled: Path, mine: Path, content: bytes) -> None:
    """The others stay."""
    (mine / "bad.kcpack").write_bytes(content)
    listing = _listing(bundled, mine)
    assert len(listing.guides) == 1
    assert [left.file for left in listing.left_out] == [mine / "bad.kcpack"]
    assert "is not a kcdesk guide" in listing.left_out[0].reason


def test_a_guide_with_one_changed_byte_is_left_out(bundled: Path, mine: Path) -> None:
    """Before anybody chooses it."""
    bad = _guide(mine, "bad.kcpack", id="b")
    data = bytearray(bad.read_bytes())
    data[len(data) // 2] ^= 1
    bad.write_bytes(data)
    assert "is damaged" in _listing(bundled, mine).left_out[0].reason


def test_a_missing_bundled_guide_does_not_hide_the_others(tmp_path: Path, mine: Path) -> None:
    """It is told of, like any other."""
    _guide(mine, "b.kcpack", id="b", title="Birds")
    listing = _listing(tmp_path / "gone.kcpack", mine)
    assert [guide.title for guide in listing.guides] == ["Birds"]
    assert "There is no guide at" in listing.left_out[0].reason


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
def test_a_listing_that_takes_too_long_gives_what_it_has(
    bundled: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says that there may be more; the window cannot wait for a disk that does not answer."""
    asked, goes_on = Event(), Event()

    def never_answers(_folder: Path) -> Iterator[Path]:
        asked.set()
        goes_on.wait()
        return iter(())

    monkeypatch.setattr(Path, "iterdir", never_answers)
    # The time is over when the folder has been asked, however long that takes.
    monkeypatch.setattr(Beside, "is_done", lambda _beside, _seconds: not asked.wait(60))
    listing = Library(bundled, (mine,), Publishers(()), PassedGuides(None)).listing()
    goes_on.set()
    assert [guide.is_bundled for guide in listing.guides] == [True]
    assert "in time" in listing.left_out[-1].reason


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
def test_only_ordinary_files_are_opened(bundled: Path, mine: Path) -> None:
    """A pipe would keep the program waiting; a folder and a link to nowhere are no guides either."""
    os.mkfifo(mine / "a.kcpack")
    (mine / "b.kcpack").mkdir()
    (mine / "c.kcpack").symlink_to(mine / "nowhere")
    assert [left.file.name for left in _listing(bundled, mine).left_out] == [
        "a.kcpack",
        "b.kcpack",
        "c.kcpack",
    ]
