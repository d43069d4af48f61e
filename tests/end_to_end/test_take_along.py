"""What a reader takes along, with real keys in a real window: to what it leaves on the disk or the screen.

Nothing here knows how the program is made.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.user_data.personal_store import PersonalFile
from kcdesk.user_data.records import BOOKMARK, HIGHLIGHT, KINDS, LATER, NOTE, QUESTION
from tests.end_to_end.desk import Program, need, program
from tests.pdf import sheets_of

_PAIR = "Pembrolizumab and axitinib"
_TO_SAVE, _TO_DELETE = 13, 15
"""Presses of Tab in “My pages”, with one bookmark, page to read later, note and highlight."""

Open = Callable[[str, str], None]


@pytest.fixture
def guide(shipped_pack: Pack) -> str:
    """The title of the guide that comes with the program."""
    return shipped_pack.info.title


@pytest.fixture
def kcdesk(tmp_path: Path, guide: str) -> Iterator[Program]:
    """The program at its home page; its home folder is that of the test."""
    need("Xvfb", "xdotool")
    with program(bundled_pack(), tmp_path) as started:
        started.wait_for_title(guide)
        yield started


def open_page(kcdesk: Program, guide: str, words: str, title: str) -> None:
    """Search for a page and open it."""
    kcdesk.press("ctrl+k")
    kcdesk.type(words)
    kcdesk.press("Return")
    kcdesk.wait_for_title(f"{title} - {guide}")


def follow(kcdesk: Program, guide: str, link: str, title: str) -> None:
    """Choose a link of the page by its first letters, in the list of links."""
    kcdesk.press_and_see("ctrl+shift+l")
    kcdesk.type(link)
    kcdesk.press("Return")
    kcdesk.wait_for_title(f"{title} - {guide}")


def kept(home: Path, kind: str) -> list[str]:
    """The texts of a kind on the disk; titles of what has no text."""
    file = home / "kcdesk" / "my-pages.json"
    return [one.text or one.title for one in PersonalFile(file).of(kind)] if file.exists() else []


def keep_one_of_each(kcdesk: Program, guide: str, home: Path) -> None:
    """Set a bookmark, put the page on the list, highlight, note, ask and give a number."""
    open_page(kcdesk, guide, "pembrolizumab and axitinib", _PAIR)
    kcdesk.press("ctrl+d")
    kcdesk.wait_for(lambda: kept(home, BOOKMARK) == [_PAIR])
    kcdesk.press("ctrl+shift+d")
    kcdesk.wait_for(lambda: kept(home, LATER) == [_PAIR])
    kcdesk.press("ctrl+shift+m")
    kcdesk.wait_for(lambda: kept(home, HIGHLIGHT) == [_PAIR])
    kcdesk.press("Escape", "ctrl+n")
    kcdesk.type("Ask about steroids")
    kcdesk.wait_for(lambda: kept(home, NOTE) == ["Ask about steroids"])
    kcdesk.press("Escape", "ctrl+shift+a")
    kcdesk.type("Can I drive?")
    kcdesk.press("Return")
    kcdesk.type("May my daughter come?")
    kcdesk.press("Return", "Escape")
    kcdesk.wait_for(lambda: kept(home, QUESTION) == ["Can I drive?", "May my daughter come?"])
    kcdesk.press("ctrl+shift+h")
    kcdesk.type("020 7946 0958")
    kcdesk.press("Return", "Escape")
    kcdesk.wait_for(lambda: "020 7946 0958" in settings_of(home))


def settings_of(home: Path) -> str:
    """What the settings hold, as it is written."""
    file = home / "kcdesk" / "settings.toml"
    words = file.read_text(encoding="utf-8") if file.exists() else ""
    tomllib.loads(words)
    return words


def test_what_was_kept_is_there_after_a_start_is_saved_and_is_deleted(guide: str, tmp_path: Path) -> None:
    """Reading goes on where it stopped, by one key from the home page."""
    need("Xvfb", "xdotool")
    with program(bundled_pack(), tmp_path) as kcdesk:
        kcdesk.wait_for_title(guide)
        keep_one_of_each(kcdesk, guide, tmp_path)
        kcdesk.press("ctrl+q")
        assert kcdesk.wait_for_end() == 0
    with program(bundled_pack(), tmp_path) as kcdesk:
        kcdesk.wait_for_title(guide)
        kcdesk.press("Tab", "Return")
        kcdesk.wait_for_title(f"{_PAIR} - {guide}")
        kcdesk.press_and_see("ctrl+b")
        kcdesk.press(*["Tab"] * _TO_SAVE, "Return")
        kcdesk.wait_for_title("Save a copy of my pages")
        copy = tmp_path / "copy.json"
        kcdesk.type(str(copy))
        kcdesk.press("Return")
        kcdesk.wait_for(copy.exists)
        assert PersonalFile(copy).of(QUESTION)[1].text == "May my daughter come?"
        kcdesk.wait_for_title(f"{_PAIR} - {guide}")
        kcdesk.press(*["Tab"] * (_TO_DELETE - _TO_SAVE))
        kcdesk.press_and_see("Return")
        kcdesk.press("shift+Tab", "Return")
        kcdesk.wait_for(lambda: not any(kept(tmp_path, kind) for kind in KINDS))
        kcdesk.wait_for(lambda: "020 7946 0958" not in settings_of(tmp_path))
        kcdesk.press("ctrl+q")
        assert kcdesk.wait_for_end() == 0
    assert kcdesk.errors.read_text(encoding="utf-8") == ""


def test_treatments_are_compared_and_looked_up_by_keyboard(kcdesk: Program, guide: str) -> None:
    """Two, then three; the finder; a side effect; what changed on a page."""
    open_page(kcdesk, guide, "pembrolizumab and axitinib", _PAIR)
    follow(kcdesk, guide, "Compare P", f"Compare {_PAIR} with another treatment")
    follow(kcdesk, guide, "Suni", f"Side by side: {_PAIR}; Sunitinib")
    follow(kcdesk, guide, "Pazo", f"Side by side: {_PAIR}; Sunitinib; Pazopanib")
    open_page(kcdesk, guide, "medicines a to z", "Medicines A to Z")
    follow(kcdesk, guide, "Find a", "Find a medicine")
    open_page(kcdesk, guide, "fatigue", "Tiredness (fatigue)")
    follow(kcdesk, guide, "Look it", "Tiredness (fatigue): causes, help, and when to ring")
    open_page(kcdesk, guide, "pembrolizumab and axitinib", _PAIR)
    follow(kcdesk, guide, "What changed on", f"What changed: {_PAIR}")


def test_a_page_and_a_branch_are_saved_for_paper_and_for_a_browser(
    kcdesk: Program, guide: str, tmp_path: Path
) -> None:
    need("pdftotext")
    open_page(kcdesk, guide, "pembrolizumab and axitinib", _PAIR)
    kcdesk.press_and_see("ctrl+shift+s")
    kcdesk.press("Tab", "Return")
    kcdesk.wait_for(lambda: any(tmp_path.glob("*.html")))
    kcdesk.press_and_see("ctrl+p")
    kcdesk.save_as_pdf(lambda: any(tmp_path.glob("*.pdf")))
    open_page(kcdesk, guide, "combination therapy", "Combination therapy")
    kcdesk.press_and_see("ctrl+p")
    kcdesk.press("Up", "Up")  # not the page itself nor the whole guide: the pages below it too
    kcdesk.save_as_pdf(lambda: len(list(tmp_path.glob("*.pdf"))) == 2)
    booklet = " ".join(sheets_of(tmp_path / "Combination therapy.pdf"))
    assert "Contents" in booklet
    assert "Lenvatinib and everolimus" in booklet
