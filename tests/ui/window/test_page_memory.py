from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.user_data.settings import Settings
from tests.conftest import MakeReader
from tests.reader_guide import LONG
from tests.ui.heard import Heard


def offered(reader: Reader) -> list[str]:
    """What the home page's buttons say."""
    return [
        one.accessibleName()
        for one in reader.window.home.findChildren(QPushButton)
        if one.isVisibleTo(reader.window.home) and one.accessibleName()
    ]


def read_some(reader: Reader) -> None:
    """Three pages, and home."""
    for topic in ("start", "surgery", LONG):
        reader.navigator.open(Location(topic))
    reader.navigator.open_home()


def test_home_leads_back_to_what_was_read(reader: Reader) -> None:
    """The last page first, those before it in their order."""
    assert "Clear these pages" not in offered(reader)
    read_some(reader)
    words = offered(reader)
    assert "Continue where you stopped: Tiredness (fatigue)" in words
    assert words.index("Clear these pages") > words.index("Surgery")


def test_reading_goes_on_in_the_section(reader: Reader) -> None:
    """Where somebody stopped, by its name."""
    reader.navigator.open(Location("surgery"))
    view = reader.window.reading.page.view
    assert view.page is not None
    section = next(one for one in view.page.sections if one.level > 1)
    view.section_changed.emit(section.anchor)
    reader.navigator.open_home()
    words = f"Continue where you stopped: Surgery › {section.title}"
    buttons = reader.window.home.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleName() == words).click()
    assert reader.navigator.location == Location("surgery", section.anchor)


def test_what_was_read_is_forgotten_when_asked(reader: Reader) -> None:
    """Nothing of it is remembered in the settings either."""
    read_some(reader)
    kept = Heard(reader.window.closing)
    button = next(
        one
        for one in reader.window.home.findChildren(QPushButton)
        if one.accessibleName() == "Clear these pages"
    )
    button.click()
    assert not [words for words in offered(reader) if words.startswith(("Continue", "Clear"))]
    reader.window.close()
    assert kept.values[0].last_topic == ""


@pytest.mark.parametrize("resume", [True, False])
def test_it_is_there_after_the_next_start(make: MakeReader, tmp_path: Path, *, resume: bool) -> None:
    """Unless it is not to be offered."""
    first = make(recent_file=tmp_path / "recent-searches.txt")
    read_some(first)
    first.window.close()
    second = make(recent_file=tmp_path / "recent-searches.txt")
    second.window.restore(Settings(), resume=resume)
    second.navigator.open_home()
    assert ("Clear these pages" in offered(second)) is resume
