from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import LazyPersonal, Reader
from tests.conftest import MakeReader, show

MakeOwn = Callable[..., Reader]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where what the reader keeps is saved."""
    return tmp_path / "config" / "kcdesk" / "my-pages.json"


@pytest.fixture
def make_own(make: MakeReader, qtbot: QtBot, file: Path) -> MakeOwn:
    """A window of 1280 by 900 pixels that keeps things in `file`, as often as one is asked for."""

    def one(
        where: Path | None = file, site_files: tuple[Path, ...] = (), *, recent_file: bool = False
    ) -> Reader:
        recent = file.with_name("recent-searches.txt") if recent_file else None
        reader = make(make_personal=LazyPersonal(where, site_files), recent_file=recent)
        show(reader, qtbot, 1280, 900)
        return reader

    return one
