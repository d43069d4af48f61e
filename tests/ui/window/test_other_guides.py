from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.library import ListedGuide
from kcdesk.packs.manager import GuideManager
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.search.self_test import self_test
from kcdesk.ui.search.search_calls import SearchEverywhere
from kcdesk.ui.window.guide_services import GuideServices
from kcdesk.ui.window.other_guides import OtherGuides
from tests.signed_guides import publishers
from tests.ui.heard import Heard
from tests.ui.window.conftest import WindowParts


class _Asked:
    """What was asked of the world outside, and a world that answers."""

    def __init__(self, file: Path, folder: Path) -> None:
        self.file, self.folder = file, folder
        self.managers = self.lists = 0

    def manage(self) -> GuideManager:
        self.managers += 1
        return GuideManager(
            self.file,
            (self.folder / "guides",),
            publishers(self.folder / "publishers"),
            PassedGuides(self.folder / "passed.txt"),
            FirstStarts(self.folder / "starts.txt"),
            self_test,
        )

    def guides(self) -> tuple[ListedGuide, ...]:
        self.lists += 1
        other = ListedGuide(self.folder / "other.kcpack", "other", "Hay fever", "en-GB", date(2026, 1, 1))
        return ListedGuide(self.file, "raw", "Raw", "en-GB", date(2026, 1, 1)), other

    def open_everywhere(self) -> SearchEverywhere:
        raise GuideError("The other guide has gone.")


@pytest.fixture
def asked(pack: Pack, tmp_path: Path) -> _Asked:
    return _Asked(pack.file, tmp_path)


@pytest.fixture
def others(parts: WindowParts, asked: _Asked) -> OtherGuides:
    """Nothing of them is made yet."""
    return OtherGuides(
        GuideServices(asked.manage, asked.open_everywhere),
        asked.guides,
        asked.file,
        lambda: parts.reading().page_panels,
        parts.views,
        parts.session,
    )


def test_nothing_is_read_before_somebody_asks(others: OtherGuides, asked: _Asked) -> None:
    assert (asked.managers, asked.lists) == (0, 0)
    others.close()
    assert others.several is None


def test_the_panel_is_made_once(others: OtherGuides, asked: _Asked) -> None:
    assert others.panel is others.panel
    assert asked.managers == 1


def test_what_the_panel_asks_for_is_passed_on(others: OtherGuides, tmp_path: Path) -> None:
    wanted, told = Heard(others.guide_requested), Heard(others.told)
    others.panel.controller.read_requested.emit(tmp_path)
    others.panel.controller.told.emit("It is installed.")
    assert (wanted.values, told.values) == ([tmp_path], ["It is installed."])


def test_which_guides_there_are_is_looked_for_once(others: OtherGuides, asked: _Asked, qtbot: QtBot) -> None:
    others.look()
    others.look()
    several = others.several
    assert several is not None
    qtbot.waitUntil(lambda: several.is_done)
    assert asked.lists == 1


def test_guides_that_cannot_be_searched_are_told_of(
    others: OtherGuides, parts: WindowParts, qtbot: QtBot
) -> None:
    others.look()
    several = others.several
    assert several is not None
    qtbot.waitUntil(lambda: several.is_done)
    with qtbot.waitSignal(others.told) as told:
        parts.views.search.results.everywhere_requested.emit(True)
    assert told.args == ["The other guide has gone."]


def test_a_bug_while_guides_are_looked_for_is_not_kept_quiet(
    others: OtherGuides, asked: _Asked, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """It goes to the log of bugs, as one in the window does."""

    def fail() -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(others, "_guides", fail)
    with qtbot.captureExceptions() as bugs:
        others.look()
        several = others.several
        assert several is not None
        qtbot.waitUntil(lambda: several.is_done)
    assert [str(bug[1]) for bug in bugs] == ["a bug"]
    assert asked.lists == 0
