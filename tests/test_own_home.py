from __future__ import annotations

import os
from pathlib import Path

import pytest

from kcdesk.paths import guide_folders, settings_dir
from tests.own_home import in_own_home, own_home


def test_whatever_is_kept_lies_below_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in own_home(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert tmp_path in settings_dir().parents
    assert tmp_path in guide_folders()[0].parents


def test_a_process_has_one_for_as_long_as_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", dict(os.environ))
    with in_own_home() as home:
        assert os.environ["HOME"] == str(home)
        assert home.is_dir()
    assert not home.exists()
