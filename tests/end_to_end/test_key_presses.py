"""How many keys five tasks take from a cold start, in a real window and without a mouse."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from tests.end_to_end.desk import Program, need, program

_LARGER = 5
"""Steps from 100 to 200 percent."""
_TO_DARKEST = 5
"""Colours, from the computer's own to high contrast, dark."""


class CountedKeys:
    """The keyboard of a program; counts each key and each combination of keys as one."""

    def __init__(self, kcdesk: Program) -> None:
        self.program = kcdesk
        self.count = 0

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.count += len(keys)
        self.program.press(*keys)

    def press_and_see(self, key: str) -> None:
        """Press a key that changes what the screen shows."""
        self.count += 1
        self.program.press_and_see(key)

    def type(self, words: str) -> None:
        """Type, letter by letter."""
        self.count += len(words)
        self.program.type(words)

    def search(self, words: str, title: str) -> None:
        """Type into the box that has the keyboard, and open the first result."""
        self.type(words)
        self.press("Return")
        self.program.wait_for_title(title)


@pytest.fixture
def title(shipped_pack: Pack) -> str:
    """Of the guide that comes with the program."""
    return shipped_pack.info.title


@pytest.fixture
def keys(tmp_path: Path, title: str) -> Iterator[CountedKeys]:
    """Of the program at its home page, with the guide that comes with it and no settings."""
    need("Xvfb", "xdotool")
    with program(bundled_pack(), tmp_path) as kcdesk:
        kcdesk.wait_for_title(title)
        yield CountedKeys(kcdesk)


def test_a_side_effect_of_a_medicine(keys: CountedKeys, title: str) -> None:
    """The side effect's own page says which treatments cause it, and what to do."""
    keys.search("diarrhoea cabozantinib", f"Diarrhoea - {title}")
    assert keys.count <= 23


def test_high_contrast_and_twice_the_size(keys: CountedKeys, tmp_path: Path) -> None:
    """In the panel for text and colours: its first button makes text larger, colours are one list."""
    settings = tmp_path / "kcdesk" / "settings.toml"

    def are(zoom: int, theme: str) -> bool:
        if not settings.exists():
            return False
        kept = tomllib.loads(settings.read_text(encoding="utf-8"))
        return (kept["zoom"], kept["theme"]) == (zoom, theme)

    keys.press("ctrl+t", *["Return"] * _LARGER)
    keys.program.wait_for(lambda: are(200, "system"))
    keys.press("Tab", *["Down"] * _TO_DARKEST)
    keys.program.wait_for(lambda: are(200, "high-contrast-dark"))
    keys.press("Escape")
    assert keys.count <= 13


def test_questions_on_paper(keys: CountedKeys, title: str, tmp_path: Path) -> None:
    keys.search("questions", f"Questions to ask your team - {title}")
    keys.press_and_see("ctrl+p")
    # No printer is set up here: a file is offered instead.  Return counts once, however early it was pressed.
    keys.program.save_as_pdf(lambda: any(tmp_path.glob("*.pdf")))
    assert keys.count + 1 <= 12


def test_a_drawing_enlarged_and_closed(keys: CountedKeys, title: str) -> None:
    """By the list of the page's links, whose first is the drawing."""
    keys.search("glance", f"Treatments at a glance - {title}")
    for key in ("ctrl+shift+l", "Return", "Escape"):
        keys.press_and_see(key)
    assert keys.count <= 10


def test_back_to_where_it_began_and_out(keys: CountedKeys, title: str) -> None:
    keys.press("alt+1")
    keys.program.wait_for_title(f"Surgery - {title}")
    keys.count = 0
    keys.press("alt+Left")
    keys.program.wait_for_title(title)
    keys.press("ctrl+q")
    assert keys.program.wait_for_end() == 0
    assert keys.count == 2
