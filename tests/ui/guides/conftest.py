"""What the tests of the panel share: a home of its own, a publisher who is trusted, and a window."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.pack import Pack, always
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.manager import GuideManager
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.search.self_test import self_test
from kcdesk.ui.guides.guides_controller import GuidesController
from kcdesk.ui.search.search_calls import SearchEverywhere
from kcdesk.ui.window.guide_services import GuideServices
from tests.conftest import MakeReader, show
from tests.signed_guides import guide, publishers


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where guides come from."""
    return tmp_path / "stick"


@pytest.fixture
def manager(tmp_path: Path) -> GuideManager:
    """Over an empty guides folder, with a bundled guide of 1 January that is called `raw`."""
    bundled = tmp_path / "bundled.kcpack"
    shutil.move(guide(tmp_path, "2026-01-01", key=None, title="The bundled one"), bundled)
    return GuideManager(
        bundled,
        (tmp_path / "guides",),
        publishers(tmp_path / "publishers"),
        PassedGuides(tmp_path / "passed.txt"),
        FirstStarts(tmp_path / "starts.txt"),
        self_test,
    )


def _no_search() -> SearchEverywhere:
    raise NotImplementedError


OpenPanel = Callable[[], tuple[Reader, GuidesController]]


@pytest.fixture
def open_panel(manager: GuideManager, tmp_path: Path, make: MakeReader, qtbot: QtBot) -> OpenPanel:
    """Opens the panel of a window on the bundled guide, with the list in it."""
    packs: list[Pack] = []

    def opened() -> tuple[Reader, GuidesController]:
        packs.append(Pack.open(tmp_path / "bundled.kcpack", always))
        reader = make(pack=packs[-1], guide_services=GuideServices(lambda: manager, _no_search))
        show(reader, qtbot)
        reader.window.actions_["guides"].trigger()
        assert reader.window.other_guides is not None
        beside = reader.window.other_guides.panel
        qtbot.waitUntil(lambda: not beside.controller.panel.list.isHidden())
        reader.window.destroyed.connect(packs[-1].close)
        return reader, beside.controller

    return opened
