from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kcdesk.user_data.recent_searches import MOST, RecentSearches


def test_the_newest_comes_first(tmp_path: Path) -> None:
    """And is there again after the next start."""
    file = tmp_path / "new" / "recent.txt"
    recent = RecentSearches(file)
    for text in ("fever", "tired", "sutent"):
        recent.add(text)
    assert recent.searches == RecentSearches(file).searches == ("sutent", "tired", "fever")


@pytest.mark.parametrize("again", ["fever", "Fever", "  fever "])
def test_the_same_words_again_only_move_to_the_front(again: str) -> None:
    """However they are written."""
    recent = RecentSearches(None)
    for text in ("fever", "tired", again):
        recent.add(text)
    assert recent.searches == (again.strip(), "tired")


@pytest.mark.parametrize("nothing", ["", " ", "\n\t"])
def test_no_words_are_not_remembered(nothing: str) -> None:
    """There is nothing to search for again."""
    recent = RecentSearches(None)
    recent.add(nothing)
    assert recent.searches == ()


def test_a_few_are_enough(tmp_path: Path) -> None:
    """The oldest go, and a very long one is cut."""
    file = tmp_path / "recent.txt"
    recent = RecentSearches(file)
    for number in range(20):
        recent.add(f"search {number}")
    recent.add("word " * 1000)
    assert len(RecentSearches(file).searches) == MOST
    assert recent.searches[0] == ("word " * 20).strip()


def test_they_can_be_forgotten(tmp_path: Path) -> None:
    """On the disk too: they may say what nobody else is to know."""
    file = tmp_path / "recent.txt"
    recent = RecentSearches(file)
    recent.add("how long do I have")
    recent.clear()
    recent.clear()
    assert recent.searches == ()
    assert list(tmp_path.iterdir()) == []


def test_without_a_file_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kiosk forgets them with the program."""
    monkeypatch.chdir(tmp_path)
    recent = RecentSearches(None)
    recent.add("fever")
    recent.clear()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\n\n \n", b""])
def test_a_file_that_makes_no_sense_is_an_empty_list(tmp_path: Path, content: bytes) -> None:
    """Never an error."""
    file = tmp_path / "recent.txt"
    file.write_bytes(content)
    assert RecentSearches(file).searches == ()


def test_a_disk_that_refuses_is_no_failure(tmp_path: Path) -> None:
    """They are remembered as long as the program runs."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    recent = RecentSearches(tmp_path / "taken" / "recent.txt")
    recent.add("fever")
    before = recent.searches
    recent.clear()
    assert (before, recent.searches) == (("fever",), ())


@settings(deadline=None)
@given(st.lists(st.text()))
def test_whatever_was_typed_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    """One search a line, whatever characters are in it."""
    file = tmp_path_factory.mktemp("recent") / "recent.txt"
    recent = RecentSearches(file)
    for text in texts:
        recent.add(text)
    assert RecentSearches(file).searches == recent.searches
    assert len(recent.searches) <= MOST


def test_half_a_character_is_no_failure(tmp_path: Path) -> None:
    """A broken paste may hold one; no file can."""
    recent = RecentSearches(tmp_path / "recent.txt")
    recent.add("fever \ud800")
    recent.add("tired")
    assert recent.searches[0] == "tired"


def test_two_windows_share_them(tmp_path: Path) -> None:
    one, other = (RecentSearches(tmp_path / "recent.txt") for _ in range(2))
    one.add("sutent")
    other.add("cabozantinib")
    assert one.searches == other.searches == ("cabozantinib", "sutent")


def test_what_one_window_forgets_the_other_forgets_too(tmp_path: Path) -> None:
    one, other = (RecentSearches(tmp_path / "recent.txt") for _ in range(2))
    one.add("how long have I got")
    assert other.searches == ("how long have I got",)
    other.clear()
    assert one.searches == ()
